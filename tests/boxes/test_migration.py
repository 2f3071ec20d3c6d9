"""A database that the first version made keeps its boxes, each as one that was used."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from app.boxes.commands import migrate_to_newest
from app.boxes.database import connect, writing
from app.boxes.sealing import Seals
from app.boxes.store import BoxKeys, BoxStore
from tests.boxes.conftest import TODAY, databases, empty

#: Made by the first version of the store: three boxes, kept for 30, 90 and 1 days from TODAY.
SAMPLE = Path(__file__).resolve().parent.parent / "vectors" / "boxes-0001.sql"
COLUMNS = ("locator_hash", "token_hash", "etag", "expiry_day", "sealed")


def keys(number: int) -> BoxKeys:
    return BoxKeys(bytes([number]) * 32, bytes([number + 100]) * 32)


def file(number: int) -> bytes:
    return f"age file number {number}".encode() * 5


def rows() -> list[dict[str, object]]:
    database = sqlite3.connect(":memory:")
    database.executescript(SAMPLE.read_text("utf-8"))
    found = database.execute(f"SELECT {', '.join(COLUMNS)} FROM boxes").fetchall()
    database.close()
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def first_version(connection: Connection) -> None:
    """Make the tables of the first version, with the boxes of the sample."""
    config = Config()
    config.set_main_option("script_location", "app.boxes:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "0001")
    names = ", ".join(f":{name}" for name in COLUMNS)
    insert = text(f"INSERT INTO boxes ({', '.join(COLUMNS)}) VALUES ({names})")
    connection.execute(insert, rows())


@pytest.fixture(params=databases())
def migrated(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'boxes.sqlite3'}"
        made = sqlite3.connect(tmp_path / "boxes.sqlite3")
        made.executescript(SAMPLE.read_text("utf-8"))
        made.close()
    else:
        url = str(request.getfixturevalue("postgres_url"))
        empty(url)
        engine = connect(url)
        with writing(engine).begin() as connection:
            first_version(connection)
        engine.dispose()
    migrate_to_newest(url)
    engine = connect(url)
    yield engine
    engine.dispose()


def test_every_box_opens_on_its_last_day_without_having_been_read(migrated: Engine) -> None:
    store = BoxStore(migrated, Seals(bytes(32)), 2**30)
    assert store.sweep(TODAY + 3) == 1
    assert store.read(keys(1).locator, TODAY + 30)[1] == file(1)
    assert store.sweep(TODAY + 31) == 1
    assert store.read(keys(2).locator, TODAY + 90)[1] == file(2)


def test_a_box_can_be_changed_and_wiped_with_its_old_token(migrated: Engine) -> None:
    store = BoxStore(migrated, Seals(bytes(32)), 2**30)
    seen, _ = store.read(keys(1).locator, TODAY)
    store.change(keys(1), b"another", seen, TODAY, 30)
    store.delete(keys(2), TODAY)
    assert store.sweep(TODAY + 31) == 2


def test_what_the_boxes_take_is_known_at_once(migrated: Engine) -> None:
    store = BoxStore(migrated, Seals(bytes(32)), 2**30)
    with migrated.begin() as connection:
        before = store.fill.used(connection)
    assert before == sum(len(file(number)) + 28 for number in (1, 2, 3))


def test_of_the_old_table_nothing_is_left(migrated: Engine, tmp_path: Path) -> None:
    with migrated.begin() as connection, pytest.raises(Exception, match="boxes"):
        connection.execute(text("SELECT * FROM boxes"))
    if migrated.dialect.name == "sqlite":
        old = [bytes(row["sealed"])[:12] for row in rows()]  # type: ignore[call-overload]
        whole = (tmp_path / "boxes.sqlite3").read_bytes()
        assert [whole.count(nonce) for nonce in old] == [1, 1, 1]
