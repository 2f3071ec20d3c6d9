"""The papers to be signed: true of each, whatever was answered.

Each paper is drafted from every changed answer of a few bases; what is looked for is what makes
it worth signing, and safe to have sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.letter import Letter
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.shape import shape_of
from app.letters.text.composing import compose
from app.rendering.text import render
from tests.golden.cases_papers import CASES
from tests.golden.letters import texts
from tests.letters.cases import variations

UNDERTAKINGS = LetterKind.UNDERTAKINGS
CERTIFICATE = LetterKind.CERTIFICATE
HOLDING = LetterKind.HOLDING_UNDERTAKING
RELEASE = LetterKind.RELEASE_TO_DELETE

_WAIT = "Do not complete until you are told in writing that deletion may begin."
_OPEN = "It does not stop anyone from reporting anything to the police"


@dataclass(frozen=True)
class Paper:
    shape: PersonShape
    letter: Letter
    text: str


def papers(*kinds: LetterKind) -> tuple[Paper, ...]:
    """Every paper of these kinds that a changed answer makes, each once."""
    return tuple(paper for kind in kinds for paper in _papers(kind))


@cache
def _papers(kind: LetterKind) -> tuple[Paper, ...]:
    return tuple(_drafted(shape) for shape in dict.fromkeys(_shapes(kind)))


def _shapes(wanted: LetterKind) -> Iterator[PersonShape]:
    for kind, given in CASES.values():
        for answer in answers_used(kind) if kind is wanted else ():
            for changed in variations(kind, given, answer):
                try:
                    shape = shape_of(Answers.of(kind, changed), kind)
                except InconsistentAnswers:
                    continue
                assert isinstance(shape, PersonShape)
                yield shape


def _drafted(shape: PersonShape) -> Paper:
    letter = compose(shape, texts())
    return Paper(shape, letter, render(letter))


def test_several_hundred_papers_are_looked_at() -> None:
    assert len(papers(UNDERTAKINGS)) > 300
    assert len(papers(CERTIFICATE)) > 100


def test_promises_have_the_form_that_binds_where_they_are_signed() -> None:
    for paper in papers(UNDERTAKINGS, HOLDING):
        if paper.shape.scots:
            assert "deed" not in paper.text, paper.shape
            assert re.search(r"^Signed by \[", paper.text, re.MULTILINE), paper.shape
            assert "A witness is not essential" in paper.text, paper.shape
        else:
            assert "as a deed" in paper.text, paper.shape
            assert "in the presence of the witness" in paper.text, paper.shape
            assert "Signature of the witness" in paper.text, paper.shape
        if paper.shape.ni:
            assert "lpmpa-1" not in paper.letter.authorities, paper.shape


def test_no_promise_limits_reporting_evidence_advice_or_support() -> None:
    for paper in papers(UNDERTAKINGS, HOLDING):
        assert paper.text.count(_OPEN) == 1, paper.shape
        assert "admits nothing" in paper.text, paper.shape


def test_the_law_of_a_promise_is_named_only_where_it_is_certain() -> None:
    for paper in papers(UNDERTAKINGS, HOLDING):
        certain = re.search(r"The law of (.*) governs it", paper.text)
        assert bool(certain) != paper.shape.forum_open, paper.shape
        if certain:
            names = {"england-wales": "England and Wales", "scotland": "Scotland"}
            here = names.get(paper.shape.jurisdiction.value, "Northern Ireland")
            assert certain[1] == here, paper.shape


def test_copyright_is_assigned_only_by_somebody_who_took_images() -> None:
    for paper in papers(UNDERTAKINGS):
        assigns = "the copyright that I own, if any" in paper.text
        took = {"took-known", "took-unknown"}.intersection(paper.shape.how)
        assert assigns == (bool(took) and not paper.shape.threat_only), paper.shape


def test_a_certificate_waits_in_variant_a_and_only_there() -> None:
    for paper in papers(CERTIFICATE):
        assert paper.text.count(_WAIT) == int(paper.shape.variant_a), paper.shape
        assert ("What was handed over" in paper.text) == paper.shape.variant_a, paper.shape


def test_a_certificate_is_confirmed_in_the_way_of_its_own_courts() -> None:
    for paper in papers(CERTIFICATE):
        english = "proceedings for contempt of court may be brought against" in paper.text
        declared = "Statutory Declarations Act 1835" in paper.text
        before = "Before me: signature" in paper.text
        assert english == declared == before == paper.shape.ew, paper.shape
        assert ("I confirm that I have read this certificate" in paper.text) != paper.shape.ew


def test_a_certificate_takes_no_fact_for_granted() -> None:
    """Every table of facts is empty: the signer alone writes in it."""
    for paper in papers(CERTIFICATE):
        for place in ("Phones and tablets", "Prints and other paper", "Anywhere else"):
            assert f"| {place} |  |  |  |  |" in paper.text, paper.shape
        assert "never held" in paper.text
        assert "cannot reach" in paper.text
        assert not re.search(r"\b(you|I) (shared|posted|threatened|took)\b", paper.text)


def test_who_received_copies_stands_apart_and_gives_no_reason() -> None:
    for paper in papers(CERTIFICATE, HOLDING):
        *_, apart = (page for page in paper.text.split("=== page ===") if "ervice | Date" in page)
        assert "It asks for no reasons." in apart, paper.shape
        assert "legal advice" in apart, paper.shape
        assert "Place |" not in apart, paper.shape


def test_a_release_begins_deletion_and_releases_nothing_else() -> None:
    for paper in papers(RELEASE):
        assert paper.text.count("Deletion may begin.") == 1, paper.shape
        assert "the police or a court have asked for" in paper.text, paper.shape
        assert not re.search(r"\b(claims?|waives?|settlement|release[sd]?)\b", paper.text)


def test_a_paper_for_the_person_is_a_draft_wherever_there_is_a_risk() -> None:
    for paper in papers(UNDERTAKINGS, CERTIFICATE, HOLDING, LetterKind.HAND_OVER_RECEIPT):
        drafts = "Draft for a solicitor" in paper.text
        safe = paper.shape.no_risk and not paper.shape.forum_open
        assert drafts != safe, paper.shape


def test_a_release_is_not_sent_alone_while_the_police_have_the_case() -> None:
    for paper in papers(RELEASE):
        if paper.shape.police == "reported" or not paper.shape.no_risk:
            assert "Draft for a solicitor" in paper.text, paper.shape


def test_a_helpline_neither_writes_to_the_person_nor_holds_images() -> None:
    for paper in papers(LetterKind.AUTHORITY_TO_ACT):
        if paper.shape.agent != "solicitor":
            assert "may not hold, ask for or send an image of me" in paper.text, paper.shape
        if paper.shape.agent not in ("solicitor", "friend"):
            first = "pre-action letter" if paper.shape.scots else "letter of claim"
            assert f"may not send a {first}" in paper.text, paper.shape
        assert "I can end this authority at any time" in paper.text, paper.shape
        assert "no identity document" in paper.text, paper.shape
