"""Runs vulture and takes away what a reader reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vulture import Vulture

from tests.dead_code.readers import ROOT, Reader

#: The shipped code. Tests and benchmarks stand outside: what only they call is dead.
SHIPPED = ("app", "forms", "wsgi.py")

#: Decorators that register a function, which the framework then calls.
REGISTERING = (
    *(f"@*.{verb}" for verb in ("get", "post", "put", "delete", "route")),
    "@*.before_request",
    "@*.after_request",
    "@*.errorhandler",
    "@*.command",
    "@*.app_template_global",
)

_EXPORTS = re.compile(r"^__all__ = \[[^\]]*\]", re.MULTILINE)


@dataclass(frozen=True)
class Declared:
    """A name that no code of ours reads, and the place where it is declared."""

    path: str
    line: int
    kind: str
    name: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: nothing but a test reads the {self.kind} {self.name}"


def declared_only(root: Path = ROOT, shipped: Sequence[str] = SHIPPED) -> list[Declared]:
    """The names of the shipped code that no code among it reads, by file and line."""
    vulture = Vulture(ignore_decorators=list(REGISTERING))
    for path in _files(root, shipped):
        vulture.scan(_without_exports(path.read_text("utf-8")), filename=path)
    return [
        Declared(str(Path(item.filename).relative_to(root)), item.first_lineno, item.typ, item.name)
        for item in vulture.get_unused_code()
    ]


def _files(root: Path, shipped: Sequence[str]) -> Iterator[Path]:
    for name in shipped:
        yield from sorted((root / name).rglob("*.py")) if (root / name).is_dir() else [root / name]


def _without_exports(code: str) -> str:
    """The code with `__all__` empty: to be listed there is not to be read."""
    return _EXPORTS.sub(lambda found: "__all__ = []" + "\n" * found[0].count("\n"), code)


def dead(found: Iterable[Declared], readers: Iterable[Reader]) -> list[Declared]:
    """Those that no reader reads either."""
    known = list(readers)
    return [each for each in found if not any(r.reads(each.path, each.name) for r in known)]


def idle(found: Iterable[Declared], allowed: Iterable[Reader]) -> list[str]:
    """The names allowed for a reader that need no allowance: they are gone, or code reads them."""
    known = list(found)
    return [
        f"{reader.who}: {name}"
        for reader in allowed
        for name in sorted(reader.names)
        if not any(reader.reads(each.path, name) for each in known if each.name == name)
    ]
