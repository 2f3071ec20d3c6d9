"""A letter that follows another says of it only what it had, and what was noted of it."""

from __future__ import annotations

from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.letter import placeholders_in
from tests.letters.combinations import of_kind
from tests.letters.looking import place, wrong

_OF_A_SEARCH = (LetterKind.CHASER, LetterKind.REFUSAL_ANSWER, LetterKind.SERVICE_ERASURE)
_WHERE = (LetterKind.CHASER, LetterKind.REFUSAL_ANSWER, LetterKind.EXPEDITED_COMPLAINT)
_IN_A_STORE = {"has_owner": "place.owner", "has_item": "place.item"}


def test_a_request_is_said_to_be_signed_and_in_good_faith_only_where_it_was() -> None:
    for each in of_kind(LetterKind.FTC_COMPLAINT):
        signed = place(each).us_request
        for words in ("electronic signature of", "good faith belief"):
            assert (words in each.text) == signed, wrong([each], words, signed)


def test_no_request_is_said_to_be_unanswered_when_only_the_complaint_is() -> None:
    for each in of_kind(LetterKind.ICO_COMPLAINT):
        shape = place(each)
        said = "I say that this was not done" in each.text
        assert said == (shape.silent and "complaint" not in shape.has), wrong(
            [each], "not done", said
        )


def test_the_list_of_a_notice_is_named_only_by_who_gave_all_of_it() -> None:
    for each in of_kind(LetterKind.DSA_COMPLAINT):
        shape = place(each)
        named = "What you ask for is not in that list" in each.text
        asked = shape.refusal in ("id", "photograph", "needs-account", "needs-address")
        assert named == (asked and shape.eu_notice), wrong([each], "list", named)


def test_of_a_site_that_is_not_safe_nothing_is_said_of_a_report_to_it() -> None:
    for each in of_kind(LetterKind.OFCOM_REPORT):
        about = "notice.sent" in each.letter.placeholders
        assert about != place(each).hostile, wrong([each], "report", about)


def test_a_search_engine_gets_the_words_searched_for_again() -> None:
    for each in of_kind(*_OF_A_SEARCH):
        shape = place(each)
        given = "search.results" in each.letter.placeholders
        shown = shape.search and "searches" in shape.has
        if shape.kind is not LetterKind.SERVICE_ERASURE:
            shown = shown and shape.links != "none"
        assert given == shown, wrong([each], "searches", given)


def test_a_place_without_a_link_is_described_in_every_text() -> None:
    for each in of_kind(*_WHERE):
        shape = place(each)
        if shape.links != "none":
            continue
        for known, gap in _IN_A_STORE.items():
            for blocks in (each.letter.blocks, *(text.blocks for text in each.letter.short)):
                given = gap in placeholders_in(blocks)
                assert given == getattr(shape, known), wrong([each], gap, given)
