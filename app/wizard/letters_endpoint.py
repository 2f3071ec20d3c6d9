"""`POST /letters`: a letter without a single detail, drafted from declared answers.

The body is `kind`, `format` and `edition`, for a Word file perhaps `house`, then the answers that
this kind reads, in declared order. Whatever else arrives is refused, and nothing of it is echoed or
logged.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import partial
from urllib.parse import parse_qsl

from flask import Request, Response, current_app, request

from app.letters.answers.answers import Answers, InconsistentAnswers, UndeclaredAnswer
from app.letters.answers.vocabulary import Format, LetterKind
from app.letters.authorities import stale
from app.letters.shape.shape import shape_of
from app.letters.text.texts import shipped_texts
from app.problems import Problem
from app.rendering.drafting import MEDIA_TYPES, draft
from app.rendering.letterhead.parts import BadLetterhead, letterheads
from app.wizard.drafting_places import place_for

MAX_BODY = 16 * 1024

_FORM = "application/x-www-form-urlencoded"
_HEAD = ("kind", "format", "edition")

#: The form of a build id. Anything else in its place is free text, and is refused as such.
_EDITION = re.compile(r"[0-9A-Za-z_-]{1,64}")

Pairs = list[tuple[str, str]]


def draft_letter() -> Response:
    """Answer with a skeleton .docx or the letter's blocks.

    Raises `Problem`: too-large, undeclared, edition, inconsistent, slow-down.
    """
    pairs = _pairs(request)
    kind, form, edition = _head(pairs)
    if edition != current_app.config["RELINQUISH"].edition:
        raise Problem("edition")
    given = pairs[len(_HEAD) :]
    letterhead = _letterhead(given, form)
    try:
        shape = shape_of(Answers.parse(kind, given[1:] if letterhead else given), kind)
        place = partial(place_for, form)
        content = draft(shape, form, edition, _stale_today(), letterhead, place=place)
    except UndeclaredAnswer:
        raise Problem("undeclared") from None
    except InconsistentAnswers:
        raise Problem("inconsistent") from None
    except BadLetterhead:
        raise Problem("unavailable") from None
    return Response(content, content_type=MEDIA_TYPES[form])


def _stale_today() -> frozenset[str]:
    return stale(shipped_texts().authorities.values(), datetime.now(UTC).date())


def _letterhead(pairs: Pairs, form: Format) -> str | None:
    """The letterhead asked for; one of those that lie in the folder, and only for a Word file."""
    if not pairs or pairs[0][0] != "house":
        return None
    if form is Format.BLOCKS or pairs[0][1] not in letterheads():
        raise Problem("undeclared")
    return pairs[0][1]


def _pairs(asked: Request) -> Pairs:
    if (asked.content_length or 0) > MAX_BODY:
        raise Problem("too-large")
    body = asked.stream.read(MAX_BODY + 1)
    if len(body) > MAX_BODY:
        raise Problem("too-large")
    if asked.mimetype != _FORM or asked.query_string:
        raise Problem("undeclared")
    try:
        return parse_qsl(
            body.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict"
        )
    except ValueError:
        raise Problem("undeclared") from None


def _head(pairs: Pairs) -> tuple[LetterKind, Format, str]:
    if tuple(name for name, _ in pairs[: len(_HEAD)]) != _HEAD:
        raise Problem("undeclared")
    kind, form, edition = (value for _, value in pairs[: len(_HEAD)])
    if not _EDITION.fullmatch(edition):
        raise Problem("undeclared")
    try:
        return LetterKind(kind), Format(form), edition
    except ValueError:
        raise Problem("undeclared") from None
