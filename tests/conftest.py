"""Fixtures of every test: a way to say how far a generated case reached."""

import gc
from collections import Counter
from collections.abc import Callable

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

#: Thousands of letters stay until the last test: the collector need not look through all of them
#: again and again. What is young it still collects.
gc.set_threshold(20_000, 10, 1_000)

Reached = Callable[[str], None]
_REACHED = "reached"


@pytest.fixture
def reached(record_property: Callable[[str, object], None]) -> Reached:
    """Say a count; it is printed when all tests are done, whichever process ran the test."""
    return lambda words: record_property(_REACHED, words)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what generated cases reached, and what was not tested here, with the reason."""
    _write(terminalreporter, "reached", _reached(terminalreporter))
    _write(terminalreporter, "NOT TESTED HERE", _not_tested(terminalreporter))


def _reached(terminalreporter: pytest.TerminalReporter) -> list[str]:
    return [
        str(words)
        for report in terminalreporter.getreports("passed")
        if report.when == "call"
        for name, words in report.user_properties
        if name == _REACHED
    ]


def _not_tested(terminalreporter: pytest.TerminalReporter) -> list[str]:
    """Each reason for which tests were skipped, once, with how many."""
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ")
        for report in terminalreporter.getreports("skipped")
        if isinstance(report.longrepr, tuple)
    )
    return [f"{reason} ({count} skipped)" for reason, count in reasons.items()]


def _write(terminalreporter: pytest.TerminalReporter, title: str, lines: list[str]) -> None:
    if lines:
        terminalreporter.section(title)
        for line in lines:
            terminalreporter.write_line(line)


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
