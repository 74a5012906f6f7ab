"""People who sign in, what they may see, and the check of their passwords (argon2id)."""

from dataclasses import dataclass

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy.exc import DataError, IntegrityError

from survey_app.errors import SurveyError
from survey_app.store.database import Database, insert_once
from survey_app.store.tables import access, people

ROLES = ("administrator", "lead-inspector", "inspector", "safeguarding-reader", "data-entry", "nominated-officer", "auditor")
READS_RESULTS = ("lead-inspector", "inspector")
HASHER = PasswordHasher()
NOBODY = HASHER.hash("nobody has this password")
"""Checked when an address is unknown, so that the time taken does not tell whether it is."""


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str
    email: str
    role: str
    demonstration: bool

    @property
    def reads_results(self) -> bool:
        return self.role in READS_RESULTS


def _person(row: sa.Row) -> Person:
    return Person(row.id, row.name, row.email, row.role, row.demonstration)


def add_person(database: Database, name: str, email: str, role: str, password: str, demonstration: bool = False) -> Person:
    """Add a person. Raises SurveyError for an unknown role, a short password, or an address already there."""
    if role not in ROLES:
        raise SurveyError(f"There is no role {role!r}. Use one of: {', '.join(ROLES)}.")
    if len(password) < 12 and not demonstration:
        raise SurveyError("The password is too short. Use at least 12 characters.")
    address = email.strip().lower()
    values = {
        "name": name,
        "email": address,
        "role": role,
        "password_hash": HASHER.hash(password),
        "demonstration": demonstration,
        "active": True,
    }
    try:
        with database.writing() as connection:
            id = connection.execute(sa.insert(people).values(**values).returning(people.c.id)).scalar_one()
    except DataError:
        raise SurveyError("The name or the address is too long. Use up to 120 letters for the name and 200 for the address.") from None
    except IntegrityError:
        raise SurveyError(f"{email} is already there.") from None
    return Person(id, name, address, role, demonstration)


def find_person(database: Database, id: int) -> Person | None:
    with database.reading() as connection:
        row = connection.execute(sa.select(people).where(people.c.id == id, people.c.active)).one_or_none()
    return _person(row) if row else None


def person_signing_in(database: Database, email: str, password: str) -> Person | None:
    """The person with that address and password; None when either is wrong, in the same time."""
    known = email.replace("\0", "").strip().lower()
    with database.reading() as connection:
        row = connection.execute(sa.select(people).where(people.c.email == known, people.c.active)).one_or_none()
    try:
        HASHER.verify(row.password_hash if row else NOBODY, password)
    except (VerificationError, InvalidHashError):
        return None
    return _person(row) if row else None


def grant(database: Database, person: Person, inspection_id: int) -> None:
    """Let a person see an inspection."""
    with database.writing() as connection:
        insert_once(connection, access, {"person_id": person.id, "inspection_id": inspection_id})


def inspections_seen_by(database: Database, person: Person) -> frozenset[int]:
    """The ids of the inspections a person was given."""
    with database.reading() as connection:
        return frozenset(connection.execute(sa.select(access.c.inspection_id).where(access.c.person_id == person.id)).scalars())
