"""The law base refuses a table that is not whole."""

from datetime import date
from pathlib import Path

import pytest

from app.letters.authorities import BadAuthority, read_authorities
from tests.letters.conftest import AUTHORITY


def read(folder: Path, text: str) -> None:
    (folder / "sample.toml").write_text(text, "utf-8")
    read_authorities(folder)


def test_a_whole_table_is_read(tmp_path: Path) -> None:
    (tmp_path / "sample.toml").write_text(AUTHORITY)
    authority = read_authorities(tmp_path)["sample-1"]
    assert authority.checked_on == date(2026, 11, 23)
    assert authority.confirmed


@pytest.mark.parametrize("field", ["citation", "says", "source", "checked_on", "status"])
def test_a_table_that_lacks_something_is_named(tmp_path: Path, field: str) -> None:
    lines = [line for line in AUTHORITY.splitlines() if not line.startswith(field)]
    with pytest.raises(BadAuthority, match=f"sample-1 lacks {field}"):
        read(tmp_path, "\n".join(lines))


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(BadAuthority, match="twice"):
        read(tmp_path, AUTHORITY + AUTHORITY)


def test_an_authority_is_confirmed_or_not(tmp_path: Path) -> None:
    with pytest.raises(BadAuthority, match="neither"):
        read(tmp_path, AUTHORITY.replace("confirmed", "perhaps"))
