"""Time as this product counts it: instants in UTC, days in Europe/London."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    return datetime.now(UTC)


def day(instant: datetime) -> date:
    """The calendar day in England on which an instant falls."""
    return instant.astimezone(LONDON).date()


def aware(instant: datetime | None) -> datetime | None:
    """An instant as read from a database; SQLite gives back no time zone, and what was written is UTC."""
    return instant if instant is None or instant.tzinfo else instant.replace(tzinfo=UTC)
