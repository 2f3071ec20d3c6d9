"""The names by which skeletons call the styles and numberings of the base document."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from app.rendering.ooxml.elements import Xml, w

#: A schedule begins numbering again; so many beginnings fit into one letter.
BEGINNINGS = 16
BULLETS = BEGINNINGS + 1

PARA_STYLE_IDS = MappingProxyType(
    {
        "body": "Normal",
        "address": "Address",
        "reference": "Reference",
        "subject": "Subject",
        "notice": "Notice",
        "signature": "Signature",
        "fine": "FinePrint",
        "option": "Option",
    }
)


@lru_cache(maxsize=3 * (BULLETS + 1))
def numbered(num: int, level: int) -> Xml:
    """The properties that number a paragraph. Raises ValueError past the last beginning."""
    if num > BULLETS:
        raise ValueError("a letter has more schedules with numbers than the base has beginnings")
    return w("numPr", w("ilvl", val=level), w("numId", val=num))
