"""The number of generated cases and their seed stand in one place, and every run says them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.quick import JOURNEY, LASTING, OF_ALL_LETTERS, lasts
from tests.serving import ROOT

#: What would set a number, a seed or a deadline beside that place, or reach past it.
_OWN = re.compile(
    r"numRuns: (?!1 )\d|const (?:RUNS|CASES|EACH) = \d|configureGlobal|max_examples=|derandomize"
    r'|deadline=|from "fast-check"|import settings\b'
)
_PLACES = {"tests/examples.py", "tests/client/examples.ts", "tests/test_examples.py"}

#: A property test, and beside it what it was shown.
_TESTS = """
from hypothesis import given, strategies as st
from tests.examples import examples

seen = []

@examples(30)
@given(st.integers())
def test_it(number):
    seen.append(number)

def test_said():
    raise AssertionError(f"{len(seen)} cases, the last {seen[-3:]}")
"""


def test_no_test_has_a_number_a_seed_or_a_deadline_of_its_own() -> None:
    files = [*ROOT.glob("tests/**/*.py"), *ROOT.glob("tests/**/*.ts")]
    own = {
        file.relative_to(ROOT).as_posix() for file in files if _OWN.search(file.read_text("utf-8"))
    }
    assert own == _PLACES


def _said(folder: Path, size: str, seed: str) -> str:
    """What pytest says of those tests in a run of this size and seed."""
    (folder / "test_it.py").write_text(_TESTS, "utf-8")
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "pyproject.toml"]
    done = subprocess.run(
        [*words, "--rootdir=.", "-p", "tests.conftest", str(folder)],
        cwd=ROOT,
        env={"PATH": "", "TEST_SIZE": size, "TEST_SEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize(("size", "cases"), [("quick", 6), ("usual", 30), ("long", 300)])
def test_a_run_says_its_size_and_seed_and_has_so_many_cases(
    tmp_path: Path, size: str, cases: int
) -> None:
    said = _said(tmp_path, size, "7")
    assert f"generated cases: {size}, seed 7" in said
    assert f"{cases} cases" in said
    assert "test_it.py::test_said" in said.partition("dearest")[2], "what it took is named"


def test_one_seed_gives_the_same_cases_and_another_gives_others(tmp_path: Path) -> None:
    last = re.compile(r"the last \[.*?\]")
    first, again, other = (last.findall(_said(tmp_path, "usual", seed)) for seed in ("7", "7", "8"))
    assert first
    assert first == again != other


def test_a_quick_run_has_one_journey_and_leaves_out_what_lasts() -> None:
    path, _, name = JOURNEY.partition("::")
    assert f"def {name}(" in (ROOT / path).read_text("utf-8")
    assert not lasts(JOURNEY)
    for start in (*LASTING, *OF_ALL_LETTERS):
        path, _, name = start.partition("::")
        assert (ROOT / path).exists(), start
        assert not name or f"def {name}" in (ROOT / path).read_text("utf-8"), start
        assert lasts(start)
