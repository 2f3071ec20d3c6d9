"""The heading of every source file begins with a noun: plain technical English, rule 1."""

import ast
import re
from pathlib import Path

from tests.serving import ROOT

#: A clause in the place of a noun, or the number of a question that no file explains.
_REFUSED = re.compile(r"(?:What|Which|That)\b|[RP]\d+\b")
#: The first words of a documentation comment at the head of a TypeScript or JavaScript file.
_COMMENT = re.compile(r"(?:#!.*\n)?\s*/\*\*[\s*]*([^\s*].*)")
_RULE = 'CONTRIBUTING.md, "Plain technical English", rule 1: name the thing, a noun first'


def _heading(path: Path) -> str:
    """The first line of the comment at the head of a source file; "" where there is none."""
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        return (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]
    found = _COMMENT.match(text)
    return found.group(1) if found else ""


def _sources() -> list[Path]:
    """The source files; nothing that a build writes or a package manager fetches."""
    return [
        path
        for home in ("app", "forms", "tests", "bench")
        for path in (ROOT / home).rglob("*")
        if path.suffix in {".py", ".ts", ".mjs"}
        and not {"static", "node_modules"} & set(path.relative_to(ROOT).parts)
    ]


def test_the_heading_of_a_source_file_names_a_thing() -> None:
    headings = {path.relative_to(ROOT).as_posix(): _heading(path) for path in _sources()}
    assert sum(map(bool, headings.values())) > 550, "or this test looks past them"
    refused = [f"{name}: {text}" for name, text in headings.items() if _REFUSED.match(text)]
    assert not refused, "\n".join([_RULE, *sorted(refused)])
