"""Every legal sentence rests on an authority that holds there and then."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.letter import (
    Block,
    DraftingNote,
    Heading,
    Letter,
    Page,
    Para,
    Table,
    Title,
    runs_of,
)
from app.letters.blocks.runs import notes_in
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.place_shape import PlaceShape
from app.letters.versions import law_stated_as_at, uses
from tests.golden.letters import texts
from tests.letters.combinations import Drafted, drafted
from tests.letters.in_force import in_force_on
from tests.letters.looking import lines, wrong

#: Words by which a paragraph speaks of the law.
LEGAL = re.compile(
    r"\bAct\b( \d{4})?|\b[Ss]ections? \d|\bArticle \d|\b[Rr]egulations? \d|UK GDPR"
    r"|Protocol for|\bcopyright\b|\boffence\b|\binjunction\b|\binterdict\b|\bOrder \d{4}\b"
)
_UNSAID = (Title, Heading, Page)


def letter_part(letter: Letter) -> tuple[Block, ...]:
    """The blocks before the drafting note."""
    ends = [place for place, block in enumerate(letter.blocks) if isinstance(block, DraftingNote)]
    return letter.blocks[: ends[0]] if ends else letter.blocks


def allowed(each: Drafted) -> set[str]:
    """The jurisdictions whose authorities a letter may rest on."""
    if not isinstance(each.shape, PlaceShape):
        both = {each.shape.where, each.shape.home}
        brief = each.shape.kind is LetterKind.SOLICITOR_BRIEF  # either law may apply
        return {each.shape.jurisdiction.value} | (both if brief else set())
    copyright_notice = each.shape.kind is LetterKind.COPYRIGHT_NOTICE
    eu = {"eu"} if each.shape.dsa or each.shape.gdpr in ("eu", "both") else set()
    us = {"us"} if each.shape.tida or copyright_notice else set()
    return {"england-wales"} | eu | us


def test_a_clean_letter_rests_only_on_what_is_confirmed() -> None:
    base = texts().authorities
    for each in drafted():
        unsure = [name for name in each.letter.authorities if not base[name].confirmed]
        assert not unsure, wrong([each], "not confirmed", unsure)


def test_every_confirmed_authority_is_used() -> None:
    base = texts().authorities
    used = {name for each in drafted() for name in each.letter.authorities}
    used |= {name for each in drafted()[::3] for name in each.annotated.authorities}
    assert {name for name, each in base.items() if each.confirmed} - used == set()


def test_an_authority_is_one_of_the_letters_jurisdiction() -> None:
    base = texts().authorities
    for each in drafted():
        for name in each.letter.authorities:
            there = allowed(each) & set(base[name].jurisdictions)
            assert there, wrong([each], "an authority of elsewhere", name)


def test_an_authority_is_in_force_now_or_was_when_it_happened() -> None:
    """Repealed law stands only where it happened before the repeal, or nobody knows when."""
    base = texts().authorities
    day = law_stated_as_at()
    for each in drafted():
        for name in each.letter.authorities:
            if not in_force_on(base[name], day):
                assert isinstance(each.shape, PersonShape)
                old = each.shape.period in ("before-2024-01-31", "mixed", "unknown")
                assert old, wrong([each], "not in force", name)


def test_the_law_is_stated_as_at_a_day_by_which_it_was_checked() -> None:
    base = texts().authorities.values()
    assert min(each.checked_on for each in base if each.confirmed) >= law_stated_as_at()


def test_no_paragraph_speaks_of_the_law_without_an_authority() -> None:
    for each in drafted():
        for block in each.letter.blocks:
            silent = isinstance(block, Para) and block.style in ("subject", "notice")
            if silent or isinstance(block, _UNSAID) or block.cites:
                continue
            if each.shape.kind is LetterKind.SOLICITOR_BRIEF and isinstance(block, Table):
                continue
            for line in lines(block):
                said = line.startswith("Unconfirmed") or not LEGAL.search(line)
                assert said, wrong([each], "uncited", line)


def test_every_authority_that_a_letter_cites_is_found_by_looking_at_its_text() -> None:
    """`flask law uses` and the page of the law read the texts, and miss nothing."""
    for each in drafted():
        known = uses(each.shape.kind, each.shape.jurisdiction, texts())
        assert set(each.annotated.authorities) <= set(known), wrong([each], "hidden", known)


def test_a_clean_letter_cites_no_case() -> None:
    base = texts().authorities
    cases = [each.citation.partition(" [")[0] for each in base.values() if each.sort == "case"]
    names = re.compile("|".join(map(re.escape, [*cases, " EWHC", " UKSC", " EWCA", " CSOH"])))
    for each in drafted():
        found = names.search(each.text)
        assert found is None, wrong([each], "a case by name", found)


def test_every_fact_comes_from_what_was_asked_for_that_letter() -> None:
    from tests.letters.questions import DERIVED, read_by

    for each in drafted():
        known = read_by(each.shape.kind)
        known |= {DERIVED[name] for name in known if name in DERIVED}
        for block in letter_part(each.annotated):
            for runs in runs_of(block):
                for note in notes_in(runs):
                    assert set(note.facts) <= known, wrong([each], "a fact from", note.facts)


def test_a_slip_would_be_seen() -> None:
    assert LEGAL.search("Section 66B of the Sexual Offences Act 2003 says so.")
