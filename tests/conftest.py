"""The hooks of every run: one size and seed, tests in their order, a summary at the end."""

import gc
from collections.abc import Callable

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests.examples import QUICK, SEED, load_profile
from tests.quick import lasts
from tests.summary import REACHED, write_summary

#: Thousands of letters stay until the last test: the collector need not look through all of them
#: again and again. What is young it still collects.
gc.set_threshold(20_000, 10, 1_000)

load_profile()

Reached = Callable[[str], None]


@pytest.fixture
def reached(record_property: Callable[[str, object], None]) -> Reached:
    """Say a count; it is printed when all tests are done, whichever process ran the test."""
    return lambda words: record_property(REACHED, words)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the run's size and seed, what was reached or not tested here, and what was dear."""
    write_summary(terminalreporter)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Give hypothesis the seed of the run, unless --hypothesis-seed gave one."""
    if config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = SEED


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out of a quick run what lasts."""
    left_out = [item for item in items if QUICK and lasts(item.nodeid)]
    if left_out:
        items[:] = [item for item in items if not lasts(item.nodeid)]
        config.hook.pytest_deselected(items=left_out)


#: Tests that share what is dear to make: each of these goes to one worker as a whole, and early.
#: The first that fits counts.
_TOGETHER = (
    "tests/letters/test_elements.py",  # drafts its own, for each service
    "tests/letters/test_police.py",  # and so does this
    "tests/letters/",  # the thousands of letters, drafted once
    "tests/rendering/word/test_package.py",
    "tests/rendering/test_pages.py",
    "tests/journeys/test_letter_fidelity.py",
    "tests/journeys/test_nothing_noted_leaks.py",
    "tests/proxies/",  # one server, and each proxy in front of it
    "tests/boxes/test_two_processes.py",  # one server
    "tests/test_poisoned_requests.py",
    "tests/test_shared_pages.py",
)


class _Together(LoadScopeScheduling):  # type: ignore[misc]
    """Those together, every other test by itself."""

    def _split_scope(self, nodeid: str) -> str:
        return next((start for start in _TOGETHER if nodeid.startswith(start)), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Hand the tests to the workers, the largest groups first."""
    return _Together(config, log)
