"""Cases of checks/options.py."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import adult, ask, option, whole

ONE, TWO, THREE = option("one"), option("two"), option("three")

CASES = (
    Case(
        "duplicate-code",
        passes=(whole(ask("a", "single-choice", options=[ONE, TWO])),),
        breaks=(
            whole(ask("a", "single-choice", options=[ONE, TWO, option("one", picture="another")])),
            whole(ask("a", "single-choice", outside=["do-not-know"], options=[ONE, TWO, option("do-not-know", picture="another")])),
        ),
    ),
    Case(
        "too-few-options",
        passes=(whole(ask("a", "single-choice", options=[ONE, TWO, THREE])),),
        edge=(
            whole(ask("a", "single-choice", options=[ONE, TWO], outside=["do-not-know", "does-not-apply"])),
            whole(ask("a", "multiple-choice", options=[ONE, TWO])),
            whole(ask("a", "yes-no")),
        ),
        breaks=(
            whole(ask("a", "single-choice", options=[ONE])),
            whole(ask("a", "multiple-choice", options=[ONE], outside=["do-not-know"])),
        ),
    ),
    Case(
        "numeric-label",
        passes=(
            whole(ask("a", scale="another")),
            whole(ask("a", "single-choice", options=[option("under-3", label="1"), option("over-3", label="2")])),
        ),
        breaks=(whole(ask("a", scale="numbered")), whole(ask("a", scale="numbered-in-easy-read")), adult(ask("a", scale="numbered"))),
    ),
    Case(
        "unbalanced-scale",
        passes=(whole(ask("a", scale="yes-sometimes-no")), adult(ask("a", scale="four")), adult(ask("a", scale="five"))),
        edge=(whole(ask("a", scale="another")),),
        breaks=(adult(ask("a", scale="lopsided")), whole(ask("a", scale="lopsided"))),
    ),
    Case(
        "long-scale-label",
        passes=(whole(ask("a", scale="fixed-pair")), adult(ask("a", scale="three-words"))),
        edge=(whole(ask("a", scale="two-words")),),
        breaks=(whole(ask("a", scale="three-words")), adult(ask("a", scale="three-words"), formats=["standard", "easy-read"])),
        also=frozenset({"format-missing", "opening-incomplete", "missing-picture"}),
    ),
    Case(
        "outside-options-missing",
        passes=(
            whole(ask("a", "yes-no", criterion="needs", role=None, outside=["do-not-know", "do-not-want-to-say"])),
            whole(ask("a", "yes-no", outside=None)),
            adult(ask("a", scale="without-outside")),
        ),
        breaks=(
            whole(ask("a", scale="without-outside")),
            whole(ask("a", "yes-no", criterion="needs", role=None, outside=["do-not-know"])),
            whole(ask("a", "yes-no", criterion="needs", role=None, outside=["do-not-want-to-say", "does-not-apply"])),
        ),
    ),
    Case(
        "exclusive-option",
        passes=(whole(ask("a", "multiple-choice", options=[ONE, TWO, option("none", exclusive=True)])),),
        breaks=(whole(ask("a", "single-choice", options=[ONE, option("none", exclusive=True)])),),
    ),
)
