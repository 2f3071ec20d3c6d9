"""The letter to the person: what it must and must not say, over every two facts, in each law."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import LetterKind
from tests.letters.combinations import of_kind
from tests.letters.looking import person, wrong

CLAIM = LetterKind.LETTER_OF_CLAIM

_A = "Please do not delete anything yet. This is not permission to keep, look at or use the images."
_B = "please delete every copy of the images that you have or control"


def test_a_claim_is_exactly_one_variant() -> None:
    for each in of_kind(CLAIM):
        keep, delete = _A in each.text, _B in each.text
        assert keep != delete, wrong([each], "variants", (keep, delete))
        assert keep == person(each).variant_a, wrong([each], "variant", keep)
        assert ("Do not complete until you are told" in each.text) == keep
        assert ("inventory and holding undertaking" in each.text) == keep


def test_variant_a_speaks_the_settled_words() -> None:
    words = f"{_A} I will tell you in writing by [date of the next letter] what happens next."
    for each in of_kind(CLAIM):
        if person(each).variant_a:
            assert each.text.count(words) == 1, wrong([each], "words", words)


def test_harassment_needs_two_dated_acts() -> None:
    for each in of_kind(CLAIM):
        says = "I say this amounts to harassment" in each.text
        shape = person(each)
        dated = shape.acts == "several" and "first" in shape.has and shape.period != "unknown"
        theirs = {"shared", "sent", "threatened"}.intersection(shape.happened)
        took = shape.covert and "took-unknown" in shape.how
        got_in = shape.hacked and "account" in shape.how
        acted = bool(theirs) or took or got_in
        assert says == (dated and acted), wrong([each], "harassment", says)
        if says:
            assert {"conduct.first", "conduct.last"} <= set(each.letter.placeholders)


def test_grounds_fit_what_was_ticked() -> None:
    for each in of_kind(CLAIM):
        shape = person(each)
        body = each.text.partition("=== page ===")[0]
        assert ("UK GDPR" in body) == shape.data_protection, wrong([each], "data protection", body)
        taken = shape.took == "yes" and shape.passed_on
        assert ("first owner of their copyright" in body) == taken, wrong([each], "copyright", "")
        assert "reasonable expectation of privacy" in body
        assert bool(re.search("or would be,|images would be", body)) == shape.threatened


def test_permission_is_withdrawn_or_refused_as_it_happened() -> None:
    for each in of_kind(CLAIM):
        happened = person(each).happened
        withdrawn = "By this letter I withdraw it" in each.text
        assert withdrawn == ("kept-unasked" in happened), wrong([each], "withdrawn", withdrawn)
        asked = "I asked you before to delete" in each.text
        assert asked == ("kept-asked" in happened), wrong([each], "asked before", asked)


def test_keeping_alone_is_never_called_a_wrong() -> None:
    for each in of_kind(CLAIM):
        if person(each).kept_only:
            said = re.search(r"\b(is|be) a misuse of my private information", each.text)
            assert said is None, wrong([each], "a wrong", said)
            assert "harassment" not in each.text
            assert "risk" in each.text


def test_a_threat_alone_admits_no_image() -> None:
    for each in of_kind(CLAIM):
        if person(each).threat_only:
            body = each.text.partition("=== page ===")[0]
            assert "does not accept that there are any" in body
            assert not re.search(r"You (still have|took|got)|I gave you|made by computer", body)
            assert "images" not in {gap.split(".")[0] for gap in each.letter.placeholders}
            assert "image.medium" not in each.letter.placeholders


def test_each_fact_stands_only_when_it_was_ticked() -> None:
    facts = {
        "shared or posted images of me": "shared",
        "sent images of me to other people": "sent",
        "You threatened to share images of me": "threatened",
        "Images that show, or appear to show, me were made or changed": "altered",
        "My account or device was got into": "hacked",
        "You still have images of me": None,
    }
    for each in of_kind(CLAIM):
        shape = person(each)
        for words, tick in facts.items():
            wanted = shape.kept if tick is None else tick in shape.happened
            assert (words in each.text) == wanted, wrong([each], "fact", words)
        assert ("without my knowing" in each.text) == (
            shape.covert or (shape.took_unknown and not shape.threat_only)
        ), wrong([each], "covert", "")


def test_references_stand_only_in_a_draft_for_a_solicitor() -> None:
    for each in of_kind(CLAIM):
        drafts = "Draft for a solicitor" in each.text
        assert drafts == person(each).solicitor_draft
        assert ("Our ref" in each.text and "Your ref" in each.text) == drafts
