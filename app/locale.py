"""The languages of the pages. The language is in the path (`/cy/write`), so it needs no cookie."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from babel.dates import format_date
from flask import current_app, g, request


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the pages: its code, its own name for itself, and its direction of writing."""

    code: str
    name: str
    direction: str = "ltr"


DEFAULT = "en"
LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        "en": Language("en", "English"),
        "cy": Language("cy", "Cymraeg"),
        "ar": Language("ar", "العربية", "rtl"),
    }
)


def prefix_of(code: str) -> str:
    """The beginning of every page's path in that language; empty in English."""
    return "" if code == DEFAULT else f"/{code}"


def language_of(path: str) -> str:
    """The language a path asks for, also when no page answers to it."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in LANGUAGES else DEFAULT


def choose_language() -> None:
    """Before each request: note the language, for pages and for the error pages alike."""
    g.language = language_of(request.path)


def current_language() -> str:
    """The language of the page being written; Babel asks."""
    return str(getattr(g, "language", DEFAULT))


def endpoint_in(endpoint: str, code: str) -> str:
    """`site.start` in Welsh is `site_cy.start`: one blueprint, registered once a language."""
    room, _, view = endpoint.partition(".")
    return endpoint if code == DEFAULT else f"{room}_{code}.{view}"


def url(endpoint: str, language: str | None = None, **values: Any) -> str:
    """The path of a page in the language of this one, or in another.

    Built from the routes alone, and never from the host or root of a request (`url_for` uses both):
    the page it stands in is shown to others.
    """
    routes = current_app.url_map.bind("localhost")
    return routes.build(endpoint_in(endpoint, language or current_language()), values)


def long_date(day: date) -> str:
    """A day written out in the page's language, such as 7 December 2026."""
    code = current_language()
    return format_date(day, "long", locale="en_GB" if code == DEFAULT else code)
