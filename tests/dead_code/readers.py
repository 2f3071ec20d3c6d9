"""The names that shipped code declares and something else than Python code of ours reads."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gunicorn.config import KNOWN_SETTINGS
from jinja2 import Environment, nodes

from app.recipients.recipient import SOURCED
from app.wizard.steps import STEPS
from tests.letters.text.style import texts

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = Path(__file__).with_name("allowed.toml")

#: Names of Python that page templates read.
_PAGES = ("app/site/", "app/locale.py", "app/letters/details/", "forms/")


@dataclass(frozen=True)
class Reader:
    """Who reads `names` of the files whose path begins with one of `where`."""

    who: str
    where: tuple[str, ...]
    names: frozenset[str]

    def reads(self, path: str, name: str) -> bool:
        """Whether this reader reads a name that is declared in the file."""
        return name in self.names and path.startswith(self.where)


def readers() -> tuple[Reader, ...]:
    """Every reader whose names are collected from what it reads."""
    return (
        Reader("letter texts", ("app/letters/shape/",), frozenset(_asked_of_shapes())),
        Reader("page templates", _PAGES, frozenset(_of_pages())),
        Reader("WTForms", ("forms/",), frozenset(_fields())),
        Reader("gunicorn", ("app/gunicorn_conf.py",), frozenset(s.name for s in KNOWN_SETTINGS)),
        Reader("sourced_by_field()", ("app/recipients/recipient.py",), frozenset(SOURCED)),
    )


def allowed() -> tuple[Reader, ...]:
    """The readers of `allowed.toml`."""
    tables = tomllib.loads(ALLOWED.read_text("utf-8"))["reader"]
    return tuple(
        Reader(table["who"], tuple(table["where"]), frozenset(table["names"])) for table in tables
    )


def _asked_of_shapes() -> Iterator[str]:
    said = (text for _, text in texts(ROOT / "letter_templates"))
    for each in _attributes(said, Environment()):
        if isinstance(each.node, nodes.Name) and each.node.name == "shape":
            yield each.attr


def _of_pages() -> Iterator[str]:
    pages = (ROOT / "app/templates").rglob("*.html")
    extended = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    said = (page.read_text("utf-8") for page in pages)
    return (each.attr for each in _attributes(said, extended))


def _attributes(said: Iterable[str], environment: Environment) -> Iterator[nodes.Getattr]:
    for text in said:
        yield from environment.parse(text).find_all(nodes.Getattr)


def _fields() -> Iterator[str]:
    """The class attributes that WTForms makes the fields of a step of."""
    for step in STEPS:
        form = step.form
        yield from (name for name in dir(form) if hasattr(getattr(form, name), "field_class"))
