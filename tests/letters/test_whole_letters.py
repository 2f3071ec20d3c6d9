"""Every letter reads as one: nothing empty or twice, every reference right, every date there."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.letter import (
    Block,
    Bullet,
    Contents,
    Gap,
    Heading,
    Item,
    Letter,
    Page,
    Para,
    Reference,
    Repeat,
    Strong,
    Table,
    Title,
    runs_of,
)
from app.letters.blocks.runs import Run
from tests.conftest import Reached
from tests.letters.combinations import drafted, of_kind
from tests.letters.looking import lines, wrong

#: Letters that a person sends and that ask for something by a date.
_SENT = (
    LetterKind.LETTER_OF_CLAIM,
    LetterKind.WITHDRAWAL,
    LetterKind.ERASURE_REQUEST,
    LetterKind.RECIPIENT_REQUEST,
    LetterKind.RELEASE_TO_DELETE,
)


def test_thousands_of_letters_are_looked_at(reached: Reached) -> None:
    counts = {str(kind): len(of_kind(kind)) for kind in LetterKind}
    reached(f"{len(drafted())} letters looked at: {counts}")
    assert min(counts.values()) > 90, counts
    assert counts["letter-of-claim"] > 400, counts


def test_no_paragraph_is_empty_or_stands_twice() -> None:
    for each in drafted():
        seen: set[str] = set()
        shorter = [block for short in each.letter.short for block in (Page(), *short.blocks)]
        for block in (*each.letter.blocks, *shorter):
            if isinstance(block, Page):
                seen = set()
            if isinstance(block, (Table, Page, Contents)):
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


def references(letter: Letter) -> list[Reference]:
    """Every cross-reference of a letter."""

    def within(runs: tuple[Run, ...]) -> list[Reference]:
        return [
            found
            for run in runs
            for found in (
                within(run.runs)
                if isinstance(run, Strong)
                else [run]
                if isinstance(run, Reference)
                else []
            )
        ]

    return [found for block in letter.blocks for runs in runs_of(block) for found in within(runs)]


def anchors(letter: Letter) -> dict[str, str]:
    """Every anchor with the words that references to it should show."""
    found: dict[str, str] = {}
    for block in letter.blocks:
        if isinstance(block, Heading) and block.anchor:
            found[block.anchor] = lines(block)[0].partition(":")[0]
        if isinstance(block, Item) and block.anchor and block.level < 2:
            found[block.anchor] = block.number.rstrip(".")
    return found


def test_every_reference_shows_the_number_of_what_it_leads_to(reached: Reached) -> None:
    count = 0
    for each in drafted():
        targets = anchors(each.letter)
        for reference in references(each.letter):
            count += 1
            assert targets.get(reference.target, reference.text) == reference.text
            assert reference.text, wrong([each], "reference", reference)
    reached(f"{count} cross-references resolved")
    assert count > 5000


def test_numbers_written_by_hand_are_references() -> None:
    """No text counts schedules or paragraphs itself: they would slip."""
    for each in drafted():
        live = {reference.text for reference in references(each.letter)}
        labels = {text for text in anchors(each.letter).values() if text.startswith("Schedule")}
        said = re.findall(r"\bSchedule \d+", each.text)
        assert set(said) <= live | labels, wrong([each], "schedule", said)


def test_schedules_are_listed_where_there_is_a_list() -> None:
    for each in drafted():
        schedules = [text for text in anchors(each.letter).values() if text.startswith("Schedule")]
        assert schedules == [f"Schedule {n + 1}" for n in range(len(schedules))]
        for block in each.letter.blocks:
            if isinstance(block, Contents):
                listed = [line.partition(":")[0] for line in lines(block)]
                assert listed == schedules, wrong([each], "listed", listed)


def test_the_annotated_copy_has_the_numbers_of_the_clean_one() -> None:
    for each in drafted()[::3]:
        clean = [block.number for block in each.letter.blocks if isinstance(block, Item)]
        noted = [block.number for block in each.annotated.blocks if isinstance(block, Item)]
        assert noted[: len(clean)] == clean, wrong([each], "numbers", (clean, noted))
        assert (
            references(each.letter)
            == [found for found in references(each.annotated) if found in references(each.letter)][
                : len(references(each.letter))
            ]
        )


_DATED = re.compile(
    r"⟨letter\.[a-z_]+⟩|same date|When I (tell|write)|when you are told|at once|Until I|one month"
)

#: Demands for something to be done once, by name; a demand not to do something has no end.
_ASKED = re.compile(
    r"\b[Pp]lease (sign (?!it)|send|complete|delete|confirm|take down|hand over|erase|return)"
)


def undated(block: Block) -> str:
    """A paragraph that asks for something to be done, and says nothing of when; else empty."""
    if not isinstance(block, (Item, Para)):
        return ""
    text = lines(block)[0]
    commands = not block.cites and re.search(r"\b[Yy]ou must\b|\bmust be\b", text)
    return text if (commands or _ASKED.search(text)) and not _DATED.search(text) else ""


def test_every_must_has_a_date() -> None:
    """Each demand stands with a day, with the event that starts it, or in a dated list."""
    for each in of_kind(*_SENT):
        dated = False
        for block in each.letter.blocks:
            if isinstance(block, (Heading, Page)):
                dated = False
            text = undated(block)
            assert not text or dated, wrong([each], "asked for without a date", text)
            if isinstance(block, (Item, Para)) and _DATED.search(lines(block)[0]):
                dated = True


def test_a_request_without_a_date_would_be_seen() -> None:
    assert undated(Item(0, "1.", ("Please delete every copy.",)))
    assert undated(Item(0, "1.", ("You must answer.",)))
    assert not undated(
        Item(
            0,
            "1.",
            (
                "By ",
                Gap("letter.act_by"),
                ", please delete it.",
            ),
        )
    )


def test_every_letter_asks_for_an_answer_by_a_date() -> None:
    for each in of_kind(*_SENT):
        dates = {name for name in each.letter.placeholders if name.endswith("_by")}
        assert dates, wrong([each], "no date", each.letter.placeholders)


def test_every_clause_is_explained_in_plain_words() -> None:
    """Each paragraph that says something has a key, its own or that of its heading."""
    for each in drafted():
        for block in each.letter.blocks:
            inner = block.block if isinstance(block, Repeat) else block
            told = isinstance(inner, (Item, Bullet, Table)) or (
                isinstance(inner, Para) and inner.style == "body"
            )
            assert not told or block.plain, wrong([each], "no plain words", lines(block))
