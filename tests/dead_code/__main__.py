"""`python -m tests.dead_code`: the exit status is 0 when everything shipped is read."""

import sys

from tests.dead_code.finding import dead, declared_only, idle
from tests.dead_code.readers import allowed, readers


def main() -> int:
    """Write what nothing but a test reads, and what is allowed without need."""
    found = declared_only()
    lines = [str(each) for each in dead(found, (*readers(), *allowed()))]
    lines += [
        f"allowed.toml: not needed, so take it out: {each}" for each in idle(found, allowed())
    ]
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
