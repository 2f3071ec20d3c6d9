"""Groups of answers that several letters read: rows of `kinds.py` are put together from them."""

#: Answers that close a letter about a place; with `SITE`, one that the site itself would read.
OPENS = frozenset({"adults", "acting", "place.sort", "service.kind"})
SITE = OPENS | {"hostile", "service.hostile"}
CONSENT = frozenset({"shows", "seen"})
DUTY = CONSENT | {"uk", "account", "service.regimes"}
LINKS = frozenset({"has.links"})
NAMED = LINKS | {"has.name"}
REPORT = SITE | DUTY | NAMED | {"keep", "has.account", "has.when"}
DATA = SITE | NAMED | {"uk", "service.regimes", "service.establishment"}
FOUND = frozenset({"has.account", "has.when"})
STORED = frozenset({"has.owner", "has.item"})
SHOWN_BY_SEARCH = frozenset({"has.image", "has.searches"})
#: The answer to a report, and the words about that report in a letter to the service or to others.
CAME = frozenset({"refusal", "still", "has.answered"})
FOLLOWED = SITE | NAMED | FOUND | CAME | {"has.reference"}
TOLD = (NAMED - LINKS) | CAME | {"has.reference", "has.reply"}

#: Answers that close a letter about a person, or decide the law it is written under.
GATE = frozenset({"adults", "happened", "risk", "who", "where", "home", "police"})
STORY = GATE | {"shows", "reach", "confirmed", "how", "ties", "has.links"}
DATED = STORY | {"took", "conduct.period", "acts", "has.first"}
PAPER = GATE | {"shows", "confirmed", "has.sent"}
REACHED = frozenset({"has.address", "has.email"})
POLICE = GATE | {
    "shows",
    "how",
    "conduct.period",
    "has.links",
    "has.officer",
    "has.crime",
    "has.language",
    "has.needs",
    "has.court",
    "has.devices",
}
