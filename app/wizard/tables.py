"""The tables that the page carries for the client: one definition, in Python, served as JSON."""

from typing import Any

from app.letters import placeholders, vocabulary
from app.letters.used import answers_used
from app.letters.vocabulary import LetterKind
from app.recipients.registry import OTHER, Recipient, hosts, in_page
from app.rendering.house import houses
from app.wizard.offered import LETTERS, OFFENCE, SELF_SENT, OfferedLetter
from app.wizard.papers import papers_of
from app.wizard.steps import STEPS, WizardStep
from forms.fields import Question, Rows

#: What is kept beside the questions' own answers, and where. `path` never leaves the browser.
_BESIDE = {
    "path": "case",
    "keep": "case",
    "links": "place",
    "place.service_name": "place",
    "route": "person",
    "offence": "person",
    "images": "person",
    "sent.on": "person",
    "days.holding": "person",
    "days.act": "person",
    "days.reply": "person",
    "days.review": "person",
}

#: Each detail or list whose presence a letter may know of, and the derived answer that tells it.
FILLED = {
    "place.account": "has.account",
    "place.when": "has.when",
    "place.owner": "has.owner",
    "place.item": "has.item",
    "sender.name": "has.name",
    "conduct.first": "has.first",
    "defendant.address": "has.address",
    "defendant.email": "has.email",
    "agent.name": "has.agent",
    "police.officer": "has.officer",
    "police.reference": "has.crime",
    "contact.language": "has.language",
    "contact.needs": "has.needs",
    "impact.words": "has.words",
    "names.other": "has.names",
    "sent.on": "has.sent",
    "court.next": "has.court",
    "devices": "has.devices",
    "events": "has.events",
    "reports": "has.reports",
    "images": "has.images",
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
        "placeholders": [
            {"name": p.name, "prompt": p.prompt, "type": p.type.value, "list": p.list_name}
            for p in placeholders.PLACEHOLDERS
        ],
        "lists": dict(placeholders.LISTS),
        "steps": [_step(step) for step in STEPS],
        "letters": [_letter(letter) for letter in LETTERS],
        "self_sent": SELF_SENT.as_json(),
        "offence": OFFENCE.as_json(),
        "filled": FILLED,
        "houses": list(houses()),
        "hosts": sorted(hosts(in_page()).items()),
        "services": [_service(recipient) for recipient in (*in_page(), OTHER)],
    }


def scopes() -> dict[str, str]:
    """Which scope each answer and detail belongs to: where in the draft it is kept."""
    asked = {
        question.name: step.scope
        for step in STEPS
        if step.form
        for question in step.form().questions()
    }
    return {**_BESIDE, **asked}


def _step(step: WizardStep) -> dict[str, Any]:
    questions = step.form().questions() if step.form else []
    names = [question.name for question in questions]
    if "place.service" in names:
        names.append("place.service_name")
    return {
        "name": step.name,
        "scope": step.scope,
        "applies": step.applies.as_json(),
        "stop": step.stop,
        "screen": step.screen,
        "papers": step.papers,
        "fields": [_field(question) for question in questions],
        "asks": names,
    }


def _field(question: Question) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": question.name,
        "type": question.kind,
        "shown": question.rule(),
    }
    if isinstance(question, Rows):
        field["cells"] = [{"name": cell.name, "shown": cell.rule()} for cell in question.cells]
    return field


def _letter(letter: OfferedLetter) -> dict[str, Any]:
    return {
        "kind": letter.kind,
        "scope": letter.scope,
        "group": letter.group,
        "applies": letter.applies.as_json(),
        "papers": papers_of(LetterKind(letter.kind)),
    }


def _service(recipient: Recipient) -> dict[str, Any]:
    """What a letter prints and derives of a recipient; regimes only as declared answers."""
    declared = vocabulary.BY_NAME["service.regimes"].values
    return {
        "id": recipient.id,
        "name": recipient.name,
        "kind": recipient.kind,
        "regimes": [regime for regime in declared if regime in recipient.regimes],
        "entity": recipient.entity.value if recipient.entity else None,
        "address": list(recipient.address.value) if recipient.address else [],
        "report_url": recipient.report_url.value if recipient.report_url else None,
        "checked_on": recipient.checked_on.isoformat() if recipient.checked_on else None,
        "confidence": recipient.confidence,
        "general_form": recipient.general_form,
        "email": recipient.email.value if recipient.email else None,
        "form_limit": recipient.form_limit.value if recipient.form_limit else None,
    }
