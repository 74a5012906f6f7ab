"""The databases that tests are given: empty, up to date, of both kinds, and each test's own."""

import pytest
import sqlalchemy as sa

from survey_app.store.database import Database
from survey_app.store.tables import metadata


@pytest.mark.parametrize("time", ["first", "second"])
def test_each_test_has_an_empty_database_that_is_up_to_date(database: Database, time: str):
    database.require_ready()
    with database.writing() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(metadata.tables["inspections"])).scalar_one() == 0
        connection.execute(
            sa.insert(metadata.tables["inspections"]).values(
                slug="one", kind="full", area="A", invented=True, created_on=sa.func.current_date()
            )
        )


def test_postgres_keeps_its_promise_to_the_disk(postgres_url: str):
    engine = sa.create_engine(postgres_url)
    with engine.connect() as connection:
        assert connection.execute(sa.text("SHOW fsync")).scalar_one() == "on"
    engine.dispose()
