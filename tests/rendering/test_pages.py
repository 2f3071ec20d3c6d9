"""Letters as LibreOffice sets them: no heading, signature or introduction left behind on a page."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.letter import Heading, Letter, Para, Table, Title, flat
from app.letters.blocks.runs import Break, Gap, Runs
from app.letters.shape.blank import BLANK_CASES
from app.letters.text.composing import compose
from app.rendering.drafting import for_lawyer, shipped_texts
from app.rendering.word.controls import prompt_of
from app.rendering.word.skeleton import skeleton
from tests.golden.cases import CASES
from tests.golden.letters import letter
from tests.rendering.office import needs_libreoffice, pages, pdfs

#: The letters that are longest, or that end in something to sign.
KINDS = {
    LetterKind.LETTER_OF_CLAIM,
    LetterKind.CERTIFICATE,
    LetterKind.UNDERTAKINGS,
    LetterKind.SOLICITOR_BRIEF,
    LetterKind.POLICE_LETTER,
}

#: Golden letters with more paragraphs than the blank ones, and annotated copies of some.
LONG = 12

#: A letter in which a heading was once left behind.
SEEN = ("claim-a-threat-only",)

FOOTER = re.compile(r"Page \d+ of \d+|Text \w+ · letter .*|NOT TO BE SENT")


def chosen() -> dict[str, Letter]:
    """A blank letter of each of those kinds and places, and the longest golden ones, some noted."""
    texts = shipped_texts()
    found = {c.id: compose(c.shape, texts) for c in BLANK_CASES if c.kind in KINDS}
    golden = {name: letter(name) for name, (kind, _) in CASES.items() if kind in KINDS}
    longest = sorted(golden, key=lambda name: (-len(golden[name].blocks), name))[:LONG]
    found |= {name: golden[name] for name in (*longest, *SEEN)}
    return found | {f"{name}-noted": letter(f"{name}.annotated") for name in longest[:3]}


@pytest.fixture(scope="module")
def letters_set() -> dict[str, Letter]:
    return chosen()


@pytest.fixture(scope="module")
def printed(
    letters_set: Mapping[str, Letter], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Each of them as a tagged PDF, blank ones with rows to fill in."""
    documents = {
        name: skeleton(
            each,
            3 if name not in CASES and not each.annotated else None,
            for_lawyer(each) if each.annotated else None,
        )
        for name, each in letters_set.items()
    }
    return pdfs(tmp_path_factory.mktemp("pages"), documents)


def shown(runs: Runs) -> str:
    """A line as it stands on the page, its gaps open."""
    pieces = []
    for run in flat(runs):
        match run:
            case str():
                pieces.append(run)
            case Gap(name):
                pieces.append(prompt_of(name))
            case Break():
                pieces.append("\n")
    return "".join(pieces)


def content(page: list[str]) -> list[str]:
    """The lines of a page without its header and footer."""
    return [line for line in page if not FOOTER.fullmatch(line)]


@needs_libreoffice
def test_no_heading_is_left_at_the_foot_of_a_page(
    letters_set: Mapping[str, Letter], printed: Mapping[str, Path]
) -> None:
    for name, pdf in printed.items():
        blocks = letters_set[name].blocks
        headings = {shown(each.runs) for each in blocks if isinstance(each, Heading | Title)}
        ends = [content(page)[-1] for page in pages(pdf)[:-1] if content(page)]
        assert ends
        assert not [(name, end) for end in ends if any(each.endswith(end) for each in headings)]


@needs_libreoffice
def test_no_words_that_introduce_something_are_left_behind(printed: Mapping[str, Path]) -> None:
    for name, pdf in printed.items():
        ends = [content(page)[-1] for page in pages(pdf)[:-1] if content(page)]
        assert not [(name, end) for end in ends if end.endswith(":")]


@needs_libreoffice
def test_no_page_holds_a_signature_and_nothing_else(
    letters_set: Mapping[str, Letter], printed: Mapping[str, Path]
) -> None:
    for name, pdf in printed.items():
        signing = set[str]()
        for block in letters_set[name].blocks:
            if isinstance(block, Para) and block.style == "signature":
                signing |= {line.strip() for line in shown(block.runs).split("\n")}
            elif isinstance(block, Table) and not block.head:
                signing |= {shown(cell) for row in block.rows for cell in row.cells}
        for number, page in enumerate(pages(pdf), 1):
            assert not set(content(page)) <= signing, (name, number, page)


@needs_libreoffice
def test_no_page_is_empty(printed: Mapping[str, Path]) -> None:
    for name, pdf in printed.items():
        for number, page in enumerate(pages(pdf), 1):
            assert content(page), (name, number)


@needs_libreoffice
def test_a_pdf_keeps_its_tags_its_language_and_its_headings(printed: Mapping[str, Path]) -> None:
    for pdf in printed.values():
        file = pdf.read_bytes()
        for mark in (rb"/StructTreeRoot", rb"/MarkInfo\s*<<\s*/Marked true", rb"/Lang\s*\(en-GB\)"):
            assert re.search(mark, file), (pdf.name, mark)
        assert b"/Outlines" in file
        assert b"/H1" in file
