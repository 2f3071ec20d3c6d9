"""The end of a run: its size, the cases reached, what was not tested, and what was dear."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from heapq import nlargest
from operator import itemgetter

import pytest

from tests.examples import SIZE

#: The name under which a test hands on what it reached.
REACHED = "reached"

#: So many of the dearest tests, and of the dearest files, are named.
DEAREST = 10


def write_summary(reporter: pytest.TerminalReporter) -> None:
    """Print each section that has a line."""
    seed = reporter.config.option.hypothesis_seed
    reporter.write_line(f"generated cases: {SIZE}, seed {seed}")
    _write(reporter, "reached", list(_reached(reporter)))
    _write(reporter, "NOT TESTED HERE", _not_tested(reporter))
    _write(reporter, "dearest", _dearest(reporter))


def _reached(reporter: pytest.TerminalReporter) -> Iterator[str]:
    for report in reporter.getreports("passed"):
        if report.when == "call":
            for name, words in report.user_properties:
                if name == REACHED:
                    yield str(words)


def _not_tested(reporter: pytest.TerminalReporter) -> list[str]:
    """Each reason for which tests were skipped, once, with how many."""
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ")
        for report in reporter.getreports("skipped")
        if isinstance(report.longrepr, tuple)
    )
    return [f"{reason} ({count} skipped)" for reason, count in reasons.items()]


def _dearest(reporter: pytest.TerminalReporter) -> list[str]:
    """The tests that took longest, what was made ready for each included; then the files."""
    tests, files = defaultdict[str, float](float), defaultdict[str, float](float)
    for reports in reporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                tests[report.nodeid] += report.duration
                files[report.nodeid.partition("::")[0]] += report.duration
    return [
        f"{seconds:6.1f} s  {name}"
        for took in (tests, files)
        for name, seconds in nlargest(DEAREST, took.items(), key=itemgetter(1))
    ]


def _write(reporter: pytest.TerminalReporter, title: str, lines: list[str]) -> None:
    if lines:
        reporter.section(title)
        for line in lines:
            reporter.write_line(line)
