"""How a letter text is written, line by line: the lines of a folder, and what each breaks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

#: The one file that has macros, and is not for lawyers.
GRAMMAR = "parts/grammar.md"
LONGEST = 300

#: Words with a full stop that ends no sentence, even before a capital.
ABBREVIATIONS = ("No.", "Art.", "v.")

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
#: What steers and stands on lines of its own: it decides lines, and no words in a line.
_STEERS = re.compile(r"\{%-? (?:if|elif|for) ")
_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_CONDITION = re.compile(r"\b(?:if|elif|for)\b")

#: Marks that print nothing where they stand.
_SILENT = re.compile(r"\{\{ (?:cite|fact|plain|anchor)\([^{}]*\) \}\}")
_END = re.compile(r"(\S*[.?!])[\"”)\]*']*\s+[\"“(\[*']*(?:[A-Z]|\{\{)")
#: A mark belongs behind its sentence, and not before the next.
_MARK_FIRST = re.compile(r"\s*(?:\{\{ (?:cite|fact)\([^{}]*\) \}\})+ +\S")
_NUMBER = re.compile(r"^\s*\d+\.\s")


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Every text of a folder with its name, without the READMEs; alternatives one by one."""
    for path in sorted(folder.rglob("*.md")):
        if path.name != "README.md":
            yield str(path.relative_to(folder)), path.read_text("utf-8")
    for path in sorted((folder / "alternatives").glob("*.toml")):
        for value, table in tomllib.loads(path.read_text("utf-8")).items():
            for use, words in table.items() if isinstance(table, dict) else ():
                yield f"alternatives/{path.name} [{value}] {use}", words


def breaches(name: str, text: str) -> Iterator[str]:
    """The rules that a text breaks, each with its name and the number of the line."""
    text = _COMMENT.sub(_blanked, text)
    conditions, code = _conditions(text)
    for number, line in enumerate(text.split("\n"), start=1):
        where = f"{name}:{number}"
        if len(line) > LONGEST:
            yield f"{where}: {len(line)} characters; break it behind a comma, or put marks below"
        if conditions.get(number, 0) > 1:
            yield f"{where}: {conditions[number]} conditions; write whole sentences between lines"
        if "macro " in line and "{%" in line and name != GRAMMAR:
            yield f"{where}: a macro; write a part, or put it into {GRAMMAR}"
        if _MARK_FIRST.match(line):
            yield f"{where}: a mark before a sentence; put it behind the one that it belongs to"
        if number not in code and name != GRAMMAR and _goes_on(line):
            yield f"{where}: a second sentence; put it on a line of its own"


def _goes_on(line: str) -> bool:
    """Whether another sentence begins behind the end of one. A row of a table is one line."""
    words = _SILENT.sub("", _NUMBER.sub("", line))
    if words.startswith("|"):
        return False
    return any(not found[1].endswith(ABBREVIATIONS) for found in _END.finditer(words))


def _conditions(text: str) -> tuple[dict[int, int], set[int]]:
    """How many conditions decide words of each line; and the lines that are code alone."""
    counts: dict[int, int] = {}
    code: set[int] = set()
    for tag in _TAG.finditer(text):
        first = text.count("\n", 0, tag.start()) + 1
        lines = tag[0].split("\n")
        alone = _alone(text, tag)
        if alone and tag[0].startswith("{%") and "'" not in tag[0]:
            code.update(range(first, first + len(lines)))
        if alone and _STEERS.match(tag[0]):
            continue
        for number, line in enumerate(lines, start=first):
            found = len(_CONDITION.findall(_STRING.sub("", line)))
            counts[number] = counts.get(number, 0) + found
    return counts, code


def _alone(text: str, tag: re.Match[str]) -> bool:
    before = text[: tag.start()].rpartition("\n")[2]
    behind = text[tag.end() :].partition("\n")[0]
    return not (before + behind).strip()


def _blanked(comment: re.Match[str]) -> str:
    """The same number of lines, without words."""
    return "\n" * comment[0].count("\n")
