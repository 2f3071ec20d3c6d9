"""The closed list of gaps that a browser may fill: the rows of the details table, by name.

A prompt is what stands in an unfilled gap of a blank letter or of a download with something left
open: plain English, shown in square brackets. `list_name` says that the gap is part of a list's
prototype row, cloned and numbered by the browser.
"""

from collections.abc import Mapping
from types import MappingProxyType

from app.letters.details.row import Detail as Placeholder
from app.letters.details.row import GapType
from app.letters.details.table import DETAILS as PLACEHOLDERS
from app.letters.details.table import LISTS

__all__ = ["BY_NAME", "LISTS", "PLACEHOLDERS", "GapType", "Placeholder"]

BY_NAME: Mapping[str, Placeholder] = MappingProxyType({p.name: p for p in PLACEHOLDERS})
