"""The files of the database: no readable data in them, and no ciphertext after a delete."""

import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from app.boxes.commands import migrate_to_newest
from app.boxes.database import connect, forget_deleted
from app.boxes.model import Base, Body, Head
from app.boxes.sealing import Seals, Tampered, etag_of
from app.boxes.store import BoxKeys, BoxStore
from app.problems import Problem
from tests.boxes.files import age_file
from tests.boxes.searching import files_with

TODAY, SECRET, QUOTA = 20_000, bytes(32), 2**30
HEADS, BODIES = Base.metadata.tables["heads"], Base.metadata.tables["bodies"]


def new_keys() -> BoxKeys:
    return BoxKeys(os.urandom(32), os.urandom(32))


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'boxes.sqlite3'}"
    migrate_to_newest(url)
    engine = connect(url)
    yield engine
    engine.dispose()


@pytest.fixture
def store(engine: Engine) -> BoxStore:
    return BoxStore(engine, Seals(SECRET), QUOTA)


def sealed_rows(engine: Engine) -> list[bytes]:
    with engine.begin() as connection:
        return [row.sealed for row in connection.execute(BODIES.select())]


def sealed_for(engine: Engine, keys: BoxKeys) -> bytes:
    name = Seals(SECRET).locator_hash(keys.locator)
    with engine.begin() as connection:
        wanted = select(Body.sealed).join(Head, Head.body == Body.id)
        return connection.execute(wanted.where(Head.locator_hash == name)).scalar_one()


def test_neither_locator_nor_token_nor_age_file_stands_in_the_database(
    store: BoxStore, tmp_path: Path
) -> None:
    keys, file = new_keys(), age_file()
    store.create(keys, file, TODAY, 30)
    assert files_with(tmp_path, [keys.locator, keys.token, file]) == set()
    (tmp_path / "planted").write_bytes(b"..." + keys.locator + b"...")
    assert files_with(tmp_path, [keys.locator]) == {"planted"}


def test_nothing_says_when_or_in_which_order_boxes_came(engine: Engine, store: BoxStore) -> None:
    created = [new_keys() for _ in range(7)]
    for keys in created:
        store.create(keys, age_file(), TODAY, 30)
    with engine.begin() as connection, pytest.raises(Exception, match="rowid"):
        connection.exec_driver_sql("SELECT rowid FROM heads")
    columns = {"locator_hash", "token_hash", "etag", "expiry_day", "last_day", "size", "body"}
    assert set(HEADS.columns.keys()) == columns
    with engine.begin() as connection:
        number_of = {row.sealed: row.id for row in connection.execute(BODIES.select())}
    came = [number_of[sealed_for(engine, keys)] for keys in created]
    assert came != sorted(came), "one time in 5,040 by chance"


@pytest.mark.parametrize("end", ["delete", "sweep"])
def test_after_the_end_the_ciphertext_is_in_no_file_of_the_database(
    engine: Engine, store: BoxStore, tmp_path: Path, end: str
) -> None:
    keys, files, neighbour = new_keys(), [age_file() for _ in range(4)], new_keys()
    store.create(neighbour, age_file(), TODAY, 90)
    seen = store.create(keys, files[0], TODAY, 1)
    ours = [sealed_for(engine, keys)]
    for file in files[1:]:
        seen = store.change(keys, file, seen, TODAY, 1)
        ours.append(sealed_for(engine, keys))
    assert "boxes.sqlite3-wal" in files_with(tmp_path, ours), "the search sees what is there"

    if end == "delete":
        store.delete(keys, TODAY)
    else:
        assert store.sweep(TODAY + 2) == 1

    assert files_with(tmp_path, ours) == set()
    assert (tmp_path / "boxes.sqlite3-wal").stat().st_size == 0
    assert store.read(neighbour.locator, TODAY)


def test_the_search_would_find_ciphertext_that_a_careless_delete_leaves(tmp_path: Path) -> None:
    secret = os.urandom(30_000)
    database = sqlite3.connect(tmp_path / "careless.sqlite3", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE boxes (name BLOB PRIMARY KEY, sealed BLOB) WITHOUT ROWID")
    database.execute("INSERT INTO boxes VALUES (x'00', ?)", (secret,))
    database.execute("DELETE FROM boxes")
    assert files_with(tmp_path, [secret]) == {"careless.sqlite3-wal"}
    database.close()


def test_a_reader_that_holds_the_log_open_only_delays_the_forgetting(
    engine: Engine, store: BoxStore, tmp_path: Path
) -> None:
    keys, other = new_keys(), new_keys()
    store.create(keys, age_file(), TODAY, 30)
    seen = store.create(other, age_file(), TODAY, 30)
    sealed = sealed_rows(engine)
    reader = sqlite3.connect(
        tmp_path / "boxes.sqlite3", isolation_level=None, check_same_thread=False
    )
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM heads").fetchone()
    done = threading.Timer(0.5, reader.execute, ["COMMIT"])
    done.start()
    store.delete(keys, TODAY)
    done.join()
    store.change(other, age_file(), seen, TODAY, 30)
    store.delete(other, TODAY)
    assert files_with(tmp_path, sealed) == set()
    reader.close()


def test_a_log_that_could_not_be_emptied_is_emptied_at_the_next_save(
    store: BoxStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, gone = new_keys(), new_keys()
    seen = store.create(kept, age_file(), TODAY, 30)
    store.create(gone, age_file(), TODAY, 30)
    with monkeypatch.context() as patch:
        patch.setattr("app.boxes.store.forget_deleted", lambda _engine: False)
        store.delete(gone, TODAY)
    assert (tmp_path / "boxes.sqlite3-wal").stat().st_size > 0
    store.change(kept, age_file(), seen, TODAY, 30)
    assert (tmp_path / "boxes.sqlite3-wal").stat().st_size == 0


@pytest.mark.parametrize("column", ["sealed", "body", "etag", "expiry_day", "locator_hash"])
def test_a_row_changed_by_hand_does_not_open(engine: Engine, store: BoxStore, column: str) -> None:
    keys, other = new_keys(), new_keys()
    store.create(keys, age_file(), TODAY, 30)
    store.create(other, age_file(), TODAY, 40)
    name, others = (Seals(SECRET).locator_hash(k.locator) for k in (keys, other))
    with engine.begin() as connection:
        rows = {row.locator_hash: row for row in connection.execute(HEADS.select())}
        connection.execute(HEADS.delete().where(Head.locator_hash == others))
        bodies = {row.id: row.sealed for row in connection.execute(BODIES.select())}
        if column == "sealed":
            swapped = {column: bodies[rows[others].body]}
            connection.execute(update(Body).where(Body.id == rows[name].body).values(swapped))
        else:
            swapped = {column: getattr(rows[others], column)}
            connection.execute(update(Head).where(Head.locator_hash == name).values(swapped))
    asked = other if column == "locator_hash" else keys
    with pytest.raises(Tampered):
        store.read(asked.locator, TODAY)


def test_without_the_secret_key_a_copied_database_opens_nothing(
    engine: Engine, store: BoxStore, tmp_path: Path
) -> None:
    keys, file = new_keys(), age_file()
    store.create(keys, file, TODAY, 30)
    forget_deleted(engine)
    copy = tmp_path / "copy" / "boxes.sqlite3"
    copy.parent.mkdir()
    shutil.copy(tmp_path / "boxes.sqlite3", copy)
    thief = connect(f"sqlite:///{copy}")
    with pytest.raises(Problem, match="not-found"):
        BoxStore(thief, Seals(b"\1" * 32), QUOTA).read(keys.locator, TODAY)
    [sealed] = sealed_rows(thief)
    with pytest.raises(Tampered):
        Seals(b"\1" * 32).unseal(
            sealed, Seals(SECRET).locator_hash(keys.locator), etag_of(file), TODAY + 30
        )
    thief.dispose()


def test_deletes_are_written_over_and_saves_reach_the_disk(engine: Engine) -> None:
    with engine.begin() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("secure_delete", "synchronous", "journal_mode")
        }
    assert found == {"secure_delete": 1, "synchronous": 2, "journal_mode": "wal"}


def test_an_error_of_the_database_does_not_print_its_parameters(engine: Engine) -> None:
    canary = b"CANARY-in-a-parameter-of-a-statement"
    broken = text("INSERT INTO nowhere VALUES (:canary)")
    with engine.connect() as connection, pytest.raises(SQLAlchemyError) as caught:
        connection.execute(broken, {"canary": canary})
    assert "nowhere" in str(caught.value)
    assert "CANARY" not in str(caught.value)
