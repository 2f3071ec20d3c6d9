"""Words that tell whoever looks into a browser's profile about the site: one list for the tests.

Names of the subject in each language, the titles and addresses of earlier builds, the letters that
the site writes, and the services that they go to.
"""

from app.letters.answers.vocabulary import LetterKind

#: The subject as the pages have it. Parts of words, so that every form of them is found; none is a
#: word that a browser's own files have.
SUBJECT = (
    "intimate",
    "images of you",
    "stopncii",
    "blackmail",
    "personol neu rywiol",
    "delweddau ohonoch",
    "صور حميمة",
    "صورك",
)

#: What the titles and addresses of pages named before they were made neutral.
NAMED_BEFORE = (
    "#report",
    "#person",
    "#open",
    "write a letter",
    "staying safe",
    "blank letters",
    "england-wales",
    "northern-ireland",
    "ysgrifennu llythyr",
    "كتابة رسالة",
)

#: The letters, as addresses and the client's code spell them.
LETTERS = tuple(str(kind) for kind in LetterKind if "-" in kind)

#: Services that people name most, and two that nobody would have in another list.
SERVICES = ("instagram", "facebook", "onlyfans", "pornhub", "snapchat", "namecheap", "hetzner")

#: Words that the client's code has as values: the code is the same for everybody and is kept for a
#: day, so it tells that the site was open, as the history does, and nothing of what was done there.
IN_THE_CODE = frozenset({"intimate", "england-wales", "northern-ireland", *LETTERS, *SERVICES})

BETRAYING = (*SUBJECT, *NAMED_BEFORE, *LETTERS, *SERVICES)
