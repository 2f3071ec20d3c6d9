"""Renders pages without the request, because each page is the same for every visitor.

A page made for one visitor is kept and given to others. If a template could read the request,
one visitor's host, root or header would stand in everybody's page. So views that write a page run
in a context of their own: it holds the application and the language, and no request.
"""

from collections.abc import Callable, Hashable
from contextvars import Context
from functools import wraps
from threading import Lock
from typing import ParamSpec

from flask import Flask, before_render_template, current_app, g, has_request_context
from jinja2 import StrictUndefined, TemplateRuntimeError

from app.locale import current_language

#: Names that Flask gives to every template. What they hold comes from the request or the settings.
WITHHELD = ("request", "session", "g", "config", "url_for", "get_flashed_messages")

P = ParamSpec("P")

#: A large page takes a second of the processor: whoever asks meanwhile waits for it, and does not
#: make it too.
_making = Lock()


class RequestReached(TemplateRuntimeError):
    """A template was rendered inside a request, or named a variable that Flask makes from one."""


def withhold_the_request(app: Flask) -> None:
    """Take the request away from all templates of `app`: naming it raises RequestReached."""
    app.template_context_processors[None].clear()
    app.jinja_env.globals.update(
        {
            name: StrictUndefined(
                f"A page is the same for everybody: its template may not use {name}.",
                exc=RequestReached,
            )
            for name in WITHHELD
        }
    )
    before_render_template.connect(_refuse_beside_a_request, app)


def shared_page(make: Callable[P, str]) -> Callable[P, str]:
    """Run a view that writes a page without the request it answers, in that request's language.

    A template that names the request raises RequestReached; code that reads it, RuntimeError.
    """

    @wraps(make)
    def apart(*args: P.args, **kwargs: P.kwargs) -> str:
        return _without_request(current_language(), lambda: make(*args, **kwargs))

    return apart


def kept_page(name: str, edition: Hashable, make: Callable[[], str]) -> str:
    """Return the page of this name in the language asked for, made once for each edition.

    Every process keeps its own, and drops a page when its edition changes. `make` runs without the
    request, like a `shared_page`.
    """
    kept: dict[tuple[str, str], tuple[Hashable, str]]
    kept = current_app.extensions.setdefault("kept_pages", {})
    language = current_language()
    made = kept.get((name, language))
    if made is None or made[0] != edition:
        with _making:
            made = kept.get((name, language))
            if made is None or made[0] != edition:
                made = kept[name, language] = (edition, _without_request(language, make))
    return made[1]


def _without_request(language: str, make: Callable[[], str]) -> str:
    application = current_app.app_context()

    def apart() -> str:
        with application:
            g.language = language
            return make()

    return Context().run(apart)


def _refuse_beside_a_request(_app: Flask, **_: object) -> None:
    if has_request_context():
        raise RequestReached("A template is rendered beside a request: use shared_page.")
