"""Drafting a skeleton, against docxtpl rendering a Word template of the same letter."""

import io
import re
from collections.abc import Iterator

from docx import Document
from docxtpl import DocxTemplate

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.vocabulary import Format, Jurisdiction, LetterKind
from app.letters.shape.blank import BY_ID
from app.letters.shape.shape import LetterShape, shape_of
from app.letters.text.composing import compose
from app.rendering.drafting import draft, shipped_texts
from app.rendering.text import render
from app.rendering.word.skeleton import skeleton
from bench.measuring import each_once, line, milliseconds
from tests.letters.people import people

CASE = "letter-of-claim-england-wales-keep-evidence"
_GAP = re.compile(r"\[([^\]\n]+)\]")


def _peer_template(text: str) -> tuple[bytes, dict[str, str]]:
    """The same words as a docxtpl template: one paragraph a line, one variable a gap."""
    names: dict[str, str] = {}

    def variable(found: re.Match[str]) -> str:
        name = names.setdefault(found.group(1), f"gap_{len(names)}")
        return "{{ " + name + " }}"

    document = Document()
    for words in text.splitlines():
        document.add_paragraph(_GAP.sub(variable, words))
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue(), dict.fromkeys(names.values(), "Siân O'Connor-Núñez")


def _claims() -> list[LetterShape]:
    """Letters of claim that a server may be asked for one after another, each another."""
    found: dict[LetterShape, None] = {}
    for kind, given in people():
        if kind is LetterKind.LETTER_OF_CLAIM:
            try:
                shape = shape_of(Answers.of(kind, given), kind)
            except InconsistentAnswers:
                continue
            if shape.jurisdiction is Jurisdiction.ENGLAND_WALES:
                found[shape] = None
    return list(found)


def report() -> Iterator[str]:
    """The lines of this part.

    Cold is a letter that nobody asked for before, in a process that has drafted others.
    """
    shape = BY_ID[CASE].shape
    texts = shipped_texts()
    template, values = _peer_template(render(compose(shape, texts)))

    def peer() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render(values, autoescape=True)
        document.save(io.BytesIO())

    claims = _claims()
    for known in claims[::2]:
        skeleton(compose(known, texts))
    composing, letters = each_once(lambda new: compose(new, texts), claims[1::2])
    word, _ = each_once(skeleton, letters)
    cold = composing + word
    cached = milliseconds(lambda: draft(shape, Format.DOCX, "bench"))
    theirs = milliseconds(peer)
    yield line(
        "docxtpl, a letter of claim: its time / ours, cold",
        f"{theirs / cold:.1f} x ({theirs:.1f} / {cold:.1f} ms)",
        "over 3 x",
        theirs > 3 * cold,
    )
    yield line("  of ours: composing, Word", f"{composing:.1f}, {word:.1f} ms", "", None)
    yield line(
        "docxtpl, same letter: its time / ours, cached",
        f"{theirs / cached:.0f} x",
        "over 20 x",
        theirs > 20 * cached,
    )
