"""What every letter must and must not say, over thousands of combinations of answers.

The points are those by which a finished letter is judged; a sentence that only a reader can judge
stands in the golden letters.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from app.letters.letter import Block, Gap, Heading, Page, Para, Repeat, Table, Title, flat, runs_of
from app.letters.person_shape import PersonShape
from app.letters.place_shape import PlaceShape
from app.letters.vocabulary import LetterKind
from app.rendering.text import render
from tests.conftest import Reached
from tests.golden.letters import texts
from tests.letters.combinations import Drafted, drafted, every_line, of_kind

CLAIM = LetterKind.LETTER_OF_CLAIM
NOTE = LetterKind.SOLICITOR_BRIEF
REPORTS = (LetterKind.PLATFORM_REPORT, LetterKind.CLOUD_NOTICE)

_FORBIDDEN = tomllib.loads(Path(__file__).with_name("forbidden.toml").read_text("utf-8"))["phrase"]

_A = "Please do not delete anything yet. This is not permission to keep, look at or use the images."
_B = "please delete every copy of the images that you have or control"

_DECLARED = (
    "present on your service, is intimate image content",
    "report is made by me",
    "to the best of my knowledge and belief, is true",
)

#: Words by which a paragraph speaks of the law.
_UNCITED = re.compile(
    r"\bAct\b( \d{4})?|\b[Ss]ections? \d|\bArticle \d|\b[Rr]egulations? \d|UK GDPR"
    r"|Protocol for|\bcopyright\b|\boffence\b|\binjunction\b"
)


def wrong(letters: Iterable[Drafted], says: str, amiss: object) -> str:
    """A message that names the first letter at fault by its answers."""
    first = next(iter(letters))
    return f"{says}: {amiss!r}\n{first.given}"


def place(each: Drafted) -> PlaceShape:
    assert isinstance(each.shape, PlaceShape)
    return each.shape


def person(each: Drafted) -> PersonShape:
    assert isinstance(each.shape, PersonShape)
    return each.shape


def lines(block: Block) -> list[str]:
    """A block's lines as text, its gaps as ⟨name⟩."""
    return [
        "".join(
            f"⟨{run.name}⟩" if isinstance(run, Gap) else run if isinstance(run, str) else " "
            for run in flat(runs)
        )
        for runs in runs_of(block)
    ]


def test_thousands_of_letters_are_looked_at(reached: Reached) -> None:
    counts = {str(kind): len(of_kind(kind)) for kind in LetterKind}
    reached(f"{len(drafted())} letters looked at: {counts}")
    assert counts["platform-report"] > 900, counts
    assert counts["cloud-notice"] > 900, counts
    assert counts["letter-of-claim"] > 700, counts
    assert counts["solicitor-brief"] > 250, counts


def test_no_letter_says_what_is_forbidden() -> None:
    for phrase in _FORBIDDEN:
        pattern = re.compile(phrase["pattern"], 0 if phrase.get("case") else re.IGNORECASE)
        for (kind, line), each in every_line().items():
            if kind not in phrase.get("kinds", [kind]):
                continue
            rest = line
            for allowed in phrase.get("except_in", []):
                rest = rest.replace(allowed, "")
            assert pattern.search(rest) is None, wrong([each], phrase["why"], line)


def test_a_place_letter_declares_each_thing_once_or_never() -> None:
    for each in of_kind(*REPORTS):
        wanted = 1 if place(each).declares_20a else 0
        for words in _DECLARED:
            assert each.text.count(words) == wanted, wrong([each], "declared", words)
            if each.short:
                assert each.short.count(words) == wanted, wrong([each], "declared in short", words)


def test_forty_eight_hours_stand_only_beside_the_declarations() -> None:
    for each in of_kind(*REPORTS):
        says = "48 hours" in each.text or "48 hours" in each.short
        declared = place(each).declares_20a and place(each).service_kind != "search"
        assert says == declared, wrong([each], "48 hours", says)


def test_an_offence_stands_in_a_report_only_beside_the_declarations() -> None:
    for each in of_kind(*REPORTS):
        says = "can be an offence" in each.text
        assert says == place(each).declares_20a, wrong([each], "offence", says)


def test_the_laws_of_elsewhere_stand_only_where_the_service_is_reached() -> None:
    for each in of_kind(*REPORTS):
        shape, text = place(each), each.text + each.short
        refused = shape.intimate and (shape.never_agreed or shape.agreed_to_less)
        eu = "Digital Services Act" in text or "DSA" in text
        us = "TAKE IT DOWN" in text
        assert eu == (shape.dsa and refused and shape.has_name), wrong([each], "EU", eu)
        signed = shape.has_name and (shape.for_self or shape.for_other)
        assert us == (shape.tida and refused and signed), wrong([each], "US", us)


def test_a_private_account_is_promised_nothing() -> None:
    for each in of_kind(LetterKind.CLOUD_NOTICE):
        if place(each).sort in ("private-account", "own-account"):
            assert "section" not in each.text.lower().replace("schedule", "")
            assert not each.short, wrong([each], "short text", each.short)


def test_a_report_says_of_consent_exactly_what_was_ticked() -> None:
    for each in of_kind(*REPORTS):
        shape = place(each)
        if shape.sort in ("private-account", "own-account"):
            continue
        said = {
            "never": "never agreed to it being seen here" in each.text,
            "less": "agreed only to less than this" in each.text,
            "public": "It was public once" in each.text,
        }
        assert said == {name: shape.seen == name for name in said}, wrong([each], "consent", said)


def test_a_report_is_for_oneself_or_another_only_when_that_was_said() -> None:
    for each in of_kind(*REPORTS):
        shape = place(each)
        says = "who has asked me to" in each.text
        assert says == shape.for_other, wrong([each], "acting for", shape.acting)
        if shape.acting != "self":
            assert not re.search(r"show, me\b|I never agreed|I am in the United", each.text), wrong(
                [each], "speaks as the person shown", shape.acting
            )


def test_a_copy_is_kept_only_when_chosen() -> None:
    for each in of_kind(*REPORTS):
        shape = place(each)
        says = "for the police or a court" in each.text or "police or a court can ask" in each.text
        wanted = shape.preserve and shape.sort != "own-account"
        assert says == wanted, wrong([each], "keep a copy", says)


TYPICAL = {
    "sender.name": "Siân O'Connor-Núñez",
    "sender.email": "a.new.mailbox@mail.example",
    "place.account": "@an_account_with_a_longish_name",
    "place.owner": "someone.else.altogether@mail.example",
    "place.item": "a folder with a name of usual length",
    "link.url": "https://social.example/" + "x" * 177,
}


def test_the_short_text_fits_the_form_with_a_long_link() -> None:
    for each in of_kind(*REPORTS):
        filled = "\n".join(
            re.sub("⟨(.*?)⟩", lambda gap: TYPICAL[gap[1]], line)
            for block in each.letter.short
            for line in lines(block)
        )
        assert len(TYPICAL["link.url"]) == 200
        assert len(filled) <= 1000, wrong([each], "too long", (len(filled), filled))


def test_links_stand_last_in_the_short_text() -> None:
    for each in of_kind(*REPORTS):
        if each.letter.short and place(each).links != "none":
            assert isinstance(each.letter.short[-1], Repeat), wrong([each], "last", each.short)


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
        dated = shape.acts == "several" and shape.has_first and shape.period != "unknown"
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
        assert ("UK GDPR" in body) == shape.organisation, wrong([each], "data protection", body)
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
            assert "misuse of my private information" not in each.text
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
        "You shared or posted images of me": "shared",
        "You sent images of me": "sent",
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


def test_a_detail_that_was_left_out_has_no_gap() -> None:
    for each in drafted():
        gaps = set(each.letter.placeholders)
        match each.shape:
            case PlaceShape() as shape:
                left = {
                    "sender.name": shape.has_name,
                    "service.entity": shape.has_entity,
                    "place.when": shape.has_when,
                    "place.item": shape.has_item,
                    "link.url": shape.links != "none",
                }
            case PersonShape(kind=kind) as shape if kind is CLAIM:
                left = {
                    "defendant.address": shape.has_address,
                    "defendant.email": shape.has_email,
                    "conduct.first": shape.has_first and not shape.kept_only,
                }
            case _:
                continue
        for gap, given in left.items():
            assert given or gap not in gaps, wrong([each], "a gap for nothing", gap)


def test_the_number_of_links_is_right() -> None:
    for each in drafted():
        text = each.text
        if each.shape.links == "one":
            assert not re.search(r"these links|lists the places", text), wrong([each], "one", "")
        if each.shape.links == "several":
            assert not re.search(r"this link\b|lists the place ", text), wrong(
                [each], "several", ""
            )


def test_no_paragraph_is_empty_or_stands_twice() -> None:
    for each in drafted():
        seen: set[str] = set()
        for block in (*each.letter.blocks, Page(), *each.letter.short):
            if isinstance(block, Page):
                seen = set()
            if isinstance(block, (Table, Page)):
                continue
            (text,) = lines(block)
            assert text.strip(" .,;:"), wrong([each], "an empty paragraph", block)
            assert len(text) < 25 or text not in seen, wrong([each], "stands twice", text)
            seen.add(text)


def test_no_heading_stands_without_words_below_it() -> None:
    for each in drafted():
        blocks = each.letter.blocks
        for block, following in zip(blocks, (*blocks[1:], Page()), strict=True):
            bare = isinstance(block, Heading) and isinstance(following, (Page, Title))
            same = (
                isinstance(block, Heading)
                and isinstance(following, Heading)
                and following.level <= block.level
            )
            assert not bare, wrong([each], "a bare heading", block)
            assert not same, wrong([each], "a bare heading", block)


def test_every_schedule_that_is_named_is_there() -> None:
    for each in of_kind(CLAIM):
        there = set(re.findall(r"^## Schedule (\d+):", each.text, re.MULTILINE))
        named = set(re.findall(r"Schedule (\d+)", each.text))
        assert named == there, wrong([each], "schedules", (named, there))
        assert there == {str(number + 1) for number in range(len(there))}
        listed = set(re.findall(r"^- Schedule (\d+)", each.text, re.MULTILINE))
        assert listed == there, wrong([each], "enclosed", listed)


def test_every_authority_is_confirmed_and_used() -> None:
    base = texts().authorities
    used = {name for each in drafted() for name in each.letter.authorities}
    assert not {name for name in used if not base[name].confirmed}
    assert {name for name, each in base.items() if each.confirmed} == used


def test_an_authority_is_one_of_the_letters_jurisdiction() -> None:
    base = texts().authorities
    for each in drafted():
        allowed = {"england-wales"}
        if isinstance(each.shape, PlaceShape):
            allowed |= ({"eu"} if each.shape.dsa else set()) | (
                {"us"} if each.shape.tida else set()
            )
        for name in each.letter.authorities:
            assert allowed & set(base[name].jurisdictions), wrong([each], "authority", name)


def test_no_paragraph_speaks_of_the_law_without_an_authority() -> None:
    for each in drafted():
        for block in each.letter.blocks:
            if isinstance(block, (Title, Heading, Page)) or block.cites:
                continue
            if isinstance(block, Para) and block.style in ("subject", "notice"):
                continue
            if each.shape.kind is NOTE and isinstance(block, Table):
                continue
            for line in lines(block):
                plain = line.startswith("Unconfirmed") or not _UNCITED.search(line)
                assert plain, wrong([each], "uncited", line)


def test_a_slip_would_be_seen() -> None:
    """The checks above find a fault that is planted."""
    assert _UNCITED.search("Section 66B of the Sexual Offences Act 2003 says so.")
    patterns = [re.compile(phrase["pattern"], re.IGNORECASE) for phrase in _FORBIDDEN]
    for planted in ("You will go to prison.", "one.2. Two", "Campbell v MGN", "pay me £500"):
        assert any(pattern.search(planted) for pattern in patterns), planted


def test_the_text_and_the_blocks_are_the_same_letter() -> None:
    for each in drafted()[:200]:
        assert render(each.letter).startswith(each.text[:500])
