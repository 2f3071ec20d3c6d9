"""Reads a .docx as its tests need it, and asks the Open XML SDK about several at once."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree

from app.rendering.ooxml.elements import NAMESPACE

ROOT = Path(__file__).resolve().parents[2]
Element = etree._Element

W = f"{{{NAMESPACE}}}"
NAMES = {"w": NAMESPACE}

DOCUMENT = "word/document.xml"
CUSTOM = "customXml/item1.xml"


def parts_of(docx: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with ZipFile(BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def part(docx: bytes, name: str = DOCUMENT) -> Element:
    """One part, parsed."""
    return etree.fromstring(parts_of(docx)[name])


def find(element: Element, path: str) -> list[Element]:
    """The elements that an XPath with the prefix `w` names."""
    found = element.xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, Element)]


def value(element: Element, path: str) -> str:
    """The `w:val` of the only element that a path names."""
    (found,) = find(element, path)
    return str(found.get(f"{W}val"))


def text_of(element: Element) -> str:
    """The words inside an element, line breaks as LF."""
    pieces = []
    for each in element.iter(f"{W}t", f"{W}br"):
        pieces.append(each.text or "" if each.tag == f"{W}t" else "\n")
    return "".join(pieces)


def mistakes(folder: Path, documents: Mapping[str, bytes]) -> dict[str, Any]:
    """What the Open XML SDK finds wrong, by document; documents without fault are left out."""
    node = shutil.which("node")
    assert node, "node is needed to run the validator"
    paths = {}
    for name, content in documents.items():
        paths[name] = folder / f"{name}.docx"
        paths[name].write_bytes(content)
    script = ROOT / "tests" / "rendering" / "validate.mjs"
    ran = subprocess.run(
        [node, str(script), *map(str, paths.values())],
        capture_output=True,
        check=True,
        cwd=ROOT,
        # one short process a file: to measure itself costs it a sixth of its time
        env={**os.environ, "DOTNET_TieredPGO": "0"},
    )
    found = json.loads(ran.stdout)
    return {name: found[str(path)] for name, path in paths.items() if found[str(path)]}
