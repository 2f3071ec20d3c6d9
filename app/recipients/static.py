"""The whole registry as one file for the browser, the same for everybody who opens the page.

So the server never learns which service somebody picked. It carries what a letter prints and what
warns of it: each fact with the day it was last seen and how sure it is. Sources and the notes for
maintainers stay here.
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
    """Its name changes when it does, and says nothing of what is in it."""
    return f"list-{hashlib.sha256(body()).hexdigest()[:16]}.json"


def _service(recipient: Recipient) -> dict[str, Any]:
    """Without what is empty: a field that is missing is one that nobody knows."""
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
    """The value, the day it was last seen, which of `confidences` it has, and what it is not."""
    row = [fact.value, fact.as_of.isoformat(), CONFIDENCES.index(fact.confidence)]
    return [*row, fact.role] if fact.role else row
