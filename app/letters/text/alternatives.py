"""Words for each value of an answer, from the tables in `letter_templates/alternatives/`.

A file belongs to the answer that it is named after and has one table for each of its values. Each
table has the same fields: a field is a use, such as the words of one answer in the brief.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence, Set
from pathlib import Path

from app.letters.answers.answers import NOT_ANSWERED
from app.letters.answers.vocabulary import BY_NAME
from app.letters.text.marks import TextMistake

#: The values of an answer for which its file has no words, named so that none is forgotten.
_NOT_SAID = "not_said"


class Alternatives:
    """The tables of one folder; a use is named by its file and its field, as in `risk.brief`."""

    def __init__(self, folder: Path) -> None:
        """Read every file. Raises `TextMistake` with file and remedy where one is at fault."""
        self._uses: dict[str, Mapping[str, str]] = {}
        for path in sorted(folder.glob("*.toml")):
            self._uses.update(_read(path))

    @property
    def uses(self) -> Set[str]:
        """The names of all uses."""
        return self._uses.keys()

    def words(self, use: str, value: str) -> str:
        """The words for a value, which stand inside a sentence and have no marks.

        Raises `TextMistake` for a use or value that no table has.
        """
        words = self._of(use, value)
        if "{" in words:
            raise TextMistake(f"{use} has marks: write {{% include alternative('{use}', …) %}}")
        return words

    def ticked(self, use: str, values: Sequence[str]) -> str:
        """The words for each value that was ticked, with semicolons between them."""
        return "; ".join(self.words(use, value) for value in values or (NOT_ANSWERED,))

    def alternative(self, use: str, value: str) -> str:
        """The name by which a text includes the words for a value, marks and conditions read."""
        self._of(use, value)
        return _template(use, value)

    def source(self, use: str) -> str:
        """The words of a use for all values, as they were written. Raises `TextMistake`."""
        return "\n".join(self._use(use).values())

    def templates(self) -> dict[str, str]:
        """The words under the names by which texts include them."""
        return {
            _template(use, value): words
            for use, table in self._uses.items()
            for value, words in table.items()
        }

    def _of(self, use: str, value: str) -> str:
        table = self._use(use)
        if value not in table:
            raise TextMistake(f"{use} has no words for {value}: add a table [{value}] to its file")
        return table[value]

    def _use(self, use: str) -> Mapping[str, str]:
        if use not in self._uses:
            raise TextMistake(f"no file in letter_templates/alternatives/ has the words {use}")
        return self._uses[use]


def _template(use: str, value: str) -> str:
    return f"alternatives/{use}/{value}"


def _read(path: Path) -> Mapping[str, Mapping[str, str]]:
    """The uses of a file, each with the words for every value."""
    where = f"letter_templates/alternatives/{path.name}"
    if path.stem not in BY_NAME:
        raise TextMistake(f"{where}: no answer is called {path.stem}; name the file after one")
    tables = tomllib.loads(path.read_text("utf-8"))
    not_said = tables.pop(_NOT_SAID, [])
    if not isinstance(not_said, list) or not all(isinstance(value, str) for value in not_said):
        raise TextMistake(f"{where}: {_NOT_SAID} is a list of values")
    _check_values(where, BY_NAME[path.stem].values, list(tables), not_said)
    fields = _fields(where, tables)
    return {
        f"{path.stem}.{field}": {value: table[field] for value, table in tables.items()}
        for field in fields
    }


def _check_values(
    where: str, values: Sequence[str], tables: Sequence[str], not_said: Sequence[str]
) -> None:
    """Raise `TextMistake` unless each value has a table or stands in `not_said`, and no other."""
    named = [*tables, *not_said]
    for value in named:
        if value not in (*values, NOT_ANSWERED):
            raise TextMistake(f"{where}: [{value}] is none of the values {', '.join(values)}")
        if named.count(value) > 1:
            raise TextMistake(f"{where}: {value} has a table, so take it out of {_NOT_SAID}")
    for value in values:
        if value not in named:
            raise TextMistake(f"{where}: add a table [{value}], or name it in {_NOT_SAID}")


def _fields(where: str, tables: Mapping[str, object]) -> Sequence[str]:
    """The fields that every table has. Raises `TextMistake` where one lacks or adds one."""
    fields: dict[str, None] = {}
    for table in tables.values():
        fields.update(dict.fromkeys(table if isinstance(table, dict) else ()))
    for value, table in tables.items():
        if not isinstance(table, dict):
            raise TextMistake(f"{where}: {value} is to be a table: [{value}]")
        for field in fields:
            if not isinstance(table.get(field), str):
                raise TextMistake(
                    f'{where}: give [{value}] the text {field}, or {field} = "" for no words'
                )
    return tuple(fields)
