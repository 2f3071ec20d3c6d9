"""The closed list of gaps that a browser may fill.

Names match ``[a-z_]+(\\.[a-z_]+)*``. A prompt is what stands in an unfilled gap of a blank letter
or of a download with something left open: plain English, shown in square brackets. `list_name`
says that the gap is part of a list's prototype row, cloned and numbered by the browser.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class GapType(StrEnum):
    """How the browser writes the value: as typed, over several lines, or as a date it computed."""

    TEXT = "text"
    LINES = "lines"
    LINK = "link"
    DATE = "date"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One gap: its name, the words shown while it is empty, its type, the list it repeats in."""

    name: str
    prompt: str
    type: GapType = GapType.TEXT
    list_name: str | None = None


PLACEHOLDERS: tuple[Placeholder, ...] = (
    # who signs a report or a notice
    Placeholder("sender.name", "your name, or the name you sign with"),
    Placeholder("sender.email", "your contact email"),
    # the service written to; from the registry file, or typed
    Placeholder("service.name", "name of the service"),
    Placeholder("service.entity", "company behind the service"),
    Placeholder("service.address", "company behind the service, and its address", GapType.LINES),
    Placeholder("service.privacy", "privacy contact of the service"),
    # the company behind a site: its host, its network or the seller of its name
    Placeholder("host.name", "name of the company written to"),
    Placeholder("host.address", "full name of that company, and its address", GapType.LINES),
    # where the images are
    Placeholder("link.url", "full link, with everything after ? and #", GapType.LINK, "links"),
    Placeholder("link.service", "name of the service", GapType.TEXT, "links"),
    Placeholder("link.account", "account or post", GapType.TEXT, "links"),
    Placeholder("link.when", "date and time shown, with time zone", GapType.TEXT, "links"),
    Placeholder("link.image", "full link of the image itself", GapType.LINK, "links"),
    Placeholder("search.query", "exact words that were searched for", GapType.TEXT, "searches"),
    Placeholder("search.results", "full link of the page of results", GapType.LINK, "searches"),
    Placeholder("place.account", "account or handle"),
    Placeholder("place.when", "date and time shown, with time zone"),
    Placeholder("place.owner", "account name or email address"),
    Placeholder("place.item", "name of the file, folder or album"),
    # the letter to the person
    Placeholder("defendant.name", "name of the person this letter is for"),
    Placeholder("defendant.address", "their postal address", GapType.LINES),
    Placeholder("defendant.email", "their email address"),
    Placeholder("claimant.name", "your name, as they know you"),
    Placeholder("claimant.reply", "the address for their reply"),
    Placeholder("conduct.first", "month it first happened", GapType.MONTH),
    Placeholder("conduct.last", "month of the latest time", GapType.MONTH),
    Placeholder("image.medium", "photographs or recordings", GapType.TEXT, "images"),
    Placeholder("image.number", "about how many", GapType.TEXT, "images"),
    Placeholder("image.months", "about when they were made", GapType.TEXT, "images"),
    # someone who was sent images, and someone who may act for the sender
    Placeholder("other.name", "name of the person who was sent images"),
    Placeholder("agent.name", "name of the person or office that may act for you"),
    # the police
    Placeholder("police.officer", "name or number of the officer"),
    Placeholder("police.reference", "crime or incident reference"),
    # reaching the sender, for those who act for them
    Placeholder("contact.safe", "safe ways and times to reach you", GapType.LINES),
    Placeholder("contact.language", "language you prefer"),
    Placeholder("contact.needs", "what you need to take part, such as an interpreter"),
    Placeholder("names.other", "other names you have or had", GapType.LINES),
    Placeholder("impact.words", "how this affects you, in your own words", GapType.LINES),
    Placeholder("court.next", "next hearing or bail date"),
    # what is held, what happened, what was answered: a row each
    Placeholder("device.what", "device or account", GapType.TEXT, "devices"),
    Placeholder("device.known", "how this is known", GapType.TEXT, "devices"),
    Placeholder("device.use", "what it was used for", GapType.TEXT, "devices"),
    Placeholder("event.when", "date or month", GapType.TEXT, "events"),
    Placeholder("event.what", "what happened", GapType.TEXT, "events"),
    Placeholder("event.known", "how this is known", GapType.TEXT, "events"),
    Placeholder("event.told", "who was told, and when", GapType.TEXT, "events"),
    Placeholder("report.to", "who it was reported to", GapType.TEXT, "reports"),
    Placeholder("report.when", "date of the report", GapType.TEXT, "reports"),
    Placeholder("report.reference", "reference given", GapType.TEXT, "reports"),
    Placeholder("report.answer", "what they answered", GapType.TEXT, "reports"),
    # references for a solicitor; stay open gaps
    Placeholder("ref.ours", "our reference"),
    Placeholder("ref.yours", "your reference"),
    # dates the browser computes from the day it is
    Placeholder("letter.date", "date of this letter", GapType.DATE),
    Placeholder("letter.holding_by", "date for the holding undertaking", GapType.DATE),
    Placeholder("letter.act_by", "date for the steps asked for", GapType.DATE),
    Placeholder("letter.reply_by", "date for the reply", GapType.DATE),
    Placeholder("letter.review_by", "date of the next letter", GapType.DATE),
    Placeholder("letter.sent_on", "date the letter was sent", GapType.DATE),
    # what a service was sent before, and what came back; the browser knows when
    Placeholder("notice.sent", "date and time the report was sent", GapType.DATE),
    Placeholder("notice.due", "date and time 48 hours after that", GapType.DATE),
    Placeholder("notice.reference", "reference of the report"),
    Placeholder("erasure.sent", "date the erasure request was sent", GapType.DATE),
    Placeholder("erasure.due", "last day of the month for its answer", GapType.DATE),
    Placeholder("erasure.reference", "reference of the erasure request"),
    Placeholder("complaint.sent", "date the data complaint was sent", GapType.DATE),
    Placeholder("complaint.reference", "reference of the data complaint"),
    Placeholder("expedited.sent", "date the expedited complaint was sent", GapType.DATE),
    Placeholder("expedited.reference", "reference of the expedited complaint"),
    Placeholder("answer.when", "date of the service's answer"),
    Placeholder("answer.words", "what the service answered", GapType.LINES),
    Placeholder("effect.words", "what this has done to you, in your own words", GapType.LINES),
    # limitation dates, for the solicitor's brief only
    Placeholder("limit.six_months", "six months from the latest month given", GapType.DATE),
    Placeholder("limit.three_years", "three years from the first month given", GapType.DATE),
    Placeholder("limit.five_years", "five years from the first month given", GapType.DATE),
    Placeholder("limit.six_years", "six years from the first month given", GapType.DATE),
)

BY_NAME: Mapping[str, Placeholder] = MappingProxyType({p.name: p for p in PLACEHOLDERS})

#: List name -> the gaps of its prototype row.
LISTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        name: tuple(p.name for p in PLACEHOLDERS if p.list_name == name)
        for name in ("links", "searches", "images", "devices", "events", "reports")
    }
)
