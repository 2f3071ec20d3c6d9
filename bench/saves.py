"""How many saves a second two server processes take, with the client beside them.

Creates and changes are named apart. Every save is a whole file of 28 KiB, on the disk before it is
answered.
"""

import http.client
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.measuring import line
from tests.boxes.asking import secret_text
from tests.boxes.conftest import environment_of
from tests.boxes.files import age_file
from tests.boxes.postgres import postgres
from tests.serving import Server, serving

CLIENTS, SECONDS, FILES, CHANGES = 8, 5.0, 50, 20
GOALS = {"PostgreSQL": 500, "SQLite": 340}


class Client:
    """One connection that saves without a pause."""

    def __init__(self, server: Server, files: list[bytes]) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self._files = files
        self._count = 0
        self.boxes: list[tuple[dict[str, str], str]] = []
        self.changed = 0

    def create(self, until: float) -> None:
        while time.monotonic() < until:
            keys = {
                "Box-Locator": secret_text(os.urandom(32)),
                "Authorization": f"Bearer {secret_text(os.urandom(32))}",
            }
            self.boxes.append((keys, self._put(keys, {"If-None-Match": "*"}, 201)))

    def change(self, until: float) -> None:
        for keys, etag in self.boxes:
            seen = etag
            for _ in range(CHANGES):
                if time.monotonic() >= until:
                    return
                seen = self._put(keys, {"If-Match": seen}, 204)
                self.changed += 1

    def _put(self, keys: dict[str, str], condition: dict[str, str], expected: int) -> str:
        kind = {"Content-Type": "application/octet-stream", "X-Forwarded-For": "198.51.100.7"}
        self._count += 1
        body = self._files[self._count % len(self._files)]
        self._connection.request("PUT", "/box", body, {**kind, **keys, **condition})
        answer = self._connection.getresponse()
        answer.read()
        assert answer.status == expected, answer.status
        return answer.headers["ETag"]


def saves_a_second(server: Server) -> tuple[float, float]:
    """Return creates a second and changes a second."""
    files = [age_file() for _ in range(FILES)]
    clients = [Client(server, files) for _ in range(CLIENTS)]
    _together([client.create for client in clients])
    created = sum(len(client.boxes) for client in clients)
    _together([client.change for client in clients])
    changed = sum(client.changed for client in clients)
    return created / SECONDS, changed / SECONDS


def _together(actions: list[Callable[[float], object]]) -> None:
    until = time.monotonic() + SECONDS
    threads = [threading.Thread(target=action, args=(until,)) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def report(folder: Path) -> Iterator[str]:
    """The lines of this part."""
    with postgres(options="") as started:
        on_postgres = environment_of(started.url, folder)
        for name, environment in (("PostgreSQL", on_postgres), ("SQLite", {})):
            with serving(folder / name, environment) as server:
                rates = saves_a_second(server)
            for what, rate in zip(("creates", "changes"), rates, strict=True):
                goal = GOALS[name]
                value = f"{rate:.0f} a second"
                yield line(f"{name}: {what}", value, f"at least {goal}", rate >= goal)
