"""Erasure requests to a service, and letters after a report: what they must and must not say."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import LetterKind
from tests.letters.combinations import of_kind
from tests.letters.looking import place, wrong

TO_REGULATORS = (
    LetterKind.ICO_COMPLAINT,
    LetterKind.OFCOM_REPORT,
    LetterKind.FTC_COMPLAINT,
    LetterKind.COORDINATOR_INFORMATION,
)
TO_THE_SERVICE = (
    LetterKind.CHASER,
    LetterKind.EXPEDITED_COMPLAINT,
    LetterKind.DSA_COMPLAINT,
    LetterKind.REFUSAL_ANSWER,
)
DATA = (LetterKind.SERVICE_ERASURE, LetterKind.DATA_COMPLAINT, LetterKind.ICO_COMPLAINT)


def test_no_regulator_is_sent_a_link() -> None:
    for each in of_kind(*TO_REGULATORS):
        assert "link.url" not in each.letter.placeholders, wrong([each], "a link", "link.url")


def test_an_erasure_request_goes_to_one_who_decides_what_is_shown() -> None:
    for each in of_kind(*DATA):
        shape = place(each)
        assert shape.controller, wrong([each], "no controller", shape.service_kind)
        assert not shape.hostile or each.shape.kind is LetterKind.ICO_COMPLAINT, wrong(
            [each], "to a hostile site", shape.hostile
        )


def test_an_erasure_request_names_the_law_that_reaches_the_service() -> None:
    for each in of_kind(LetterKind.SERVICE_ERASURE):
        uk, eu = "UK GDPR" in each.text, "EU GDPR" in each.text
        wanted = {"uk": (True, False), "both": (True, True), "eu": (False, True)}
        assert (uk, eu) == wanted[place(each).gdpr], wrong([each], "regime", (uk, eu))


def test_an_erasure_request_leads_with_unlawful_processing() -> None:
    for each in of_kind(LetterKind.SERVICE_ERASURE):
        first = re.search(r"Article 17\(\S*", each.text)
        assert first is not None
        assert first[0] == "Article 17(1)(d)", wrong([each], "leads with", first)


def test_what_may_be_proof_is_restricted_and_not_erased() -> None:
    for each in of_kind(LetterKind.SERVICE_ERASURE):
        kept = "Please do not erase anything yet" in each.text
        assert kept == place(each).preserve, wrong([each], "kept as proof", kept)


def test_a_request_to_restrict_is_not_called_one_to_erase() -> None:
    for each in of_kind(LetterKind.DATA_COMPLAINT, LetterKind.ICO_COMPLAINT):
        for text in (each.text, *each.shorter):
            kept = re.search(r"restrict", text) is not None
            assert kept == place(each).preserve, wrong([each], "restrict", kept)


def test_an_erasure_request_says_nothing_of_orientation_or_health() -> None:
    for each in of_kind(*DATA):
        found = re.search(r"orientation|health|sex life|intimate", each.text)
        assert found is None, wrong([each], "reveals", found)


def test_only_what_was_noted_is_said_of_the_answer() -> None:
    for each in of_kind(*TO_REGULATORS, *TO_THE_SERVICE, LetterKind.DATA_COMPLAINT):
        shape = place(each)
        silent = "I have had no decision" in each.text
        assert silent == (shape.silent and not shape.hostile), wrong([each], "silence", silent)


def test_that_it_is_still_there_is_said_only_when_it_was_ticked() -> None:
    for each in of_kind(*TO_REGULATORS, *TO_THE_SERVICE, LetterKind.DATA_COMPLAINT):
        said = re.search(r"(The|Some of the) content is still", each.text) is not None
        assert said == (place(each).still in ("yes", "some")), wrong([each], "still", said)


def test_no_answer_to_a_refusal_gives_what_was_asked_for() -> None:
    for each in of_kind(*TO_THE_SERVICE):
        given = re.search(r"I (attach|enclose|send you (an|my) (ID|identity))", each.text)
        assert given is None, wrong([each], "gives", given)
