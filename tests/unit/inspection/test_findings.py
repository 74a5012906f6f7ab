"""One sentence for each result, exact to the word."""

from survey_app.inspection.findings import finding, split_finding
from survey_app.inspection.labels import as_asked
from survey_app.inspection.summaries import Figure, Share, summary
from tests.unit.inspection.made import answered, made, results


def figure(*counts: int, codes: tuple[str, ...] = ("yes", "sometimes", "no"), base: int | None = None) -> Figure:
    whole = sum(counts) if base is None else base
    return Figure(whole, whole, tuple(Share(code, count, whole) for code, count in zip(codes, counts, strict=True)), (), 0, 0, 0, 0)


LISTENED, HELPS = made().by_id["listened"], made().by_id["helps"]
CODES = ("time", "calm", "friends")


def test_a_scale_is_told_in_its_own_order():
    assert finding(LISTENED, figure(121, 112, 69)) == "About four in ten answered “Yes” (40%, 121 of 302), 37% “Sometimes” and 23% “No”."


def test_a_small_base_is_told_in_people_and_names_no_proportion():
    assert finding(LISTENED, figure(12, 5, 2)) == "12 of 19 answered “Yes”, 5 “Sometimes” and 2 “No”."


def test_nobody_is_said_as_it_is():
    assert finding(LISTENED, figure(0, 0, 40)) == "Nobody answered “Yes” (0%, 0 of 40), 0% “Sometimes” and 100% “No”."
    assert finding(LISTENED, figure(0, 0, 0)) == "Nobody has given one of these answers yet."


def test_unordered_answers_are_told_by_how_common_they_are():
    assert finding(HELPS, figure(10, 20, 15, codes=CODES, base=50)) == (
        "“A calm place” was the most common answer (40%, 20 of 50), then “Friends” (30%) and “More time” (20%)."
    )


def test_two_that_are_equal_are_named_together():
    assert finding(HELPS, figure(20, 20, 0, codes=CODES, base=40)) == (
        "“More time” and “A calm place” were the most common answers (50%, 20 of 40 each)."
    )


def test_large_numbers_are_written_as_the_language_writes_them():
    assert "(50%, 1,000 of 2,000)" in finding(LISTENED, figure(1000, 600, 400))


def test_numbers_and_written_answers():
    weeks = Figure(40, 40, (), (), 0, 0, 0, 0, middle=6, lowest=1, highest=40)
    assert finding(made().by_id["weeks"], weeks) == "Half of 40 people answered 6 or less. Answers run from 1 to 40."
    assert finding(made().by_id["words"], figure(1, codes=("written",), base=30)) == "1 person of 30 who were asked wrote an answer."
    assert finding(made().by_id["words"], figure(9, codes=("written",), base=30)) == "9 people of 30 who were asked wrote an answer."


def test_a_split_tells_its_range_and_leaves_out_small_groups():
    rows = [answered(f"a{at}", "yes" if at < 10 else "no", "self") for at in range(40)]
    rows += [answered(f"b{at}", "yes" if at < 30 else "no", "other") for at in range(40)]
    rows += [answered(f"c{at}", "yes", None) for at in range(5)]
    one = summary(results(*rows), LISTENED, by="who-chose")
    assert split_finding(made(), one) == "“Yes” goes from 25% (I did) to 75% (Someone else)."
    few = summary(results(*rows[:45]), LISTENED, by="who-chose")
    assert split_finding(made(), few) == "Too few answers in the groups to compare them."


def test_the_question_is_quoted_as_it_was_asked():
    assert as_asked(made().by_id["lives"], "Northmoor") == "Do you live in Northmoor?"
