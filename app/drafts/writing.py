"""Writes what was opened into a file that only its owner can read."""

import os
import tempfile
from pathlib import Path

from app.drafts.errors import NotWritten


def write_private(text: str, to: Path, *, replace: bool) -> None:
    """Write a new file with mode 0600. An existing file or link is replaced only when asked for.

    A link is never followed: what it leads to stays as it is. Raises NotWritten.
    """
    if not replace and os.path.lexists(to):
        raise NotWritten(f"{to.name} is there already. Choose another name, or pass --replace.")
    try:
        descriptor, name = tempfile.mkstemp(dir=to.parent, prefix=".")
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        # A name that came meanwhile is not written over: linking fails where there is one.
        if replace:
            Path(name).replace(to)
        else:
            try:
                os.link(name, to)
            finally:
                Path(name).unlink()
    except OSError as error:
        raise NotWritten(error.strerror or "the file could not be made") from None
