"""On a letter's card nobody is told that they did what somebody else did.

Whoever writes for another signs in their own name. The person in the images is then "the person you
write for", and never "you".
"""

import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from lxml import html

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import PLACE_KINDS, LetterKind
from app.letters.blocks.letter_json import letter_json
from app.letters.shape.shape import shape_of
from app.letters.text.composing import compose
from tests.golden.cases import CASES
from tests.golden.letters import texts
from tests.rules import Given, holds
from tests.wizard.conftest import Pages

#: Phrases that call the person in the images "you": what they did, agreed to, own, and are.
_OF_YOU = re.compile(
    r"\b(images?|pictures?|photos?|recordings?|data|results) of you\b"
    r"|\bhold(s)? about you\b|\bsearch for you\b|\bshows? you\b|\bthat it is you\b"
    r"|\b(you|I) (yourself |never |only |once )*(took|filmed|agreed|did not agree|do not agree)\b"
    r"|\b(you|I) .{0,20}?believes? .{0,60}without the agreement of the person"
    r"|\byour (images?|pictures?|data|rights?|agreement|account)\b|\bis (usually )?yours\b"
    r"|\byou are the person in the images\b|\byou are in the United Kingdom\b"
    r"|\byou have an account\b|\byou own\b",
    re.IGNORECASE,
)
#: And what is said of them as somebody else.
_OF_ANOTHER = re.compile(r"\bperson (you|I) (write|act) for\b|\bwrite for someone else\b", re.I)

#: The letter of an owner says "the owner, or authorised to act on behalf of the owner".
_STATUTORY = "you own the right to copy it, or act for the person who does"

_SIGNERS = ("self", "other")


@cache
def _answers(name: str, signer: str) -> tuple[LetterKind, Given]:
    kind, given = CASES[name]
    return kind, {**given, "acting": signer}


def _signed() -> Iterator[tuple[str, str]]:
    """Every golden case about a place, signed by the person in the images and for them."""
    for name, (kind, given) in CASES.items():
        if kind not in PLACE_KINDS or "acting" not in {a.name for a in answers_used(kind)}:
            continue
        for signer in _SIGNERS:
            try:
                shape_of(Answers.of(kind, {**given, "acting": signer}), kind)
            except InconsistentAnswers:
                continue
            yield name, signer


def _applies(node: html.HtmlElement, kind: LetterKind, given: Given) -> bool:
    kinds, rule_kinds = node.get("data-kinds"), node.get("data-when-kinds")
    if kinds is not None and kind not in kinds.split():
        return False
    rule = node.get("data-when")
    if rule is None or (rule_kinds is not None and kind not in rule_kinds.split()):
        return True
    return holds(json.loads(rule), given)


def _shown(root: html.HtmlElement, kind: LetterKind, given: Given) -> Iterator[str]:
    """The texts of a card that its kind and these answers leave on it."""
    if not isinstance(root.tag, str) or not _applies(root, kind, given):
        return
    yield root.text or ""
    for child in root:
        yield from _shown(child, kind, given)
        yield child.tail or ""


def _plain(page: html.HtmlElement, kind: LetterKind, given: Given) -> Iterator[str]:
    letter = compose(shape_of(Answers.of(kind, given), kind), texts())
    blocks = letter_json(letter, "testing")["blocks"]
    for key in dict.fromkeys(key for block in blocks for key in block.get("plain", ())):
        yield page.xpath(f"//template[@data-plain='{key}']")[0].text_content()


def _said(page: html.HtmlElement, name: str, signer: str) -> list[str]:
    kind, given = _answers(name, signer)
    ids = ["letter-card", *(["letter-copyright"] if kind is LetterKind.COPYRIGHT_NOTICE else [])]
    cards = [page.xpath(f"//template[@id='{each}']")[0] for each in ids]
    texts_shown = [text for card in cards for text in _shown(card, kind, given)]
    return [
        " ".join(text.replace(_STATUTORY, "").split())
        for text in (*texts_shown, *_plain(page, kind, given))
    ]


@pytest.mark.parametrize(("name", "signer"), tuple(_signed()))
def test_a_card_speaks_of_the_person_in_the_images_as_its_letter_does(
    english: html.HtmlElement, name: str, signer: str
) -> None:
    wrong = _OF_YOU if signer == "other" else _OF_ANOTHER
    assert [text for text in _said(english, name, signer) if wrong.search(text)] == []


def test_every_kind_that_asks_who_signs_is_looked_at_for_both() -> None:
    kinds = {kind for kind in PLACE_KINDS if "acting" in {a.name for a in answers_used(kind)}}
    assert {(CASES[name][0], signer) for name, signer in _signed()} == {
        (kind, signer) for kind in kinds for signer in _SIGNERS
    }


@pytest.mark.parametrize(
    ("kind", "signer", "said"),
    [
        ("copyright-notice", "other", "the person you write for took the picture"),
        ("copyright-notice", "self", "you took the picture or video yourself"),
        ("platform-report", "other", "The person you write for never agreed"),
        ("platform-report", "self", "You never agreed"),
        ("host-notice", "other", "The person you write for never agreed"),
    ],
)
def test_what_is_declared_names_the_one_it_is_about(
    english: html.HtmlElement, kind: str, signer: str, said: str
) -> None:
    name = next(
        each for each, (of, given) in CASES.items() if of == kind and given.get("seen") == "never"
    )
    words = " ".join(_plain(english, *_answers(name, signer)))
    assert said in words


def test_every_wording_stands_in_every_language(pages: Pages) -> None:
    """The rules are the same in each, so a translated card shows the same sentences."""
    rules = {
        path: [node.get("data-when") for node in page.xpath("//template//*[@data-when]")]
        for path, page in pages.items()
    }
    assert len({tuple(each) for each in rules.values()}) == 1
