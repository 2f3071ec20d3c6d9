"""No letter says what is forbidden, or speaks in the terms of another jurisdiction.

The lists stand in `forbidden.toml` and `terms.toml`, each pattern with its reason.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.shape.person_shape import PersonShape
from app.rendering.text import render
from tests.letters.combinations import Drafted, drafted, every_line
from tests.letters.looking import wrong


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))


_FORBIDDEN: list[dict[str, Any]] = _read("forbidden.toml")["phrase"]
_TERMS: Mapping[str, list[dict[str, Any]]] = _read("terms.toml")


def broken(
    phrases: Sequence[Mapping[str, Any]], kind: str, part: str, line: str
) -> Iterator[Mapping[str, Any]]:
    """The rules that a line of a letter breaks."""
    for phrase in phrases:
        if kind not in phrase.get("kinds", [kind]) or kind in phrase.get("not_kinds", []):
            continue
        if part not in phrase.get("jurisdictions", [part]):
            continue
        rest = line
        for allowed in phrase.get("except_in", []):
            rest = re.sub(allowed, "", rest)
        if re.search(phrase["pattern"], rest, 0 if phrase.get("case") else re.IGNORECASE):
            yield phrase


def terms(part: Jurisdiction) -> list[dict[str, Any]]:
    """The terms that a letter under this law does not use."""
    return _TERMS[part.value]


def test_no_letter_says_what_is_forbidden() -> None:
    for (kind, part, line), each in every_line().items():
        for phrase in broken(_FORBIDDEN, kind, part, line):
            pytest.fail(wrong([each], f"{phrase['why']} ({phrase['pattern']})", line))


def _one_law(each: Drafted) -> bool:
    """A brief where two laws may apply speaks of both."""
    brief = each.shape.kind is LetterKind.SOLICITOR_BRIEF
    return not (brief and isinstance(each.shape, PersonShape) and each.shape.forum_open)


def test_no_letter_uses_a_term_of_another_jurisdiction() -> None:
    for each in drafted():
        if not _one_law(each):
            continue
        for line in f"{each.text}\n{each.short}".splitlines():
            part = each.shape.jurisdiction
            for phrase in broken(terms(part), each.shape.kind, part, line):
                pytest.fail(wrong([each], f"{phrase['why']} ({phrase['pattern']})", line))


def test_the_annotated_copy_forgets_its_jurisdiction_nowhere_but_in_the_drafting_note() -> None:
    for each in drafted()[::4]:
        letter = render(each.annotated).partition("=== drafting note ===")[0]
        for line in re.sub(r"‹.*?›", "", letter).splitlines():
            part = each.shape.jurisdiction
            for phrase in broken(
                terms(part) if _one_law(each) else [], each.shape.kind, part, line
            ):
                pytest.fail(wrong([each], f"{phrase['why']} ({phrase['pattern']})", line))


@pytest.mark.parametrize(
    "planted",
    [
        "You will go to prison.",
        "one.2. Two",
        "Campbell v MGN",
        "pay me £500",
        "You must delete every copy.",
        "Possession is an offence.",
        "I will not report you to the police if you delete them.",
        "Without prejudice",
        "They will be removed within a day.",
    ],
)
def test_a_forbidden_phrase_would_be_seen(planted: str) -> None:
    assert list(broken(_FORBIDDEN, "letter-of-claim", "england-wales", planted)), planted


@pytest.mark.parametrize(
    ("part", "planted"),
    [
        (Jurisdiction.SCOTLAND, "I may apply for an injunction."),
        (Jurisdiction.SCOTLAND, "the claimant"),
        (Jurisdiction.SCOTLAND, "This is a letter of claim."),
        (Jurisdiction.NORTHERN_IRELAND, "the Crown Prosecution Service"),
        (Jurisdiction.NORTHERN_IRELAND, "the pursuer"),
        (Jurisdiction.ENGLAND_WALES, "I may seek interdict."),
        (Jurisdiction.ENGLAND_WALES, "the plaintiff"),
        (Jurisdiction.UNITED_KINGDOM, "the defender"),
    ],
)
def test_a_term_of_another_jurisdiction_would_be_seen(part: Jurisdiction, planted: str) -> None:
    assert list(broken(terms(part), "letter-of-claim", part, planted)), planted
