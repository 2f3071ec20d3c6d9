"""The command `python -m bench`: runs every measurement and prints one table."""

import sys
import tempfile
from pathlib import Path

from bench import browser, pages, skeletons
from tests.serving import serving


def main() -> None:
    """Print the table, a line as soon as it is known."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        for part in (skeletons.report(), pages.report(server.url), browser.report(server.url)):
            for row in part:
                sys.stdout.write(row + "\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
