"""The documents of the project name files that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

#: Documents that lead a reader to files, by path.
DOCUMENTS = (
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
    ROOT / "tests/README.md",
    ROOT / "app/client/README.md",
    ROOT / "letter_templates/README.md",
)
_PATH = re.compile(r"`((?:app|forms|letter_templates|translations|tests|bench|docs|deploy)/[^`*<{ ]*)`")


def paths_in(document: Path) -> list[str]:
    """Every path of the project that a document names in code marks, each once."""
    return sorted(set(_PATH.findall(document.read_text("utf-8"))))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_that_a_document_names_exists(document: Path) -> None:
    missing = [path for path in paths_in(document) if not (ROOT / path).exists()]
    assert not missing, f"{document.name} names paths that do not exist: {missing}"


def test_documents_name_paths() -> None:
    assert len(paths_in(ROOT / "docs/promise.md")) >= 10
