"""No letter draws a conclusion about a person from who they are to each other alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.person_shape import PersonShape
from tests.letters.combinations import Drafted, drafted
from tests.letters.looking import lines, person, wrong

_ABUSE = re.compile(
    r"domestic abuse|abus(e|ed|ive) (behaviour|me)|coerci|controlling", re.IGNORECASE
)
#: What the law is called, and what a brief says that nobody looked into: no conclusion.
_NAMED = re.compile(
    r"Abusive Behaviour and Sexual Harm|Domestic Abuse \(Protection\)"
    r"|Domestic abuse protection orders|Harassment: one occasion of domestic abuse"
)
#: Statements about the mind of another, which only the person can make.
_MIND = re.compile(
    r"\byou (knew|intended|meant|wanted|did this to)\b|meant to (cause|hurt)|on purpose"
    r"|deliberate|malicious|blackmail",
    re.IGNORECASE,
)
#: Where the law itself names a state of mind, or a lawyer is asked to take instructions on it.
_OF_THE_LAW = re.compile(
    r"where that is meant to cause"
    r"|Only where the client says so too, and how they know: I say that it was meant to cause"
)


def _of_people() -> Iterator[Drafted]:
    return (each for each in drafted() if isinstance(each.shape, PersonShape))


def _sentences(each: Drafted) -> Iterator[str]:
    """Every line of the annotated copy, with its options and the drafting note."""
    for block in each.annotated.every_block:
        yield from lines(block)


def test_domestic_abuse_is_said_only_where_violence_or_control_was_ticked() -> None:
    found = set()
    for each in _of_people():
        for line in _sentences(each):
            said = _ABUSE.search(_NAMED.sub("", line))
            if said:
                found.add(each.shape.kind)
                shape = person(each)
                assert "violent" in shape.risk, wrong([each], "abuse", line)
                assert shape.solicitor_draft, wrong([each], "abuse, sent by oneself", line)
    assert LetterKind.LETTER_OF_CLAIM in found


def test_no_letter_says_what_the_other_person_knew_or_meant() -> None:
    for each in _of_people():
        for line in _sentences(each):
            said = _MIND.search(_OF_THE_LAW.sub("", line))
            assert said is None, wrong([each], said[0] if said else "", line)


@pytest.mark.parametrize("part", ["england-wales", "northern-ireland"])
def test_elsewhere_nothing_is_said_of_domestic_abuse(part: str) -> None:
    for each in _of_people():
        if each.shape.jurisdiction == part:
            for line in _sentences(each):
                said = _ABUSE.search(_NAMED.sub("", line))
                assert said is None, wrong([each], "abuse", line)


def test_that_something_is_wanted_is_not_called_a_demand_or_worse() -> None:
    found = set()
    for each in _of_people():
        for line in _sentences(each):
            said = re.search(r"\b(demand(s|ed)?|extort\w*|menaces?)\b", line, re.IGNORECASE)
            assert said is None, wrong([each], said[0] if said else "", line)
            if "s wanted of" in line:
                found.add(each.shape.kind)
                assert "demand" in person(each).risk, wrong([each], "wanted", line)
    assert found == {LetterKind.POLICE_LETTER, LetterKind.SOLICITOR_BRIEF}
