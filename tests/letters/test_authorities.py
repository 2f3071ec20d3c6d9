"""The law base refuses a table that is not whole, and knows what is due to be checked."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters.authorities import BadAuthority, read_authorities, stale
from app.letters.text.texts import shipped_texts
from tests.letters.conftest import AUTHORITY
from tests.letters.in_force import in_force_on


def read(folder: Path, text: str) -> None:
    (folder / "sample.toml").write_text(text, "utf-8")
    read_authorities(folder)


def test_a_whole_table_is_read(tmp_path: Path) -> None:
    (tmp_path / "sample.toml").write_text(AUTHORITY)
    authority = read_authorities(tmp_path)["sample-1"]
    assert authority.checked_on == date(2026, 11, 23)
    assert authority.in_force_from == date(2026, 1, 1)
    assert authority.in_force_until is None
    assert authority.confirmed


@pytest.mark.parametrize(
    "field", ["citation", "sort", "says", "source", "checked_on", "next_review", "status"]
)
def test_a_table_that_lacks_something_is_named(tmp_path: Path, field: str) -> None:
    lines = [line for line in AUTHORITY.splitlines() if not line.startswith(field)]
    with pytest.raises(BadAuthority, match=f"sample-1 lacks {field}"):
        read(tmp_path, "\n".join(lines))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('status = "confirmed"', 'status = "perhaps"', "neither"),
        ('sort = "statute"', 'sort = "blog"', "none of"),
        ("checked_on = 2026-11-23", 'checked_on = "lately"', "no day"),
        ("[[authority]]", "[[authority]]\nin_force = 2026-01-01", "nothing reads"),
    ],
)
def test_a_table_that_says_what_cannot_be_is_refused(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    with pytest.raises(BadAuthority, match=says):
        read(tmp_path, AUTHORITY.replace(old, new))


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(BadAuthority, match="twice"):
        read(tmp_path, AUTHORITY + AUTHORITY)


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)))
def test_an_authority_is_stale_from_the_day_after_its_review_was_due(day: date) -> None:
    base = shipped_texts().authorities.values()
    old = stale(base, day)
    assert old == {each.id for each in base if day > each.next_review}
    assert old <= stale(base, day + timedelta(days=1))


def test_every_authority_is_checked_again_within_a_year() -> None:
    for each in shipped_texts().authorities.values():
        assert timedelta(0) < each.next_review - each.checked_on <= timedelta(days=366), each.id


def test_what_is_not_confirmed_says_what_it_would_add() -> None:
    for each in shipped_texts().authorities.values():
        assert each.confirmed or each.sentence, each.id


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2025, 12, 31), False), (date(2026, 1, 1), True), (date(2027, 1, 1), True)],
)
def test_an_authority_holds_from_its_first_day(tmp_path: Path, day: date, holds: bool) -> None:
    (tmp_path / "sample.toml").write_text(AUTHORITY)
    assert in_force_on(read_authorities(tmp_path)["sample-1"], day) == holds
