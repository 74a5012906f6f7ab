"""Encryption of what people wrote. New texts use the first key; older keys are still read."""

import hashlib
from dataclasses import dataclass, field

from cryptography.fernet import Fernet, InvalidToken

from survey_app.errors import SettingsError


@dataclass(frozen=True)
class TextKeys:
    """Fernet keys, newest first, each known by the first characters of its hash."""

    keys: tuple[str, ...] = field(repr=False)

    def __post_init__(self) -> None:
        try:
            object.__setattr__(self, "_fernets", {key_id(key): Fernet(key) for key in self.keys})
        except ValueError:
            raise SettingsError("TEXT_KEYS holds a key that is not a Fernet key. Make one with: survey-app key") from None
        if not self.keys:
            raise SettingsError("TEXT_KEYS is empty. Make a key with: survey-app key")

    def encrypt(self, text: str) -> tuple[str, str]:
        """The encrypted text and the id of the key it needs."""
        newest = key_id(self.keys[0])
        return self._fernets[newest].encrypt(text.encode()).decode(), newest  # type: ignore[attr-defined]

    def decrypt(self, token: str, key: str) -> str:
        """The text. Raises SettingsError naming the key when it is not among TEXT_KEYS."""
        fernet = self._fernets.get(key)  # type: ignore[attr-defined]
        if fernet is None:
            raise SettingsError(f"A text needs the key {key}, which TEXT_KEYS does not hold. Add it after the newest key.")
        try:
            return fernet.decrypt(token.encode()).decode()
        except InvalidToken:
            raise SettingsError(f"A text cannot be read with the key {key}: it was changed outside this program.") from None


def key_id(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:8]
