"""The tables that the page carries for the client: one definition, in Python, served as JSON."""

from typing import Any

from app.letters import placeholders, vocabulary
from app.letters.vocabulary import LetterKind, answers_used
from app.recipients.registry import OTHER, Recipient, hosts, registry
from app.wizard.steps import LETTERS, STEPS, WizardStep

#: What is kept beside the questions' own answers, and where. `path` never leaves the browser.
_BESIDE = {
    "path": "case",
    "keep": "case",
    "links": "place",
    "place.service_name": "place",
    "route": "person",
    "images": "person",
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
        "placeholders": [
            {"name": p.name, "prompt": p.prompt, "type": p.type.value, "list": p.list_name}
            for p in placeholders.PLACEHOLDERS
        ],
        "lists": dict(placeholders.LISTS),
        "steps": [_step(step) for step in STEPS],
        "letters": [
            {"kind": letter.kind, "scope": letter.scope, "applies": letter.applies.as_json()}
            for letter in LETTERS
        ],
        "hosts": sorted(hosts().items()),
        "services": [_service(recipient) for recipient in (*registry(), OTHER)],
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
        "fields": [
            {"name": question.name, "type": question.kind, "shown": question.rule()}
            for question in questions
        ],
        "asks": names,
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
