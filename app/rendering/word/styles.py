"""The paragraph styles of the base document."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.styles.style import BaseStyle
from docx.styles.styles import Styles

from app.rendering.word.base_names import BULLETS
from app.rendering.word.style_xml import (
    AFTER,
    BAR,
    BOX,
    DEFAULT_STYLES,
    GROUND,
    MORE_STYLES,
    defaults,
)

#: First words of the styles that Word itself knows by these names.
_BUILT_IN = frozenset({"Title", "Heading", "Signature", "List", "Header", "Footer"})

#: The room on the first page for a name and an address that a firm prints on, in points.
_LETTERHEAD = 32


@dataclass(frozen=True)
class _Style:
    """A paragraph style; sizes in points, indents in millimetres.

    Without a size it takes that of the text, so that it follows a firm's own.
    """

    name: str
    size: float | None = None
    bold: bool = False
    before: float = 0
    after: float = AFTER
    line: float = 1.15
    keep_next: bool = False
    left: float = 0
    hanging: float = 0
    right: float = 0
    based_on: str = "Normal"


_STYLES = (
    _Style("Title", size=15, bold=True, before=6, after=12, line=1.05, keep_next=True),
    _Style("Heading 1", size=12, bold=True, before=14, after=5, keep_next=True),
    _Style("Heading 2", bold=True, before=8, after=4, keep_next=True),
    _Style("Address", after=12, line=1.05),
    _Style("Reference", after=12, line=1.05),
    _Style("Subject", bold=True, after=9, keep_next=True),
    _Style("Notice", after=9, line=1.05, left=2, right=2),
    _Style("Option", left=14),
    _Style("Signature", before=6, after=16),
    _Style("Fine Print", size=8.5, after=5, line=1.05),
    _Style("Numbered 1", left=10, hanging=10),
    _Style("Numbered 2", left=22, hanging=12),
    _Style("Numbered 3", left=32, hanging=10),
    _Style("List Bullet", left=10, hanging=5, after=4),
    _Style("Table Text", size=9.5, before=2.5, after=2.5, line=1.0),
    _Style(
        "Table Heading",
        size=9.5,
        bold=True,
        before=2.5,
        after=2.5,
        line=1.0,
        keep_next=True,
        based_on="Table Text",
    ),
    _Style("Letterhead", after=_LETTERHEAD),
    _Style("Ending", size=1, after=0, line=0.1),
    _Style("Header", after=0),
    _Style("Footer", size=8.5, after=0),
    _Style("Not To Be Sent", size=12, bold=True, after=0, line=1.0),
    _Style("Stamp", size=7.5, after=0, line=1.0),
)


def write_styles(document: WordDocument) -> None:
    """Put our styles in the place of all that the document has."""
    element = document.styles.element
    for child in list(element):
        element.remove(child)
    element.append(parse_xml(defaults(nsdecls("w"))))
    for xml in DEFAULT_STYLES:
        element.append(parse_xml(xml.format(ns=nsdecls("w"))))
    for style in _STYLES:
        _add_style(document.styles, style)
    for xml in MORE_STYLES:
        element.append(parse_xml(xml.format(ns=nsdecls("w"))))
    _finish_styles(document.styles)


def _add_style(styles: Styles, wanted: _Style) -> None:
    builtin = wanted.name.split()[0] in _BUILT_IN
    style = styles.add_style(  # type: ignore[no-untyped-call]
        wanted.name, WD_STYLE_TYPE.PARAGRAPH, builtin=builtin
    )
    # python-docx makes the id of Word's own "footer" small; parts call it by its capital.
    style.element.styleId = wanted.name.title().replace(" ", "")
    style.base_style = styles[wanted.based_on]
    style.quick_style = True
    style.font.size = Pt(wanted.size) if wanted.size else None
    style.font.bold = wanted.bold or None
    layout = style.paragraph_format
    layout.space_before = Pt(wanted.before)
    layout.space_after = Pt(wanted.after)
    layout.line_spacing = wanted.line
    layout.keep_with_next = wanted.keep_next or None
    if wanted.left:
        layout.left_indent = Mm(wanted.left)
        layout.first_line_indent = Mm(-wanted.hanging) if wanted.hanging else None
    if wanted.right:
        layout.right_indent = Mm(wanted.right)


def _finish_styles(styles: Styles) -> None:
    for level in (1, 2, 3):
        _number(styles[f"Numbered {level}"], 1, level - 1)
    for level in (1, 2):
        heading = styles[f"Heading {level}"]
        heading.next_paragraph_style = styles["Normal"]
        heading.element.get_or_add_pPr().append(
            parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level - 1}"/>')
        )
    _number(styles["List Bullet"], BULLETS, 0)
    styles["Footer"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    styles["Not To Be Sent"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Signature"].paragraph_format.keep_together = True
    _insert(styles["Notice"], BOX, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
    _insert(styles["Option"], GROUND, "w:tabs", "w:spacing", "w:ind", "w:jc")
    _insert(styles["Option"], BAR, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _insert(style: BaseStyle, xml: str, *before: str) -> None:
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(parse_xml(xml.format(ns=nsdecls("w"))), *before)


def _number(style: BaseStyle, num: int, level: int) -> None:
    properties = style.element.get_or_add_pPr().get_or_add_numPr()
    if level:
        properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = num
