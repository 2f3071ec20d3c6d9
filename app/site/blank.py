"""The words of the page of blank letters: a title and one line of use for each case."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.letters.answers.kinds import Row
from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.shape.blank import BLANK_CASES, BlankCase
from app.site.kinds import PLACES, TITLES


@dataclass(frozen=True, slots=True)
class BlankLetter:
    """One line of the page. `number` stands in the address of the file."""

    number: int
    title: LazyString
    use: LazyString


@dataclass(frozen=True, slots=True)
class Purpose:
    """The letters of one place that go to the same sort of recipient."""

    title: LazyString
    letters: tuple[BlankLetter, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """The letters for one part of the country. `id` is the fragment that leads to them."""

    id: str
    name: Jurisdiction
    title: LazyString
    purposes: tuple[Purpose, ...]


def _to_a_service(row: Row) -> bool:
    return row.about == "place" and row.to != "regulator"


def _follow_up(row: Row) -> bool:
    return row.follows != () and not row.may_be_first


#: By who gets the paper, in the order shown: the first that fits the row of a kind.
_PURPOSES: tuple[tuple[LazyString, Callable[[Row], bool]], ...] = (
    (
        _l("To a website, app or cloud service"),
        lambda row: _to_a_service(row) and not _follow_up(row),
    ),
    (_l("When nothing was taken down, or they said no"), _to_a_service),
    (_l("To those who watch over services"), lambda row: row.to == "regulator"),
    (
        _l("To the person, or to others who have the images"),
        lambda row: row.to in ("them", "privacy") and row.signed != "them",
    ),
    (_l("For the person to fill in and sign"), lambda row: row.signed == "them"),
    (_l("To the police"), lambda row: row.to == "police"),
    (_l("For those who help you"), lambda row: row.to == "helper"),
)


def _purpose_of(kind: LetterKind) -> LazyString:
    return next(title for title, fits in _PURPOSES if fits(kind.row))


#: Cases of a kind that has more than one: their own titles.
_TITLES: Mapping[str, LazyString] = {
    "cloud-notice-shared-link": _l("Notice to a cloud service: a shared link"),
    "cloud-notice-private-account": _l("Notice to a cloud service: a private account"),
    "host-notice-host": _l("Notice to the company that stores a site"),
    "host-notice-cdn": _l("Notice to the network in front of a site"),
    "host-notice-registrar": _l("Notice to the company that sold a site its name"),
    "refusal-answer-id": _l("Answer to a service that asks for identity papers"),
    "refusal-answer-photograph": _l("Answer to a service that asks for a photograph"),
    "refusal-answer-not-violating": _l("Answer to a service that says its rules were not broken"),
    "letter-of-claim-keep-evidence": _l("Letter to the person: keep it safe for now"),
    "letter-of-claim-delete-now": _l("Letter to the person: delete it now"),
}

_USES: Mapping[str, LazyString] = {
    "platform-report": _l(
        "Use it when an intimate image of you can be seen there and you never agreed."
    ),
    "cloud-notice-shared-link": _l(
        "Use it when someone passes on a link to a folder or file with the images."
    ),
    "cloud-notice-private-account": _l(
        "Use it when someone keeps the images in their own online storage."
    ),
    "search-removal": _l(
        "Use it to ask a search engine not to show the images. They stay where they are."
    ),
    "host-notice-host": _l(
        "Use it when a site does not answer, or is not safe to write to. "
        "The company often passes the whole notice on to the site."
    ),
    "host-notice-cdn": _l(
        "Use it when a network such as Cloudflare stands in front of a site. "
        "The company often passes the whole notice on to the site."
    ),
    "host-notice-registrar": _l(
        "Use it last. The company that sold the site its name seldom acts on what the site shows."
    ),
    "service-erasure": _l(
        "Use it after the report. "
        "Send it apart from the report, to the privacy address of the service."
    ),
    "copyright-notice": _l(
        "Use it only for images that you took yourself. "
        "The person who posted them may be given your name, your email address and the whole "
        "notice. If what you state in it is not true, that can be a crime in the United States."
    ),
    "chaser": _l("Use it when two days have gone by and the images are still there."),
    "refusal-answer-id": _l("Use it when they want a passport or another identity document."),
    "refusal-answer-photograph": _l(
        "Use it when they want a picture of you to compare. Do not send one."
    ),
    "refusal-answer-not-violating": _l(
        "Use it when they say that the images do not break their rules."
    ),
    "expedited-complaint": _l(
        "Use it when a report of an intimate image did not work in two days."
    ),
    "dsa-complaint": _l(
        "Use it when a service that works in the European Union refused. "
        "You have at least six months from the answer. It does not reach small services."
    ),
    "data-complaint": _l(
        "Use it when they refused to erase your data, or said nothing in a month."
    ),
    "ico-complaint": _l("Use it when your complaint to the service about your data did not help."),
    "ofcom-report": _l(
        "Use it to tell Ofcom what a service did. Ofcom does not decide about one person’s images."
    ),
    "ftc-complaint": _l(
        "Use it when a service that the law of the United States reaches did not remove them "
        "within 48 hours. We do not know if people in other countries can use it."
    ),
    "coordinator-information": _l(
        "Use it to tell the regulator in Ireland about a service that has its office there. "
        "It cannot take images down."
    ),
    "withdrawal": _l(
        "Use it when they only kept the images and you never asked before. "
        "It is one page, without any law. Do not use it when the police are or may be involved."
    ),
    "letter-of-claim-keep-evidence": _l(
        "Use it when you told the police, may tell them, or are not sure. "
        "It is a draft for a solicitor or law clinic."
    ),
    "letter-of-claim-delete-now": _l(
        "Use it only when you have not told the police and do not plan to. "
        "It is a draft for a solicitor or law clinic."
    ),
    "erasure-request": _l(
        "Use it when a photographer, clinic, employer or other organisation has images of you."
    ),
    "recipient-request": _l(
        "Use it to ask one person whom you know to delete what was sent to them. "
        "Never send it to a group."
    ),
    "release-to-delete": _l(
        "Use it to say that they may delete now. First ask the police or your solicitor."
    ),
    "holding-undertaking": _l(
        "Use it so that the person promises to keep things as they are, and lists where they are."
    ),
    "hand-over-receipt": _l(
        "Use it when devices or copies are given to the police or a solicitor."
    ),
    "undertakings": _l(
        "Use it so that the person promises not to keep, use or pass on the images."
    ),
    "certificate": _l(
        "Use it so that the person says what was deleted, device by device, and how. "
        "Do not ask for it while the police may need the images."
    ),
    "police-letter": _l(
        "Use it to ask the police to secure phones, accounts and links before they are gone."
    ),
    "deprivation-request": _l(
        "Use it when there is a police case. It asks that a court may take the devices for good."
    ),
    "solicitor-brief": _l(
        "Use it to tell them what happened, what you want and which dates matter."
    ),
    "authority-to-act": _l(
        "Use it so that a helpline, a friend or a solicitor may write and get replies for you."
    ),
}


#: The case by the number in its address. Addresses stay in the history and in the list of
#: downloads, and a number does not say which letter it was.
BY_NUMBER: Mapping[int, str] = {number: case.id for number, case in enumerate(BLANK_CASES, 1)}
NUMBERS: Mapping[str, int] = {case_id: number for number, case_id in BY_NUMBER.items()}


def _named(case: BlankCase) -> str:
    """A case of a kind that has only one is called by its kind and its place."""
    return case.id.replace(f"-{case.shape.jurisdiction}", "")


if _MISSING := sorted({_named(case) for case in BLANK_CASES} - _USES.keys()):
    raise LookupError(f"app/site/blank.py: _USES has no line for {_MISSING}: add one")


def blank_letters() -> tuple[Place, ...]:
    """Place by place."""
    by_place = groupby(
        sorted(BLANK_CASES, key=lambda case: tuple(PLACES).index(case.shape.jurisdiction)),
        key=lambda case: case.shape.jurisdiction,
    )
    return tuple(
        Place(f"part-{number}", place, PLACES[place], _purposes(tuple(cases)))
        for number, (place, cases) in enumerate(by_place, 1)
    )


def _purposes(cases: tuple[BlankCase, ...]) -> tuple[Purpose, ...]:
    found = (
        Purpose(title, tuple(_letters(case for case in cases if _purpose_of(case.kind) is title)))
        for title, _ in _PURPOSES
    )
    return tuple(purpose for purpose in found if purpose.letters)


def _letters(cases: Iterator[BlankCase]) -> Iterator[BlankLetter]:
    for case in cases:
        name = _named(case)
        title = _TITLES.get(name) or TITLES[case.kind]
        yield BlankLetter(NUMBERS[case.id], title, _USES[name])
