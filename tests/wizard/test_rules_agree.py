"""One definition of when a step applies, two evaluators: they may never differ."""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from app.rules import AllOf, AnyOf, Includes, Not, Rule
from tests.examples import examples

ROOT = Path(__file__).parent.parent.parent
NAMES = ("adults", "risk", "place.sort", "path")
VALUES = ("yes", "no", "none", "under18", "")

leaves = st.builds(
    Includes, st.sampled_from(NAMES), st.lists(st.sampled_from(VALUES), max_size=3).map(tuple)
)
rules: st.SearchStrategy[Rule] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(AllOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=8,
)
answers = st.dictionaries(
    st.sampled_from(NAMES),
    st.sampled_from(VALUES) | st.lists(st.sampled_from(VALUES), max_size=3).map(tuple),
)

EVALUATE = """
import {{ readFileSync }} from "node:fs";
import {{ holds }} from "{rules}";
const cases = JSON.parse(readFileSync(0, "utf8"));
const verdicts = cases.map(([rule, answers]) => holds(rule, (name) => answers[name]));
process.stdout.write(JSON.stringify(verdicts));
"""


@pytest.fixture(scope="module")
def evaluator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The browser's evaluator, bundled for Node."""
    folder = tmp_path_factory.mktemp("rules")
    bundle = folder / "evaluate.mjs"
    source = EVALUATE.format(rules=ROOT / "app/client/draft/rules.ts")
    subprocess.run(
        [
            ROOT / "node_modules/.bin/esbuild",
            "--bundle",
            "--platform=node",
            "--format=esm",
            "--log-level=error",
            f"--outfile={bundle}",
        ],
        input=source,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return bundle


@examples(8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cases=st.lists(st.tuples(rules, answers), min_size=40, max_size=120))
def test_python_and_the_browser_give_every_rule_the_same_verdict(
    evaluator: Path, cases: list[tuple[Rule, dict[str, str | tuple[str, ...]]]]
) -> None:
    asked = json.dumps([[rule.as_json(), given_answers] for rule, given_answers in cases])
    ran = subprocess.run(
        ["node", evaluator], input=asked, text=True, capture_output=True, check=True
    )
    assert json.loads(ran.stdout) == [rule.holds(given_answers) for rule, given_answers in cases]
