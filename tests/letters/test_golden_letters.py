"""Every golden letter is what its text would draft today.

`tests/golden/books/` holds each phrase once for a kind and jurisdiction, and each case as the
numbers of its phrases; `tests/golden/whole/` some letters whole. When a text was changed on
purpose, `UPDATE_GOLDEN=1 ./test -k golden` renews both: read the difference as a redline.
"""

import os

import pytest

from app.letters.shape.jurisdiction import CELLS
from tests.golden.books import FOLDER, Book, read, renewed
from tests.golden.cases import CASES
from tests.golden.letters import (
    NAMES,
    WHOLE_FOLDER,
    book_of,
    books,
    letter,
    marked_text,
    text,
    whole,
)

RENEW = "Meant? Then `UPDATE_GOLDEN=1 ./test -k golden`, and read the difference of"


def _drafted(book: str) -> Book:
    """The phrase book of the letters as they are drafted today."""
    return renewed(read(book), {name: marked_text(name) for name in books()[book]})


@pytest.fixture(autouse=True, scope="session")
def _golden_files_are_renewed_where_that_was_asked_for() -> None:
    if not os.environ.get("UPDATE_GOLDEN"):
        return
    for name in books():
        book = _drafted(name)
        book.path.write_text(book.written(), "utf-8")
    for name in whole():
        (WHOLE_FOLDER / f"{name}.txt").write_text(text(name), "utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_letter_is_drafted_word_for_word(name: str) -> None:
    book = read(book_of(name))
    # What is drafted stands first: pytest then marks it +, and what the book has -.
    assert marked_text(name) == book.text(name), f"{RENEW} {book.path.relative_to(FOLDER.parent)}"


@pytest.mark.parametrize("name", books())
def test_a_phrase_book_has_each_phrase_once_and_none_that_no_letter_has(name: str) -> None:
    book = read(name)
    assert len(set(book.phrases.values())) == len(book.phrases)
    assert _drafted(name).written() == book.path.read_text("utf-8"), (
        f"{RENEW} {book.path.relative_to(FOLDER.parent)}"
    )


@pytest.mark.parametrize("name", whole())
def test_a_whole_golden_letter_is_the_one_of_its_case(name: str) -> None:
    path = WHOLE_FOLDER / f"{name}.txt"
    assert path.read_text("utf-8") == text(name), f"{RENEW} {path.relative_to(FOLDER.parent)}"


def test_every_golden_file_belongs_to_letters() -> None:
    assert {file.stem for file in FOLDER.glob("*")} == set(books())
    assert {file.stem for file in WHOLE_FOLDER.glob("*")} == set(whole())


def test_every_letter_has_a_golden_case_in_every_jurisdiction() -> None:
    shapes = [letter(name) for name in CASES]
    assert {(each.kind, each.jurisdiction) for each in shapes} == set(CELLS)
    assert len(CASES) >= 60
