"""Letters are faithful: hundreds of generated cases in a real browser, against real skeletons."""

import base64
import io
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page

from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.placeholders import PLACEHOLDERS
from tests.conftest import Reached
from tests.examples import count
from tests.rendering.validator import mistakes
from tests.serving import ROOT, Server

#: Cases a kind, over so many sets of answers; filled files a kind that Python looks at as well.
EACH = count(16)
SHAPES = count(8)
SAMPLES = 2
KINDS = len(LetterKind)
SEED = 20261124
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ISOLATES = str.maketrans("", "", "\u2068\u2069")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The client's own functions and the generators, for the browser."""
    out = tmp_path_factory.mktemp("fidelity") / "fidelity.js"
    bundling = ["node", "tests/client/word/fidelity-bundle.mjs", str(out)]
    subprocess.run(bundling, cwd=ROOT, check=True)
    return out.read_text()


@pytest.fixture(scope="module")
def report(browser: Browser, server: Server, bundle: str) -> dict[str, Any]:
    """The results of all cases; the first that fails raises with the case in its message."""
    # Passed on by a proxy that nobody named, and so not limited by address.
    context = browser.new_context(extra_http_headers={"X-Forwarded-For": "203.0.113.7"})
    page = opened(context.new_page(), server, bundle)
    page.set_default_timeout(0)
    script = f"fidelity.run({SEED}, {EACH}, {SHAPES}, {SAMPLES})"
    found: dict[str, Any] = page.evaluate(script)
    context.close()
    return found


def opened(page: Page, server: Server, bundle: str) -> Page:
    """The wizard's page, under its own content security policy, with the functions in it."""
    page.goto(f"{server.url}/write")
    page.evaluate(bundle)
    return page


def words_of(file: bytes) -> str:
    """All text of the document, line ends and tabs as Word holds them, isolates taken away."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(file)).read("word/document.xml"))
    said = {f"{W}br": "\n", f"{W}tab": "\t"}
    parts = [
        node.text or "" if node.tag == f"{W}t" else said.get(str(node.tag), "")
        for node in root.iter()
    ]
    return "".join(parts).translate(ISOLATES)


def test_hundreds_of_letters_say_exactly_what_was_typed(
    report: dict[str, Any], reached: Reached
) -> None:
    names = ("cases", "details", "open", "bindings", "annotated", "leftOut")
    counts = {name: report[name] for name in names}
    each = report["milliseconds"] / report["cases"]
    reached(f"letters filled: {counts}, {each:.1f} ms to fill one Word file")
    assert counts["cases"] == EACH * KINDS
    assert all(count > EACH for count in counts.values())


def test_every_gap_that_a_letter_has_was_filled_in_one_of_them(report: dict[str, Any]) -> None:
    stood = set(report["gaps"])
    assert {placeholder.name for placeholder in PLACEHOLDERS} - stood == set()
    never = {gap for gap, filled in report["gaps"].items() if not filled}
    assert never == {"ref.ours", "ref.yours"}, "nobody asks for these two"


def test_python_unzips_the_same_letters_and_finds_no_detail_left_out(
    report: dict[str, Any],
) -> None:
    assert len(report["samples"]) == SAMPLES * KINDS
    for sample in report["samples"]:
        archive = zipfile.ZipFile(io.BytesIO(base64.b64decode(sample["file"])))
        assert archive.testzip() is None
        everything = b"\n".join(archive.read(name) for name in archive.namelist()).decode()
        for words in sample["forbidden"]:
            assert words not in everything
            assert words not in "".join(archive.namelist())


def test_python_finds_each_marked_detail_where_the_letter_has_its_gap(
    report: dict[str, Any],
) -> None:
    found = 0
    for sample in report["samples"]:
        file = base64.b64decode(sample["file"])
        custom = zipfile.ZipFile(io.BytesIO(file)).read("customXml/item1.xml")
        held = [node.text for node in etree.fromstring(custom).iter() if node.text]
        words = words_of(file)
        for value in filter(None, held):
            assert value.translate(ISOLATES) in words
            assert value.translate(ISOLATES) in [
                each.translate(ISOLATES) for each in sample["present"]
            ] or value in ("photographs", "recordings")
            found += 1
    assert found > 100


def test_the_same_letter_is_the_same_bytes_in_three_time_zones(
    browser: Browser, server: Server, bundle: str
) -> None:
    files = set()
    for zone in ("Pacific/Honolulu", "Europe/London", "Pacific/Auckland"):
        context = browser.new_context(timezone_id=zone)
        page = opened(context.new_page(), server, bundle)
        files.add(page.evaluate(f"fidelity.once({SEED})"))
        context.close()
    assert len(files) == 1


def test_filled_letters_pass_the_open_xml_validator(report: dict[str, Any], tmp_path: Path) -> None:
    filled = {
        f"{sample['kind']}-{number}": base64.b64decode(sample["file"])
        for number, sample in enumerate(report["samples"][::SAMPLES])
    }
    assert mistakes(tmp_path, filled) == {}
