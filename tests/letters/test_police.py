"""The letters to the police, the brief and the offence paragraph: true of each, always.

Each is drafted from every changed answer of the named cases; a sentence that only a reader can
judge stands in the golden letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.letter import Letter
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.shape import shape_of
from app.letters.text.composing import ReadText, read_text
from app.rendering.text import render
from tests.golden.cases_police import CASES
from tests.golden.letters import texts
from tests.letters.cases import variations

POLICE = LetterKind.POLICE_LETTER
DEPRIVATION = LetterKind.DEPRIVATION_REQUEST
BRIEF = LetterKind.SOLICITOR_BRIEF
CLAIM = LetterKind.LETTER_OF_CLAIM

_66B = "under section 66B of the Sexual Offences Act 2003"
_33 = "under section 33 of the Criminal Justice and Courts Act 2015"
_66E = "under sections 66E and 66F of"
_SCOTS = "under section 2 of the Abusive Behaviour and Sexual Harm (Scotland) Act 2016"
_NI = "under section 51 of the Justice Act (Northern Ireland) 2016"

_BEFORE, _BETWEEN, _SINCE = "before-2024-01-31", "to-2026-02-05", "since"
_OPEN = ("mixed", "unknown")


@dataclass(frozen=True)
class Drafted:
    shape: PersonShape
    letter: Letter
    text: str

    def says(self, words: str) -> bool:
        return words in self.text


@cache
def drafted(kind: LetterKind, annotated: bool = False) -> tuple[Drafted, ...]:
    """Every letter of a kind that a changed answer makes, each once."""
    letters = ((shape, read.copied(annotated)) for shape, read in _texts(kind))
    return tuple(Drafted(shape, letter, render(letter)) for shape, letter in letters)


@cache
def _texts(kind: LetterKind) -> tuple[tuple[PersonShape, ReadText], ...]:
    return tuple((shape, read_text(shape, texts())) for shape in dict.fromkeys(_shapes(kind)))


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


def offences(shape: PersonShape) -> set[str]:
    """The provisions that fit, written once more and another way than the text has it."""
    if not shape.intimate:
        return set()
    disclosed, made_up = shape.passed_on or shape.threatened, shape.altered or shape.made
    if shape.scots:
        return {_SCOTS} if disclosed else set()
    if shape.ni:
        return {_NI} if disclosed and not made_up else set()
    found = {_66B} if disclosed and shape.period in (_BETWEEN, _SINCE, *_OPEN) else set()
    found |= {_33} if shape.passed_on and shape.period in (_BEFORE, *_OPEN) else set()
    return found | ({_66E} if made_up and shape.period in (_SINCE, *_OPEN) else set())


def named(each: Drafted) -> set[str]:
    """The provisions on offences that a letter names in the words of an offence sentence."""
    return {words for words in (_66B, _33, _66E, _SCOTS, _NI) if each.says(words)}


def test_hundreds_of_letters_are_looked_at() -> None:
    assert len(drafted(POLICE)) > 200
    assert len(drafted(DEPRIVATION)) > 100
    assert len(drafted(BRIEF)) > 300
    assert len(drafted(CLAIM)) > 100


def test_a_letter_to_the_police_names_the_offence_of_the_place_and_the_time() -> None:
    for each in drafted(POLICE):
        assert named(each) == offences(each.shape), each.shape


def test_the_offence_paragraph_stands_only_where_it_was_asked_for_and_fits() -> None:
    for each in drafted(CLAIM):
        wanted = offences(each.shape) if each.shape.offence else set()
        assert named(each) == wanted, each.shape
        assert each.says("I make no threat and no promise about reporting.") == bool(wanted)
        if wanted:
            assert each.says("it does not depend on your reply"), each.shape
            assert not each.shape.self_sent
            assert each.shape.intimate


@pytest.mark.parametrize("annotated", [False, True], ids=["clean", "annotated"])
def test_an_offence_and_money_never_stand_in_one_letter(annotated: bool) -> None:
    """The one permitted pair is the fixed caveat on the police beside "rights are reserved"."""
    money = re.compile(r"\bdamages\b|\bcosts\b|\bexpenses\b|\bsolatium\b|\bloss\b|£", re.IGNORECASE)
    for each in drafted(CLAIM, annotated):
        body = each.text.partition("=== drafting note ===")[0]
        if named(each):
            assert money.search(body) is None, (each.shape, money.search(body))


def test_anonymity_is_spoken_of_in_england_and_wales_where_an_offence_gives_it() -> None:
    for each in drafted(POLICE):
        gives = each.shape.ew and bool(offences(each.shape) & {_66B, _66E})
        assert each.says("lifelong anonymity") == gives, each.shape
    assert not any(each.says("anonymity") for each in drafted(CLAIM))


def test_powers_of_england_and_wales_stay_there() -> None:
    english = ("Police and Criminal Evidence Act", "Crown Prosecution Service", "Sentencing Code")
    elsewhere = ("procurator fiscal", "Public Prosecution Service", "article 11", "section 21 of")
    for each in (*drafted(POLICE), *drafted(DEPRIVATION)):
        for words in elsewhere if each.shape.ew else english:
            assert not each.says(words), (each.shape, words)


def test_the_police_are_asked_and_told_what_was_sent() -> None:
    for each in drafted(POLICE):
        assert not re.search(r"\byou (must|have to|are obliged)\b|\bdemand that\b", each.text)
        assert each.says("A letter about this was sent") == ("sent" in each.shape.has)
        assert each.says("I have noted no letter about this as sent") != ("sent" in each.shape.has)
        assert each.says("I attach no image.")
        assert each.says("only if I hand it over and agree") == each.shape.ew
        assert each.says("please do so only if I agree") != each.shape.ew
        assert each.says("Who else saw it") == (each.shape.scots and "events" in each.shape.has)
        assert not re.search(r"\bmoney\b|\bcompensat|\bdamages\b", each.text)


def test_nobody_is_named_who_is_not_known() -> None:
    for kind in (POLICE, DEPRIVATION, BRIEF):
        for each in drafted(kind):
            there = "defendant.name" in each.letter.placeholders
            assert there == (each.shape.who != "unknown"), each.shape


def test_devices_are_asked_for_after_a_conviction_and_use_is_shown() -> None:
    power = {"ew": "sections 152 and 153", "scots": "section 21 of", "ni": "article 11 of"}
    for each in drafted(DEPRIVATION):
        assert each.says("if there is a conviction")
        assert each.says("I cannot apply for this myself")
        assert each.says("This letter does not say that anyone has committed an offence")
        assert each.says("for each device how it held, sent or was meant to send the images")
        assert not each.says("harm prevention")
        (law,) = (name for name in power if getattr(each.shape, name))
        assert each.says(power[law]), each.shape
        deemed = offences(each.shape) >= {_66E}
        assert each.says("section 154A") == deemed, each.shape
        own = "impact.words" in each.letter.placeholders
        assert own == each.says("May be seen by the defence.") == ("words" in each.shape.has)


def test_the_brief_puts_the_names_alone_on_its_first_page() -> None:
    for each in drafted(BRIEF):
        first = each.text.partition("=== page ===")[0]
        gaps = set(re.findall(r"^\| .* \| (.*) \|$", first, re.MULTILINE)) - {""}
        assert "Conflict check" in first
        assert len(gaps) <= 5, (each.shape, gaps)
        assert "Risks" not in first


def test_the_brief_works_out_the_limits_of_each_law_that_may_apply() -> None:
    called = {
        "england-wales": "England and Wales",
        "scotland": "Scotland",
        "northern-ireland": "Northern Ireland",
    }
    for each in drafted(BRIEF):
        shape = each.shape
        assert each.says(f"Under the law of {called[shape.jurisdiction]}")
        for place, name in called.items():
            also = place in (shape.where, shape.home) and place != shape.jurisdiction
            assert each.says(f"If the law of {name} applies") == also, shape
        dated = any(gap.startswith("limit.") for gap in each.letter.placeholders)
        assert dated == ("first" in shape.has), shape
        assert each.says("not worked out: no month given") != ("first" in shape.has)


def test_the_brief_tells_of_no_act_and_no_feeling() -> None:
    for each in drafted(BRIEF):
        assert "impact.words" not in each.letter.placeholders
        assert each.says("none of them has been checked")
        assert each.says("Unconfirmed, and in no letter")
        assert each.says("Funding: not known; not asked.")
