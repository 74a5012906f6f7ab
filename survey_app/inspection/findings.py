"""One sentence for each result, made only from its numbers and the words respondents met. It never says more than was counted."""

from collections.abc import Sequence

from flask_babel import gettext as _
from flask_babel import ngettext

from survey_app.inspection.labels import answer_name, group_name, listed, number
from survey_app.inspection.proportions import percent, proportion
from survey_app.inspection.summaries import NOT_ANSWERED, SMALL_BASE, Figure, Share, Summary
from survey_app.questionnaire.model import Question, Questionnaire

ORDERED = ("scale", "yes-no")
NAMED = 3


def finding(question: Question, figure: Figure) -> str:
    """What a figure says. Below 30 answers it counts people and names no proportion."""
    if not question.options and question.kind != "number":
        return _written(figure)
    if not figure.base:
        return _("Nobody has given one of these answers yet.")
    if question.kind == "number":
        return _middle(figure)
    return _ordered(question, figure) if question.kind in ORDERED else _most_common(question, figure)


def _share(share: Share) -> str:
    return str(share.count) if share.base < SMALL_BASE else percent(share)


def _whole(share: Share) -> str:
    """A share with the numbers behind it."""
    numbers = _("%(count)s of %(base)s", count=number(share.count), base=number(share.base))
    return numbers if share.base < SMALL_BASE else f"{percent(share)}, {numbers}"


def _ordered(question: Question, figure: Figure) -> str:
    """In the order of the scale, so that two questions can be read one under the other."""
    first, *others = figure.scale
    rest = [_("%(share)s “%(answer)s”", share=_share(share), answer=answer_name(question, share.code)) for share in others]
    answer = answer_name(question, first.code)
    if figure.small:
        head = _("%(numbers)s answered “%(answer)s”", numbers=_whole(first), answer=answer)
    else:
        head = _("%(words)s answered “%(answer)s” (%(numbers)s)", words=proportion(first), answer=answer, numbers=_whole(first))
    return _("%(list)s.", list=listed([head, *rest]))


def _most_common(question: Question, figure: Figure) -> str:
    """The answers given most, and the next two. Equal ones are named together."""
    ranked = sorted((share for share in figure.scale if share.count), key=lambda share: -share.count)
    top = [share for share in ranked if share.count == ranked[0].count]
    names = listed([f"“{answer_name(question, share.code)}”" for share in top])
    head = ngettext(
        "%(names)s was the most common answer (%(numbers)s)",
        "%(names)s were the most common answers (%(numbers)s each)",
        len(top),
        names=names,
        numbers=_whole(top[0]),
    )
    following = ranked[len(top) : len(top) + NAMED - 1]
    if not following:
        return _("%(list)s.", list=head)
    rest = listed([f"“{answer_name(question, share.code)}” ({_share(share)})" for share in following])
    return _("%(head)s, then %(rest)s.", head=head, rest=rest)


def _middle(figure: Figure) -> str:
    middle = f"{figure.middle:g}"
    return ngettext(
        "The one answer was %(middle)s.",
        "Half of %(count)s people answered %(middle)s or less. Answers run from %(lowest)s to %(highest)s.",
        figure.base,
        count=number(figure.base),
        middle=middle,
        lowest=figure.lowest,
        highest=figure.highest,
    )


def _written(figure: Figure) -> str:
    wrote = figure.scale[0].count
    return ngettext(
        "%(count)s person of %(base)s who were asked wrote an answer.",
        "%(count)s people of %(base)s who were asked wrote an answer.",
        wrote,
        count=number(wrote),
        base=number(figure.base),
    )


def split_finding(questionnaire: Questionnaire, summary: Summary) -> str:
    """How far the first answer ranges over the groups of a split. Groups below 30 and those who gave no answer are not compared."""
    by, question = summary.by, summary.question
    if by is None or not question.options:
        return ""
    groups = [group for group in summary.groups if group.code != NOT_ANSWERED and not group.figure.small]
    if len(groups) < 2:
        return _("Too few answers in the groups to compare them.")
    code = _first_code(summary.figure.scale, question)
    shares = {group.code: next(share for share in group.figure.scale if share.code == code) for group in groups}
    low = min(shares, key=lambda group: shares[group].count / shares[group].base)
    high = max(shares, key=lambda group: shares[group].count / shares[group].base)
    answer = answer_name(question, code)
    if percent(shares[low]) == percent(shares[high]):
        return _("“%(answer)s” is %(share)s in each group of 30 or more.", answer=answer, share=percent(shares[low]))
    return _(
        "“%(answer)s” goes from %(low)s (%(lowest)s) to %(high)s (%(highest)s).",
        answer=answer,
        low=percent(shares[low]),
        lowest=group_name(questionnaire, by, low),
        high=percent(shares[high]),
        highest=group_name(questionnaire, by, high),
    )


def _first_code(scale: Sequence[Share], question: Question) -> str:
    """The first answer of a scale; of unordered answers the most common."""
    return scale[0].code if question.kind in ORDERED else max(scale, key=lambda share: share.count).code
