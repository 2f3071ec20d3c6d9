"""The sentences that say what to do when a check fails. One table, so that they sound alike."""

from collections.abc import Mapping
from types import MappingProxyType

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

#: The longest a line, an address and a link may be, in code points.
LINE_MAX = 300
LINES_MAX = 1000
LINK_MAX = 2000

MESSAGES: Mapping[str, LazyString] = MappingProxyType(
    {
        "path": _l("Choose what you want to do first."),
        "adults": _l("Choose yes, no or not sure. We cannot go on without this answer."),
        "shows": _l("Choose the one that fits best. “Not sure” is fine."),
        "seen": _l("Choose the one that fits best, or skip this question."),
        "acting": _l("Choose who this is for."),
        "sort": _l("Choose where the images are."),
        "happened": _l("Tick at least one box, or skip this question."),
        "ties": _l("Tick every box that is true, tick “None of these”, or skip this question."),
        "risk": _l("Tick every box that is true, or tick “None of these”."),
        "pick": _l("Choose one answer, or skip this question."),
        "link": _l(
            "Paste the whole link, starting with https:// "
            "For example https://www.example.com/photo/123"
        ),
        "link-max": _l(
            "This link is too long for the letter. Keep it to 2,000 characters or fewer."
        ),
        "line-max": _l("This is too long for the letter. Keep it to 300 characters or fewer."),
        "lines-max": _l("This is too long for the letter. Keep it to 1,000 characters or fewer."),
        "email": _l("Type a whole email address, like name@example.com"),
        "email-required": _l("Type an email address. The service must be able to reach you."),
        "name-required": _l("Type the name you want to sign with. It can be a short one."),
        "defendant-required": _l("Type the name or username you know them by."),
        "month": _l("Choose a month and type a year of four numbers, like 2024."),
        "not-before": _l(
            "The latest time comes before the first time. Change one of the two, or leave one out."
        ),
        "future": _l("This month is still to come. Choose this month or an earlier one."),
    }
)
