"""Warnings that an author lets stand with a reason (`accept:`), and the rules of doing so. Applied when all checks have run."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from survey_app.questionnaire.model import Questionnaire
from survey_app.questionnaire.problems import Accepted, Checked, Problem, Severity, listed
from survey_app.questionnaire.records import Acceptance

SENTENCES_AN_ACCEPT = 10
RULES: dict[str, tuple[Severity, str]] = {
    "unknown-check": ("error", "An accept names a check that there is."),
    "accept-of-an-error": ("error", "Errors cannot be accepted."),
    "accept-without-warning": ("warning", "An accept answers a warning that is there."),
    "too-many-accepted": ("error", "At most one warning in ten sentences of a questionnaire is accepted."),
}
"""What is told of accepts themselves (design.md 12): code → severity and what is asked."""


def settle(questionnaire: Questionnaire, found: Iterable[Problem], severities: Mapping[str, Severity]) -> Checked:
    """Set accepted warnings apart from the problems, and add what is wrong with the accepts. `severities` are those of all checks."""
    left: list[Problem] = []
    accepted: list[Accepted] = []
    used: set[Acceptance] = set()
    for problem in found:
        answer = next((one for one in questionnaire.accepted if answers(one, problem, questionnaire.file)), None)
        if answer is None:
            left.append(problem)
        else:
            accepted.append(Accepted(problem, answer.because))
            used.add(answer)
    unused = tuple(one for one in questionnaire.accepted if one not in used)
    left += _wrong_accepts(questionnaire.accepted, severities, questionnaire.file)
    own = [one for one in unused if severities.get(one.check) in ("warning", "information") and not one.file]
    left += [without_warning(one, questionnaire.file) for one in own]
    left += _too_many(questionnaire, len(accepted))
    return Checked(tuple(sorted(left)), tuple(accepted), tuple(one for one in unused if one.file))


def answers(one: Acceptance, problem: Problem, own: str) -> bool:
    """Whether an accept is about a problem. Without a place it speaks for all of its file; a shared file's speaks for that file only."""
    same_file = problem.file == (one.file or own)
    return (
        problem.severity == "warning"
        and one.check == problem.code
        and ((same_file and not one.place) or (one.place == problem.place and (same_file or not one.file)))
    )


def without_warning(one: Acceptance, own: str) -> Problem:
    where = f" at {one.place}" if one.place else ""
    wrong = f"accept: names {one.check}{where}, where there is no such warning."
    return _problem("accept-without-warning", one, own, wrong, "Remove it.")


def _wrong_accepts(accepts: Iterable[Acceptance], severities: Mapping[str, Severity], own: str) -> Iterator[Problem]:
    for one in accepts:
        if one.check not in severities:
            known = listed(sorted(code for code, severity in severities.items() if severity == "warning"))
            yield _problem("unknown-check", one, own, f"There is no check {one.check!r}.", f"Use one of: {known}.")
        elif severities[one.check] == "error":
            wrong = f"{one.check} is an error, and errors cannot be accepted."
            yield _problem("accept-of-an-error", one, own, wrong, "Put the text right and remove the accept.")


def _too_many(questionnaire: Questionnaire, count: int) -> Iterator[Problem]:
    sentences = len(sentences_met(questionnaire))
    if count > sentences // SENTENCES_AN_ACCEPT:
        severity, _ = RULES["too-many-accepted"]
        wrong = f"{count} warnings are accepted; {sentences} sentences allow {sentences // SENTENCES_AN_ACCEPT}."
        remedy = "Put texts right until one in ten is left."
        yield Problem(questionnaire.file, 1, "too-many-accepted", severity, wrong, remedy, "design.md 12")


def _problem(code: str, one: Acceptance, own: str, wrong: str, remedy: str) -> Problem:
    severity, _ = RULES[code]
    return Problem(one.file or own, one.line, code, severity, wrong, remedy, "design.md 12", "", one.place)


def sentences_met(questionnaire: Questionnaire) -> Collection[str]:
    """Every different sentence and label that respondents meet in any format; the same words in two places are one."""
    questions = questionnaire.questions
    wordings = chain(
        *((question.wording, question.hint) for question in questions),
        questionnaire.opening.values(),
        questionnaire.texts.values(),
        (questionnaire.summary,),
    )
    labels = chain(
        (questionnaire.title,),
        (section.title for section in questionnaire.sections),
        (option.label for question in questions for option in question.options),
        (question.unit for question in questions if question.unit),
        (line.label for line in questionnaire.helplines),
    )
    found = {sentence.text for wording in wordings for sentence in (*wording.standard, *wording.easy_read)}
    found |= {text for label in labels for text in (label.standard, label.easy_read)}
    found |= {sentence.text for sentence in questionnaire.opening_for_child}
    return found | {term.means for term in questionnaire.glossary.values()}
