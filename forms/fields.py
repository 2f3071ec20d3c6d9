"""The kinds of input.

Picks and ticks have a name, because they may reach the server; what is typed
has none, so that no form, extension or mistake can post it. The GOV.UK widgets cannot leave the
name out, so typed fields are drawn by our own macros (`app/templates/macros/fields.html`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from flask_babel import LazyString
from wtforms import Field

from app.rules import Not, Rule
from forms.validators import Check

Text: TypeAlias = LazyString | str

#: On every typed input: nothing may remember, correct, translate or look up what is typed.
QUIET: Mapping[str, str] = {
    "autocomplete": "off",
    "spellcheck": "false",
    "writingsuggestions": "false",
    "autocorrect": "off",
    "autocapitalize": "off",
    "translate": "no",
    "data-1p-ignore": "",
    "data-lpignore": "true",
    "data-bwignore": "true",
    "dir": "auto",
}


@dataclass(frozen=True)
class Wording:
    """Another way to say the same, whole, while the rule `shown` is true."""

    text: Text
    shown: Rule


@dataclass(frozen=True)
class Choice:
    """One radio or checkbox: its value on the wire, its words, and a hint below them.

    `worded` holds the words once more for each wording of the question, where they differ.
    """

    value: str
    text: Text
    hint: Text = ""
    worded: tuple[Wording, ...] = ()


@dataclass(frozen=True)
class Group:
    """Choices that stand under one label within a checklist."""

    label: Text
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Cell:
    """One input of a row, named as the gap it fills; with `choices` a list to choose from.

    The values of the choices are English and stand in the letter; what is shown is translated.
    """

    name: str
    label: Text
    checks: tuple[Check, ...] = ()
    hint: Text = ""
    choices: tuple[Choice, ...] = ()
    #: When the input is shown; None is always.
    shown: Rule | None = None
    inputmode: str = "text"

    def as_json(self) -> list[dict[str, Any]]:
        """The checks as they stand in `data-cell-checks`, in the page's language."""
        return [check.as_json() for check in self.checks]

    def rule(self) -> dict[str, Any] | None:
        """When the input is shown, as the browser reads it; None is always."""
        return self.shown.as_json() if self.shown else None


class Question(Field):
    """Any field of a step. `shown` is the rule that shows it; without one it is always shown."""

    kind = ""
    typed = True

    def __init__(
        self,
        label: Text,
        checks: Sequence[Check] = (),
        *,
        hint: Text = "",
        shown: Rule | None = None,
        worded: tuple[Wording, ...] = (),
        **options: Any,
    ) -> None:
        super().__init__(label, **options)
        self._checks = tuple(checks)
        self.hint = hint
        self.shown = shown
        self.worded = worded

    @property
    def dom_id(self) -> str:
        """The id of the (first) input: the name with dots as hyphens."""
        return self.name.replace(".", "-")

    def rule(self) -> dict[str, Any] | None:
        """When the field is shown, as the browser reads it; None is always."""
        return self.shown.as_json() if self.shown else None

    @property
    def revealed(self) -> bool:
        """Whether an answer shows the field, so that it stands indented below that answer.

        A field that stands there until an answer hides it is not indented.
        """
        return self.shown is not None and not isinstance(self.shown, Not)

    def checks(self) -> list[dict[str, Any]]:
        """The checks as they stand in `data-checks`, in the page's language."""
        return [check.as_json() for check in self._checks]


class Pick(Question):
    """Radios: one declared value."""

    kind = "pick"
    typed = False

    def __init__(
        self, label: Text, choices: Sequence[Choice], checks: Sequence[Check] = (), **options: Any
    ) -> None:
        super().__init__(label, checks, **options)
        self.choices = tuple(choices)


class Ticks(Question):
    """Checkboxes, perhaps in labelled groups, perhaps with one box that unticks the rest."""

    kind = "ticks"
    typed = False

    def __init__(
        self,
        label: Text,
        groups: Sequence[Group | Choice],
        checks: Sequence[Check] = (),
        *,
        exclusive: str = "",
        **options: Any,
    ) -> None:
        super().__init__(label, checks, **options)
        self.groups = [g for g in groups if isinstance(g, Group)]
        self.choices = [c for c in groups if isinstance(c, Choice)]
        self.exclusive = exclusive


class Line(Question):
    """One line of text. `inputmode` picks a keyboard; the type is text, or browsers keep it."""

    kind = "text"

    def __init__(
        self, label: Text, checks: Sequence[Check] = (), *, inputmode: str = "text", **options: Any
    ) -> None:
        super().__init__(label, checks, **options)
        self.inputmode = inputmode


class EmailLine(Line):
    """An email address, in a text input."""

    kind = "email"

    def __init__(self, label: Text, checks: Sequence[Check] = (), **options: Any) -> None:
        super().__init__(label, checks, inputmode="email", **options)


class Lines(Question):
    """Several lines of text."""

    kind = "lines"


class LinkList(Question):
    """One link or more, each with a few more inputs that may stay empty.

    Every character after `?` and `#` is kept.
    """

    kind = "link-list"

    def __init__(self, label: Text, checks: Sequence[Check] = (), **options: Any) -> None:
        self.cells: tuple[Cell, ...] = tuple(options.pop("cells", ()))
        super().__init__(label, checks, **options)


class Month(Question):
    """A month and a year."""

    kind = "month"


class ServicePick(Question):
    """A service of the registry, of one of these kinds (none named: all), or another one typed."""

    kind = "service"

    def __init__(
        self,
        label: Text,
        checks: Sequence[Check] = (),
        *,
        kinds: tuple[str, ...] = (),
        **options: Any,
    ) -> None:
        super().__init__(label, checks, **options)
        self.kinds = kinds


class Rows(Question):
    """The same few inputs as often as needed: a list of the draft, a row an item.

    `row`, `add` and `remove` are the words of a row's legend and of its two buttons; the legend and
    the second button hold `%(number)s`.
    """

    kind = "rows"

    def __init__(
        self,
        label: Text,
        cells: Sequence[Cell],
        *,
        row: Text,
        add: Text,
        remove: Text,
        **options: Any,
    ) -> None:
        super().__init__(label, **options)
        self.cells = tuple(cells)
        self.row = row
        self.add = add
        self.remove = remove
