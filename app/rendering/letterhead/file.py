"""Opens a firm's letterhead; refuses macros, outside links and files that are not Word files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from posixpath import basename, dirname, normpath
from zipfile import BadZipFile, ZipFile

from lxml import etree

from app.rendering.ooxml.elements import NAMESPACE

Element = etree._Element

W = f"{{{NAMESPACE}}}"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R = f"{{{_RELATION}}}"

#: A letterhead with a logo is well under this.
_LARGEST = 8 * 1024 * 1024

_MACRO = re.compile(r"vbaProject|vbaData|activeX", re.IGNORECASE)
_MACRO_TYPES = (b"macroEnabled", b"vbaProject")


class BadLetterhead(ValueError):
    """A firm's file cannot be used as a letterhead; the message says what to change in it."""


@dataclass(frozen=True)
class Relation:
    """A relation from one part of the file to another: its sort, and the name of the other part."""

    id: str
    sort: str
    target: str


@dataclass(frozen=True)
class LetterheadFile:
    """The parts of a firm's file, checked."""

    parts: Mapping[str, bytes]

    @classmethod
    def read(cls, content: bytes) -> LetterheadFile:
        """Raises `BadLetterhead` where it is no Word file, or one with macros or outside links."""
        try:
            with ZipFile(BytesIO(content)) as package:
                if sum(entry.file_size for entry in package.infolist()) > _LARGEST:
                    raise BadLetterhead("it is too large: make its pictures smaller (8 MiB in all)")
                parts = {name: package.read(name) for name in package.namelist()}
        except (BadZipFile, RuntimeError):  # RuntimeError: a zip behind a password
            raise BadLetterhead(
                "it is no Word file: save it as .docx, without a password"
            ) from None
        _check(parts)
        return cls(parts)

    @property
    def document(self) -> str:
        """The name of the main part."""
        found = [each.target for each in self.relations("") if each.sort == "officeDocument"]
        if len(found) != 1 or found[0] not in self.parts:
            raise BadLetterhead(
                "it has no document in it: save it as .docx, not as Strict Open XML"
            )
        return found[0]

    def relations(self, name: str) -> Iterator[Relation]:
        """The relations of a part; those of the package itself with an empty name."""
        folder = dirname(name)
        rels = "/".join(filter(None, (folder, "_rels", f"{basename(name)}.rels")))
        if rels not in self.parts:
            return
        for each in parsed(self.parts[rels]):
            sort = str(each.get("Type", "")).removeprefix(f"{_RELATION}/")
            target = str(each.get("Target", ""))
            inside = target[1:] if target.startswith("/") else normpath(f"{folder}/{target}")
            yield Relation(str(each.get("Id", "")), sort, inside.lstrip("/"))

    def related(self, sort: str) -> str | None:
        """The part of this sort that the document points to."""
        return next(
            (each.target for each in self.relations(self.document) if each.sort == sort), None
        )

    def parsed(self, name: str) -> Element:
        """A part as a tree."""
        if name not in self.parts:
            raise BadLetterhead(f"{name} is missing in it: save it again in Word")
        return parsed(self.parts[name])


def parsed(content: bytes) -> Element:
    """A tree without entities and without anything fetched. Raises `BadLetterhead`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise BadLetterhead("a part of it is damaged: save it again in Word") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadLetterhead("a part of it has a document type: save it again in Word")
    return root


def _check(parts: Mapping[str, bytes]) -> None:
    types = parts.get("[Content_Types].xml", b"")
    if any(_MACRO.search(name) for name in parts) or any(each in types for each in _MACRO_TYPES):
        raise BadLetterhead("it has macros: save it as .docx without them")
    if any("/embeddings/" in name for name in parts):
        raise BadLetterhead("it has another file embedded in it: take that out")
    for name, content in parts.items():
        if name.endswith(".rels"):
            _check_relations(content)


def _check_relations(content: bytes) -> None:
    for each in parsed(content):
        if each.get("TargetMode") == "External":
            sort = str(each.get("Type", "")).rpartition("/")[2]
            raise BadLetterhead(f"it has a link to outside ({sort}): leave the words, not the link")
