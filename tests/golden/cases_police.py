"""The named cases of the letters to the police and the brief for a solicitor."""

from app.letters.blank import Given
from app.letters.vocabulary import LetterKind
from tests.golden.people import DELETE_NOW, PERSON

CASES: dict[str, tuple[LetterKind, Given]] = {
    # briefs for a solicitor
    "brief-shared-and-threatened": (
        LetterKind.SOLICITOR_BRIEF,
        {
            **PERSON,
            "happened": ("kept-asked", "shared", "threatened"),
            "risk": ("violent", "fear"),
            "took": "yes",
            "acts": "several",
            "has.links": "several",
            "seen": "less",
            "delivery": "email",
            "opened": "unsure",
        },
    ),
    "brief-scotland-delete-now-made": (
        LetterKind.SOLICITOR_BRIEF,
        {
            **PERSON,
            **DELETE_NOW,
            "happened": ("altered",),
            "how": ("unknown",),
            "where": "scotland",
            "who": "work",
            "risk": ("unaware",),
            "conduct.period": "before-2024-01-31",
        },
    ),
    "brief-months-on-both-sides-of-a-change": (
        LetterKind.SOLICITOR_BRIEF,
        {
            **PERSON,
            "happened": ("sent", "threatened"),
            "acts": "several",
            "conduct.period": "mixed",
        },
    ),
    "brief-questions-skipped": (LetterKind.SOLICITOR_BRIEF, {"adults": "yes", "risk": ("fear",)}),
}
