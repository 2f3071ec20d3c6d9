"""The vectors that browser and Python share."""

import json
from pathlib import Path
from typing import Any

VECTORS = Path(__file__).resolve().parent.parent / "vectors"


def vectors(name: str) -> dict[str, Any]:
    """Return tests/vectors/<name>.json."""
    content: dict[str, Any] = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))
    return content
