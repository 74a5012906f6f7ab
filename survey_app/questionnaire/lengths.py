"""How long a questionnaire takes: its core, minutes, and printed pages."""

from survey_app.questionnaire.model import OPENING_KEYS, Question, Questionnaire

SECONDS = {"easy-read": 25, "audio": 20, "standard": 10, "open": 60}
"""Seconds a question takes in a format (L51); written answers take their own time."""
QUESTIONS_A_PAGE = 2
STATEMENTS_A_PAGE = 5


def core(questionnaire: Questionnaire) -> list[Question]:
    """The counted questions that everybody meets, whichever way they choose to go on."""
    return [question for question in questionnaire.questions if question.counted and question.when is None and question.role != "way"]


def seconds(questionnaire: Questionnaire, format: str) -> int:
    """Seconds that the core takes in a format."""
    return sum(SECONDS["open" if question.kind == "long-text" else format] for question in core(questionnaire))


def printed_pages(questionnaire: Questionnaire) -> int:
    """A4 pages of the whole questionnaire in easy read: two questions or five opening statements on each, and a page for the glossary."""
    asked = sum(question.kind != "statement" for question in questionnaire.questions)
    statements = len(OPENING_KEYS) + len(questionnaire.opening_for_child)
    return -(-asked // QUESTIONS_A_PAGE) + -(-statements // STATEMENTS_A_PAGE) + bool(questionnaire.glossary)
