"""The words in which everything is asked, in English, as comments in Word name them."""

import re
from collections.abc import Mapping
from functools import lru_cache

from flask import Flask
from flask_babel import Babel

from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.details.table import BY_NAME, FILLED, LISTS
from app.letters.shape.jurisdiction import CELLS
from app.letters.versions import sources
from app.wizard.steps import STEPS

HEAD = """\
# The words in which each answer and detail is asked for, in English: comments in Word name them.
# Written by `UPDATE_TABLES=1 ./test -k tables`; the test compares it with the questions asked.

"""

#: Asked beside the letters, where no form asks.
BESIDE = {
    "keep": "Should the service keep a copy for the police?",
    "route": "How will this letter be sent?",
    "offence": "Add a paragraph on the offence, for your solicitor to settle",
    "images": "Groups of images: kind, about how many, about when they were made",
    "letter.sent_on": "When was the letter sent?",
    "service.name": "Which website, app or service is it?",
    "copyright.understood": "Do you understand what the other side may learn?",
    "refusal": "What did the service answer?",
    "still": "Is it still there?",
    "notice.sent": "When was the report sent?",
    "notice.reference": "Which reference did the report get?",
    "erasure.sent": "When was the erasure request sent?",
    "erasure.reference": "Which reference did the erasure request get?",
    "complaint.sent": "When was the complaint about data sent?",
    "complaint.reference": "Which reference did the complaint about data get?",
    "expedited.sent": "When was the expedited complaint sent?",
    "expedited.reference": "Which reference did the expedited complaint get?",
    "answer.when": "When did the service answer?",
    "answer.words": "What did the service answer, in its words?",
    "effect.words": "What has this done to you, in your own words?",
}

#: Details that name the company behind a site: one of these, by the role that was picked.
_BEHIND = {"place.host", "place.cdn", "place.registrar"}

#: Derived answer -> the question that the browser derives it from.
#: The details table says from which detail each of the others follows.
DERIVED = {
    "acts": "occasions",
    "conduct.period": "conduct.first",
    "has.links": "links",
    "service.kind": "place.service",
    "service.regimes": "place.service",
    "service.establishment": "place.service",
    "service.hostile": "place.service",
    **{
        answer: name if name in LISTS else BY_NAME[name].list_name or name
        for name, answer in reversed(tuple(FILLED.items()))
    },
    "has.sent": "letter.sent_on",
    "has.account": "place.account",
    "has.when": "place.when",
}


@lru_cache(maxsize=1)
def questions() -> Mapping[str, str]:
    """Every answer, detail and list by name, with the words that ask for it."""
    app = Flask("questions")
    Babel(app)
    with app.test_request_context("/"):
        asked = {
            question.name: _words(str(step.form.heading), str(question.label.text))
            for step in STEPS
            if step.form
            for question in step.form().questions()
            if question.name != "path"
        }
    asked |= BESIDE
    return asked | {name: asked[source] for name, source in DERIVED.items()}


@lru_cache(maxsize=1)
def asked_for() -> Mapping[str, tuple[LetterKind, ...]]:
    """Each question by name, with the letters that need its answer or print what was typed."""
    found: dict[str, set[LetterKind]] = {
        name: set() for name in questions() if name not in DERIVED and name not in BESIDE
    }
    for kind in LetterKind:
        for name in read_by(kind) & found.keys():
            found[name].add(kind)
    return {
        name: tuple(kind for kind in LetterKind if kind in kinds) for name, kinds in found.items()
    }


def read_by(kind: LetterKind) -> set[str]:
    """The questions that letters of a kind use: sent, sent as a derived answer, or printed."""
    sent = {answer.name for answer in answers_used(kind)}
    texts = "".join(part for cell in CELLS if cell[0] is kind for part in sources(*cell))
    printed = set(re.findall(r"""(?:gap|list)\('([a-z_.]+)'\)""", texts))
    rows = {name for name, gaps in LISTS.items() if printed & set(gaps)}
    service = {"place.service"} if any(name.startswith("service.") for name in printed) else set()
    behind = _BEHIND if any(name.startswith("host.") for name in printed) else set()
    derived = {DERIVED[name] for name in sent & DERIVED.keys()}
    return sent | derived | printed | rows | service | behind


def as_table() -> str:
    """The table of the guide for lawyers: what is asked, and for which letters."""
    lines = ["| asked | name | letters |", "|---|---|---|"]
    for name, kinds in asked_for().items():
        letters = ", ".join(f"{kind}" for kind in kinds)
        lines.append(f"| {questions()[name]} | `{name}` | {letters} |")
    return "\n".join(lines)


def _words(heading: str, label: str) -> str:
    """A label that asks nothing by itself stands behind the heading of its screen."""
    return label if label.endswith("?") or label == heading else f"{heading} {label}"


def as_toml() -> str:
    """The file as it should stand."""
    lines = (f'"{name}" = "{words}"' for name, words in questions().items())
    return HEAD + "\n".join(lines) + "\n"
