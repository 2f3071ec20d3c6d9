"""The numbering of the base documents: one multi-level list, which each schedule begins anew."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import nsdecls
from docx.shared import Mm

from app.rendering.word.base_names import BEGINNINGS, BULLETS


def numbering() -> str:
    """The whole part: the list 1., 1.1, (a), each of its beginnings, and the bullets."""
    levels = (
        ("decimal", "%1.", 10, 10),
        ("decimal", "%1.%2", 22, 12),
        ("lowerLetter", "(%3)", 32, 10),
    )
    abstract = "".join(_level(place, *level) for place, level in enumerate(levels))
    return (
        f"<w:numbering {nsdecls('w')}>"
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{abstract}'
        '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
        '<w:multiLevelType w:val="hybridMultilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{_indent(10, 5)}</w:pPr></w:lvl></w:abstractNum>"
        + "".join(_beginnings())
        + f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )


def _level(place: int, form: str, text: str, left: float, hanging: float) -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="Numbered{place + 1}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{_indent(left, hanging)}</w:pPr></w:lvl>'
    )


def _indent(left: float, hanging: float) -> str:
    return f'<w:ind w:left="{Mm(left).twips}" w:hanging="{Mm(hanging).twips}"/>'


def _beginnings() -> Iterator[str]:
    restart = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in range(3)
    )
    for num in range(1, BEGINNINGS + 1):
        override = restart if num > 1 else ""
        yield f'<w:num w:numId="{num}"><w:abstractNumId w:val="0"/>{override}</w:num>'
