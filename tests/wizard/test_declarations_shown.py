"""The page tells, before anyone signs, exactly the declarations that the letter makes."""

import itertools
import json
from html.parser import HTMLParser
from typing import Any

import pytest

from app.letters.answers.answers import Answers
from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.place_shape import PlaceShape
from app.letters.shape.shape import shape_of
from app.letters.text.composing import compose
from app.letters.text.texts import shipped_texts
from app.rendering.text import render
from tests.pages import CARD
from tests.rules import holds

Given = dict[str, str | tuple[str, ...]]


class Declarations(HTMLParser):
    """Collects `data-declaration` with its rule."""

    def __init__(self) -> None:
        super().__init__()
        self.rules: dict[str, Any] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        name = named.get("data-declaration")
        if name:
            self.rules[name] = json.loads(named["data-when"] or "")


@pytest.fixture(scope="module")
def rules(card_html: str) -> dict[str, Any]:
    parser = Declarations()
    parser.feed(card_html)
    return parser.rules


@pytest.fixture(scope="module")
def card_html() -> str:
    from app.factory import create_app

    page: str = create_app().test_client().get(CARD).get_data(as_text=True)
    return page


def places() -> list[Given]:
    """Every combination of the answers that declarations to a service rest on."""
    choices: dict[str, tuple[Any, ...]] = {
        "shows": ("intimate", "private", None),
        "seen": ("never", "less", "public", None),
        "acting": ("self", "other", None),
        "uk": ("yes", "no", None),
        "account": ("yes", None),
        "place.sort": ("post", "group", "chat", "message"),
        "service.regimes": ((), ("uk-osa",), ("uk-osa", "eu-dsa", "us-take-it-down")),
        "has.name": ("yes", "no"),
    }
    return [
        {"adults": "yes", "service.kind": "platform"}
        | {name: value for name, value in zip(choices, each, strict=True) if value}
        for each in itertools.product(*choices.values())
    ]


def test_every_declaration_to_a_service_is_told_when_it_is_made_and_only_then(
    rules: dict[str, Any],
) -> None:
    kind = LetterKind.PLATFORM_REPORT
    for given in places():
        shape = shape_of(Answers.of(kind, given), kind)
        assert isinstance(shape, PlaceShape)
        declares = shape.declares_20a
        made = {
            "s20a-image": declares,
            "s20a-subject": declares and shape.for_self,
            "s20a-agent": declares and shape.for_other,
            "s20a-faith": declares,
            "uk": declares and shape.for_self and shape.in_uk,
            "uk-other": declares and shape.for_other and shape.in_uk,
            "account": declares and shape.for_self and not shape.in_uk,
            "account-other": declares and shape.for_other and not shape.in_uk,
            "eu": shape.eu_notice,
            "us": shape.us_request and shape.for_self,
            "us-other": shape.us_request and shape.for_other,
        }
        told = {name: holds(rules[name], given) for name in made}
        assert told == made, given


def test_a_company_behind_a_site_is_told_what_its_notice_says_and_only_that(
    rules: dict[str, Any],
) -> None:
    kind = LetterKind.HOST_NOTICE
    choices: dict[str, tuple[Any, ...]] = {
        "shows": ("intimate", "private", None),
        "seen": ("never", "less", "public", None),
        "acting": ("self", "other", None),
        "host.role": ("host", "cdn", "registrar", None),
        "service.regimes": ((), ("eu-dsa",)),
        "has.name": ("yes", "no"),
    }
    for each in itertools.product(*choices.values()):
        given: Given = {"adults": "yes", "place.sort": "post", "service.kind": "adult"}
        given |= {name: value for name, value in zip(choices, each, strict=True) if value}
        shape = shape_of(Answers.of(kind, given), kind)
        assert isinstance(shape, PlaceShape)
        said = render(compose(shape, shipped_texts()))
        made = {
            "host-faith": "I make this notice in good faith" in said,
            "host-eu": "the information and the allegations in it are accurate" in said,
        }
        assert {name: holds(rules[name], given) for name in made} == made, given


@pytest.mark.parametrize("sort", ["own-account", "private-account", "shared-link"])
@pytest.mark.parametrize("acting", ["self", "other", None])
def test_whose_account_was_got_into_is_told_as_the_notice_says_it(
    rules: dict[str, Any], sort: str, acting: str | None
) -> None:
    kind = LetterKind.CLOUD_NOTICE
    given: Given = {"adults": "yes", "place.sort": sort, "service.kind": "cloud"}
    if acting:
        given["acting"] = acting
    letter = compose(shape_of(Answers.of(kind, given), kind), shipped_texts())
    said = render(letter)
    made = {
        "own-account": "The account belongs to me. Someone got into it" in said,
        "own-account-other": "The account belongs to the person " in said,
    }
    assert {name: holds(rules[name], given) for name in made} == made


def people() -> list[Given]:
    """Every combination of the answers that the letter to the person's own statements rest on."""
    choices: dict[str, tuple[Any, ...]] = {
        "happened": (
            ("kept-asked",),
            ("shared",),
            ("threatened",),
            ("kept-unasked", "sent"),
            ("covert", "altered"),
            ("hacked",),
        ),
        "how": ((), ("took-unknown",), ("account",)),
        "risk": (("none",), ("order",), ("police",), ("violent", "fear")),
        "police": ("reported", "no", None),
        "confirmed": ((), ("own-evidence",), ("own-evidence", "no-others", "no-proceedings")),
        "took": ("yes", None),
        "acts": ("one", "several", None),
        "conduct.period": ("since", "unknown"),
        "has.first": ("yes", "no"),
    }
    return [
        {"adults": "yes", **where}
        | {name: value for name, value in zip(choices, each, strict=True) if value}
        for each in itertools.product(*choices.values())
        for where in _WHERE
    ]


#: Under the law of Scotland by either home, and elsewhere; as a couple, and not.
_WHERE: tuple[Given, ...] = (
    {"who": "ex", "where": "england-wales", "home": "scotland"},
    {"who": "partner", "where": "scotland", "home": "england-wales"},
    {"who": "ex", "where": "unknown", "home": "scotland"},
    {"who": "friend", "where": "scotland", "home": "scotland"},
)


def test_what_the_letter_to_the_person_says_is_told_when_it_says_it_and_only_then(
    rules: dict[str, Any],
) -> None:
    kind = LetterKind.LETTER_OF_CLAIM
    for given in people():
        shape = shape_of(Answers.of(kind, given), kind)
        assert isinstance(shape, PersonShape)
        made = {
            "variant-a": shape.variant_a,
            "variant-b": shape.variant_b,
            "harassment": shape.harassment,
            "domestic-abuse": shape.one_act_abuse,
            "copyright": shape.copyright,
        }
        assert {name: holds(rules[name], given) for name in made} == made, given
