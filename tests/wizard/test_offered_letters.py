"""Offers of the wizard and refusals of the letters agree: one test draws answers for both."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import BY_NAME, PLACE_KINDS, LetterKind
from app.letters.shape.shape import shape_of
from app.wizard.offered import LETTERS, SELF_SENT
from app.wizard.steps import STEPS
from tests.conftest import Reached
from tests.examples import examples

Given = dict[str, str | tuple[str, ...]]

CASES = 1500
#: Answered often enough that every kind is offered; drawn from all values otherwise.
USUAL: Given = {
    "adults": "yes",
    "risk": ("none",),
    "where": "scotland",
    "home": "scotland",
    "police": "no",
    "happened": ("kept-unasked",),
    "shows": "intimate",
    "seen": "never",
    "acting": "self",
    "uk": "yes",
    "place.sort": "post",
    "hostile": "no",
    "refusal": "id",
    "still": "yes",
    "own.work": "yes",
    "copyright.understood": "yes",
    "service.kind": "platform",
    "service.regimes": ("uk-osa", "uk-gdpr", "eu-dsa", "us-take-it-down", "us-dmca"),
    "service.establishment": "ireland",
    "service.hostile": "no",
}
#: What the browser tells of every service, known or not: never left out.
OF_THE_SERVICE = {"service.kind", "service.establishment", "service.hostile"}
ASKED = [
    answer
    for answer in BY_NAME.values()
    if not answer.derived or answer.name.startswith("service.")
]
EXCLUSIVE = {
    question.name: exclusive
    for step in STEPS
    if step.form
    for question in step.form().questions()
    if (exclusive := getattr(question, "exclusive", ""))
}


def _values(name: str) -> st.SearchStrategy[str | tuple[str, ...]]:
    answer = BY_NAME[name]
    if not answer.several:
        return st.sampled_from(answer.values)
    alone = EXCLUSIVE.get(name)
    some = [value for value in answer.values if value != alone]
    ticks = st.lists(st.sampled_from(some), min_size=1, max_size=3, unique=True).map(
        lambda ticked: tuple(value for value in some if value in ticked)
    )
    return st.one_of(ticks, st.just((alone,))) if alone else ticks


def _perhaps(name: str) -> st.SearchStrategy[str | tuple[str, ...] | None]:
    usual = [st.just(USUAL[name])] * 6 if name in USUAL else []
    skipped = [] if name in OF_THE_SERVICE else [st.none()]
    return st.one_of(*usual, _values(name), *skipped)


def _without_what_was_skipped(drawn: dict[str, str | tuple[str, ...] | None]) -> Given:
    return {name: value for name, value in drawn.items() if value is not None}


answers = st.fixed_dictionaries({answer.name: _perhaps(answer.name) for answer in ASKED}).map(
    _without_what_was_skipped
)


def sent(kind: LetterKind, given_answers: Given) -> Answers:
    """The answers that the browser sends: those this kind reads; `route` only where it is asked."""
    read = {answer.name for answer in answers_used(kind)}
    told = {name: value for name, value in given_answers.items() if name in read}
    if told.get("route") == "self":
        told.pop("offence", None)
    if not SELF_SENT.holds(given_answers):
        told.pop("route", None)
    return Answers.of(kind, told)


def drafted(kind: LetterKind, given_answers: Given) -> bool:
    try:
        shape_of(sent(kind, given_answers), kind)
    except InconsistentAnswers:
        return False
    return True


def test_a_letter_is_offered_exactly_when_it_can_be_drafted(reached: Reached) -> None:
    offered: Counter[str] = Counter()

    @examples(CASES)
    @given(given_answers=answers)
    def check(given_answers: Given) -> None:
        for letter in LETTERS:
            kind = LetterKind(letter.kind)
            is_offered = letter.applies.holds(given_answers)
            offered[letter.kind] += is_offered
            if is_offered:
                assert drafted(kind, given_answers), (letter.kind, given_answers)
            elif kind in PLACE_KINDS or given_answers.get("risk"):
                assert not drafted(kind, given_answers), (letter.kind, given_answers)

    check()
    reached(f"letters offered and drafted: {dict(offered)}")
    assert set(offered) == {kind.value for kind in LetterKind}
    assert min(offered.values()) > 0


def test_every_kind_of_letter_is_offered_once() -> None:
    kinds = [letter.kind for letter in LETTERS]
    assert sorted(kinds) == sorted(kind.value for kind in LetterKind)
    for letter in LETTERS:
        assert (letter.scope == "place") == (LetterKind(letter.kind) in PLACE_KINDS)
