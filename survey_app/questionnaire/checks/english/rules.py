"""The registry of language rules. A rule looks at one passage and returns the words that break it; nothing returned means it is fine."""

from collections.abc import Callable
from dataclasses import dataclass

from survey_app.questionnaire.checks.english.passages import Passage
from survey_app.questionnaire.problems import Severity

Find = Callable[[Passage], tuple[str, ...]]
EASY, SIMPLE, ALL = "easy read", "easy read, children", "everyone"


@dataclass(frozen=True)
class Rule:
    """A rule of English: its code, severity, id and source in evidence.md, the texts it is for, its limit, and what to do about a breach."""

    code: str
    severity: Severity
    rule: str
    source: str
    applies: str
    threshold: str
    remedy: str
    find: Find

    @property
    def says(self) -> str:
        return (self.find.__doc__ or "").strip().splitlines()[0]

    def __call__(self, passage: Passage) -> tuple[str, ...]:
        """The offending words, in the order of the text; empty when the rule does not apply or nothing is wrong."""
        if (self.applies == EASY and not passage.easy) or (self.applies == SIMPLE and not passage.simple):
            return ()
        return self.find(passage)


LANGUAGE_RULES: dict[str, Rule] = {}


def language_rule(
    code: str, severity: Severity, rule: str, source: str, *, applies: str = ALL, threshold: str = "any", remedy: str
) -> Callable[[Find], Find]:
    """Register a rule under its code; raises ValueError when two share one."""

    def register(find: Find) -> Find:
        if code in LANGUAGE_RULES:
            raise ValueError(f"two language rules are called {code}")
        LANGUAGE_RULES[code] = Rule(code, severity, rule, source, applies, threshold, remedy, find)
        return find

    return register
