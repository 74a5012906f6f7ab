"""Stylesheets and scripts: plain files joined in their order at start, each served under an address that carries its digest."""

import hashlib
from pathlib import Path

STATIC = Path(__file__).resolve().parents[1] / "static"

BUNDLES = {
    "survey.css": ("css/tokens.css", "css/base.css", "css/layout.css", "css/components", "css/formats.css", "css/print.css"),
    "dashboard.css": ("css/dashboard.css",),
    "survey.js": ("js/listening.js", "js/choices.js", "js/film.js", "js/hide.js", "js/settings.js"),
    "charts.js": ("js/charts.js",),
    "preview.css": ("css/preview.css",),
    "preview.js": ("js/preview.js",),
}
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Assets:
    """The bundles by name: their text and their digest."""

    def __init__(self, static: Path = STATIC) -> None:
        self.texts = {name: "".join(_read(static, part) for part in parts) for name, parts in BUNDLES.items()}
        self.digests = {name: hashlib.sha256(text.encode()).hexdigest()[:10] for name, text in self.texts.items()}

    def address(self, name: str) -> str:
        stem, _, ending = name.rpartition(".")
        return f"/assets/{stem}.{self.digests[name]}.{ending}"

    def find(self, file: str) -> tuple[str, str] | None:
        """(text, media type) for a file name with any digest: an old page may still ask for the bundle it knew."""
        stem, _, rest = file.partition(".")
        name = f"{stem}.{rest.rpartition('.')[2]}"
        return (self.texts[name], TYPES["." + name.rpartition(".")[2]]) if name in self.texts else None


def _read(static: Path, part: str) -> str:
    path = static / part
    if path.is_dir():
        return "".join(file.read_text(encoding="utf-8") for file in sorted(path.glob("*.css")))
    return path.read_text(encoding="utf-8") if path.exists() else ""
