"""Who may use a route. Every route says so; one that does not is refused, and a guard test finds it."""

from collections.abc import Callable
from typing import TypeVar

View = TypeVar("View", bound=Callable)

EVERYONE = "everyone"
RESPONDENTS = "respondents"
INSPECTORS = "inspectors"
SIGNED_IN = "signed-in"
AUDIENCES = (EVERYONE, RESPONDENTS, INSPECTORS, SIGNED_IN)


def allow(who: str) -> Callable[[View], View]:
    """State who may use a view: everyone, respondents (whoever holds a link), inspectors (given the inspection), or anyone signed in."""
    if who not in AUDIENCES:
        raise ValueError(f"{who!r} is nobody; use one of {AUDIENCES}")

    def mark(view: View) -> View:
        view.who_may_use = who  # type: ignore[attr-defined]
        return view

    return mark


def who_may_use(view: Callable) -> str | None:
    return getattr(view, "who_may_use", None)
