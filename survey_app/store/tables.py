"""The tables. What is never stored: addresses, user agents, devices, names of respondents, places more precise than the area.

Times of a response are kept to the minute only while it is in progress; after that the day and the whole minutes taken are left.
"""

import sqlalchemy as sa

CONVENTION = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = sa.MetaData(naming_convention=CONVENTION)

IN_PROGRESS, SUBMITTED, UNFINISHED = "in-progress", "submitted", "unfinished"
STATES = (IN_PROGRESS, SUBMITTED, UNFINISHED)

inspections = sa.Table(
    "inspections",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("slug", sa.String(80), nullable=False, unique=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("area", sa.String(120), nullable=False),
    sa.Column("area_code", sa.String(12)),
    sa.Column("invented", sa.Boolean, nullable=False, default=False),
    sa.Column("created_on", sa.Date, nullable=False),
)

editions = sa.Table(
    "editions",
    metadata,
    sa.Column("frame_digest", sa.String(16), primary_key=True),
    sa.Column("questionnaire", sa.String(80), nullable=False),
    sa.Column("files", sa.Text, nullable=False),
)

collections = sa.Table(
    "collections",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("inspection_id", sa.ForeignKey("inspections.id"), nullable=False, index=True),
    sa.Column("questionnaire", sa.String(80), nullable=False),
    sa.Column("audience", sa.String(40), nullable=False),
    sa.Column("frame_digest", sa.ForeignKey("editions.frame_digest"), nullable=False),
    sa.Column("content_digest", sa.String(16), nullable=False),
    sa.Column("opens", sa.DateTime(timezone=True), nullable=False),
    sa.Column("closes", sa.DateTime(timezone=True), nullable=False),
    sa.Column("grace_minutes", sa.Integer, nullable=False, default=60),
    sa.Column("untested_because", sa.Text),  # why a form that nobody has tested was opened (L87); empty for a tested one
    sa.UniqueConstraint("inspection_id", "questionnaire", name="uq_collections_inspection_questionnaire"),
)

proofs = sa.Table(
    "proofs",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("collection_id", sa.ForeignKey("collections.id"), nullable=False, index=True),
    sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("report", sa.Text, nullable=False),  # JSON
)

links = sa.Table(
    "links",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("collection_id", sa.ForeignKey("collections.id"), nullable=False, index=True),
    sa.Column("slug", sa.String(80), nullable=False, unique=True),
    sa.Column("channel", sa.String(40), nullable=False),
)

responses = sa.Table(
    "responses",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("collection_id", sa.ForeignKey("collections.id"), nullable=False, index=True),
    sa.Column("link_id", sa.ForeignKey("links.id"), nullable=False),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("answers", sa.Text, nullable=False),
    sa.Column("met", sa.Text, nullable=False),
    sa.Column("settings", sa.Text, nullable=False),
    sa.Column("frame_digest", sa.String(16), nullable=False),
    sa.Column("content_digest", sa.String(16), nullable=False),
    sa.Column("started_at", sa.DateTime(timezone=True)),
    sa.Column("started_day", sa.Date, nullable=False),
    sa.Column("finished_day", sa.Date),
    sa.Column("minutes", sa.Integer),
    sa.CheckConstraint("state in ('in-progress', 'submitted', 'unfinished')", name="state"),
)

saves = sa.Table(
    "saves",
    metadata,
    sa.Column("response_id", sa.ForeignKey("responses.id"), primary_key=True),
    sa.Column("save_id", sa.String(32), primary_key=True),
    sa.Column("content_hash", sa.String(32), primary_key=True),
    sa.Column("question", sa.String(60), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
)

texts = sa.Table(
    "texts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("response_id", sa.ForeignKey("responses.id"), nullable=False, index=True),
    sa.Column("question", sa.String(60), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("original", sa.Text, nullable=False),
    sa.Column("masked", sa.Text),
    sa.Column("key_id", sa.String(8), nullable=False),
    sa.Column("state", sa.String(12), nullable=False),
)

hours = sa.Table(
    "hours",
    metadata,
    sa.Column("collection_id", sa.ForeignKey("collections.id"), primary_key=True),
    sa.Column("hour", sa.DateTime(timezone=True), primary_key=True),
    sa.Column("event", sa.String(12), primary_key=True),
    sa.Column("count", sa.Integer, nullable=False),
)

people = sa.Table(
    "people",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("email", sa.String(200), nullable=False, unique=True),
    sa.Column("password_hash", sa.String(200), nullable=False),
    sa.Column("role", sa.String(30), nullable=False),
    sa.Column("demonstration", sa.Boolean, nullable=False, default=False),
    sa.Column("active", sa.Boolean, nullable=False, default=True),
)

access = sa.Table(
    "access",
    metadata,
    sa.Column("person_id", sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("inspection_id", sa.ForeignKey("inspections.id"), primary_key=True),
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("person_id", sa.ForeignKey("people.id")),
    sa.Column("action", sa.String(40), nullable=False),
    sa.Column("subject", sa.String(160), nullable=False),
    sa.Column("detail", sa.Text, nullable=False, default="{}"),
)
