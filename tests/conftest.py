"""What every test may use: a way to say how far a generated case reached."""

from collections.abc import Callable

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

Reached = Callable[[str], None]
_REACHED = "reached"


@pytest.fixture
def reached(record_property: Callable[[str, object], None]) -> Reached:
    """Say a count; it is printed when all tests are done, whichever process ran the test."""
    return lambda words: record_property(_REACHED, words)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what generated cases reached."""
    lines = [
        words
        for report in terminalreporter.getreports("passed")
        if report.when == "call"
        for name, words in report.user_properties
        if name == _REACHED
    ]
    if lines:
        terminalreporter.section("reached")
        for words in lines:
            terminalreporter.write_line(str(words))


class _LettersTogether(LoadScopeScheduling):  # type: ignore[misc]
    """One worker drafts the thousands of letters once and looks often; the rest as it comes."""

    def _split_scope(self, nodeid: str) -> str:
        return "letters" if nodeid.startswith("tests/letters/") else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Hand the tests to the workers, those over all letters first: they take longest."""
    return _LettersTogether(config, log)
