"""Nothing is kept, told or derived for nothing: each detail, fact and field of a shape is read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import lru_cache

from app.letters.answers.used import names_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.details.table import BY_NAME, DETAILS, GIVEN
from app.letters.shape.jurisdiction import CELLS
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.place_shape import PlaceShape
from app.letters.text.texts import LETTER_TEMPLATES
from app.letters.text.unanswered import _FIELDS
from app.letters.versions import sources
from tests.serving import ROOT

#: gap(…), or a macro that hands the name on to it; fact(…) prints nothing.
_PRINTED = re.compile(r"""\b(?!fact\()\w+\(['"]([a-z_.]+)['"]\)""")
_ASKED = re.compile(r"\bshape\.(\w+)")
_HAS = re.compile(r"""["']([a-z-]+)["'] (?:not )?in (?:self|shape)\.has\b""")
_TEXTS, _TABLE = "letter_templates/", "app/letters/details/"
_USED = "app/letters/answers/kinds.py"
_SHAPES = (PersonShape, PlaceShape)


@lru_cache(maxsize=1)
def _texts() -> str:
    texts = (path for path in LETTER_TEMPLATES.rglob("*.md") if path.name != "README.md")
    found = [*texts, *(LETTER_TEMPLATES / "alternatives").glob("*.toml")]
    return "\n".join(path.read_text("utf-8") for path in found)


@lru_cache(maxsize=1)
def _code() -> str:
    shape, text = ROOT / "app" / "letters" / "shape", ROOT / "app" / "letters" / "text"
    return "\n".join(
        path.read_text("utf-8") for each in (shape, text) for path in each.rglob("*.py")
    )


@lru_cache(maxsize=1)
def _read_by_code() -> frozenset[str]:
    """The attributes that the rules and facts of shapes read."""
    loaded = (node for node in ast.walk(ast.parse(_code_of_modules())) if _is_read(node))
    return frozenset(node.attr for node in loaded if isinstance(node, ast.Attribute))


def _code_of_modules() -> str:
    return re.sub(r"^from __future__ .*$", "", _code(), flags=re.MULTILINE)


def _is_read(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)


def unprinted(names: Iterable[str], texts: str) -> list[str]:
    """Rows of the table that no text prints."""
    printed = set(_PRINTED.findall(texts))
    return [
        f"{_TABLE}: no text prints {name!r}: write gap('{name}') in a text of {_TEXTS}, or take"
        " its row out"
        for name in names
        if name not in printed
    ]


def untold(answers: Iterable[str], used: Mapping[LetterKind, frozenset[str]]) -> list[str]:
    """Derived answers that no kind of letter reads."""
    told = frozenset().union(*used.values())
    return [
        f"{_TABLE}: no letter is told {name!r}: add it to the letters that read it in {_USED}, or"
        " take `has` off its row"
        for name in answers
        if name not in told
    ]


def unasked(used: Mapping[LetterKind, frozenset[str]], code: str) -> Iterator[str]:
    """The facts about details that are sent for a kind of letter, and that nothing of it reads."""
    ruled = set(_HAS.findall(code))
    for kind, names in used.items():
        texts = "".join(part for cell in CELLS if cell[0] is kind for part in sources(*cell))
        asked = set(_ASKED.findall(texts))
        for name in sorted(names & set(GIVEN)):
            thing = name.removeprefix("has.")
            fact = f"has_{thing.replace('-', '_')}"
            if fact not in asked and thing not in ruled:
                yield (
                    f"{_USED}: {kind} is told {name!r} and reads it nowhere: ask shape.{fact} in"
                    f" {_TEXTS}{kind}/ or a part of it, or take it out"
                )


def untaken(used: Mapping[LetterKind, frozenset[str]]) -> Iterator[str]:
    """The facts that a text reads, while no kind of letter with this text is sent them."""
    told: dict[str, set[str]] = {}
    for kind, jurisdiction in CELLS:
        for part in sources(kind, jurisdiction):
            told.setdefault(part, set()).update(used[kind])
    for part, names in told.items():
        for fact in sorted(set(_ASKED.findall(part))):
            answer = f"has.{fact.removeprefix('has_').replace('_', '-')}"
            if fact.startswith("has_") and answer in GIVEN and answer not in names:
                yield (
                    f"{_TEXTS}: a text asks shape.{fact}, and no letter with this text is told"
                    f" {answer!r}: add it to that letter in {_USED}. It begins: {part[:60]!r}"
                )


def unread(names: Iterable[str], texts: str, code: frozenset[str]) -> list[str]:
    """Fields of shapes that no text, fact or rule reads."""
    asked = set(_ASKED.findall(texts)) | code | set(_FIELDS.values())
    return [
        f"app/letters/shape/: nothing reads the field {name!r}: ask shape.{name} in a text of"
        f" {_TEXTS}, read it in a fact of app/letters/shape/facts/, or take it out"
        for name in names
        if name not in asked
    ]


def _used() -> dict[LetterKind, frozenset[str]]:
    return {kind: names_used(kind) for kind in LetterKind}


def _fields() -> list[str]:
    return sorted({field.name for shape in _SHAPES for field in fields(shape)})


def test_each_detail_is_printed_by_some_text() -> None:
    assert unprinted(BY_NAME, _texts()) == []
    (said,) = unprinted([*BY_NAME, "pet.name"], _texts())
    assert "write gap('pet.name') in a text of letter_templates/" in said


def test_each_derived_answer_is_told_to_some_letter() -> None:
    assert untold(GIVEN, _used()) == []
    (said,) = untold([*GIVEN, "has.pet"], _used())
    assert "add it to the letters that read it in app/letters/answers/kinds.py" in said


def test_what_a_letter_is_told_of_a_detail_is_read_by_its_texts_or_a_rule() -> None:
    assert list(unasked(_used(), _code())) == []
    more = _used() | {LetterKind.WITHDRAWAL: names_used(LetterKind.WITHDRAWAL) | {"has.court"}}
    (said,) = unasked(more, _code())
    assert "ask shape.has_court in letter_templates/withdrawal/" in said


def test_a_text_asks_only_for_what_its_letter_is_told() -> None:
    assert list(untaken(_used())) == []
    without = {kind: names - {"has.court"} for kind, names in _used().items()}
    said = list(untaken(without))
    assert said
    assert all(
        "'has.court': add it to that letter in app/letters/answers/kinds.py" in s for s in said
    )


def test_each_field_of_a_shape_is_read() -> None:
    assert unread(_fields(), _texts(), _read_by_code()) == []
    (said,) = unread([*_fields(), "pets"], _texts(), _read_by_code())
    assert said.startswith("app/letters/shape/: nothing reads the field 'pets'")


def test_the_table_is_looked_through() -> None:
    assert len(DETAILS) == len(BY_NAME) > 70
    assert len(GIVEN) > 30
