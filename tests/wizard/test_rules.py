"""A rule means the same in Python and, serialised, in the browser."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.wizard.rules import AllOf, Answers, AnyOf, Includes, Not, Rule

ROOT = Path(__file__).resolve().parents[2]
NAMES = st.sampled_from(["adults", "risk", "place.sort", "path", "__proto__"])
VALUES = st.sampled_from(["yes", "no", "none", "under18", "constructor"])

RULES: st.SearchStrategy[Rule] = st.recursive(
    st.builds(Includes, NAMES, st.lists(VALUES, max_size=3).map(tuple)),
    lambda inner: st.one_of(
        st.builds(AllOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=8,
)
ANSWERS = st.dictionaries(NAMES, st.one_of(VALUES, st.lists(VALUES, max_size=3).map(tuple)))

#: Reads cases as JSON and writes what the browser's evaluator says of each.
RUNNER = """
import { holds } from "./rules.mjs";
import { readFileSync } from "node:fs";
const cases = JSON.parse(readFileSync(0, "utf8"));
const said = cases.map(([rule, answers]) => holds(rule, (name) => new Map(answers).get(name)));
process.stdout.write(JSON.stringify(said));
"""


@pytest.fixture(scope="module")
def browser_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rules")
    node = shutil.which("node")
    assert node, "node is needed; ./test finds or installs one"
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    out = folder / "rules.mjs"
    source = ROOT / "app" / "client" / "rules.ts"
    build = [str(esbuild), str(source), "--bundle", "--format=esm", f"--outfile={out}"]
    subprocess.run(build, check=True, capture_output=True)
    (folder / "run.mjs").write_text(RUNNER, "utf-8")
    return folder


def _wire(answers: Answers) -> list[tuple[str, object]]:
    return [(n, v if isinstance(v, str) else list(v)) for n, v in answers.items()]


@given(cases=st.lists(st.tuples(RULES, ANSWERS), min_size=200, max_size=300))
@settings(
    max_examples=3,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
def test_both_evaluators_agree(browser_rules: Path, cases: list[tuple[Rule, Answers]]) -> None:
    sent = json.dumps([[rule.as_json(), _wire(answers)] for rule, answers in cases])
    done = subprocess.run(
        ["node", "run.mjs"],
        cwd=browser_rules,
        input=sent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == [rule.holds(answers) for rule, answers in cases]


def test_a_rule_of_nothing_is_true_of_all_and_false_of_any() -> None:
    assert AllOf(()).holds({})
    assert not AnyOf(()).holds({})
