"""Settings, read once from the environment, checked at start, frozen. A default is either safe in production or absent."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from survey_app.errors import SettingsError

PACKAGE = Path(__file__).resolve().parent
REPOSITORY = PACKAGE.parent

HIDE_TO = "https://www.bbc.co.uk/weather"
"""Where "Hide this page" leads unless HIDE_TO says otherwise: a site anyone might look at, that greets nobody by name (QX-02)."""


def default_content() -> Path:
    """The folder that holds questionnaires/, media/ and translations/: the repository, or the copy a wheel carries."""
    carried = PACKAGE / "content"
    return carried if (carried / "questionnaires").is_dir() else REPOSITORY


@dataclass(frozen=True)
class Settings:
    """What a running copy needs to know about its surroundings.

    Text keys are Fernet keys, newest first; older ones are still read.
    """

    production: bool
    secret_key: str = field(repr=False)
    text_keys: tuple[str, ...] = field(repr=False)
    database_url: str = field(repr=False)
    content: Path
    base_url: str
    port: int
    hide_to: str = HIDE_TO
    pseudo_languages: bool = False
    invented: bool = False

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read the settings; raises SettingsError naming everything missing or unusable in one message."""
        production = environment.get("SURVEY_ENV", "development") == "production"
        wrong: list[str] = []

        def needed(name: str, otherwise: str) -> str:
            value = environment.get(name, "")
            if not value and production:
                wrong.append(f"{name} is not set")
            return value or otherwise

        port = environment.get("PORT", "8000")
        if not port.isdigit() or not 0 < int(port) < 65536:
            wrong.append(f"PORT is {port!r}; it must be a number from 1 to 65535")
            port = "8000"
        instance = Path(environment.get("SURVEY_INSTANCE", "instance")).resolve()
        kept = {} if production else development_secrets(instance, environment)
        secret = needed("SECRET_KEY", kept.get("SECRET_KEY", ""))
        if production and 0 < len(secret) < 32:
            wrong.append("SECRET_KEY is shorter than 32 characters")
        keys = tuple(needed("TEXT_KEYS", kept.get("TEXT_KEYS", "")).split())
        url = needed("DATABASE_URL", f"sqlite:///{instance / 'survey.db'}")
        content = Path(environment.get("SURVEY_CONTENT", "") or default_content()).resolve()
        if not (content / "questionnaires").is_dir():
            wrong.append(f"SURVEY_CONTENT: {content} has no folder questionnaires")
        hide_to = environment.get("HIDE_TO", "") or HIDE_TO
        if not re.fullmatch(r"https://[a-z0-9.-]+(/[\w./-]*)?", hide_to):
            wrong.append(f"HIDE_TO is {hide_to!r}; it must be an address that begins with https://")
        if wrong:
            raise SettingsError("Set these and start again: " + "; ".join(wrong) + ".")
        return cls(
            production=production,
            secret_key=secret,
            text_keys=keys,
            database_url=url.replace("postgresql://", "postgresql+psycopg://", 1),
            content=content,
            base_url=environment.get("BASE_URL", "").rstrip("/") or f"http://localhost:{port}",
            port=int(port),
            hide_to=hide_to,
            pseudo_languages=environment.get("PSEUDO_LANGUAGES", "") == "1",
        )


def development_secrets(instance: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """Secrets of this machine's own development copy, made on the first start and kept in the instance folder."""
    if environment.get("SECRET_KEY") and environment.get("TEXT_KEYS"):
        return {}
    import secrets

    from cryptography.fernet import Fernet

    path = instance / "secrets.env"
    if not path.exists():
        instance.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(f"SECRET_KEY={secrets.token_urlsafe(48)}\nTEXT_KEYS={Fernet.generate_key().decode()}\n", encoding="utf-8")
    return dict(line.split("=", 1) for line in path.read_text(encoding="utf-8").split())
