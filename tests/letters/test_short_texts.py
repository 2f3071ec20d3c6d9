"""The texts for web forms: each within its limit, with its links last."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import PLACE_KINDS, LetterKind
from app.letters.blocks.letter import Repeat, ShortText
from app.letters.blocks.placeholders import BY_NAME, GapType
from tests.conftest import Reached
from tests.letters.combinations import Drafted, drafted
from tests.letters.looking import lines, wrong

#: Details of the usual length.
TYPICAL = {
    "sender.name": "Siân O'Connor-Núñez",
    "sender.email": "a.new.mailbox@mail.example",
    "service.name": "A service with a name",
    "place.account": "@an_account_with_a_name",
    "place.owner": "someone.else@mail.example",
    "place.item": "a folder with a name",
    "search.query": "a first name and a second name",
    "notice.sent": "24 November 2026, 14:05 (UTC)",
    "notice.due": "26 November 2026, 14:05 (UTC)",
}
_DATE, _REFERENCE = "24 November 2026", "CASE-0123456789"

#: The length of each link for which a form of this limit has room beside the words. In 500 there
#: is little: longer links go to their own box of the form, or the text of 1,000 is offered.
LINK = {500: 60, 1000: 190, 2000: 200}
#: The same where each result has three.
SEARCH_LINK = {500: 60, 1000: 170, 2000: 200}


def filled(short: ShortText, length: int) -> str:
    """A short text with usual details, and one link of this length."""

    def value(gap: re.Match[str]) -> str:
        placeholder = BY_NAME[gap[1]]
        if placeholder.type is GapType.LINK:
            return "https://social.example/".ljust(length, "x")
        if placeholder.type is GapType.DATE and placeholder.name not in TYPICAL:
            return _DATE
        return TYPICAL.get(placeholder.name, _REFERENCE)

    return "\n".join(
        re.sub("⟨(.*?)⟩", value, line) for block in short.blocks for line in lines(block)
    )


def with_short() -> list[Drafted]:
    """Every letter that has a short text."""
    return [each for each in drafted() if each.letter.short]


def test_every_short_text_fits_its_form_with_a_long_link(reached: Reached) -> None:
    longest = dict.fromkeys(LINK, 0)
    for each in with_short():
        for short in each.letter.short:
            long = SEARCH_LINK if each.shape.kind is LetterKind.SEARCH_REMOVAL else LINK
            text = filled(short, long[short.limit])
            longest[short.limit] = max(longest[short.limit], len(text))
            assert len(text) <= short.limit, wrong([each], "too long", (len(text), text))
    reached(f"short texts of {len(with_short())} letters, the longest of each limit: {longest}")


def test_links_stand_last_in_every_short_text() -> None:
    for each in with_short():
        if each.shape.links == "none":
            continue
        for short in each.letter.short:
            assert isinstance(short.blocks[-1], Repeat), wrong([each], "last", short.blocks[-1])


def test_a_short_text_says_where_to_answer() -> None:
    for each in with_short():
        for short in each.letter.short:
            text = filled(short, 80)
            assert TYPICAL["sender.email"] in text, wrong([each], "no contact", text)


def test_a_longer_limit_says_at_least_as_much() -> None:
    for each in with_short():
        lengths = [len(filled(short, 80)) for short in each.letter.short]
        assert lengths == sorted(lengths), wrong([each], "lengths", lengths)


def test_only_letters_about_a_place_are_sent_through_forms() -> None:
    assert {each.shape.kind for each in with_short()} <= PLACE_KINDS
