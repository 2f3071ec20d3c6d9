"""Empty lines at the top that keep headings from the place where LibreOffice loses them.

Before it sets a long document, LibreOffice deals it out by twenty paragraphs to a page. Where the
twentieth is a heading, it stays on its page although its text goes to the next, whatever keeps
them together (seen in 7.4; fewer or more paragraphs above, and it does not). Word needs none of
this, and a line of one point is not seen.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.rendering.word_xml import Xml, w

_DEALT = 20
_LINE = w("p", w("pPr", w("pStyle", val="Ending")))
_HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading'


def padded(elements: Sequence[Xml]) -> list[Xml]:
    """The elements of a body, with as few empty lines before them as it takes."""
    headings = {
        place
        for place, element in enumerate(_first_part(elements), 1)
        if element.startswith(_HEADING)
    }
    for lines in range(_DEALT):
        if not any((place + lines) % _DEALT == 0 for place in headings):
            return [*[_LINE] * lines, *elements]
    return list(elements)


def _first_part(elements: Sequence[Xml]) -> Sequence[Xml]:
    """Up to the first schedule, which begins a page of its own."""
    breaks = (place for place, each in enumerate(elements) if "<w:pageBreakBefore/>" in each)
    return elements[: next(breaks, None)]
