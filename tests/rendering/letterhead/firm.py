"""An invented firm's letterhead, with everything in it that must not come along."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor

from tests.rendering.reading import parts_of

NAME = "Fernhill & Rowe Solicitors"
FOOTER = "Authorised and regulated in an invented place"

#: Words of the firm's file that no letter may carry along.
SECRETS = (
    "Jane Fernhill",
    "Re: another client entirely",
    "a private remark",
    "matter 4711",
    "secret-template-name",
)

_PAGE_FIELD = '<w:fldSimple {0} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_BOUND = (
    '<w:sdt {0}><w:sdtPr><w:tag w:val="partner"/><w:id w:val="77"/><w:dataBinding '
    'w:xpath="/x/y" w:storeItemID="{{6D1C7A52-0F1B-4C55-9E0A-2B8F35D9A4C2}}"/><w:text/></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>Ext. 21</w:t></w:r></w:sdtContent></w:sdt>"
)


def logo() -> bytes:
    """A picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checked)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0\x1f\x3a\x5f")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


def firm(change: Callable[[WordDocument], None] | None = None) -> bytes:
    """The file, after a change that a test wants."""
    document = Document()
    document.core_properties.author = SECRETS[0]
    document.core_properties.title = SECRETS[3]
    paragraph = document.add_paragraph(SECRETS[1])
    document.add_comment(paragraph.runs, text=SECRETS[2], author=SECRETS[0], initials="JF")
    _styles(document)
    _page(document)
    if change:
        change(document)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _styles(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(11)
    heading = document.styles["Heading 1"]
    heading.font.color.rgb = RGBColor(0x1F, 0x3A, 0x5F)
    heading.paragraph_format.keep_with_next = None
    document.styles.add_style("Numbered 2", WD_STYLE_TYPE.PARAGRAPH).font.name = "Verdana"
    taken = document.styles.add_style("Stamp of the firm", WD_STYLE_TYPE.PARAGRAPH)
    taken.element.set(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", "Notice"
    )


def _page(document: WordDocument) -> None:
    section = document.sections[0]
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = Mm(45)
    section.different_first_page_header_footer = True
    first = section.first_page_header.paragraphs[0]
    first.add_run().add_picture(BytesIO(logo()), width=Mm(30))
    first.add_run(f" {NAME}")
    section.header.paragraphs[0].text = NAME
    section.header.paragraphs[0].style = document.styles["Stamp of the firm"]
    footer = section.footer.paragraphs[0]
    footer.text = f"{FOOTER} "
    footer._p.append(parse_xml(_PAGE_FIELD.format(nsdecls("w"))))
    footer._p.append(parse_xml(_BOUND.format(nsdecls("w"))))


def repacked(content: bytes, changed: Mapping[str, Callable[[bytes], bytes] | bytes]) -> bytes:
    """The file with some parts changed or added."""
    parts = parts_of(content)
    for name, change in changed.items():
        parts[name] = change if isinstance(change, bytes) else change(parts[name])
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, each in parts.items():
            package.writestr(name, each)
    return out.getvalue()
