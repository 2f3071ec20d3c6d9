"""Two server processes on one database, and what breaks beneath them in the middle of saves.

Whatever was acknowledged is there afterwards, and no save went over one that it had not seen.
"""

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator

import psycopg
import pytest

from tests.boxes.conftest import environment_on, needs_postgres
from tests.boxes.files import age_file
from tests.boxes.postgres import Postgres
from tests.boxes.saver import SECONDS, WRITERS, Saver, losses, savers_of, saves_of, saving
from tests.conftest import Reached
from tests.serving import Server, serving
from tests.sizes import IS_LONG, only_long

ROUNDS = 8 if IS_LONG else 2
DEVICES, BOXES, TRIES = 4, 12 if IS_LONG else 3, 5
DATABASES = [
    pytest.param("sqlite", marks=only_long()),
    pytest.param("postgresql", marks=needs_postgres()),
]


@pytest.fixture(scope="module", params=DATABASES)
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """One server with two processes for all tests of a database."""
    folder = tmp_path_factory.mktemp("two")
    with serving(folder, environment_on(request.param, request, folder)) as server:
        while len(server.workers()) < 2:
            time.sleep(0.05)
        yield server


@pytest.fixture
def on_postgres(server: Server) -> Server:
    """The same, on PostgreSQL alone."""
    if "DATABASE_URL" not in server.environment:
        pytest.skip("SQLite has no server that could be restarted")
    return server


def race(device: Saver, done: list[tuple[str, str]]) -> None:
    """Look, then save over what was seen; notes each save that was acknowledged."""
    for _ in range(TRIES):
        _, device.etag, _ = device.ask("GET")
        status, etag, _ = device.ask("PUT", age_file())
        assert status in {204, 412}, status
        if status == 204:
            done.append((device.etag, etag))


def test_of_several_saves_over_one_version_one_is_acknowledged_and_none_is_lost(
    server: Server, reached: Reached
) -> None:
    saves = 0
    for _ in range(BOXES):
        first = Saver(0, server)
        first.begin_box()
        assert first.save()
        devices = [Saver(n, server, False, first.locator, first.token) for n in range(DEVICES)]
        done: list[tuple[str, str]] = []
        threads = [threading.Thread(target=race, args=(device, done)) for device in devices]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert max(Counter(seen for seen, _ in done).values()) == 1
        follows = dict(done)
        etag = first.etag
        while etag in follows:
            etag = follows.pop(etag)
        assert follows == {}, "each acknowledged save follows another one"
        assert first.ask("GET")[1] == etag
        saves += len(done)
    reached(f"{saves} acknowledged saves of {DEVICES} devices at one box, none over another")


def test_killing_one_of_two_processes_loses_no_acknowledged_save(
    server: Server, reached: Reached
) -> None:
    savers = savers_of(server, go_on=True)
    with saving(savers):
        for _ in range(ROUNDS):
            os.kill(server.workers()[0], signal.SIGKILL)
            time.sleep(SECONDS)
    assert losses(savers) == []
    reached(f"{saves_of(savers)} acknowledged saves, {ROUNDS} processes killed, none lost")
    assert saves_of(savers) > ROUNDS * WRITERS


def test_a_database_that_is_restarted_under_load_loses_no_acknowledged_save(
    on_postgres: Server, own_postgres: Postgres, reached: Reached
) -> None:
    savers = savers_of(on_postgres, go_on=True)
    with saving(savers):
        for how in ("immediate", "fast") * (ROUNDS // 2):
            own_postgres.stop(how)
            own_postgres.start()
            time.sleep(SECONDS)
    assert losses(savers) == []
    reached(f"{saves_of(savers)} acknowledged saves, {ROUNDS} restarts of the database, none lost")
    assert saves_of(savers) > ROUNDS * WRITERS


@only_long()
def test_connections_that_are_lost_under_load_lose_no_acknowledged_save(
    on_postgres: Server, postgres_url: str, reached: Reached
) -> None:
    ended = 0
    with psycopg.connect(postgres_url) as admin:
        savers = savers_of(on_postgres, go_on=True)
        with saving(savers):
            for _ in range(ROUNDS * 4):
                others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                others += " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
                ended += len(admin.execute(others).fetchall())
                admin.commit()
                time.sleep(SECONDS / 4)
        assert losses(savers) == []
    reached(f"{saves_of(savers)} acknowledged saves, {ended} connections lost, no save")
    assert ended > ROUNDS
    assert saves_of(savers) > ROUNDS * WRITERS
