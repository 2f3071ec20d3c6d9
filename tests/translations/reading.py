"""The catalogs, and the sentences of the code with the files where they stand."""

import subprocess
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from app.locale import DEFAULT, LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "translations"
#: Every language that needs a catalog.
TRANSLATED = tuple(code for code in LANGUAGES if code != DEFAULT)


_MADE_BY = "`pybabel init` makes it (CONTRIBUTING.md, Start a language)"


def po_file(language: str) -> Path:
    """The file of a language's catalog."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"


def catalog(path: Path) -> Catalog:
    """A catalog from its file."""
    assert path.exists(), f"{path} is missing: {_MADE_BY}"
    with path.open("rb") as file:
        return read_po(file)


def translated(language: str) -> Catalog:
    """The catalog of a language."""
    return catalog(po_file(language))


def extracted_into(folder: Path) -> Catalog:
    """Every sentence of the code, with the files that it stands in."""
    target = folder / "messages.pot"
    words = ["extract", "-F", "pyproject.toml", "-k", "_l", "-k", "_n:1,2", "-k", "_p:1c,2"]
    words += ["-c", "Translators:", "--no-wrap", "-o", str(target), "."]
    program = [sys.executable, "-m", "babel.messages.frontend", *words]
    subprocess.run(program, cwd=ROOT, check=True, capture_output=True)
    return catalog(target)


def messages(of: Catalog) -> list[Message]:
    """Every message but the header."""
    return [message for message in of if message.id]


def forms(message: Message) -> list[str]:
    """The translation, in each of its plural forms."""
    text = message.string
    return [text] if isinstance(text, str) else list(text or ())


def ids(message: Message) -> tuple[str, ...]:
    """The English, in the singular and perhaps the plural."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def key(message: Message) -> tuple[str | None, ...]:
    """The key of a message: its context, if it has one, and its texts."""
    return (message.context, *ids(message))


def files(message: Message) -> set[str]:
    """The files of the code that hold it."""
    return {name for name, _ in message.locations}
