"""docs/checks.md: every check with its rule, limit, severity and source, and how good the rules of English are.

`python -m tests.questionnaires.checks_page` writes it; a test keeps it current.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from survey_app.questionnaire.checks import Check, all_checks
from survey_app.questionnaire.checks.accepting import RULES
from survey_app.questionnaire.report import LIMITS
from tests.questionnaires.measuring import HELD_OUT, SEEN, TUNING, Measured, first_run, measure

PAGE = Path(__file__).resolve().parents[2] / "docs" / "checks.md"

# What the reading of files tells, before any check: code -> (rule, what holds).
READING = {
    "required-answer": ("L40", "No question is required: the language has no such key."),
    "preselected-answer": ("L41", "No answer is chosen beforehand: the language has no such key."),
    "options-under-a-scale": ("L42", "A question on a scale takes the scale's options as they are."),
    "kind-not-accessible": ("L62", "There are no grids, sliders, rankings or dragging: the language has no such kind."),
    "missing-key": ("L76", "Licence, credit and source of the picture pack are there (and every other key that must be)."),
    "picture-without-entry": ("L76", "Every drawing has its entry in the ledger."),
    "picture-without-drawing": ("L76", "Every entry of the ledger has its drawing."),
    "pictures-alike": ("L72", "No two entries of the ledger describe the same drawing."),
    "long-alternative-text": ("L77", "An alternative text has at most 15 words."),
}
# Rules that no check decides, and what does.
ELSEWHERE = {
    "L26": "Never run: no formula judges a single question (RA-03).",
    "L28": "Every place with words is walked; a test seeds a fault at each place that the shapes of files know.",
    "L42, L43": "By construction: one list of options for all formats; `survey-app prove` compares rendered pages besides.",
    "L45": "Replaced by the digests of frame and content (design.md 4).",
    "L53": "Waits: this release has no reversed items (design.md 4), so there is no opposite pair to look for.",
    "L59, L82, L83": "There is no such form yet: no proxy form with observable questions, no symbol sets.",
    "L77": "Pictures beside words have an empty `alt`: tests of every page.",
    "L80": "By construction: page and sound are made from one list, outside options last; tests of the script, and `survey-app prove`.",
    "L84, L85, L86": "Measured in a browser: sizes, contrast in all themes, weight of pages (tests/accessibility, tests/performance).",
    "L87": "A state, not an error: “not yet tested with people” is shown to inspectors beside every easy-read figure, and such a form opens "
    "only with a reason, which is logged.",
}
NEVER_BY_A_PROGRAM = (
    "whether formats mean the same: people sign that off (`reviews:`, meaning-signed-off)",
    "whether a picture means the idea: people name it without seeing the words",
    "whether people understand the questions and can answer them: people with learning disabilities test every version (`reviews:`, "
    "tested-with-people)",
    "whether a translation is right: a native speaker reviews it (`reviews:`, reviewed-by-native-speaker)",
)


def page() -> str:
    """The text of docs/checks.md."""
    checks = all_checks().values()
    sets = {path: {one.code: one for one in measure(path)} for path in (TUNING, SEEN, HELD_OUT)}
    return "\n".join(
        (
            *_introduction(),
            *_language([one for one in checks if one.of_language], sets),
            *_told_wrongly("the set it was tuned on", sets[TUNING].values()),
            *_told_wrongly("the first held-out set, which has been seen", sets[SEEN].values()),
            *_told_wrongly("the held-out set", sets[HELD_OUT].values()),
            *_first_run(),
            *_structure([one for one in checks if not one.of_language]),
            *_others(),
        )
    )


def _introduction() -> Iterator[str]:
    yield from (
        "# Checks",
        "",
        "Made by `python -m tests.questionnaires.checks_page`; a test keeps it current. `survey-app check` runs all of them; `--format json`",
        "and `--format sarif` are for programs. An **error** keeps a questionnaire from being opened. A **warning** is put right, or stays with a",
        "reason in the file (`accept: {check: ..., because: ...}`, at most one warning in ten sentences). **Information** is only told.",
        "Rules (L01 to L87) and sources (ER-01, SV-02, ...) are those of the evidence the product was built from.",
        "",
        "## What checks cannot judge",
        "",
        LIMITS,
        "",
        "People decide, and only people can record:",
        "",
        *(f"- {one};" for one in NEVER_BY_A_PROGRAM[:-1]),
        f"- {NEVER_BY_A_PROGRAM[-1]}.",
        "",
    )


def _language(checks: list[Check], sets: dict[Path, dict[str, Measured]]) -> Iterator[str]:
    yield from (
        "## Rules of English",
        "",
        "They judge the English wording; another language brings rules of its own. **Precision** is the share of what a rule tells that is a fault,",
        "**recall** the share of faults that it tells, both with counts. There are two held-out sets, each written by someone who had not seen the",
        "rules' code, and neither is ever changed. What the rules missed on the first was read and put right, so it counts as seen. The second was",
        "written after that and is the one that decides: no rule that is an error may fall below a precision of 0.95 on it, and none has been",
        "changed since it was measured.",
        "",
        "| check | rule | severity | for | what holds | limit | source | tuned: precision | recall | seen: precision | recall | held out: precision | recall |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    )
    for one in sorted(checks, key=_by_rule):
        figures = " | ".join(part for path in sets for part in _figures(sets[path].get(one.code)))
        yield f"{_row(one)} | {figures} |"
    yield ""


def _figures(one: Measured | None) -> tuple[str, str]:
    if one is None:
        return "–", "–"
    told = one.true_positive + one.false_positive
    return f"{one.precision:.2f} ({one.true_positive} of {told})", f"{one.recall:.2f} ({one.true_positive} of {one.faulty})"


def _told_wrongly(which: str, measured: Iterable[Measured]) -> Iterator[str]:
    """What rules missed and where they were wrong, each text in full."""
    lines = []
    for one in measured:
        lines += [f"- `{one.code}` missed: {_quoted(text)}" for text in one.missed]
        lines += [f"- `{one.code}` was wrong about: {_quoted(text)}" for text in one.false_alarms]
    yield from (f"### Missed and false alarms on {which}", "", *(lines or ["None."]), "")


def _first_run() -> Iterator[str]:
    yield from (
        "### The first run on the first held-out set",
        "",
        "Before anyone who works on the rules had read a text of it. Seven rules were below 0.95 then, and were put right:",
        "",
    )
    for code, one in first_run().items():
        found, told = one["found"], one["found"] + one["false-alarms"]
        precision, recall = found / told, found / one["faulty"]
        yield f"- `{code}`: precision {precision:.2f} ({found} of {told}), recall {recall:.2f} ({found} of {one['faulty']})"
    yield ""


def _structure(checks: list[Check]) -> Iterator[str]:
    yield from (
        "## Checks of structure",
        "",
        "They need no language.",
        "",
        "| check | rule | severity | for | what holds | limit | source |",
        "|---|---|---|---|---|---|---|",
    )
    yield from (f"{_row(one)} |" for one in sorted(checks, key=_by_rule))
    yield ""


def _others() -> Iterator[str]:
    yield from ("## Told while files are read", "", "All are errors.", "", "| problem | rule | what holds |", "|---|---|---|")
    yield from (f"| `{code}` | {rule} | {says} |" for code, (rule, says) in READING.items())
    yield from ("", "## Told of accepted warnings", "", "| problem | severity | what holds |", "|---|---|---|")
    yield from (f"| `{code}` | {severity} | {says} |" for code, (severity, says) in RULES.items())
    yield from ("", "## Decided elsewhere", "", "| rule | how |", "|---|---|")
    yield from (f"| {rule} | {how} |" for rule, how in ELSEWHERE.items())
    yield ""


def _row(one: Check) -> str:
    cells = (f"`{one.code}`", one.rule or "–", one.severity, one.applies, one.says, one.threshold, one.source or "–")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells)


def _by_rule(one: Check) -> tuple[str, str, str]:
    return one.rule or "M", one.severity, one.code


def _quoted(text: str) -> str:
    return f"“{text}”" if "“" not in text else text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
