"""Answers about a place: what decides words together in every way, the rest in rotation.

What never acts on the same sentence is rotated with periods that share no divisor, so that all
pairs come together without a letter for each product.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations, count, product

from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.blank import Given

SKIPPED = ""


def _answers(**picked: str | tuple[str, ...]) -> Given:
    """Answers by name, `__` for a point; what is skipped is left out."""
    return {name.replace("__", "."): value for name, value in picked.items() if value}


def _subsets(values: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [*chain.from_iterable(combinations(values, size) for size in range(len(values) + 1))]


_REGIMES = _subsets(("uk-osa", "eu-dsa", "us-take-it-down"))
_KINDS = ("platform", "adult", "messaging", "cloud", "other")
_SORTS = {
    LetterKind.PLATFORM_REPORT: ("post", "group", "chat", "message"),
    LetterKind.CLOUD_NOTICE: ("shared-link", "album", "private-account", "own-account"),
}


def places() -> Iterator[tuple[LetterKind, Given]]:
    """Reports and cloud notices."""
    for kind in _SORTS:
        yield from ((kind, given) for given in _places(kind))


def _places(kind: LetterKind) -> Iterator[Given]:
    """Every meeting of what is shown, agreed, whose it is, where, and, where declared, the law."""
    report = kind is LetterKind.PLATFORM_REPORT
    turn = count()
    for shows, seen, acting, here, sort in product(
        ("intimate", "private", "unsure", SKIPPED),
        ("never", "less", "public", SKIPPED),
        ("self", "other", SKIPPED),
        (("yes", SKIPPED), ("no", "yes"), ("no", "no")),
        _SORTS[kind],
    ):
        refused = shows == "intimate" and seen in ("never", "less")
        for regimes in _REGIMES if refused else (_REGIMES[next(turn) % 8],):
            at = next(turn)
            given = _answers(
                adults="yes",
                shows=shows,
                seen=seen,
                acting=acting,
                uk=here[0],
                account=here[1],
                place__sort=sort,
                keep=("remove", "preserve")[at % 2],
                service__kind=_KINDS[at % 5],
                service__regimes=regimes,
                has__links=("none", "one", "several")[at % 3],
                hostile=("no", SKIPPED)[at % 7 % 2],
                has__account="yes" if at % 23 < 14 else "no",
                has__when="yes" if at % 17 < 9 else "no",
                has__name="yes" if at % 13 < 9 else "no",
            )
            mine = {} if report else {"has.owner": at % 29, "has.item": at % 19}
            yield {**given, **{name: "yes" if part < 12 else "no" for name, part in mine.items()}}
