"""The rules of app/wizard/rules.py as a page holds them: read from their JSON."""

from collections.abc import Mapping
from typing import Any

Given = Mapping[str, str | tuple[str, ...]]


def holds(rule: Mapping[str, Any], answers: Given) -> bool:
    """Whether the rule is true of these answers; raises `AssertionError` for an unknown form."""
    match rule:
        case {"includes": [name, *values]}:
            given = answers.get(name, ())
            return bool(set(values) & set((given,) if isinstance(given, str) else given))
        case {"all": parts}:
            return all(holds(part, answers) for part in parts)
        case {"any": parts}:
            return any(holds(part, answers) for part in parts)
        case {"not": part}:
            return not holds(part, answers)
    raise AssertionError(rule)
