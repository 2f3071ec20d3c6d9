"""Makes the base document: the styles, numbering, page and empty parts that every skeleton shares.

Run `python -m app.rendering.word.base` after a change here; a test fails while the shipped file
is older than this one. It starts from python-docx's template and leaves nothing of it: that
carries an author, a date, a thumbnail, a theme and four hundred kilobytes of styles.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.document import DocumentPart
from docx.shared import Mm

from app.rendering.ooxml.package import (
    BASE_FILE,
    CONTROLS_ITEM,
    GLOSSARY,
    PROPS_ITEM,
    STORE_ID,
    packed,
)
from app.rendering.word.base_numbering import numbering
from app.rendering.word.style_xml import glossary_styles
from app.rendering.word.styles import write_styles

_KEPT = (RT.STYLES, RT.NUMBERING, RT.SETTINGS)

#: Margin above and below, in millimetres.
_EDGE = 22

_KIND = "application/vnd.openxmlformats-officedocument"


def base_document() -> bytes:
    """The base document, the same bytes on every run."""
    document = Document()
    _drop_what_the_template_brings(document)
    _page(document)
    write_styles(document)
    document.part.numbering_part._element = parse_xml(numbering())
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
    section.top_margin, section.bottom_margin = Mm(_EDGE), Mm(_EDGE)
    section.header_distance = section.footer_distance = Mm(_EDGE / 2)
    section.different_first_page_header_footer = True
    for name in list(section._sectPr.attrib):
        del section._sectPr.attrib[name]  # marks of Word's own editing sessions


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

#: Headers are empty. The room for a letterhead stands in the text (`Letterhead`): in a header that
#: grows, LibreOffice lets go of headings at the foot of the first page.
_HEADER = '<w:hdr {ns}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>'

_PROPERTIES = (
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    ' ds:itemID="{store}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:relinquish:letter"/>'
    "</ds:schemaRefs></ds:datastoreItem>"
)


def _add_parts(document: WordDocument) -> None:
    main = document.part
    for name, reltype, xml, place in (
        ("header1", RT.HEADER, _HEADER, "first"),
        ("header2", RT.HEADER, _HEADER, "default"),
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
        glossary_styles(),
    )
    glossary.relate_to(styles, RT.STYLES)
    main.relate_to(glossary, RT.GLOSSARY_DOCUMENT)


def _part(main: DocumentPart, name: str, kind: str, blob: bytes) -> Part:
    return Part(PackURI(name), kind, blob, main.package)


def _filled(xml: str) -> bytes:
    return xml.format(ns=nsdecls("w")).encode("utf-8")


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
    BASE_FILE.write_bytes(base_document())
