"""Content controls: each gap a control with tag, title and prompt, bound to one custom XML part.

The part holds the placeholders of this letter and no others, so that nothing but what is printed
can ever be written into the file. The glossary holds the prompts: without it Word would show its
own words when a control is emptied again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from uuid import UUID

from app.letters.blocks.placeholders import BY_NAME, GapType, Placeholder
from app.rendering.ooxml.elements import NAMESPACE, Xml, element, part, run_properties, w, words
from app.rendering.ooxml.package import STORE_ID

LETTER_NAMESPACE = "urn:relinquish:letter"

_MAPPING = f"xmlns:r='{LETTER_NAMESPACE}'"
_PROMPT_STYLE = "PlaceholderText"


def prompt_of(name: str) -> str:
    """The prompt that an unfilled gap shows, in square brackets."""
    return f"[{BY_NAME[name].prompt}]"


def path_of(name: str, row: int = 1) -> str:
    """The XPath of a gap in the custom XML part; `row` counts from 1 in the gap's list."""
    list_name = BY_NAME[name].list_name
    inside = f"/r:list[@name='{list_name}']/r:row[{row}]" if list_name else ""
    return f"/r:letter{inside}/r:gap[@name='{name}']"


class Controls:
    """Makes the controls of one letter; their ids are the same every time, positive and unique."""

    def __init__(self, letter: str) -> None:
        self._letter = letter
        self._ordinals: dict[str, int] = {}
        self._ids: set[int] = set()

    def gap(self, name: str, row: int = 1, style: str | None = None) -> Xml:
        """A control in a line, showing its prompt."""
        before, after = _around_id(name, row, style)
        return Xml(f"{before}{w('id', val=self._id(name))}{after}")

    def row_number(self) -> Xml:
        """A control around the number of a list's row, for the browser to replace."""
        properties = w(
            "sdtPr",
            w("alias", val="number of the row"),
            w("tag", val="row"),
            w("id", val=self._id("row")),
        )
        return w("sdt", properties, w("sdtContent", words("1")))

    def prototype(self, list_name: str, content: Xml) -> Xml:
        """A control around a table row or a paragraph, for the browser to repeat."""
        tag = f"list:{list_name}"
        properties = w(
            "sdtPr",
            w("alias", val=list_name),
            w("tag", val=tag),
            w("id", val=self._id(tag)),
        )
        return w("sdt", properties, w("sdtContent", content))

    def strippable(self, tag: str, title: str, *content: Xml) -> Xml:
        """A control around whole paragraphs, which can be selected and deleted in one go."""
        properties = w(
            "sdtPr", w("alias", val=title), w("tag", val=tag), w("id", val=self._id(tag))
        )
        return w("sdt", properties, w("sdtContent", *content))

    def _id(self, tag: str) -> int:
        self._ordinals[tag] = ordinal = self._ordinals.get(tag, 0) + 1
        digest = sha256(f"{self._letter}/{tag}/{ordinal}".encode()).digest()
        number = int.from_bytes(digest[:4], "big") & 0x7FFFFFFF
        while number in self._ids or number == 0:
            number += 1
        self._ids.add(number)
        return number


@lru_cache(maxsize=1024)
def _around_id(name: str, row: int, style: str | None) -> tuple[str, str]:
    """A gap's control before and after its id, which is all that tells two of them apart."""
    placeholder = BY_NAME[name]
    identity = w("id", val=0)
    binding = w(
        "dataBinding",
        prefixMappings=_MAPPING,
        xpath=path_of(name, row),
        storeItemID=STORE_ID,
    )
    properties = w(
        "sdtPr",
        run_properties(style),
        w("alias", val=placeholder.prompt),
        w("tag", val=name),
        identity,
        w("placeholder", w("docPart", val=name)),
        w("showingPlcHdr"),
        binding,
        _text(placeholder),
    )
    shown = w("sdtContent", words(prompt_of(name), _PROMPT_STYLE))
    before, _, after = w("sdt", properties, shown).partition(identity)
    return before, after


def custom_part(names: Sequence[str], rows: int = 1) -> bytes:
    """The custom XML part: an empty node for each gap of the letter; lists with `rows` rows."""
    nodes: list[Xml] = []
    lists: dict[str, list[Xml]] = {}
    for name in names:
        list_name = BY_NAME[name].list_name
        home = lists.setdefault(list_name, []) if list_name else nodes
        home.append(element("gap", {"name": name}))
    for list_name, gaps in lists.items():
        row = element("row", {}, *gaps)
        nodes.append(element("list", {"name": list_name}, *[row] * rows))
    return part("letter", {"": LETTER_NAMESPACE}, *nodes)


def glossary(names: Sequence[str]) -> bytes:
    """The prompts of the controls of these gaps, where Word looks for them."""
    prompts = [_prompt(name) for name in names]
    inside = [w("docParts", *prompts)] if prompts else []
    return part("w:glossaryDocument", {"w": NAMESPACE}, *inside)


@lru_cache(maxsize=len(BY_NAME))
def _prompt(name: str) -> Xml:
    guid = UUID(bytes=sha256(f"prompt/{name}".encode()).digest()[:16])
    category = w("category", w("name", val="General"), w("gallery", val="placeholder"))
    properties = w(
        "docPartPr",
        w("name", val=name),
        category,
        w("types", w("type", val="bbPlcHdr")),
        w("behaviors", w("behavior", val="content")),
        w("guid", val=f"{{{str(guid).upper()}}}"),
    )
    return w("docPart", properties, w("docPartBody", w("p", words(prompt_of(name), _PROMPT_STYLE))))


def _text(placeholder: Placeholder) -> Xml:
    lines: Mapping[str, int] = {"multiLine": 1} if placeholder.type is GapType.LINES else {}
    return w("text", **lines)
