"""What every test may use: a way to say how far a generated case reached."""

from collections.abc import Callable

import pytest

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
