"""What was heard before an answer (EQ-04): the question, which answers, and how often something was heard again.

The page's script fills three fields. Without script nobody can tell, and the answer says "unknown".
"""

from collections.abc import Mapping
from typing import Any

from survey_app.questionnaire.model import Question

STEM = "question"
"""Stands for the question itself among the codes of the answers that were heard to their end."""
MOST_REPLAYS = 99


def listening(question: Question, sent: Mapping[str, str]) -> dict[str, Any]:
    """What an answer's provenance keeps of listening: `listened` yes, no or unknown; if yes also `heard` and `replays`.

    What a page sends is not trusted: codes that the question does not have are left out, and the count is bounded.
    """
    told = sent.get("listened")
    if told != "yes":
        return {"listened": "no" if told == "no" else "unknown"}
    words = set(sent.get("heard", "").split())
    known = dict.fromkeys((STEM, *(option.code for option in question.options)))
    return {"listened": "yes", "heard": [code for code in known if code in words], "replays": _count(sent.get("replays", ""))}


def _count(text: str) -> int:
    return min(int(text), MOST_REPLAYS) if text.isascii() and text.isdigit() and len(text) <= 9 else 0
