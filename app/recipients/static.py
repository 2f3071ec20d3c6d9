"""The whole registry as one file for the browser, the same for everybody who opens the page.

Everybody fetches all of it, so the server never learns which service somebody picked. It carries
each fact that a letter prints, with the day it was last seen and how sure it is, for the warnings
beside the letter. Sources and the notes for maintainers are left out.
"""

import hashlib
import json
from functools import cache
from typing import Any

from app.recipients.recipient import Recipient
from app.recipients.registry import registry
from app.recipients.sourced import CONFIDENCES, EXPIRES, OTHERWISE, Sourced

_COPIED = ("hosts", "regimes", "accepts", "wants", "advice", "category")


@cache
def body() -> bytes:
    """The file. The same entries make the same bytes."""
    table = {
        "confidences": CONFIDENCES,
        "days": {**EXPIRES, "": OTHERWISE},
        "services": [_service(recipient) for recipient in registry()],
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def name() -> str:
    """The name of the file: a hash of its content, which changes with it and says nothing of it."""
    return f"list-{hashlib.sha256(body()).hexdigest()[:16]}.json"


def _service(recipient: Recipient) -> dict[str, Any]:
    """A recipient as JSON. Empty fields are left out: a missing field is a fact nobody knows."""
    table: dict[str, Any] = {"id": recipient.id, "name": recipient.name, "kind": recipient.kind}
    table["also"] = recipient.aliases
    table["where"] = recipient.establishment
    table.update({field: getattr(recipient, field) for field in _COPIED})
    table["general"] = recipient.general_form
    table["generic"] = recipient.generic
    for field, fact in recipient.sourced_by_field().items():
        table[field] = _fact(fact)
    return {field: value for field, value in table.items() if value}


def _fact(fact: Sourced[Any]) -> list[Any]:
    """A fact as JSON: value, day last seen, index into `confidences`, and limits of the contact."""
    row = [fact.value, fact.as_of.isoformat(), CONFIDENCES.index(fact.confidence)]
    return [*row, fact.role] if fact.role else row
