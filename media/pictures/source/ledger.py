"""Joins the entries of all groups into ../ledger.yaml, and draws the contact sheet docs/pictures.md: python ledger.py.

Write an entry beside its drawing, never in ledger.yaml.
"""
import pathlib

import yaml

HERE = pathlib.Path(__file__).parent
HEAD = """# Made by source/ledger.py from the entries beside the drawings. None of these pictures has been tested with people yet.
pack:
  name: Calm line pictures
  style: calm-line
  licence: MIT
  credit: Drawn for this project
  source: media/pictures/source
pictures:
"""

SHEET = """# Pictures

Every picture of the pack, made by `media/pictures/source/ledger.py`. {count} drawings, licence MIT, drawn for this project. Blind naming:
{naming}

| picture | id | what it shows | what it stands for |
|---|---|---|---|
"""


def contact_sheet(ledger: dict, naming: dict) -> str:
    """A table that a code host shows with the drawings in it."""
    rows = [
        f'| <img src="../media/pictures/{id}.svg" alt="" width="80"> <img src="../media/pictures/{id}.svg" alt="" width="40"> | `{id}` '
        f"| {entry['shows']} | {', '.join(map(str, entry['meanings']))} |\n"
        for id, entry in ledger["pictures"].items()
    ]
    return SHEET.format(count=len(rows), naming=naming["summary"]) + "".join(rows)


if __name__ == "__main__":
    parts = [path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.ledger.yaml"))]
    lines = [line for part in parts for line in part.splitlines() if line.strip() and not line.startswith(("#", "---"))]
    text = HEAD + "".join(f"  {line}\n" for line in lines)
    (HERE.parent / "ledger.yaml").write_text(text, encoding="utf-8")
    naming = yaml.safe_load((HERE / "naming.yaml").read_text(encoding="utf-8"))
    sheet = contact_sheet(yaml.safe_load(text), naming)
    (HERE.parents[2] / "docs" / "pictures.md").write_text(sheet, encoding="utf-8")
