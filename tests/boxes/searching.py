"""Looks for traces of a file in every file of a folder."""

from collections.abc import Iterable
from pathlib import Path

WINDOW = 24
STEP = 1000


def pieces(secret: bytes) -> list[bytes]:
    """Return short pieces from all over `secret`: one that is left gives the rest away."""
    starts = range(0, max(1, len(secret) - WINDOW), STEP)
    return [secret[start : start + WINDOW] for start in starts]


def files_with(folder: Path, secrets: Iterable[bytes]) -> set[str]:
    """Return the names of the files under `folder` in which a piece of any secret stands."""
    wanted = [piece for secret in secrets for piece in pieces(secret)]
    return {
        path.name
        for path in folder.rglob("*")
        if path.is_file() and _any_in(wanted, path.read_bytes())
    }


def _any_in(wanted: list[bytes], content: bytes) -> bool:
    return any(piece in content for piece in wanted)
