"""Groups of answers that several letters read: rows of `kinds.py` are put together from them."""

#: What closes a letter about a place, whoever it goes to; and one that the site itself would read.
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
#: What came back, and what a letter says of the report that it follows: to the service, to others.
CAME = frozenset({"refusal", "still", "has.answered"})
FOLLOWED = SITE | NAMED | FOUND | CAME | {"has.reference"}
TOLD = (NAMED - LINKS) | CAME | {"has.reference", "has.reply"}

#: What closes a letter about a person, or says which law it is written under.
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
