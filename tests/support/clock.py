"""A clock that tests set. The application asks it for the time as it would ask the real one."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self, at: datetime = START) -> None:
        self.now = at

    def __call__(self) -> datetime:
        return self.now

    def move(self, **how_far: float) -> datetime:
        """Move by minutes=, hours=, days=...; backwards with a negative number."""
        self.now += timedelta(**how_far)
        return self.now

    def move_to(self, instant: datetime) -> datetime:
        self.now = instant
        return instant
