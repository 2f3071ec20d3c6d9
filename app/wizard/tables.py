"""The tables that the page carries for the client: one definition, in Python, served as JSON."""

from typing import Any

from app.letters.answers import vocabulary
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.details.row import Detail, GapType, Origin
from app.letters.details.table import DETAIL_LISTS, DETAILS, LISTS
from app.recipients.blueprint import address
from app.recipients.recipient import OTHER
from app.rendering.letterhead.parts import letterheads
from app.wizard.asked_details import mistakes
from app.wizard.later_questions import later_questions_of
from app.wizard.offered import LETTERS, OFFENCE, SELF_SENT, OfferedLetter
from app.wizard.steps import STEPS, WizardStep
from app.wizard.told import telling
from forms.fields import LinkList, Question, Rows, ServicePick
from forms.place import UNASKED

#: The answers that are asked beside the questions and the settings of a letter, and where each is
#: kept. `path` never leaves the browser.
_BESIDE = {
    "path": "case",
    "keep": "case",
    "refusal": "place",
    "still": "place",
    "copyright.understood": "place",
    "route": "person",
    "offence": "person",
    "sent.on": "person",
    "days.holding": "person",
    "days.act": "person",
    "days.reply": "person",
    "days.review": "person",
}


def tables(edition: str) -> dict[str, Any]:
    """Everything the client looks up. Small enough to stand in the page."""
    return {
        "edition": edition,
        "scopes": scopes(),
        "vocabulary": [
            {"name": a.name, "values": a.values, "several": a.several, "derived": a.derived}
            for a in vocabulary.ANSWERS
        ],
        "used": {kind.value: [a.name for a in answers_used(kind)] for kind in LetterKind},
        "told": {kind.value: _told(kind) for kind in sorted(vocabulary.PLACE_KINDS)},
        "placeholders": [_detail(each) for each in DETAILS],
        "lists": dict(LISTS),
        "steps": [_step(step) for step in STEPS],
        "letters": [_letter(letter) for letter in LETTERS],
        "unasked": {"hostile": UNASKED.as_json()},
        "self_sent": SELF_SENT.as_json(),
        "offence": OFFENCE.as_json(),
        "filled": {each.name: each.has for each in DETAIL_LISTS if each.has},
        "houses": list(letterheads()),
        # Every service stands in one file, fetched by everybody alike; the page knows only that
        # there are others.
        "registry": address(),
        "services": [{"id": OTHER.id, "name": "", "kind": OTHER.kind, "regimes": OTHER.regimes}],
        "hosts": [],
    }


def scopes() -> dict[str, str]:
    """The scope of each answer and detail, by its name: it decides where the draft keeps it.

    Raises `ValueError` where a detail is asked and has no row, or has a row and is not asked.
    """
    forms = [step.form for step in STEPS if step.form]
    if wrong := mistakes(forms, DETAILS, DETAIL_LISTS):
        raise ValueError("\n".join(wrong))
    asked = {
        name: step.scope
        for step in STEPS
        if step.form
        for question in step.form().questions()
        for name in _names(question)
    }
    typed = {
        each.name: each.scope.value
        for each in DETAILS
        if each.origin is Origin.TYPED and each.list_name is None
    }
    lists = {each.name: each.scope.value for each in DETAIL_LISTS}
    return {**_BESIDE, **typed, **lists, **asked}


def _detail(detail: Detail) -> dict[str, Any]:
    """A row of the details table, as far as the client reads it; what is usual is left out."""
    is_told = bool(detail.cost)
    is_usual = detail.origin is Origin.TYPED and detail.list_name is None
    columns = {
        "type": "" if detail.type is GapType.TEXT else detail.type.value,
        "list": detail.list_name,
        "ifEmpty": detail.if_empty,
        "from": "" if detail.origin is Origin.TYPED else detail.origin.value,
        "has": detail.has,
        # Each detail that is typed once is told.
        "told": is_told and not is_usual,
    }
    known = {name: value for name, value in columns.items() if value}
    return {"name": detail.name, "prompt": detail.prompt, **known}


def _names(question: Question) -> tuple[str, ...]:
    """The names that a question keeps: for a service its id, and beside it the words of the box."""
    named = (f"{question.name}_name",) if isinstance(question, ServicePick) else ()
    return (question.name, *named)


def _told(kind: LetterKind) -> dict[str, Any]:
    return {
        name: [(value, rule.as_json()) for value, rule in rows]
        for name, rows in telling(kind).items()
    }


def _step(step: WizardStep) -> dict[str, Any]:
    questions = step.form().questions() if step.form else []
    return {
        "name": step.name,
        "scope": step.scope,
        "applies": step.applies.as_json(),
        "stop": step.stop,
        "screen": step.screen,
        "papers": step.later,
        "fields": [_field(question) for question in questions],
        "asks": [name for question in questions for name in _names(question)],
    }


def _field(question: Question) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": question.name,
        "type": question.kind,
        "shown": question.rule(),
    }
    if isinstance(question, (LinkList, Rows)):
        field["cells"] = [{"name": cell.name, "shown": cell.rule()} for cell in question.cells]
    return field


def _letter(letter: OfferedLetter) -> dict[str, Any]:
    return {
        "kind": letter.kind,
        "scope": letter.scope,
        "group": letter.group,
        "applies": letter.applies.as_json(),
        "papers": later_questions_of(LetterKind(letter.kind)),
    }
