"""The blank letters: the same skeletons that the browser fills, with gaps to fill in by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.letters.answers import Answers
from app.letters.composing import compose
from app.letters.shape import shape_of
from app.letters.vocabulary import LetterKind, answers_used
from app.rendering.drafting import house_texts
from app.rendering.word import skeleton

#: Rows that a list has in a blank letter.
ROWS = 3


@dataclass(frozen=True, slots=True)
class BlankCase:
    """One blank letter: the answers it is drafted from, and how the page speaks of it."""

    id: str
    kind: LetterKind
    title: LazyString
    about: LazyString
    answers: Mapping[str, str | tuple[str, ...]]


_PLACE: Mapping[str, str | tuple[str, ...]] = {
    "adults": "yes",
    "shows": "intimate",
    "seen": "never",
    "acting": "self",
    "uk": "yes",
    "keep": "remove",
    "service.kind": "other",
    "service.regimes": ("uk-osa",),
    "has.links": "several",
    "has.account": "yes",
    "has.when": "yes",
    "has.owner": "yes",
    "has.item": "yes",
    "has.entity": "yes",
    "has.name": "yes",
}
_PERSON: Mapping[str, str | tuple[str, ...]] = {
    "adults": "yes",
    "shows": "intimate",
    "happened": ("shared",),
    "risk": ("none",),
    "who": "ex",
    "where": "england-wales",
    "police": "unsure",
    "how": ("unknown",),
    "conduct.period": "unknown",
    "acts": "one",
    "has.links": "several",
    "has.first": "yes",
    "has.address": "yes",
    "has.email": "yes",
    "has.name": "yes",
    "route": "solicitor",
}
_CONFIRMED = ("own-evidence", "no-others", "no-proceedings")

CASES: tuple[BlankCase, ...] = (
    BlankCase(
        "report",
        LetterKind.PLATFORM_REPORT,
        _l("Report to a website or app"),
        _l("For an intimate image that you never agreed to have seen there."),
        {**_PLACE, "place.sort": "post"},
    ),
    BlankCase(
        "report-other",
        LetterKind.PLATFORM_REPORT,
        _l("Report for someone else"),
        _l("The same, for someone who asked you to write for them."),
        {**_PLACE, "place.sort": "post", "acting": "other"},
    ),
    BlankCase(
        "report-private",
        LetterKind.PLATFORM_REPORT,
        _l("Report of an image that is private in another way"),
        _l("For example, an image without a head covering."),
        {**_PLACE, "place.sort": "post", "shows": "private"},
    ),
    BlankCase(
        "cloud-link",
        LetterKind.CLOUD_NOTICE,
        _l("Notice to a cloud service: a shared link or folder"),
        _l("For images that can be opened with a link."),
        {**_PLACE, "place.sort": "shared-link"},
    ),
    BlankCase(
        "cloud-album",
        LetterKind.CLOUD_NOTICE,
        _l("Notice to a cloud service: a shared album"),
        _l("For images in an album that several people can see."),
        {**_PLACE, "place.sort": "album"},
    ),
    BlankCase(
        "cloud-account",
        LetterKind.CLOUD_NOTICE,
        _l("Notice to a cloud service: a private account"),
        _l("For images that someone keeps in their own account."),
        {**_PLACE, "place.sort": "private-account", "seen": "never"},
    ),
    BlankCase(
        "letter-keep",
        LetterKind.LETTER_OF_CLAIM,
        _l("Letter to the person: keep for now, then delete"),
        _l("When the police know, or may be told. A draft for a solicitor or law clinic."),
        _PERSON,
    ),
    BlankCase(
        "letter-delete",
        LetterKind.LETTER_OF_CLAIM,
        _l("Letter to the person: delete now"),
        _l("Only when the police are not told and will not be. A draft for a solicitor."),
        {**_PERSON, "police": "no", "confirmed": _CONFIRMED},
    ),
    BlankCase(
        "note",
        LetterKind.SOLICITOR_NOTE,
        _l("Note for a solicitor or law clinic"),
        _l("One page with what happened and what is asked."),
        {**_PERSON, "seen": "never"},
    ),
)


@cache
def blank_letter(case_id: str) -> bytes:
    """The Word file of a case, its lists with rows to fill in. Raises KeyError."""
    case = {case.id: case for case in CASES}[case_id]
    used = {answer.name for answer in answers_used(case.kind)}
    given = {name: value for name, value in case.answers.items() if name in used}
    shape = shape_of(Answers.of(case.kind, given), case.kind)
    return skeleton(compose(shape, house_texts()), ROWS)
