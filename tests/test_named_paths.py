"""A file that a document or a comment names is there: after a move, by its new place."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
#: A path of the project as text has it, with an ending or as a folder; not a part of an address.
_NAMED = re.compile(
    r"(?<![\w./-])(?:app|forms|tests|bench|letter_templates|translations)/"
    r"[\w./-]*(?:\.(?:py|ts|mjs|toml|json|md|html|txt)\b|/(?=[`),. ]))"
)
DOCUMENTS = [
    path
    for folder in ("", "*/", "app/*/", "letter_templates/*/")
    for path in ROOT.glob(f"{folder}*.md")
]
CODE = [
    path for form in ("app/**/*.py", "app/client/**/*.ts", "forms/*.py") for path in ROOT.glob(form)
]


@pytest.mark.parametrize("texts", [DOCUMENTS, CODE], ids=["documents", "code"])
def test_every_path_that_a_text_names_is_there(texts: list[Path]) -> None:
    named = [(text, path) for text in texts for path in _NAMED.findall(text.read_text("utf-8"))]
    assert named
    gone = {(str(text.relative_to(ROOT)), path) for text, path in named}
    assert {(text, path) for text, path in gone if not (ROOT / path).exists()} == set()
