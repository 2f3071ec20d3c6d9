"""A lawyer who edits a text sees whole sentences: one a line, at most one condition in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.letters.text.texts import LETTER_TEMPLATES
from tests.letters.text.style import GRAMMAR, breaches, texts

_TEXTS = dict(texts(LETTER_TEMPLATES))


def test_every_line_of_the_texts_keeps_the_rules_for_lines() -> None:
    found = [breach for name, text in _TEXTS.items() for breach in breaches(name, text)]
    assert not found, "\n".join(found)


def test_the_texts_are_those_of_the_folder() -> None:
    assert GRAMMAR in _TEXTS
    assert any(name.startswith("alternatives/") for name in _TEXTS)
    assert len(_TEXTS) > len(list(LETTER_TEMPLATES.glob("*/*.md")))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("x" * 301, "301 characters"),
        ("I send {{ 'it' if shape.a else 'them' }} and {{ 'more' if shape.b }}.", "2 conditions"),
        ("{{ 'a' if shape.a else 'b' if shape.b else 'c' }}", "2 conditions"),
        ("{% if shape.a %}I send it.{% endif %}{% if shape.b %}I go.{% endif %}", "2 conditions"),
        ("{% set a =\n  'a' if shape.a else 'b' if shape.b else 'c' %}", "2 conditions"),
        ("1. I sent it.{{ fact('acting') }} I ask for an answer.", "second sentence"),
        ("   I sent it (on paper.) Please answer.", "second sentence"),
        ("I sent it. {{ i_was }} never agreed.", "second sentence"),
        ("{{ 'I sent it. Please answer.' if shape.a }}", "second sentence"),
        ("{% set a = 'I sent it. Please answer.' %}", "second sentence"),
        ("   {{ fact('acting') }} I ask for an answer.", "a mark before"),
        ("{% macro a() %}", "a macro"),
    ],
)
def test_a_planted_line_is_found(line: str, says: str) -> None:
    assert [says in breach for breach in breaches("parts/planted.md", f"A line.\n{line}")] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "x" * 300,
        "{% if shape.a and shape.b %}",
        "   If they ask for it, I send {{ 'it' if shape.a else 'them' }}, if I can.",
        "{% set a =\n  'a' if shape.a\n  else 'b' if shape.b\n  else 'c' %}",
        "1. I rely on No. 5 and s.20A of the Act.{{ cite('osa-s20a-1') }}",
        "| Kept. Asked. | {{ words('who.brief', shape.who) }} |",
        "{# A comment. It has two sentences, and the word if, and if again. #}",
    ],
)
def test_a_line_that_keeps_the_rules_passes(line: str) -> None:
    assert not list(breaches("parts/planted.md", line))


def test_a_planted_line_is_found_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "alternatives").mkdir()
    (tmp_path / "alternatives" / "who.toml").write_text('[ex]\nbrief = "It. They."\n', "utf-8")
    (tmp_path / "part.md").write_text("It. They.\n", "utf-8")
    found = [breach for name, text in texts(tmp_path) for breach in breaches(name, text)]
    assert [breach.partition(": ")[0] for breach in found] == [
        "part.md:1",
        "alternatives/who.toml [ex] brief:1",
    ]
