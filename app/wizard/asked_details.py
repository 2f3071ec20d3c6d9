"""Holds the questions against the details table: each has a row, and each typed row is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from app.letters.details.row import Detail, DetailList, Origin
from forms.base import Step
from forms.fields import LinkList, Question, Rows, ServicePick

_ROWS = "app/letters/details/"


def mistakes(
    forms: Iterable[type[Step]], details: Iterable[Detail], lists: Iterable[DetailList]
) -> list[str]:
    """The details forgotten on either side: each sentence names the file and the remedy."""
    rows: dict[str, Detail | DetailList] = {each.name: each for each in lists}
    all_lists = set(rows)
    for each in details:
        rows[each.name] = each
    asked = {
        question.name: form
        for form in forms
        for question in form().questions()
        if question.typed and not isinstance(question, ServicePick)
    }
    return [
        *_without_row(asked, rows),
        *_not_asked(asked, rows.values(), all_lists),
        *(fault for form in forms for fault in _other_cells(form, rows.values())),
    ]


def _file(form: type[Step]) -> str:
    return form.__module__.replace(".", "/") + ".py"


def _without_row(
    asked: Mapping[str, type[Step]], rows: Mapping[str, Detail | DetailList]
) -> Iterator[str]:
    for name, form in asked.items():
        if name not in rows:
            yield f"{_file(form)} asks for {name!r}: add its row to a file of {_ROWS}"
        elif rows[name].scope.value != form.scope:
            yield (
                f"{_file(form)} keeps {name!r} with the {form.scope}, {_ROWS} with the"
                f" {rows[name].scope.value}: give both the same scope"
            )


def _not_asked(
    asked: Mapping[str, type[Step]], rows: Iterable[Detail | DetailList], lists: set[str]
) -> Iterator[str]:
    for row in rows:
        if isinstance(row, Detail) and row.list_name not in {None, *lists}:
            yield (
                f"{_ROWS}: {row.name!r} repeats in {row.list_name!r}, which is no list: add a"
                " DetailList to table.py"
            )
        is_listed = isinstance(row, Detail) and row.list_name is not None
        is_typed = isinstance(row, DetailList) or row.origin is Origin.TYPED
        if is_typed and not is_listed and not row.beside and row.name not in asked:
            yield (
                f"{_ROWS}: {row.name!r} is typed and no question asks for it: add a question of"
                " that name to a step in forms/, or say `beside=True` where its letter asks for it"
            )


def _other_cells(form: type[Step], rows: Iterable[Detail | DetailList]) -> Iterator[str]:
    """The inputs of a list's row are the gaps of that list, each once."""
    own = [row for row in rows if isinstance(row, Detail) and row.origin is Origin.TYPED]
    for question in form().questions():
        wanted = {row.name for row in own if row.list_name == question.name}
        for name in sorted(wanted ^ _cells(question)):
            remedy = f"add a Cell({name!r}, …)" if name in wanted else f"add its row to {_ROWS}"
            yield f"{_file(form)}: the rows of {question.name!r} and {_ROWS} differ: {remedy}"


def _cells(question: Question) -> set[str]:
    """The gaps that a row of the question fills; the input of a link is the link itself."""
    cells = question.cells if isinstance(question, (LinkList, Rows)) else ()
    own = {"link.url"} if isinstance(question, LinkList) else set()
    return own | {cell.name for cell in cells}
