"""The letters that the tests draw: golden and blank ones, and one that uses every sort of block."""

from collections.abc import Mapping

import pytest

from app.letters.blank import BLANK_CASES
from app.letters.composing import compose
from app.letters.letter import (
    Block,
    Break,
    Bullet,
    Gap,
    Heading,
    Item,
    Letter,
    Page,
    Para,
    Repeat,
    Row,
    RowNumber,
    Strong,
    Table,
    Title,
)
from app.letters.vocabulary import LetterKind
from tests.golden.cases import CASES
from tests.golden.letters import letter, texts

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
    Item(2, "(a)", ("Six",)),
    Heading(2, ("Second",)),
    Item(0, "2.", ("Seven",)),
    Bullet(("Point",)),
    Repeat("links", Bullet((Gap("link.service"), ": ", Gap("link.url")))),
    Para("signature", ("Yours faithfully",)),
    Para("signature", (Gap("claimant.name"),)),
    Para("fine", ("Fine",)),
    Page(),
    Heading(1, ("Schedule 1",)),
    Item(0, "1.", ("Eight",)),
    Table(
        (("No.",), ("Kind",), ("When",)),
        (Row(((RowNumber(),), (Gap("image.medium"),), (Gap("image.months"),)), "images"),),
    ),
    Table((), (Row((("Signed",), ())), Row((("Date",), ())))),
    Page(),
    Table((("Alone",), ("At the top",)), (Row((("A",), ())),)),
    Page(),
    Heading(1, ("Schedule 3",)),
    Item(0, "1.", ("Nine",)),
    Item(1, "1.1", ("Ten",)),
)

#: One letter with every sort of block, and both sorts of list.
SAMPLE = Letter(LetterKind.LETTER_OF_CLAIM, "Letter & <claim>", BLOCKS)


@pytest.fixture(scope="session")
def letters() -> Mapping[str, Letter]:
    """Every golden letter, every blank letter, and the sample, by name."""
    golden = {name: letter(name) for name in CASES}
    blank = {case.id: compose(case.shape, texts()) for case in BLANK_CASES}
    return {**golden, **blank, "sample": SAMPLE}
