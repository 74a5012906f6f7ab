"""Settings of an application under test."""

from pathlib import Path
from typing import Any

from survey_app.config import REPOSITORY, Settings

TEXT_KEY = "dGVzdHMgdGVzdHMgdGVzdHMgdGVzdHMgdGVzdHMgdGU="
SITE = "http://localhost"


def settings(database_url: str, **changes: Any) -> Settings:
    """Those of a development copy, with `changes` by name."""
    values = {
        "production": False,
        "secret_key": "a secret that only tests have, 32 characters at least",
        "text_keys": (TEXT_KEY,),
        "database_url": database_url,
        "content": REPOSITORY,
        "base_url": SITE,
        "port": 8000,
    }
    return Settings(**(values | {name: Path(value) if name == "content" else value for name, value in changes.items()}))
