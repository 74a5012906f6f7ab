"""What checking found, for people, for programs (JSON) and for code review tools (SARIF 2.1.0)."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from survey_app.questionnaire.checks import all_checks
from survey_app.questionnaire.checks.accepting import RULES, without_warning
from survey_app.questionnaire.problems import Accepted, Checked, Problem, Severity

LIMITS = (
    "Checks cannot judge whether formats mean the same, whether a picture means the idea, whether a question can be answered, or whether "
    "the tone fits the age. A form without problems is a draft that people have yet to test."
)
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "information": "note"}
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def together(found: Iterable[Checked], more: Iterable[Problem] = ()) -> Checked:
    """Several questionnaires as one, with further problems: what stands in a shared file is told once."""
    parts = list(found)
    problems = {problem for part in parts for problem in part.problems} | set(more)
    accepted = {one for part in parts for one in part.accepted}
    return Checked(tuple(sorted(problems)), tuple(sorted(accepted, key=lambda one: one.problem)))


def unanswered(found: Iterable[Checked]) -> tuple[Problem, ...]:
    """The accepts of shared files that answered nothing in any questionnaire, once all have been checked."""
    parts = list(found)
    unused = set.intersection(*(set(part.unused) for part in parts)) if parts else set()
    may_be_accepted = {code for code, one in all_checks().items() if one.severity != "error"}
    return tuple(without_warning(one, one.file) for one in unused if one.check in may_be_accepted)


def totals(checked: Checked) -> str:
    """Such as `1 errors, 2 warnings, 3 accepted`; what there is none of is left out, but for errors and warnings."""
    counts = {word: sum(problem.severity == word for problem in checked.problems) for word in LEVELS}
    told = [f"{counts['error']} errors", f"{counts['warning']} warnings"]
    told += [f"{counts['information']} for information"] if counts["information"] else []
    return ", ".join([*told, *([f"{len(checked.accepted)} accepted"] if checked.accepted else [])])


def as_text(checked: Checked, with_accepted: bool = False, with_information: bool = False) -> str:
    """Problems grouped by file and in the order of its lines, each with its remedy; then what the checks cannot judge, and totals.

    Accepted warnings, and what is only for information, are listed if asked for.
    """
    lines: list[str] = []
    told = [problem for problem in checked.problems if with_information or problem.severity != "information"]
    for file, group in groupby(told, key=lambda problem: problem.file):
        lines += [file, *(line for problem in group for line in _lines(problem, problem.remedy)), ""]
    if with_accepted:
        for file, accepted in groupby(checked.accepted, key=lambda one: one.problem.file):
            lines += [f"{file}: accepted", *(line for one in accepted for line in _lines(one.problem, f"Because: {one.because}")), ""]
    hidden = {"--accepted": checked.accepted and not with_accepted, "--information": len(told) < len(checked.problems)}
    if options := [option for option, more in hidden.items() if more]:
        lines.append(f"For more: {' '.join(options)}.")
    return "\n".join([*lines, LIMITS, totals(checked)])


def _lines(problem: Problem, below: str) -> Iterator[str]:
    rule = f" ({problem.rule})" if problem.rule else ""
    yield f"{problem.line:>6}  {problem.severity:<11} {problem.code}{rule}"
    yield f"        {problem.wrong}"
    yield f"        {below}"


def as_json(checked: Checked) -> dict:
    """Problems and accepted warnings, each with every part by name."""
    accepted = [one.problem.as_json() | {"because": one.because} for one in checked.accepted]
    return {"problems": [problem.as_json() for problem in checked.problems], "accepted": accepted, "limits": LIMITS}


def as_sarif(checked: Checked, version: str) -> dict:
    """A SARIF log with one run: the rules with their help, a result for each problem, and accepted warnings as suppressed results."""
    rules = _rules(checked)
    places = {rule["id"]: at for at, rule in enumerate(rules)}
    results = [_result(problem, places) for problem in checked.problems]
    results += [_suppressed(one, places) for one in checked.accepted]
    driver = {"name": "survey-app check", "version": version, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"CONTENT": {"description": {"text": "The content folder"}}},
        "results": results,
        "properties": {"limits": LIMITS},
    }
    return {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(checked: Checked) -> list[dict]:
    """All checks, the rules of accepts, and what the reading of files found."""
    known = {code: (one.severity, one.says, one.rule) for code, one in all_checks().items()}
    known |= {code: (severity, says, "design.md 12") for code, (severity, says) in RULES.items()}
    for problem in checked.problems:
        known.setdefault(problem.code, (problem.severity, problem.remedy, problem.rule))
    return [
        {
            "id": code,
            "shortDescription": {"text": says},
            "help": {"text": f"{says} Rule: {rule or 'the questionnaire language'}. See docs/checks.md."},
            "defaultConfiguration": {"level": LEVELS[severity]},
        }
        for code, (severity, says, rule) in sorted(known.items())
    ]


def _result(problem: Problem, places: dict[str, int]) -> dict:
    return {
        "ruleId": problem.code,
        "ruleIndex": places[problem.code],
        "level": LEVELS[problem.severity],
        "message": {"text": f"{problem.wrong} {problem.remedy}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": problem.file.replace(" ", "%20"), "uriBaseId": "CONTENT"},
                    "region": {"startLine": max(1, problem.line)},
                }
            }
        ],
    }


def _suppressed(one: Accepted, places: dict[str, int]) -> dict:
    suppression = {"kind": "inSource", "status": "accepted", "justification": one.because}
    return _result(one.problem, places) | {"suppressions": [suppression]}
