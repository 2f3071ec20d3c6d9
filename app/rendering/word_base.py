"""Makes `base.docx`: the styles, numbering, page and empty parts that every skeleton shares.

Run `python -m app.rendering.word_base` after a change here; a test fails while the shipped file
is older than this one. It starts from python-docx's template and leaves nothing of it: that
carries an author, a date, a thumbnail, a theme and four hundred kilobytes of styles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.document import DocumentPart
from docx.shared import Mm, Pt
from docx.styles.style import BaseStyle
from docx.styles.styles import Styles

from app.rendering.word_base_names import BEGINNINGS, BULLETS
from app.rendering.word_package import BASE, CONTROLS_ITEM, GLOSSARY, PROPS_ITEM, STORE_ID, packed

_FONT = "Arial"


#: First words of the styles that Word itself knows by these names.
_BUILT_IN = frozenset({"Title", "Heading", "Signature", "List", "Header", "Footer"})

_KEPT = (RT.STYLES, RT.NUMBERING, RT.SETTINGS)
_KIND = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class _Style:
    """A paragraph style; sizes in points, indents in millimetres."""

    name: str
    size: float = 10.5
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
    _Style("Header", after=0),
    _Style("Footer", size=8.5, after=0),
)


def base_document() -> bytes:
    """The base document, the same bytes on every run."""
    document = Document()
    _drop_what_the_template_brings(document)
    _page(document)
    _styles(document)
    document.part.numbering_part._element = parse_xml(_numbering())
    document.part._settings_part._element = parse_xml(_settings())
    _add_parts(document)
    return _neutral(document)


def _drop_what_the_template_brings(document: WordDocument) -> None:
    for key, rel in list(document.part.rels.items()):
        if rel.reltype not in _KEPT:
            del document.part.rels[key]
    rels = document.part.package.rels
    for key, rel in list(rels.items()):
        if rel.reltype not in (RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES):
            del rels[key]


def _page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(22), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)
    section.different_first_page_header_footer = True
    for name in list(section._sectPr.attrib):
        del section._sectPr.attrib[name]  # marks of Word's own editing sessions


def _styles(document: WordDocument) -> None:
    element = document.styles.element
    for child in list(element):
        element.remove(child)
    element.append(parse_xml(_DEFAULTS.format(ns=nsdecls("w"), font=_FONT)))
    for xml in _DEFAULT_STYLES:
        element.append(parse_xml(xml.format(ns=nsdecls("w"))))
    for style in _STYLES:
        _add_style(document.styles, style)
    for xml in _CHARACTER_AND_TABLE_STYLES:
        element.append(parse_xml(xml.format(ns=nsdecls("w"))))
    _finish_styles(document.styles)


def _add_style(styles: Styles, wanted: _Style) -> None:
    builtin = wanted.name.split()[0] in _BUILT_IN
    style = styles.add_style(  # type: ignore[no-untyped-call]
        wanted.name, WD_STYLE_TYPE.PARAGRAPH, builtin=builtin
    )
    style.base_style = styles[wanted.based_on]
    style.quick_style = True
    style.font.size = Pt(wanted.size)
    style.font.bold = wanted.bold or None
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(wanted.before), Pt(wanted.after)
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


_DEFAULTS = """<w:docDefaults {ns}><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>
<w:sz w:val="21"/><w:szCs w:val="21"/>
<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="140" w:line="276" w:lineRule="auto"/>
</w:pPr></w:pPrDefault></w:docDefaults>"""

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


def _numbering() -> str:
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


def _settings() -> str:
    """Word leaves out the names of whoever edits the file, until someone switches that off."""
    return (
        f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/>'
        '<w:removePersonalInformation/><w:removeDateAndTime/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


_PAGE_OF = (
    '<w:ftr {ns}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    '<w:r><w:t xml:space="preserve">Page </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)

#: The first page's header is empty: 22 mm in which a letterhead fits.
_LETTERHEAD = (
    '<w:hdr {ns}><w:p><w:pPr><w:pStyle w:val="Header"/><w:spacing w:before="0" w:after="900"/>'
    "</w:pPr></w:p></w:hdr>"
)

_PROPERTIES = (
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    ' ds:itemID="{store}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:relinquish:letter"/>'
    "</ds:schemaRefs></ds:datastoreItem>"
)


def _add_parts(document: WordDocument) -> None:
    main = document.part
    for name, reltype, xml, place in (
        ("header1", RT.HEADER, _LETTERHEAD, "first"),
        ("footer1", RT.FOOTER, _PAGE_OF, "default"),
        ("footer2", RT.FOOTER, _PAGE_OF, "first"),
    ):
        sort = name.rstrip("12")
        kind = f"{_KIND}.wordprocessingml.{sort}+xml"
        rel = main.relate_to(_part(main, f"/word/{name}.xml", kind, _filled(xml)), reltype)
        reference = f'<w:{sort}Reference {nsdecls("w", "r")} w:type="{place}" r:id="{rel}"/>'
        document.sections[0]._sectPr.insert(0, parse_xml(reference))
    item = _part(main, f"/{CONTROLS_ITEM}", "application/xml", b"<letter/>")
    properties = _PROPERTIES.format(store=STORE_ID).encode()
    item.relate_to(
        _part(main, f"/{PROPS_ITEM}", f"{_KIND}.customXmlProperties+xml", properties),
        RT.CUSTOM_XML_PROPS,
    )
    main.relate_to(item, RT.CUSTOM_XML)
    glossary = _part(
        main, f"/{GLOSSARY}", f"{_KIND}.wordprocessingml.document.glossary+xml", b"<g/>"
    )
    styles = _part(
        main,
        "/word/glossary/styles.xml",
        f"{_KIND}.wordprocessingml.styles+xml",
        _glossary_styles(),
    )
    glossary.relate_to(styles, RT.STYLES)
    main.relate_to(glossary, RT.GLOSSARY_DOCUMENT)


def _part(main: DocumentPart, name: str, kind: str, blob: bytes) -> Part:
    return Part(PackURI(name), kind, blob, main.package)


def _filled(xml: str) -> bytes:
    return xml.format(ns=nsdecls("w")).encode("utf-8")


def _glossary_styles() -> bytes:
    """The few styles that the prompts of the content controls stand in."""
    inner = [_DEFAULTS.format(ns="", font=_FONT)]
    inner += [xml.format(ns="") for xml in _DEFAULT_STYLES]
    inner.append(_CHARACTER_AND_TABLE_STYLES[1].format(ns=""))
    return f"<w:styles {nsdecls('w')}>{''.join(inner)}</w:styles>".encode()


_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Letter</dc:title>'
    "<dc:language>en-GB</dc:language></cp:coreProperties>"
)


def _neutral(document: WordDocument) -> bytes:
    """The saved package with core properties that say nothing, packed without dates."""
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["docProps/core.xml"] = _CORE.encode()
    return packed(parts)


if __name__ == "__main__":
    Path(BASE).write_bytes(base_document())
