"""Opens a sealed file with a return code; gives the draft as JSON and as readable text."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.drafts.age_file import open_file
from app.drafts.errors import NotADraft
from app.drafts.return_code import keys_of, read_code

VERSION = 1
#: Deeper than any draft; far less than what Python's stack takes when it is written again.
DEEPEST = 64


@dataclass(frozen=True)
class Draft:
    """A draft as it was saved. `content` is all of it, unknown keys included."""

    content: Mapping[str, Any]

    @property
    def is_newer(self) -> bool:
        """Whether a later Relinquish saved it: everything is shown, some of it may be strange."""
        return int(self.content["version"]) > VERSION


def open_draft(file: bytes, typed_code: str) -> Draft:
    """Open a saved draft: the bytes of the age file, and the return code as somebody typed it.

    Raises a DraftError whose message is for the person: CodeMistake before the file is read,
    then NotSealed, WrongKey, Damaged or NotADraft.
    """
    return read_draft(open_file(file, keys_of(read_code(typed_code)).seed))


def read_draft(plaintext: bytes) -> Draft:
    """Return the draft in these bytes of padded JSON. Raises NotADraft."""
    try:
        content = json.loads(plaintext.rstrip(b" ").decode("utf-8"))
    except (ValueError, RecursionError):
        raise NotADraft from None
    if not _is_shallow(content):
        raise NotADraft
    if not isinstance(content, dict) or not isinstance(content.get("version"), int):
        raise NotADraft
    return Draft(content)


def as_json(draft: Draft) -> str:
    """Return the whole draft as JSON in plain ASCII: nothing in it can steer a terminal."""
    return json.dumps(draft.content, indent=2)


def as_text(draft: Draft) -> str:
    """Return when it was saved, then the answers and details, one a line, in the order saved."""
    content = draft.content
    lines = [f"Saved {content.get('saves')} times, last {content.get('savedAt')} (UTC)."]
    if draft.is_newer:
        lines.append("A later version of Relinquish saved this draft; all of it is shown.")
    for title, name in (("Answers (ticked or picked)", "answers"), ("Details (typed)", "details")):
        lines += ["", title, *_lines(content.get(name))]
    return "\n".join(visible(line) for line in lines)


def _lines(values: object) -> Iterable[str]:
    """Yield `path: value`; a value of several lines goes on, indented, below."""
    if values is None or values == {}:
        yield "  (none)"
        return
    if not isinstance(values, Mapping):
        yield f"  (these are not as expected) {json.dumps(values)}"
        return
    for path, value in values.items():
        text = _in_words(value)
        first, *more = text.split("\n")
        yield f"  {path}: {first}"
        yield from (f"      {line}" for line in more)


def _in_words(value: object) -> str:
    """Return a value as text; one that should be text and is not is said to be another."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    return f"(not text) {json.dumps(value)}"


def _is_shallow(content: object) -> bool:
    level = [content]
    for _ in range(DEEPEST):
        inner = [
            part.values() if isinstance(part, dict) else part
            for part in level
            if isinstance(part, dict | list)
        ]
        level = [value for part in inner for value in part]
        if not level:
            return True
    return False


def visible(line: str) -> str:
    r"""Return a line with what is unprintable written out (`\x1b`): it steers no terminal.

    Joiners inside emoji and Arabic words stay; characters that turn the direction of whole lines
    do not.
    """
    return "".join(c if c.isprintable() or c in "\u200c\u200d" else _escaped(c) for c in line)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
