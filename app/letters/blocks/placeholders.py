"""The closed list of gaps that a browser may fill: the rows of the details table, by name.

A prompt is what stands in an unfilled gap of a blank letter or of a download with something left
open: plain English, shown in square brackets. `list_name` says that the gap is part of a list's
prototype row, cloned and numbered by the browser.
"""

from app.letters.details.row import Detail as Placeholder
from app.letters.details.row import GapType
from app.letters.details.table import BY_NAME, LISTS
from app.letters.details.table import DETAILS as PLACEHOLDERS

__all__ = ["BY_NAME", "LISTS", "PLACEHOLDERS", "GapType", "Placeholder"]
