"""The phrase books: one a kind and jurisdiction, read from its file, or renewed from its letters.

A book lists every phrase of its letters once, each with a number that it keeps for as long as a
letter has it, and up to three cases that have it; then one case line a letter (see `phrases`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import count
from pathlib import Path

from tests.golden.phrases import decode, encode, numbers_in

FOLDER = Path(__file__).parent / "books"

_HEAD = """\
Phrase book of {name}: each phrase once, with cases that have it; below, each case as its phrases.
Renewed by `UPDATE_GOLDEN=1 ./test -k golden`; read the difference as a redline.
"""
_CASES_BEGIN = "== cases =="
#: How many cases a phrase names: enough to find it in context.
_NAMED = 3
#: The ending that the name of an annotated copy adds to that of its case.
_ANNOTATED = ".annotated"


@dataclass
class Book:
    """Phrases by number, and case lines by the name of their case."""

    name: str
    phrases: dict[int, str] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """The book's file."""
        return FOLDER / f"{self.name}.txt"

    def text(self, case: str) -> str:
        """The text of one letter; KeyError for a case or a phrase that the book has not."""
        return decode(self.cases[case], self.phrases.__getitem__)

    def written(self) -> str:
        """The book as its file holds it."""
        users: dict[int, list[str]] = {number: [] for number in self.phrases}
        for case, line in sorted(self.cases.items()):
            for number in dict.fromkeys(numbers_in(line)):
                users[number].append(case)
        rows = (
            f"{number:4}|{self.phrases[number]}|{_some_of(users[number])}"
            for number in sorted(self.phrases)
        )
        cases = (f"{case}: {line}" for case, line in sorted(self.cases.items()))
        return "\n".join([_HEAD.format(name=self.name), *rows, "", _CASES_BEGIN, *cases, ""])


def _some_of(cases: Sequence[str]) -> str:
    """Up to three cases; an annotated copy counts as its case."""
    return ", ".join(list(dict.fromkeys(case.removesuffix(_ANNOTATED) for case in cases))[:_NAMED])


def read(name: str) -> Book:
    """The book of that name as its file has it; an empty one where there is no file."""
    book = Book(name)
    if not book.path.exists():
        return book
    phrases, _, cases = book.path.read_text("utf-8").partition(f"\n{_CASES_BEGIN}\n")
    for row in filter(None, phrases.split("\n")[3:]):
        number, rest = row.split("|", 1)
        book.phrases[int(number)] = rest.rsplit("|", 1)[0]
    book.cases = dict(row.split(": ", 1) for row in filter(None, cases.split("\n")))
    return book


def renewed(old: Book, letters: Mapping[str, str]) -> Book:
    """The book of these letters (text by case); phrases keep their numbers in the old book.

    A phrase that took the place of one that no letter has any more takes its number too: a changed
    sentence changes one line of the book and no case line.
    """
    alive = {phrase for text in letters.values() for phrase in _phrases_of(text)}
    numbers = {phrase: number for number, phrase in old.phrases.items()}
    for case in sorted(letters.keys() & old.cases.keys()):
        before = [old.phrases[number] for number in numbers_in(old.cases[case])]
        for gone, successor in _replaced(before, _phrases_of(letters[case])):
            if gone in numbers and gone not in alive and successor not in numbers:
                numbers[successor] = numbers.pop(gone)
    unused = count(max(old.phrases, default=0) + 1)

    def number_of(phrase: str) -> int:
        if phrase not in numbers:
            numbers[phrase] = next(unused)
        return numbers[phrase]

    cases = {case: encode(text, number_of) for case, text in sorted(letters.items())}
    phrases = {number: phrase for phrase, number in numbers.items() if phrase in alive}
    return Book(old.name, phrases, cases)


def _phrases_of(text: str) -> list[str]:
    """Every phrase of a letter's text, in order."""
    found: list[str] = []

    def note(phrase: str) -> int:
        found.append(phrase)
        return 0

    encode(text, note)
    return found


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a phrase and the one that stands in its place, where as many came as went."""
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for change, start, end, new_start, new_end in changes:
        if change == "replace" and end - start == new_end - new_start:
            yield from zip(before[start:end], after[new_start:new_end], strict=True)
