"""Drafting a skeleton, against docxtpl rendering a Word template of the same letter."""

import io
import re
from collections.abc import Iterator

from docx import Document
from docxtpl import DocxTemplate

from app.letters.answers.vocabulary import Format
from app.letters.shape.blank import BY_ID
from app.letters.text.composing import compose
from app.rendering.drafting import draft, shipped_texts
from app.rendering.text import render
from app.rendering.word.skeleton import skeleton
from bench.measuring import line, milliseconds

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


def report() -> Iterator[str]:
    """The lines of this part."""
    shape = BY_ID[CASE].shape
    template, values = _peer_template(render(compose(shape, shipped_texts())))

    def peer() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render(values, autoescape=True)
        document.save(io.BytesIO())

    cold = milliseconds(lambda: skeleton(compose(shape, shipped_texts())))
    cached = milliseconds(lambda: draft(shape, Format.DOCX, "bench"))
    theirs = milliseconds(peer)
    yield line(
        "docxtpl, same letter: its time / ours, cold",
        f"{theirs / cold:.1f} x ({theirs:.1f} / {cold:.1f} ms)",
        "over 1 x",
        theirs > cold,
    )
    yield line(
        "docxtpl, same letter: its time / ours, cached",
        f"{theirs / cached:.0f} x",
        "over 20 x",
        theirs > 20 * cached,
    )
