"""Writes the kinds as a module of the browser: `python -m app.letters.answers.kinds_module`.

The browser's build puts it into app/client/letters before anything is compiled. It is never edited
and never committed.
"""

import json
import sys
from collections.abc import Iterable

from app.letters.answers.kinds import REPORTS, LetterKind


def _list(values: Iterable[str]) -> str:
    return json.dumps([*values])


def _map(values: Iterable[tuple[LetterKind, str]]) -> str:
    return "{ " + ", ".join(f"{json.dumps(kind)}: {value}" for kind, value in values) + " }"


def _follows(kind: LetterKind) -> str:
    return "REPORTS" if kind.row.follows == REPORTS else _list(kind.row.follows)


def module() -> str:
    """The text of the module: the type of a kind, and the lists that the browser reads."""
    person = [kind for kind in LetterKind if kind.row.about == "person"]
    followers = [kind for kind in LetterKind if kind.row.follows]
    readers = [(kind, json.dumps(kind.row.reader)) for kind in LetterKind if kind.row.reader]
    return f"""/** Written by the build from app/letters/answers/kinds.py: change the rows there. */

/** The letters about one place where the images are; every other is about a person. */
export const PLACE_KINDS = {_list(k for k in LetterKind if k.row.about == "place")} as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

export type Kind = PlaceKind | {" | ".join(json.dumps(kind) for kind in person)};

/** Only these are the "report" that a follow-up says it is about. */
export const REPORTS: readonly Kind[] = {_list(REPORTS)};

/** What each letter follows: the first of these that was sent or answered. */
export const FOLLOWS: Partial<Record<Kind, readonly Kind[]>> = {
        _map((kind, _follows(kind)) for kind in followers)
    };

/** These follow others, and can be the first all the same. */
export const MAY_BE_FIRST: readonly Kind[] = {_list(k for k in followers if k.row.may_be_first)};

/** The letters to somebody else than the person they are about: the detail that names them. */
export const READERS: Partial<Record<Kind, string>> = {_map(readers)};
"""


if __name__ == "__main__":
    sys.stdout.write(module())
