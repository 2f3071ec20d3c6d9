"""The later questions of each kind of letter, found by reading its texts."""

import re
from functools import cache

from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.versions import CELLS, sources
from app.wizard.steps import STEPS
from forms.fields import Question, Rows

_GAP = re.compile(r"""\b(?:gap|list|row)\(\s*['"]([a-z_.]+)['"]""")


def later_questions_of(kind: LetterKind) -> list[str]:
    """The steps whose questions decide a part of this letter, or fill one of its gaps."""
    wanted = {answer.name for answer in answers_used(kind)} | _gaps(kind)
    return [
        step.name
        for step in STEPS
        if step.later
        and step.form
        and any(wanted.intersection(_names(question)) for question in step.form().questions())
    ]


def _names(question: Question) -> tuple[str, ...]:
    """The name of a question, and of each gap that its rows fill."""
    cells = question.cells if isinstance(question, Rows) else ()
    return (question.name, *(cell.name for cell in cells))


@cache
def _gaps(kind: LetterKind) -> frozenset[str]:
    """The gaps and lists that a kind of letter may print, in any jurisdiction."""
    return frozenset(
        name
        for each, jurisdiction in CELLS
        if each is kind
        for source in sources(each, jurisdiction)
        for name in _GAP.findall(source)
    )
