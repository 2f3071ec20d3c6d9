"""Answers about a person that the named cases start from."""

from app.letters.shape.blank import Given

PERSON: Given = {
    "adults": "yes",
    "shows": "intimate",
    "happened": ("kept-asked",),
    "risk": ("none",),
    "who": "ex",
    "where": "england-wales",
    "home": "england-wales",
    "police": "unsure",
    "how": ("gave",),
    "took": "no",
    "conduct.period": "since",
    "acts": "one",
    "has.links": "none",
    "has.first": "yes",
}

DELETE_NOW: Given = {
    "police": "no",
    "confirmed": ("own-evidence", "no-others", "no-proceedings"),
}

#: Dates were not given, and nothing but keeping happened.
UNDATED: Given = {"has.first": "no", "conduct.period": "unknown"}

SOLICITOR: Given = {"route": "solicitor", "has.email": "no"}
