"""`flask boxes migrate` and `flask boxes sweep`, and the migrations behind them."""

import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from sqlalchemy import Dialect, create_mock_engine, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from app.asker import read_networks
from app.boxes.clock_guard import ClockGuard
from app.boxes.database import connect
from app.boxes.model import Base, Head
from app.boxes.room import Room
from app.boxes.sweeping import count_once, sweep_once
from app.factory import create_app
from app.settings import Settings
from tests.boxes.asking import Device
from tests.boxes.conftest import TODAY
from tests.boxes.files import age_file


def test_migrating_makes_a_private_database_and_may_be_repeated(tmp_path: Path) -> None:
    instance = tmp_path / "new" / "instance"
    app = create_app(Settings.from_environment({"INSTANCE_DIR": str(instance)}))
    for _ in range(2):
        done = app.test_cli_runner().invoke(args=["boxes", "migrate"])
        assert done.exit_code == 0, done.output
    assert stat.S_IMODE(instance.stat().st_mode) == 0o700
    assert stat.S_IMODE((instance / "boxes.sqlite3").stat().st_mode) == 0o600


def test_the_migrations_make_exactly_what_the_model_says(database_url: str) -> None:
    engine = connect(database_url)
    with engine.begin() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_sweeping_says_how_many_boxes_were_over(app: Flask, room: Room, device: Device) -> None:
    device.create(age_file(), Box_Days="1")
    room.store.sweep(TODAY)
    room.today = lambda: TODAY + 2
    done = app.test_cli_runner().invoke(args=["boxes", "sweep"])
    assert done.exit_code == 0, done.output
    assert "1" in done.output
    again = app.test_cli_runner().invoke(args=["boxes", "sweep"])
    assert "0" in again.output


def test_the_server_sweeps_by_itself_and_survives_a_missing_database(
    app: Flask, room: Room, device: Device, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    device.create(age_file(), Box_Days="1")
    room.store.sweep(TODAY)
    room.today = lambda: TODAY + 2
    sweep_once(app, ClockGuard())
    assert room.store.sweep(TODAY + 2) == 0
    nowhere = create_app(Settings(tmp_path, f"sqlite:///{tmp_path}/no/x", tmp_path / "secret.key"))
    sweep_once(nowhere, ClockGuard())
    assert not count_once(nowhere)
    assert count_once(app)
    assert "could not be deleted" in caplog.text


def test_everything_compiles_for_postgresql() -> None:
    dialect: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    assert "BYTEA" in str(CreateTable(Base.metadata.tables["bodies"]).compile(dialect=dialect))
    wanted = select(Head.etag).where(Head.locator_hash == b"").with_for_update()
    assert "FOR UPDATE" in str(wanted.compile(dialect=dialect))
    statements: list[str] = []
    engine = create_mock_engine(
        "postgresql+psycopg://", lambda sql, *_, **__: statements.append(str(sql))
    )
    Base.metadata.create_all(engine, checkfirst=False)
    assert len(statements) == 5


def test_a_plain_postgresql_address_uses_psycopg() -> None:
    assert connect("postgresql://someone@example/boxes").dialect.driver == "psycopg"
    assert connect("postgresql://someone@example/boxes").hide_parameters


def test_the_room_is_told_by_last_day_and_size(app: Flask, device: Device) -> None:
    device.create(age_file(), Box_Days="30")
    device.fetch()
    for _ in range(2):
        Device(device.client).create(age_file())
    done = app.test_cli_runner().invoke(args=["boxes", "room"])
    assert done.exit_code == 0, done.output
    lines = [line.split() for line in done.output.splitlines()]
    size = len(age_file()) + 28
    assert ["2024-10-06", str(size), "2"] in lines
    assert ["2024-11-03", str(size), "1"] in lines
    assert f"In use: {3 * size} of" in done.output
    assert device.locator not in done.output


def test_the_doctor_says_what_to_mend(app: Flask, room: Room, tmp_path: Path) -> None:
    said = app.test_cli_runner().invoke(args=["doctor"]).output
    assert "TRUSTED_PROXIES names no proxy" in said
    assert "never deleted yet" in said
    room.store.sweep(TODAY)
    (tmp_path / "secret.key").chmod(0o640)
    said = app.test_cli_runner().invoke(args=["doctor"]).output
    assert "never deleted yet" not in said
    assert "chmod 600" in said
    nowhere = create_app(
        Settings(
            tmp_path,
            f"sqlite:///{tmp_path}/no/x",
            tmp_path / "another.key",
            trusted_proxies=read_networks("127.0.0.1"),
        )
    )
    said = nowhere.test_cli_runner().invoke(args=["doctor"]).output
    assert said.splitlines() == [
        "The box database does not answer, or is not migrated: flask --app wsgi boxes migrate"
    ]
