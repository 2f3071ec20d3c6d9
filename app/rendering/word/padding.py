"""Empty lines at the top that keep headings from the place where LibreOffice loses them.

Before it sets a long document, LibreOffice deals it out: a new page after the 20th paragraph, the
41st, the 62nd. A heading, or an introduction, that stands just there stays on its page although
its text goes to the next, whatever keeps them together (seen in 7.4; with fewer or more
paragraphs above, it does not). Word needs none of this, and a line of one point is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.rendering.ooxml.elements import Xml, w

_DEALT = 21
_LINE = w("p", w("pPr", w("pStyle", val="Ending")))
_KEPT = re.compile(r'<w:p><w:pPr><w:pStyle w:val="(?:Heading\d"|\w+"/><w:keepNext/>)')


def padded(elements: Sequence[Xml]) -> list[Xml]:
    """The elements of a body, with as few empty lines before them as it takes."""
    kept = {place for place, element in enumerate(_first_part(elements), 1) if _KEPT.match(element)}
    for lines in range(_DEALT):
        if not any((place + lines + 1) % _DEALT == 0 for place in kept):
            return [*[_LINE] * lines, *elements]
    return list(elements)


def _first_part(elements: Sequence[Xml]) -> Sequence[Xml]:
    """Up to the first schedule, which begins a page of its own."""
    breaks = (place for place, each in enumerate(elements) if "<w:pageBreakBefore/>" in each)
    return elements[: next(breaks, None)]
