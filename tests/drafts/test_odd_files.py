"""The rescue tool and files that somebody crafted, terminals that show what is typed, and links."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.drafts.commands import LARGEST, drafts_cli, read_sealed
from app.drafts.errors import NotADraft, TooLarge
from app.drafts.opening import Draft, as_text, read_draft
from tests.drafts.codes import code_words

ROOT = Path(__file__).resolve().parent.parent.parent
CODE = " ".join(code_words(bytes(12)))


@pytest.mark.parametrize("levels", [65, 900, 100_000])
def test_deep_json_is_no_draft(levels: int) -> None:
    deep = b'{"version": 1, "later": ' + b"[" * levels + b"]" * levels + b"}"
    with pytest.raises(NotADraft):
        read_draft(deep)


def test_a_file_larger_than_any_draft_is_not_read_to_its_end(tmp_path: Path) -> None:
    large = tmp_path / "film"
    large.write_bytes(bytes(LARGEST + 1))
    for endless in (large, Path("/dev/zero")):
        with pytest.raises(TooLarge):
            read_sealed(endless)


def test_without_a_terminal_the_code_is_not_asked_for() -> None:
    done = CliRunner().invoke(drafts_cli, ["key"], input=f"{CODE}\n")
    assert done.exit_code == 1
    assert "--code-from-stdin" in done.output
    assert "AGE-SECRET-KEY" not in done.output


@pytest.mark.parametrize("details", ["words", [1], {"sender.name": {"a": 1}}, {"sender.name": 7}])
def test_details_that_are_not_text_are_said(details: object) -> None:
    text = as_text(Draft({"version": 1, "details": details}))
    assert "not as expected" in text or "(not text)" in text
    assert json.dumps(details)[1:4] in text or "7" in text or "1" in text


def write_key(to: Path, *more: str) -> int:
    arguments = ["key", "--code-from-stdin", "-o", str(to), *more]
    return CliRunner().invoke(drafts_cli, arguments, input=CODE).exit_code


def test_what_is_written_only_its_owner_can_read(tmp_path: Path) -> None:
    os.umask(0)
    assert write_key(tmp_path / "key") == 0
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert (tmp_path / "key").read_text().startswith("AGE-SECRET-KEY-PQ-1")
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_no_file_is_written_over_and_no_link_followed(tmp_path: Path) -> None:
    other, link = tmp_path / "other", tmp_path / "link"
    other.write_text("mine")
    link.symlink_to(other)
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "nowhere")
    for target in (other, link, dangling):
        assert write_key(target) == 1
    assert not (tmp_path / "nowhere").exists()
    assert write_key(link, "--replace") == 0
    assert other.read_text() == "mine"
    assert not link.is_symlink()


def test_the_tool_alone_imports_no_server_and_no_database() -> None:
    look = "import sys, app.drafts.commands; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {"flask", "sqlalchemy", "app.factory", "app.boxes"} & set(done.stdout.split())
