"""Of a service, the browser tells only the laws that the letter asks about; no letter changes."""

import itertools

import pytest

from app.letters.answers import Answers, InconsistentAnswers
from app.letters.composing import compose
from app.letters.shape import shape_of
from app.letters.texts import house_texts
from app.letters.used import answers_used
from app.letters.vocabulary import BY_NAME, PLACE_KINDS, LetterKind
from app.recipients.registry import registry
from app.rendering.text import render
from app.wizard.regimes import regimes_read

#: Answers under which each letter is open, so that laws decide what stands in it.
GIVEN: dict[str, str] = {
    "adults": "yes",
    "shows": "intimate",
    "seen": "never",
    "acting": "self",
    "uk": "yes",
    "account": "yes",
    "hostile": "no",
    "refusal": "id",
    "own.work": "yes",
    "copyright.understood": "yes",
    "service.establishment": "ireland",
    "service.hostile": "no",
    "has.name": "yes",
}
SETS = sorted({recipient.regimes for recipient in registry()} | {()})


def drafted(kind: LetterKind, regimes: tuple[str, ...], sort: str, service: str) -> str:
    given = {**GIVEN, "place.sort": sort, "service.kind": service, "service.regimes": regimes}
    read = {answer.name for answer in answers_used(kind)}
    told: dict[str, str | tuple[str, ...]] = {
        name: value for name, value in given.items() if name in read and value
    }
    try:
        return render(compose(shape_of(Answers.of(kind, told), kind), house_texts()))
    except InconsistentAnswers:
        return "refused"


@pytest.mark.parametrize("kind", sorted(PLACE_KINDS))
def test_a_law_that_is_not_told_would_change_nothing(kind: LetterKind) -> None:
    read = regimes_read(kind)
    assert set(read) <= set(BY_NAME["service.regimes"].values)
    for regimes, (sort, service) in itertools.product(
        SETS, (("post", "platform"), ("shared-link", "cloud"), ("post", "search"))
    ):
        told = tuple(each for each in regimes if each in read)
        if told == regimes:
            continue
        whole = drafted(kind, regimes, sort, service)
        assert drafted(kind, told, sort, service) == whole, (regimes, sort)


def test_no_letter_asks_about_every_law() -> None:
    declared = BY_NAME["service.regimes"].values
    assert all(len(regimes_read(kind)) < len(declared) for kind in PLACE_KINDS)
