"""Letters to the person, a recipient and an organisation: true of each, whatever was answered."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.person_shape import PersonShape
from app.rendering.text import render
from tests.letters.combinations import Drafted, of_kind

CLAIM = LetterKind.LETTER_OF_CLAIM
WITHDRAWAL = LetterKind.WITHDRAWAL
RECIPIENT = LetterKind.RECIPIENT_REQUEST
ERASURE = LetterKind.ERASURE_REQUEST

_MONEY = re.compile(r"\b([Dd]amages|costs|expenses|solatium|injury)\b")
_LAW = re.compile(r"\b(Act|Article|section|Protocol|court order|claim|injunction|interdict|GDPR)\b")


def shape(each: Drafted) -> PersonShape:
    assert isinstance(each.shape, PersonShape)
    return each.shape


def body(each: Drafted) -> str:
    """The letter itself, without its schedules."""
    return each.text.partition("=== page ===")[0]


def annotated(each: Drafted) -> str:
    """The annotated copy without its drafting note."""
    return render(each.annotated).partition("=== drafting note ===")[0]


def test_the_balance_with_expression_stands_once_wherever_privacy_is_claimed() -> None:
    for each in of_kind(CLAIM):
        assert "reasonable expectation of privacy" in body(each), each.given
        assert body(each).count("outweighs any freedom of expression") == 1, each.given
        assert "concern no matter of public interest" in body(each), each.given


def test_a_scottish_letter_leads_with_confidence_and_only_reserves_privacy() -> None:
    for each in of_kind(CLAIM):
        text = body(each)
        assert ("I reserve, as an alternative" in text) == shape(each).scots, each.given
        if shape(each).scots:
            assert text.index("breach of confidence") < text.index("misuse of my private"), (
                each.given
            )
            assert "is not settled" in text
            assert "is a misuse of my private information" not in text, each.given


def test_a_protocol_is_named_only_where_there_is_one() -> None:
    for each in of_kind(CLAIM):
        english = "Protocol for Media and Communications Claims" in each.text
        northern = "Protocol for Defamation and Other Media" in each.text
        assert (english, northern) == (shape(each).ew, shape(each).ni), each.given


def test_one_act_is_enough_only_in_scotland_and_between_partners() -> None:
    for each in of_kind(CLAIM):
        says = "conduct on one occasion may be enough" in each.text
        assert says == shape(each).one_act_abuse, each.given
        assert not says or (shape(each).scots and shape(each).who in ("partner", "ex"))
        assert not (says and "The occasions are those of" in each.text), each.given


def test_the_parties_have_the_names_of_the_place() -> None:
    for each in of_kind(CLAIM):
        assert ("I would then be the pursuer, and you the defender" in each.text) == shape(
            each
        ).scots
        assert ("the plaintiff, and you the defendant" in each.text) == shape(each).ni
        assert ("interdict" in each.text) == shape(each).scots, each.given


def test_the_forum_is_left_open_where_it_is_not_certain() -> None:
    for each in of_kind(CLAIM):
        left = "[The solicitor or clinic completes this paragraph: " in each.text
        assert left == shape(each).forum_open, each.given


def test_an_offence_stands_only_where_it_was_chosen_and_never_beside_money() -> None:
    for each in of_kind(CLAIM):
        says = re.search(r"\boffence\b", each.text) is not None
        assert not says or (shape(each).offence and not shape(each).self_sent), each.given
        assert not _MONEY.search(body(each)), each.given
        if shape(each).offence:
            assert not _MONEY.search(annotated(each)), each.given
            assert "::: option" in annotated(each)
        if says:
            assert "I make no threat and no promise about reporting" in each.text, each.given


def test_an_offence_is_one_of_the_place() -> None:
    for each in of_kind(CLAIM):
        assert ("Sexual Offences Act 2003" not in each.text) or shape(each).ew, each.given
        assert ("Abusive Behaviour and Sexual Harm" not in each.text) or shape(each).scots
        assert ("Justice Act (Northern Ireland)" not in each.text) or shape(each).ni


def test_options_stand_in_no_copy_that_goes_out() -> None:
    for each in of_kind(CLAIM, WITHDRAWAL, RECIPIENT, ERASURE):
        assert "::: option" not in each.text
        assert "drafting note" not in each.text.lower(), each.given


def test_data_protection_is_claimed_of_a_person_only_in_a_solicitors_draft() -> None:
    for each in of_kind(CLAIM):
        says = "UK GDPR" in each.text
        assert says == shape(each).data_protection, each.given
        if says and not shape(each).organisation:
            assert not shape(each).self_sent
            assert "is not a purely personal or household activity" in each.text, each.given


def test_an_organisation_may_have_to_keep_something() -> None:
    for each in of_kind(CLAIM, ERASURE):
        says = "If a law obliges you to keep" in each.text
        assert says == shape(each).organisation, each.given


def test_nothing_is_said_of_a_changed_name_or_for_others_who_are_shown() -> None:
    for each in of_kind(CLAIM, WITHDRAWAL, RECIPIENT, ERASURE):
        assert not re.search(r"changed (my|their) name|new name|former name", each.text), each.given
        assert not re.search(r"others? (do|does|did) not (agree|consent)", each.text), each.given
    for each in of_kind(CLAIM):
        says = "I write for myself only" in each.text
        assert says == (shape(each).others_shown and not shape(each).threat_only), each.given


def test_contact_that_is_needed_goes_on_and_nobody_goes_into_anothers_account() -> None:
    for each in of_kind(CLAIM):
        assert "This does not stop contact that is needed" in each.text, each.given
        assert "do not open accounts or devices that are not yours" in each.text, each.given
        if shape(each).shared_account:
            assert "I will not go into an account or a device that is yours alone" in each.text


def test_a_threat_alone_is_answered_quietly_and_none_held_is_an_answer() -> None:
    for each in of_kind(CLAIM):
        assert ("Everything else in this letter can wait" in each.text) == shape(each).threat_only
        assert ("If you hold no such image" in each.text) == shape(each).threat_only, each.given


def test_a_withdrawal_names_no_law_and_fits_one_page() -> None:
    for each in of_kind(WITHDRAWAL):
        assert not _LAW.search(each.text), each.given
        assert "=== page ===" not in each.text
        assert len(each.text.split()) < 300, each.given
        assert "I do not agree to your having them any more" in each.text
        assert "unseen, and tell me so" in each.text, "what the police or a court asked for is kept"


def test_a_withdrawal_is_the_same_in_all_three_jurisdictions() -> None:
    words: dict[tuple[object, ...], set[str]] = {}
    for each in of_kind(WITHDRAWAL):
        same = (shape(each).ties, shape(each).has)
        words.setdefault(same, set()).add(each.text)
    assert words
    assert all(len(texts) == 1 for texts in words.values())


def test_a_recipient_is_accused_of_nothing_and_told_no_law() -> None:
    for each in of_kind(RECIPIENT):
        assert not _LAW.search(each.text), each.given
        assert "I am not saying that you did anything wrong" in each.text
        assert not re.search(r"intimate|defendant|\boffence\b|\bcrime\b", each.text), each.given
        assert "[name of the person this letter is for]" not in each.text, "names no sender"


def test_a_recipient_keeps_them_closed_or_deletes_them_and_never_both() -> None:
    for each in of_kind(RECIPIENT):
        keep = "Please do not delete them yet" in each.text
        delete = "Please delete every copy by" in each.text
        assert keep != delete, each.given
        assert keep == shape(each).variant_a, each.given
        assert "If the police" in each.text
        if shape(each).police_involved:
            assert keep, each.given


def test_an_erasure_request_restricts_first_wherever_proof_may_be_needed() -> None:
    for each in of_kind(ERASURE):
        restrict = "Please do not erase anything yet" in each.text
        assert restrict == shape(each).variant_a, each.given
        assert each.text.count("Article 17(1)(d)") == 1, each.given
        assert "It may be" not in each.text


def test_an_erasure_request_says_when_the_month_begins_and_names_the_right_courts() -> None:
    for each in of_kind(ERASURE):
        assert "within one month. The month begins with the day" in each.text
        assert "it does not change the month" in each.text
        courts = "the Court of Session or the sheriff" if shape(each).scots else "the county court"
        assert courts in each.text, each.given
        assert not _MONEY.search(each.text), each.given
        assert re.search(r"passport|document of identity", each.text) is None


def test_an_erasure_request_reveals_nothing_of_orientation_or_health() -> None:
    for each in of_kind(ERASURE):
        assert not re.search(r"sexual|sex life|orientation|health", each.text), each.given
