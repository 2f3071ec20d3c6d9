"""`python -m app.rendering.letterhead FILE` says whether a file can be used, and if not, why."""

import sys
from pathlib import Path

from app.rendering.letterhead.file import BadLetterhead
from app.rendering.letterhead.parts import parts_for


def main(words: list[str]) -> int:
    """Check one file; the exit status is 0 when it can be used."""
    if len(words) != 1:
        sys.stderr.write("python -m app.rendering.letterhead FILE\n")
        return 2
    try:
        parts_for(Path(words[0]).read_bytes())
    except (BadLetterhead, OSError) as mistake:
        sys.stderr.write(f"{words[0]}: {mistake}\n")
        return 1
    sys.stdout.write(f"{words[0]} can be used as a letterhead\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
