"""Counting, checked against numbers counted by hand and against a recount of the rows one by one."""

from collections import Counter

import numpy as np
import pytest

from survey_app.inspection.overview import not_reached, overview
from survey_app.inspection.proportions import WORDS, percent, proportion
from survey_app.inspection.results import Results
from survey_app.inspection.summaries import CHANNEL, FORMAT, Figure, Selection, Share, summary
from survey_app.store.reading import Row
from tests.unit.inspection.made import answered, made, results, row

EVERYONE = Selection(unfinished=True)


def question(id: str):
    return made().by_id[id]


def counts(figure: Figure) -> dict[str, int]:
    return {share.code: share.count for share in (*figure.scale, *figure.outside)}


def people() -> list[Row]:
    """Ten who sent: yes 4, sometimes 2, no 1, do not know 1, missed 1, and one who lives elsewhere; and two who did not finish."""
    said = ["yes", "yes", "yes", "yes", "sometimes", "sometimes", "no", "do-not-know", None]
    who = ["self", "self", "other", "self", "self", "other", "self", "self", None]
    sent = [answered(f"s{at}", one, whom, age="old" if at % 2 else "young") for at, (one, whom) in enumerate(zip(said, who, strict=True))]
    elsewhere = answered("e", "no", lives="no")
    stopped = [
        row("p1", {"lives": "yes", "age": "young", "listened": "no"}, state="in-progress", finished_day=None, minutes=None),
        row("p2", {"lives": None}, state="unfinished", finished_day=None, minutes=None),
    ]
    return [*sent, elsewhere, *stopped]


def test_the_base_is_those_who_answered_on_the_scale_and_belong_to_the_area():
    one = summary(results(*people()), question("listened"))
    assert counts(one.figure) == {"yes": 4, "sometimes": 2, "no": 1, "do-not-know": 1, "do-not-want-to-say": 0}
    assert (one.figure.base, one.figure.people, one.figure.skipped) == (7, 9, 1)
    assert [share.percent for share in one.figure.scale] == [57, 29, 14]


def test_people_who_live_elsewhere_are_counted_apart():
    one = summary(results(*people()), question("listened"))
    assert counts(one.elsewhere)["no"] == 1
    assert one.elsewhere.people == 1


def test_people_who_did_not_say_where_they_live_are_counted_and_told():
    one = summary(
        results(answered("a", "yes", lives=None), answered("b", "no", lives="do-not-know"), answered("c", "no")), question("listened")
    )
    assert (one.figure.base, one.area_not_said) == (3, 2)


def test_where_people_live_is_counted_among_everyone():
    one = summary(results(*people()), question("lives"))
    assert counts(one.figure) == {"yes": 9, "looked-after": 0, "no": 1, "do-not-know": 0}
    assert one.elsewhere.people == 0


def test_unfinished_responses_are_one_press_apart():
    one = summary(results(*people()), question("listened"), EVERYONE)
    assert counts(one.figure)["no"] == 2
    assert (one.figure.people, one.figure.not_reached) == (11, 1)


def test_who_answered_stands_beside_the_figure():
    one = summary(results(*people()), question("listened"))
    assert [(share.code, share.count, share.base) for share in one.who] == [("self", 5, 7), ("other", 2, 7)]


def test_a_split_has_a_figure_for_each_answer_and_one_for_those_who_gave_none():
    one = summary(results(*people()), question("listened"), by="who-chose")
    assert {group.code: counts(group.figure)["yes"] for group in one.groups} == {"self": 3, "other": 1, "not-answered": 0}
    assert sum(group.figure.people for group in one.groups) == one.figure.people


def test_filters_narrow_the_figure():
    where = Selection(filters=(("age", "young"), ("who-chose", "self")))
    one = summary(results(*people()), question("listened"), where)
    assert counts(one.figure) == {"yes": 1, "sometimes": 1, "no": 1, "do-not-know": 0, "do-not-want-to-say": 0}


def test_a_split_by_format_uses_the_format_of_that_answer():
    rows = [
        row("a", {"lives": ("yes", "standard"), "listened": ("yes", "audio")}),
        row("b", {"lives": "yes", "listened": ("no", "easy-read")}),
    ]
    one = summary(results(*rows), question("listened"), by=FORMAT)
    assert {group.code: group.figure.base for group in one.groups} == {"easy-read": 1, "audio": 1}


def test_a_split_by_link_counts_each_channel():
    one = summary(
        results(answered("a", "yes", channel="forum"), answered("b", "no"), answered("c", "no")), question("listened"), by=CHANNEL
    )
    assert {group.code: group.figure.base for group in one.groups} == {"forum": 1, "school": 2}


def test_several_answers_are_shares_of_the_people_who_gave_any():
    rows = [
        row("a", {"helps": ["time", "calm"]}),
        row("b", {"helps": ["calm"]}),
        row("c", {"helps": ["do-not-know"]}),
        row("d", {"helps": None}),
    ]
    one = summary(results(*rows), question("helps"))
    assert counts(one.figure) == {"time": 1, "calm": 2, "friends": 0, "do-not-know": 1}
    assert (one.figure.base, one.figure.skipped) == (2, 1)
    assert [share.percent for share in one.figure.scale] == [50, 100, 0]


def test_a_split_by_several_answers_counts_a_person_in_each():
    rows = [row("a", {"listened": "yes", "helps": ["time", "calm"]}), row("b", {"listened": "no", "helps": ["calm"]})]
    one = summary(results(*rows), question("listened"), by="helps")
    assert {group.code: group.figure.base for group in one.groups} == {"time": 1, "calm": 2}


def test_numbers_have_a_middle_and_bands():
    one = summary(results(*(row(str(at), {"weeks": weeks}) for at, weeks in enumerate([1, 2, 3, 30, 50]))), question("weeks"))
    assert (one.figure.middle, one.figure.lowest, one.figure.highest) == (3, 1, 50)
    assert [(share.code, share.count) for share in one.figure.scale] == [
        ("1-10", 3),
        ("11-20", 0),
        ("21-30", 1),
        ("31-40", 0),
        ("41-50", 1),
    ]


def test_numbers_that_nobody_gave_have_no_middle():
    one = summary(results(row("a", {"weeks": None})), question("weeks"))
    assert (one.figure.middle, one.figure.scale, one.figure.base) == (None, (), 0)


def test_written_answers_are_counted_among_those_who_were_asked():
    one = summary(results(row("a", {"words": {"text": 1}}), row("b", {"words": None}), row("c", {"age": "young"})), question("words"))
    assert (one.figure.scale, one.figure.base) == ((Share("written", 1, 2),), 2)


def test_corrected_contents_are_told():
    one = summary(results(answered("a", "yes"), answered("b", "no", content_digest="c2")), question("listened"))
    assert one.contents == 2


@pytest.mark.parametrize(
    ("count", "base", "expected"), [(1, 200, 1), (1, 201, 0), (1, 8, 13), (3, 8, 38), (2, 3, 67), (0, 5, 0), (5, 5, 100)]
)
def test_percentages_are_whole_and_halves_go_up(count: int, base: int, expected: int):
    assert Share("x", count, base).percent == expected


def test_nothing_is_divided_by_nobody():
    assert Share("x", 0, 0).percent is None


def test_rounding_never_hides_a_person():
    assert percent(Share("x", 1, 1000)) == "less than 1%"
    assert percent(Share("x", 999, 1000)) == "more than 99%"
    assert percent(Share("x", 0, 1000)) == "0%"
    assert percent(Share("x", 1000, 1000)) == "100%"


def test_words_for_a_share_are_never_stronger_than_the_data():
    named = {
        "one in twenty": 5,
        "one in ten": 10,
        "one in five": 20,
        "a quarter": 25,
        "three in ten": 30,
        "a third": 100 / 3,
        "four in ten": 40,
        "half": 50,
        "six in ten": 60,
        "two thirds": 200 / 3,
        "seven in ten": 70,
        "three quarters": 75,
        "eight in ten": 80,
        "nine in ten": 90,
    }
    for count in range(1, 1000):
        words, exact = proportion(Share("x", count, 1000)), count / 10
        at = next(value for name, value in named.items() if words.lower().endswith(name))
        if words.startswith("About"):
            assert abs(exact - at) <= 3.5, (words, exact)
        elif words.startswith("Fewer than"):
            assert exact < at, (words, exact)
        else:
            assert words.startswith("More than") and exact > at, (words, exact)
    assert proportion(Share("x", 0, 9)) == "Nobody"
    assert proportion(Share("x", 9, 9)) == "Everyone"
    assert [highest for highest, _ in WORDS] == sorted(highest for highest, _ in WORDS)


def random_rows(seed: int, size: int = 400) -> list[Row]:
    random = np.random.default_rng(seed)

    def pick(*values):
        return values[int(random.integers(len(values)))]

    rows = []
    for at in range(size):
        answers = {"lives": pick("yes", "yes", "yes", "no", "do-not-know", None), "age": pick("young", "old", None), "break": None}
        answers |= {"listened": pick("yes", "sometimes", "no", "do-not-know", "do-not-want-to-say", None)}
        answers |= {"work": pick("yes", "no", None)} if answers["age"] == "old" else {}
        answers |= {"helps": pick(["time"], ["time", "calm"], ["do-not-know"], None), "who-chose": pick("self", "other", None)}
        reached = dict(list(answers.items())[: int(random.integers(1, len(answers) + 1))])
        done = len(reached) == len(answers)
        rows.append(row(str(at), reached, state="submitted" if done else "in-progress", format=pick("standard", "easy-read", "audio")))
    return rows


def value(one: Row, id: str):
    return one.answers.get(id, {}).get("value") if id in one.met else None


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("unfinished", [False, True])
def test_every_figure_equals_a_recount_of_the_rows(seed: int, unfinished: bool):
    rows = random_rows(seed)
    one = results(*rows)
    where = Selection(unfinished, (("who-chose", "self"),))
    mine = [
        kept
        for kept in rows
        if (unfinished or kept.state == "submitted") and value(kept, "lives") != "no" and value(kept, "who-chose") == "self"
    ]
    for id in ("age", "listened", "work", "who-chose"):
        figure = summary(one, question(id), where).figure
        recounted = Counter(value(kept, id) for kept in mine)
        assert counts(figure) == {code: recounted[code] for code in question(id).codes}
        assert figure.skipped == sum(id in kept.met and value(kept, id) is None for kept in mine)
        assert figure.people == len(mine)
        assert sum(counts(figure).values()) + figure.skipped + figure.not_shown + figure.not_reached == len(mine)
    several = summary(one, question("helps"), where).figure
    assert counts(several) == {code: sum(code in (value(kept, "helps") or []) for kept in mine) for code in question("helps").codes}
    by_age = summary(one, question("listened"), where, by="age")
    for group in by_age.groups:
        wanted = None if group.code == "not-answered" else group.code
        said = Counter(value(kept, "listened") for kept in mine if value(kept, "age") == wanted)
        assert counts(group.figure) == {code: said[code] for code in question("listened").codes}


def test_the_overview_counts_everyone_who_used_a_link():
    seen = overview(results(*people()))
    assert (seen.submitted, seen.unfinished, seen.elsewhere, seen.area_not_said) == (10, 2, 1, 0)
    assert [count for _day, count in seen.days] == [10]
    assert seen.completion.percent == 83
    assert seen.median_minutes == 5
    assert {share.code: share.count for share in seen.formats} == {"standard": 10, "easy-read": 0, "audio": 0}
    assert dict(seen.stopped) == {"listened": 1, "lives": 1}
    assert not_reached(results(*people()))["listened"] == 1


def test_an_empty_collection_has_an_overview_and_figures():
    empty = results()
    assert overview(empty).completion.percent is None
    assert summary(empty, question("listened"), by="who-chose").groups == ()


def test_results_of_two_collections_are_never_one():
    one, two = Results(1, made()), Results(2, made())
    one.take([answered("a", "yes")])
    assert len(two) == 0
