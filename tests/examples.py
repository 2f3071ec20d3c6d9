"""How many generated cases a test looks at, and from which seed: one place for all of them.

`TEST_SIZE` is `usual`, `quick` (`./test --quick`) or `long` (`./test --long`). The cases of a usual
or quick run come from one seed, so that the same tests fail on every machine; a long run draws a
new one. Size and seed are printed at the end of each run. `tests/client/examples.ts` does the same
for the client's tests.
"""

import os
from typing import Any

from hypothesis import HealthCheck, settings

SIZE = os.environ.get("TEST_SIZE", "usual")
QUICK, LONG = SIZE == "quick", SIZE == "long"

#: Where the cases come from; `TEST_SEED` repeats a long run.
SEED = int(os.environ.get("TEST_SEED", "20261201"))

#: Cases for each one of a usual run.
TIMES = {"quick": 0.2, "usual": 1, "long": 10}[SIZE]

#: Cases of a property test that asks for no number.
USUAL = 100


def load_profile() -> None:
    """Make the settings of every property test those of this file.

    A loaded machine is slow, and that is no fault of what is tested: no case has a deadline.
    """
    settings.register_profile(
        SIZE,
        max_examples=count(USUAL),
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile(SIZE)


def count(usual: int) -> int:
    """The number of cases of this run, from the usual one; at least one."""
    return max(1, round(usual * TIMES))


def examples(usual: int, **more: Any) -> settings:
    """The settings of a test with so many cases in a usual run; `more` as hypothesis has them."""
    return settings(max_examples=count(usual), **more)
