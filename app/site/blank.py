"""How the page speaks of the blank letters: a title and one line of use for each case."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.letters.blank import BLANK_CASES


@dataclass(frozen=True, slots=True)
class BlankLetter:
    """One line of the page. `id` stands in the address of the file."""

    id: str
    title: LazyString
    use: LazyString


_WORDS: Mapping[str, tuple[LazyString, LazyString]] = {
    "platform-report": (
        _l("Report to a website or app"),
        _l("Use it when an intimate image of you can be seen there and you never agreed."),
    ),
    "cloud-notice-shared-link": (
        _l("Notice to a cloud service: a shared link"),
        _l("Use it when someone passes on a link to a folder or file with the images."),
    ),
    "cloud-notice-private-account": (
        _l("Notice to a cloud service: a private account"),
        _l("Use it when someone keeps the images in their own online storage."),
    ),
    "letter-of-claim-keep-evidence": (
        _l("Letter to the person: keep it safe for now"),
        _l(
            "Use it when you told the police, may tell them, or are not sure. "
            "It is a draft for a solicitor or law clinic."
        ),
    ),
    "letter-of-claim-delete-now": (
        _l("Letter to the person: delete it now"),
        _l(
            "Use it only when you have not told the police and do not plan to. "
            "It is a draft for a solicitor or law clinic."
        ),
    ),
    "solicitor-note": (
        _l("Note for a solicitor or law clinic"),
        _l("Use it to tell them on one page what happened and what you want."),
    ),
}


def blank_letters() -> tuple[BlankLetter, ...]:
    """In the order shown. Raises KeyError when a case has no words on this page."""
    return tuple(BlankLetter(case.id, *_WORDS[case.id]) for case in BLANK_CASES)
