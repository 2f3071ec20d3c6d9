"""From a file and a code to answers and details, and the commands that people type."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from app.boxes.age_shape import check_shape
from app.drafts.commands import drafts_cli
from app.drafts.errors import NotADraft
from app.drafts.opening import Draft, as_json, as_text, open_draft, read_draft, visible
from app.drafts.return_code import keys_of
from tests.drafts.codes import code_words
from tests.drafts.sealing import padded, seal, seal_draft
from tests.drafts.vectors import VECTORS, vectors
from tests.examples import examples

SEALED: list[dict[str, Any]] = [*vectors("sealed")["files"], *vectors("sealed-python")["files"]]
ROOT = Path(__file__).resolve().parent.parent.parent

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def run(*arguments: str, code: str) -> Result:
    arguments = (*arguments, "--code-from-stdin")
    return CliRunner().invoke(drafts_cli, arguments, input=f"{code}\n")


@pytest.fixture
def full() -> dict[str, Any]:
    return next(entry for entry in SEALED if entry["file"] == "sealed-python/full.age")


@pytest.mark.parametrize("entry", SEALED, ids=lambda entry: entry["file"])
def test_what_the_browser_and_python_sealed_opens(entry: dict[str, Any]) -> None:
    file = (VECTORS / entry["file"]).read_bytes()
    check_shape(file)
    assert file.count(b"-> mlkem768x25519 ") == entry["recipients"]
    assert open_draft(file, " ".join(entry["words"])).content == entry["draft"]


@examples(10)
@given(st.integers(0, 2**91 - 1), st.dictionaries(st.text(), JSON, max_size=5))
def test_any_draft_sealed_to_any_code_comes_back_whole(
    number: int, content: dict[str, Any]
) -> None:
    random, draft = number.to_bytes(12, "big"), {**content, "version": 1}
    written = json.dumps(draft).encode()
    file = seal(padded(written), [keys_of(random).seed])
    check_shape(file)
    opened = open_draft(file, " ".join(code_words(random))).content
    assert opened == draft
    assert list(opened) == list(draft)


@pytest.mark.parametrize(
    "plaintext", [b"", b"   ", b"[]", b"{}", b'{"version": "1"}', b'{"version": 1}x', b"\xff"]
)
def test_what_is_no_draft_is_refused(plaintext: bytes) -> None:
    with pytest.raises(NotADraft):
        read_draft(plaintext)


def test_a_draft_of_a_later_version_is_shown_with_a_word_about_it() -> None:
    draft = read_draft(b'{"version": 2, "saves": 1, "savedAt": "", "details": {"new.name": "x"}}')
    assert draft.is_newer
    assert "later version" in as_text(draft)
    assert "new.name: x" in as_text(draft)


def test_the_text_shows_every_answer_and_detail_verbatim(full: dict[str, Any]) -> None:
    text = as_text(Draft(full["draft"]))
    assert "Saved 7 times, last 2026-12-03T14:10:00Z" in text
    assert "people/abcdefgh/risk: none" in text
    assert "sender.name: Siân O'Connor-Núñez" in text
    assert 'people/abcdefgh/defendant.name: محمد <b>& "Zoë" 👩🏽‍💻' in text
    assert "place.item: first line\n      second line   " in text


def test_nothing_in_a_draft_can_steer_the_terminal() -> None:
    nasty = "\x1b]0;title\x07\x9b31m\u202e\u2066right-to-left\x00\ud800"
    draft = Draft({"version": 1, "details": {"sender.name": nasty}})
    for written in (as_text(draft), as_json(draft)):
        assert not set("\x1b\x07\x9b\u202e\u2066\x00\ud800") & set(written)
        written.encode()
    assert json.loads(as_json(draft))["details"]["sender.name"] == nasty


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_line_shows_a_control_character(line: str) -> None:
    assert all(shown.isprintable() or shown in "\u200c\u200d" for shown in visible(line))


def test_opening_a_file_writes_text_and_then_json(full: dict[str, Any]) -> None:
    done = run("open", str(VECTORS / full["file"]), code=" ".join(full["words"]))
    assert done.exit_code == 0, done.output
    text, _, data = done.stdout.partition("\n\n{")
    assert "Details (typed)" in text
    assert json.loads("{" + data) == full["draft"]


def test_text_or_json_can_be_had_alone(full: dict[str, Any]) -> None:
    file, code = str(VECTORS / full["file"]), " ".join(full["words"])
    assert json.loads(run("open", file, "--json", code=code).stdout) == full["draft"]
    assert "{" not in run("open", file, "--text", code=code).stdout


def test_the_code_is_not_shown_while_it_is_typed(
    full: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    code = " ".join(full["words"])
    monkeypatch.setattr("app.drafts.commands.can_hide", lambda: True)
    done = CliRunner().invoke(drafts_cli, ["open", str(VECTORS / full["file"])], input=f"{code}\n")
    assert "Return code" in done.stderr
    assert full["words"][0] not in done.output.split()
    assert code not in done.output


def test_mistakes_end_in_advice_and_quote_nothing(tmp_path: Path, full: dict[str, Any]) -> None:
    file, other = str(VECTORS / full["file"]), tmp_path / "holiday.jpg"
    other.write_bytes(b"\xff\xd8\xff")
    code = " ".join(full["words"])
    another = " ".join(code_words(os.urandom(11).rjust(12, b"\0")))
    for path, typed, advice in (
        (file, "geheim", "not a word"),
        (file, code.rsplit(" ", 1)[0], "fewer than nine"),
        (file, another, "does not open this file"),
        (str(other), code, "not a saved draft"),
    ):
        done = run("open", path, code=typed)
        assert done.exit_code == 1
        assert advice in done.output
        assert typed not in done.output
        assert "Traceback" not in done.output


def test_the_key_is_the_age_identity_of_the_code(full: dict[str, Any]) -> None:
    code = vectors("return-code")["codes"][1]
    done = run("key", code=" ".join(code["words"]))
    assert done.stdout.strip() == code["keys"]["identity"]


def test_it_works_without_database_instance_folder_or_build(
    tmp_path: Path, full: dict[str, Any]
) -> None:
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "drafts", "open", "--json"]
    command.append("--code-from-stdin")
    nowhere = tmp_path / "not" / "there"
    done = subprocess.run(
        [*command, str(VECTORS / full["file"])],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "INSTANCE_DIR": str(nowhere)},
        input=" ".join(full["words"]) + "\n",
        capture_output=True,
        text=True,
        check=True,
        start_new_session=True,
    )
    assert json.loads(done.stdout) == full["draft"]
    assert not nowhere.exists()


def test_the_sealer_of_the_tests_makes_what_the_server_takes() -> None:
    for length in (1, 28_672, 28_673, 57_345, 114_689, 229_376):
        check_shape(seal(padded(b"x" * length), [os.urandom(32)]))
    check_shape(seal_draft({"version": 1}, [os.urandom(32) for _ in range(8)]))
