"""The styles and numberings of the base documents, and the two looks that they come in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.styles.style import BaseStyle
from docx.styles.styles import Styles

from app.rendering.word_base_names import BULLETS

_FONT = "Arial"
_SIZE = 10.5


class Look(NamedTuple):
    """How large and how close a document is set, against the letter's own measure."""

    size: float
    space: float
    edge: float  # margin above and below, in millimetres
    letterhead: float  # room on the first page, in points


LETTER = Look(size=1, space=1, edge=22, letterhead=32)

#: A note for a solicitor is a page that somebody reads quickly.
NOTE = Look(size=0.86, space=0.4, edge=13, letterhead=0)

#: First words of the styles that Word itself knows by these names.
_BUILT_IN = frozenset({"Title", "Heading", "Signature", "List", "Header", "Footer"})


@dataclass(frozen=True)
class _Style:
    """A paragraph style; sizes in points, indents in millimetres."""

    name: str
    size: float = _SIZE
    bold: bool = False
    before: float = 0
    after: float = 7
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
    _Style("Letterhead", after=0),
    _Style("Header", after=0),
    _Style("Footer", size=8.5, after=0),
)


def write_styles(document: WordDocument, look: Look) -> None:
    """Put our styles in the place of all that the document has."""
    element = document.styles.element
    for child in list(element):
        element.remove(child)
    element.append(parse_xml(_defaults(look, nsdecls("w"))))
    for xml in _DEFAULT_STYLES:
        element.append(parse_xml(xml.format(ns=nsdecls("w"))))
    for style in _STYLES:
        _add_style(document.styles, style, look)
    for xml in _CHARACTER_AND_TABLE_STYLES:
        element.append(parse_xml(xml.format(ns=nsdecls("w"))))
    _finish_styles(document.styles)


def _add_style(styles: Styles, wanted: _Style, look: Look) -> None:
    builtin = wanted.name.split()[0] in _BUILT_IN
    style = styles.add_style(  # type: ignore[no-untyped-call]
        wanted.name, WD_STYLE_TYPE.PARAGRAPH, builtin=builtin
    )
    style.base_style = styles[wanted.based_on]
    style.quick_style = True
    after = look.letterhead if wanted.name == "Letterhead" else wanted.after * look.space
    style.font.size = _points(wanted.size * look.size)
    style.font.bold = wanted.bold or None
    layout = style.paragraph_format
    layout.space_before = Pt(wanted.before * look.space)
    layout.space_after = Pt(after)
    layout.line_spacing = wanted.line
    layout.keep_with_next = wanted.keep_next or None
    if wanted.left:
        layout.left_indent = Mm(wanted.left)
        layout.first_line_indent = Mm(-wanted.hanging) if wanted.hanging else None
    if wanted.right:
        layout.right_indent = Mm(wanted.right)


def _points(size: float) -> Pt:
    """A size in half points, as Word keeps it."""
    return Pt(round(size * 2) / 2)


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
    styles["Signature"].paragraph_format.keep_together = True
    notice = styles["Notice"].element.get_or_add_pPr()
    notice.insert_element_before(
        parse_xml(_BOX.format(ns=nsdecls("w"))),
        *("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"),
    )


def _number(style: BaseStyle, num: int, level: int) -> None:
    properties = style.element.get_or_add_pPr().get_or_add_numPr()
    if level:
        properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = num


def _defaults(look: Look, namespace: str) -> str:
    half_points = round(_SIZE * look.size * 2)
    after = round(7 * 20 * look.space)
    return (
        f"<w:docDefaults {namespace}><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="{after}" w:line="276" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


_DEFAULT_STYLES = (
    '<w:style {ns} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>",
    '<w:style {ns} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>",
    '<w:style {ns} w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style {ns} w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    "</w:style>",
)

_RULE = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'

_CHARACTER_AND_TABLE_STYLES = (
    '<w:style {ns} w:type="character" w:styleId="Strong"><w:name w:val="Strong"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>',
    '<w:style {ns} w:type="character" w:styleId="PlaceholderText">'
    '<w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/>'
    '<w:uiPriority w:val="99"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>',
    '<w:style {ns} w:type="table" w:styleId="ScheduleTable"><w:name w:val="Schedule Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
    + "".join(
        _RULE.format(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>",
)

_BOX = (
    "<w:pBdr {ns}>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="5" w:color="404040"/>'
        for side in ("top", "left", "bottom", "right")
    )
    + "</w:pBdr>"
)


def glossary_styles() -> bytes:
    """The few styles that the prompts of the content controls stand in."""
    inner = [_defaults(LETTER, "")]
    inner += [xml.format(ns="") for xml in _DEFAULT_STYLES]
    inner.append(_CHARACTER_AND_TABLE_STYLES[1].format(ns=""))
    return f"<w:styles {nsdecls('w')}>{''.join(inner)}</w:styles>".encode()
