"""The command `python -m bench`: runs every measurement and prints one table.

`boxes` measures the box store alone, and `boxes --dear` does it with a million rows and with 50,000
whole files: minutes and gigabytes.
"""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bench import boxes, browser, pages, saves, skeletons, slow
from tests.serving import serving


def main(words: list[str]) -> None:
    """Print the table, a line as soon as it is known."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dear = "--dear" in words
        tell([boxes.report(folder, dear=dear), saves.report(folder)])
        if "boxes" not in words:
            with serving(folder) as server:
                whole = [skeletons.report(), pages.report(server.url), browser.report(server.url)]
                tell([*whole, slow.report(server.port)])


def tell(parts: Iterable[Iterable[str]]) -> None:
    """Write the lines of each part."""
    for part in parts:
        for row in part:
            sys.stdout.write(row + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
