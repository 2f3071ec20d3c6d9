"""The page of sources: each letter's authorities, read from the law base and never retold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from flask import render_template
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.authorities import Authority, stale
from app.letters.shape.jurisdiction import CELLS
from app.letters.text.texts import shipped_texts
from app.letters.versions import law_stated_as_at, uses, version_of
from app.shared_pages import kept_page
from app.site.kinds import PLACES, TITLES

#: In the order shown.
SORTS: Mapping[str, LazyString] = {
    "statute": _l("Acts and regulations"),
    "rule": _l("Rules of the courts"),
    "case": _l("Decisions of courts"),
    "guidance": _l("Guidance"),
}


@dataclass(frozen=True, slots=True)
class Text:
    """One letter in one jurisdiction: the version of its words, and the authorities they cite."""

    place: LazyString
    version: str
    authorities: tuple[Authority, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One kind of letter in each place that it is written for."""

    title: LazyString
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of one sort that letters may cite."""

    title: LazyString
    authorities: tuple[Authority, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """The page: letters, sources by sort, what is switched off, and which ids are due.

    `fragments` has the fragment of each source by its id.
    """

    as_at: date
    letters: tuple[Letter, ...]
    sources: tuple[Sources, ...]
    off: tuple[Authority, ...]
    due: frozenset[str]
    fragments: Mapping[str, str]


def law_page() -> str:
    """The page as it stands today, written once a day for each language and process."""
    today = datetime.now(UTC).date()
    return kept_page(
        "law",
        today,
        lambda: render_template("site/law.html", law=law_on(today), places=PLACES),
    )


def law_on(today: date) -> Law:
    """The letters and what they stand on. `today` decides what is due for review."""
    authorities = shipped_texts().authorities
    cells = {cell: tuple(authorities[each] for each in cited(*cell)) for cell in CELLS}
    used = {each.id: each for text in cells.values() for each in text}
    return Law(
        as_at=law_stated_as_at(),
        letters=tuple(_letter(kind, cells) for kind in LetterKind),
        sources=tuple(_by_sort(used.values())),
        off=tuple(each for each in authorities.values() if not each.confirmed),
        due=stale(authorities.values(), today),
        fragments=fragments(authorities),
    )


def fragments(ids: Iterable[str]) -> Mapping[str, str]:
    """The fragment of each source, numbered: an address stays in the history and names no Act."""
    return {name: f"source-{number}" for number, name in enumerate(sorted(ids), 1)}


def cited(kind: LetterKind, place: Jurisdiction) -> tuple[str, ...]:
    """The authorities that letters of this kind may cite in one jurisdiction, in order of id.

    A part that several letters share names the law of each place; only that of this one counts.
    A brief also tells a solicitor of the law of the other places, where the forum is open.
    """
    everywhere = place is Jurisdiction.UNITED_KINGDOM or kind is LetterKind.SOLICITOR_BRIEF
    authorities = shipped_texts().authorities
    return tuple(
        name
        for name in uses(kind, place)
        if authorities[name].confirmed and (everywhere or place in authorities[name].jurisdictions)
    )


def _letter(
    kind: LetterKind, cells: Mapping[tuple[LetterKind, Jurisdiction], tuple[Authority, ...]]
) -> Letter:
    return Letter(
        TITLES[kind],
        tuple(
            Text(PLACES[place], version_of(kind, place), authorities)
            for (each, place), authorities in cells.items()
            if each is kind
        ),
    )


def _by_sort(authorities: Iterable[Authority]) -> Iterable[Sources]:
    ordered = sorted(authorities, key=lambda each: each.citation.lower())
    for sort, title in SORTS.items():
        if found := tuple(each for each in ordered if each.sort == sort):
            yield Sources(title, found)
