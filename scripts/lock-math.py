#!/usr/bin/env python3
"""Turn the formulas of the lessons to MathML Core and lock them in lessons/math.json.

    pip install math-core==0.9.0
    python3 scripts/lock-math.py            # from the folder of the course

Run it after writing a formula; commit the lock with the text. Formulas that no text uses any more
leave the lock. Builders of the site need neither Python nor this script.
"""

import json
import pathlib
import re
import sys

from math_core import LatexError, LatexToMathML

INLINE = re.compile(r"\$`([^`]+)`\$")
FENCE = re.compile(r"^```math\s*\n(.*?)^```\s*$", re.MULTILINE | re.DOTALL)

# Files of data whose sentences may have formulas; in the last, some values are formulas.
DATA = ["glossary.json", "symptoms.json", "notation.json"]


def sentences(value: object, key: str = "") -> list[str]:
    """All texts of a JSON file; those called tex or shape as formulas in a line."""
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in sentences(inner, name)]
    if isinstance(value, list):
        return [text for inner in value for text in sentences(inner, key)]
    if not isinstance(value, str) or not value:
        return []
    return [f"$`{value}`$" if key in ("tex", "shape") else value]


def main() -> int:
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    texts = sorted(root.glob("lessons/*/*.md")) + sorted(root.glob("answers/*/*.md"))
    texts += [root / "lessons" / name for name in DATA if (root / "lessons" / name).exists()]
    converter = LatexToMathML()
    lock: dict[str, dict[str, str]] = {"display": {}, "inline": {}}
    failures = 0
    for path in texts:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            text = "\n".join(sentences(json.loads(text)))
        display = [match.group(1).strip() for match in FENCE.finditer(text)]
        inline = [match.group(1) for match in INLINE.finditer(FENCE.sub("", text))]
        for kind, formulas in (("display", display), ("inline", inline)):
            for tex in formulas:
                try:
                    lock[kind][tex] = converter.convert_with_local_state(
                        tex, displaystyle=kind == "display"
                    )
                except LatexError as error:
                    print(f"{path}: {tex}: {error}", file=sys.stderr)
                    failures += 1
    if failures:
        return 1
    target = root / "lessons" / "math.json"
    target.write_text(
        json.dumps(lock, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8"
    )
    print(f"{target}: {len(lock['display'])} display, {len(lock['inline'])} inline")
    return 0


if __name__ == "__main__":
    sys.exit(main())
