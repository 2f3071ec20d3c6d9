"""Folders stay small enough to be read: a folder that grows past the limit becomes several."""

from collections import Counter
from pathlib import Path

from tests.serving import ROOT

MOST = 30
SOURCE = {".py", ".ts", ".mjs", ".html", ".scss"}


def _sources(*homes: Path) -> list[Path]:
    """The source files under these folders; what a build writes is none."""
    return [
        path
        for home in homes
        for path in home.rglob("*")
        if path.suffix in SOURCE and "static" not in path.parts
    ]


def test_no_folder_of_the_application_has_more_than_thirty_source_files() -> None:
    sources = _sources(ROOT / "app", ROOT / "forms")
    assert len(sources) > 300, "or this test looks past them"
    counts = Counter(path.parent.relative_to(ROOT).as_posix() for path in sources)
    full = {folder: count for folder, count in counts.items() if count > MOST}
    assert full == {}, "move those that belong together into a folder of their own"
