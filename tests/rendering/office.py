"""LibreOffice, for the tests that look at pages; skipped where it is not installed."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

needs_libreoffice = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="LibreOffice or pdftotext is not installed",
)

#: As Word's own export for reading aloud: with tags, and with the headings as bookmarks.
_TAGGED = {
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}


def convert(folder: Path, documents: Mapping[str, bytes], to: str) -> None:
    """Let LibreOffice write each document into the folder, all in one run."""
    paths = []
    for name, content in documents.items():
        paths.append(folder / f"{name}.docx")
        paths[-1].write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder)]
    subprocess.run([*words, *map(str, paths)], check=True, capture_output=True, timeout=300)


def text_by_libreoffice(folder: Path, name: str, docx: bytes) -> str:
    """The words of a document as LibreOffice shows them."""
    convert(folder, {name: docx}, "txt:Text (encoded):UTF8")
    return (folder / f"{name}.txt").read_text("utf-8-sig")


def pdfs(folder: Path, documents: Mapping[str, bytes]) -> dict[str, Path]:
    """A tagged PDF of each document."""
    convert(folder, documents, f"pdf:writer_pdf_Export:{json.dumps(_TAGGED)}")
    return {name: folder / f"{name}.pdf" for name in documents}


def pages(pdf: Path) -> list[list[str]]:
    """The lines of each page, without empty ones, as they stand on it."""
    ran = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    )
    texts = ran.stdout.split("\f")[:-1]
    return [[line.strip() for line in text.splitlines() if line.strip()] for text in texts]
