"""Divides a letter's text into phrases, and puts it together again without a loss.

A *phrase* is a sentence, a heading, the words of a table's cell, or a note of an annotated copy.
Paragraph numbers, marks of headings and lists, and the numbers that references print are kept
apart from phrases, so that a sentence is the same phrase in every letter that has it.

A letter is one *case line*: blocks divided by ` / `, lines inside a block by ` ; `, and in each
line its marks and the numbers of its phrases in order. `7:2,14` is phrase 7 with references that
print 2 and 14.
"""

import re
from collections.abc import Callable

#: Stands in a phrase where a reference prints a number. No letter holds this character.
REFERENCE = "\N{NUMERO SIGN}"
_BLOCKS, _LINES = " / ", " ; "

#: The beginning of a line: an indent, and the mark of a heading, list, item, style or prototype.
_MARK = re.compile(r"( *(?:#+|-|\(?[0-9a-z]{1,4}[.)]|\[each of [a-z_.]+\])) ")
_SPACE = "_"
#: A line without a phrase: the name of a style, the rule under a table's head, a division.
_BARE = re.compile(r"::: [a-z-]+|[|-]+|=== [a-z0-9 ]+ ===")
#: Between two sentences, and before a note of an annotated copy.
_BETWEEN = re.compile(r"(?<=[.?!]) (?=[A-Z\[“(])|(?<=[.?!][”)]) (?=[A-Z\[“(])| (?=‹)")
_PRINTED = re.compile(rf"{REFERENCE}(\w+){REFERENCE}")
_TOKEN = re.compile(r"(\d+)(?::([\w,]+))?")


def mark_reference(text: str) -> str:
    """The words of a reference, with its number so marked that `encode` finds it."""
    return re.sub(r"\d+|\b[a-z]\b(?=\))", lambda found: f"{REFERENCE}{found[0]}{REFERENCE}", text)


def encode(text: str, number_of: Callable[[str], int]) -> str:
    """The case line of a letter's text; `number_of` gives a phrase its number."""
    return _BLOCKS.join(
        _LINES.join(_encode_line(line, number_of) for line in block.split("\n"))
        for block in text.removesuffix("\n").split("\n\n")
    )


def decode(case_line: str, phrase_of: Callable[[int], str]) -> str:
    """The text that `encode` was given, its references still marked."""
    blocks = (
        "\n".join(_decode_line(line, phrase_of) for line in block.split(_LINES))
        for block in case_line.split(_BLOCKS)
    )
    return "\n\n".join(blocks) + "\n"


def numbers_in(case_line: str) -> list[int]:
    """The numbers of a case line's phrases, in order."""
    tokens = (_TOKEN.fullmatch(token) for token in case_line.split(" "))
    return [int(found[1]) for found in tokens if found]


def _encode_line(line: str, number_of: Callable[[str], int]) -> str:
    tokens: list[str] = []
    while found := _MARK.match(line):
        tokens.append(found[1].replace(" ", _SPACE))
        line = line[found.end() :]
    if _BARE.fullmatch(line):
        return " ".join([*tokens, line.replace(" ", _SPACE)])
    if not (line.startswith("| ") and line.endswith(" |")):
        return " ".join([*tokens, _encode_phrases(line, number_of)])
    cells = (_encode_phrases(cell, number_of) for cell in line[2:-2].split(" | "))
    return " ".join([*tokens, "|", " | ".join(cells), "|"])


def _encode_phrases(words: str, number_of: Callable[[str], int]) -> str:
    phrases = _BETWEEN.split(words) if words else []
    return " ".join(_encode_phrase(phrase, number_of) for phrase in phrases)


def _encode_phrase(phrase: str, number_of: Callable[[str], int]) -> str:
    printed = ",".join(_PRINTED.findall(phrase))
    number = number_of(_PRINTED.sub(REFERENCE, phrase))
    return f"{number}:{printed}" if printed else str(number)


def _decode_line(line: str, phrase_of: Callable[[int], str]) -> str:
    return " ".join(_decode_token(token, phrase_of) for token in line.split(" "))


def _decode_token(token: str, phrase_of: Callable[[int], str]) -> str:
    found = _TOKEN.fullmatch(token)
    if not found:
        return token.replace(_SPACE, " ")
    printed = iter((found[2] or "").split(","))
    return re.sub(
        REFERENCE, lambda _: f"{REFERENCE}{next(printed)}{REFERENCE}", phrase_of(int(found[1]))
    )
