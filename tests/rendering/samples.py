"""Letters made by hand: one with every sort of block, and its annotated copy."""

from datetime import date

from app.letters.answers.vocabulary import LetterKind
from app.letters.authorities import Authority
from app.letters.blocks.letter import (
    Block,
    Break,
    Bullet,
    Contents,
    DraftingNote,
    Entry,
    Gap,
    Heading,
    Item,
    Label,
    Letter,
    Note,
    Page,
    Para,
    Reference,
    Repeat,
    Row,
    RowNumber,
    Strong,
    Table,
    Title,
)
from app.rendering.word.comments import Annotated


def _label(name: str, number: int) -> Label:
    return Label(f"schedule-{name}", f"Schedule {number}")


def _entry(name: str, number: int, words: str) -> Entry:
    return Entry(f"schedule-{name}", (_label(name, number), words))


BLOCKS: tuple[Block, ...] = (
    Para("notice", ("For the addressee only",)),
    Para("reference", ("Our ref: ", Gap("ref.ours"), Break(), Gap("letter.date"))),
    Para("address", (Gap("defendant.name"), Break(), Gap("defendant.address"))),
    Title(("Letter & <claim>",)),
    Para("subject", ("Subject",)),
    Para("body", ("Dear ", Gap("defendant.name"), ", ", Strong((Gap("letter.reply_by"), "!")))),
    Heading(1, ("First",)),
    Item(0, "1.", ("One",)),
    Item(1, "1.1", ("Two",)),
    Item(2, "(a)", ("Three",)),
    Item(2, "(b)", ("Four",)),
    Item(1, "1.2", ("Five",)),
    Item(2, "(a)", ("Six",), anchor="para-six"),
    Item(0, "2.", ("As ", Reference("schedule-one", "Schedule 1"), " says:")),
    Heading(2, ("Second",)),
    Item(0, "3.", ("Seven, as in paragraph ", Reference("para-six", "1.2(a)"), ".")),
    Bullet(("Point",)),
    Repeat("links", Bullet((Gap("link.service"), ": ", Gap("link.url")))),
    Contents((_entry("one", 1, ": the things"), _entry("two", 2, ""))),
    Para("signature", ("Yours faithfully",)),
    Para("signature", (Gap("claimant.name"),)),
    Para("fine", ("Fine",)),
    Page(),
    Heading(1, (_label("one", 1), ": the things"), anchor="schedule-one"),
    Item(0, "1.", ("Eight",)),
    Table(
        (("No.",), ("Kind",), ("When",)),
        (Row(((RowNumber(),), (Gap("image.medium"),), (Gap("image.months"),)), "images"),),
    ),
    Table((), (Row((("Signed",), ())), Row((("Date",), ())))),
    Page(),
    Table((("Alone",), ("At the top",)), (Row((("A",), ())),)),
    Page(),
    Heading(1, (_label("two", 2),), anchor="schedule-two"),
    Item(0, "1.", ("Nine",)),
    Item(1, "1.1", ("Ten",)),
)

#: One letter with every sort of block, and both sorts of list.
SAMPLE = Letter(LetterKind.LETTER_OF_CLAIM, "Letter & <claim>", BLOCKS)


#: Blocks that stand in an annotated copy and in no other.
NOTED: tuple[Block, ...] = (
    Para("address", (Gap("defendant.name"),)),
    Title(("Letter",)),
    Item(
        0,
        "1.",
        (
            "A sentence that needs nothing. You did it in ",
            Gap("conduct.first"),
            ".",
            Note((), ("happened", "conduct.first")),
            " I say that this is ",
            Strong(("wrong", Note(("law-one",)))),
            ".",
            Note(("law-two",), ("who",)),
            " Nothing more.",
        ),
        anchor="para-first",
    ),
    Para("option", ("[The lawyer completes", Note(("law-open",)), ".]")),
    Repeat("links", Bullet((Gap("link.url"), Note((), ("link.url",))))),
    Table(
        (("No.",), ("Kind", Note((), ("images",)))),
        (Row(((RowNumber(),), (Gap("image.medium"), Note(("law-two",)))), "images"),),
    ),
    DraftingNote(),
    Heading(2, ("Time",)),
    Item(0, "1.", ("Check paragraph ", Reference("para-first", "1"), ".")),
    Para("body", ("About ", Gap("defendant.name"), ".")),
)

ANNOTATED_SAMPLE = Letter(LetterKind.LETTER_OF_CLAIM, "Letter", NOTED, annotated=True)


def _authority(name: str, status: str = "confirmed") -> Authority:
    return Authority(
        id=name,
        citation=f"{name.title()} Act 1999 & Rules, s 1",
        sort="statute",
        says=f"What {name} supports.",
        jurisdictions=("england-wales",),
        in_force_from=date(2000, 1, 1),
        in_force_until=None,
        in_force_note="",
        source="https://www.legislation.gov.uk/?a=1&b=2",
        checked_on=date(2026, 11, 3),
        confidence="A",
        next_review=date(2027, 5, 2),
        status=status,
        sentence="",
    )


#: The facts that the annotated sample prints in comments; "law-two" is past its day of review.
ANNOTATED = Annotated(
    authorities={
        "law-one": _authority("law-one"),
        "law-two": _authority("law-two"),
        "law-open": _authority("law-open", "unconfirmed"),
    },
    questions={"happened": "What has happened?", "who": "Who has the images?"},
    stale=frozenset({"law-two"}),
    version="1a2b3c4d",
    fingerprint="0123456789abcdef",
    law_stated_as_at=date(2026, 11, 23),
)
