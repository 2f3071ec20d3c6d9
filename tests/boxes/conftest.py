"""An application with its own database, and a day that tests can move."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine, text

from app.boxes.commands import migrate_to_newest
from app.boxes.room import Room, room_of
from app.factory import create_app
from app.settings import Settings
from tests.boxes.asking import Device
from tests.boxes.postgres import Postgres, postgres, programs

TODAY = 20_000
NO_POSTGRES = "PostgreSQL cannot be had on this machine: boxes were tested on SQLite alone"


def databases() -> list[ParameterSet | str]:
    """The kinds to test on. Without PostgreSQL its tests are skipped, and the last lines say so."""
    return ["sqlite", pytest.param("postgresql", marks=needs_postgres())]


def needs_postgres() -> pytest.MarkDecorator:
    """Mark a test that is skipped where there is none."""
    return pytest.mark.skipif(programs() is None, reason=NO_POSTGRES)


@pytest.fixture(scope="session")
def own_postgres() -> Iterator[Postgres]:
    """One PostgreSQL for the whole run."""
    with postgres() as started:
        yield started


@pytest.fixture(scope="session")
def postgres_url(own_postgres: Postgres) -> str:
    """Where it is."""
    return own_postgres.url


@pytest.fixture(params=databases())
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated, empty database of each kind that this machine can run."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'boxes.sqlite3'}"
    else:
        url = str(request.getfixturevalue("postgres_url"))
        empty(url)
    migrate_to_newest(url)
    return url


def environment_on(database: str, request: pytest.FixtureRequest, folder: Path) -> dict[str, str]:
    """Return the environment of a server on an empty database of this kind."""
    if database == "sqlite":
        return {}
    url = str(request.getfixturevalue("postgres_url"))
    empty(url)
    return environment_of(url, folder)


def environment_of(database_url: str, folder: Path) -> dict[str, str]:
    """Name a database, and the secret that must be named beside it."""
    secret = folder / "named.key"
    secret.write_bytes(bytes(32))
    return {"DATABASE_URL": database_url, "SECRET_KEY_FILE": str(secret)}


@pytest.fixture
def app(database_url: str, tmp_path: Path) -> Flask:
    return app_with(database_url, tmp_path)


@pytest.fixture
def room(app: Flask) -> Room:
    return room_of(app)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def device(client: FlaskClient) -> Device:
    return Device(client)


def app_with(database_url: str, folder: Path, quota: int = 2**30) -> Flask:
    """Return an application whose boxes live in this database, on day TODAY."""
    names = ("main.js", "exit.js", "app.css", "icon.svg")
    manifest = {"edition": "0123abcdef", "files": {name: name for name in names}}
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    settings = Settings(folder, database_url, folder / "secret.key", True, quota, folder)
    app = create_app(settings)
    room_of(app).today = lambda: TODAY
    return app


def empty(url: str) -> None:
    """Drop every table."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
