"""Draws every picture of the set: python draw.py [folder]. Change the drawing in its module, never in the SVG."""
import importlib
import pathlib
import sys

import parts

GROUPS = ("exemplars", "people", "doing", "places", "surveying", "extras", "screen")

if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[1])
    for group in GROUPS:
        if pathlib.Path(__file__).with_name(f"{group}.py").exists():
            importlib.import_module(group)
    for name, text in parts.PICTURES.items():
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")
    print(f"{len(parts.PICTURES)} pictures, the largest {max(map(len, parts.PICTURES.values()))} bytes")
