"""No note says that a sentence came from an answer that nobody gave, and no reason is made up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.vocabulary import BY_NAME, LetterKind
from app.letters.blocks.letter import Letter, runs_of
from app.letters.blocks.runs import notes_in
from app.letters.shape.blank import Given
from app.letters.shape.shape import shape_of
from tests.conftest import Reached
from tests.letters.combinations import Drafted, drafted, every_given
from tests.letters.looking import place, wrong

#: A reason not to write to a site: only what somebody said of it can be one.
_REASON = re.compile(r"good reason|safe to (write|make)|asks for money|publishes requests")
_UNWRITTEN = re.compile(r"I have not sent this (notice )?to the operator of the site")


def _noted(letter: Letter) -> Iterator[str]:
    """Every answer or detail that a note of the annotated copy names."""
    for block in letter.every_block:
        for runs in runs_of(block):
            for note in notes_in(runs):
                yield from note.facts


def _texts(each: Drafted) -> tuple[str, ...]:
    return (each.text, *each.shorter)


def _every_letter() -> Iterator[tuple[Given, Drafted]]:
    """Every set of answers with its letter: several sets may make the same one."""
    by_shape = {each.shape: each for each in drafted()}
    for kind, given in every_given():
        try:
            yield given, by_shape[shape_of(Answers.of(kind, given), kind)]
        except InconsistentAnswers:
            continue


def test_no_note_names_an_answer_that_was_not_given(reached: Reached) -> None:
    asked = {name for name, answer in BY_NAME.items() if not answer.derived}
    noted = {each.shape: asked.intersection(_noted(each.annotated)) for each in drafted()}
    for given, each in _every_letter():
        for name in noted[each.shape]:
            assert given.get(name), f"{each.shape.kind}: noted without an answer: {name}\n{given}"
    reached(f"{sum(map(len, noted.values()))} answers named in the notes of {len(noted)} letters")


def test_no_reason_is_given_for_not_writing_to_a_site_unless_somebody_said_one() -> None:
    found = set()
    for given, each in _every_letter():
        for text in _texts(each):
            reason = _REASON.search(text)
            if reason:
                found.add(each.shape.kind)
                assert given.get("hostile") == "yes", wrong([each], reason[0], given)
    assert found == {LetterKind.HOST_NOTICE, LetterKind.OFCOM_REPORT}


def test_a_host_learns_that_the_operator_was_not_written_to_where_nobody_may_write_to_it() -> None:
    found = set()
    for given, each in _every_letter():
        if each.shape.kind is not LetterKind.HOST_NOTICE:
            continue
        known = given.get("service.hostile") == "yes"
        said, doubt = given.get("hostile") == "yes", given.get("hostile") in ("unsure", "unasked")
        wanted = (doubt or known) and not said and "sent" not in place(each).has
        found.add(wanted)
        for text in (each.text, each.shorter[-1]):
            assert bool(_UNWRITTEN.search(text)) == wanted, wrong([each], "not written to", given)
    assert found == {True, False}
