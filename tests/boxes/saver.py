"""People who save over HTTP while things break, and notice what is lost."""

import http.client
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.boxes.asking import secret_text
from tests.boxes.files import age_file
from tests.serving import Server

SAVES_A_BOX = 15
WRITERS = 6
SECONDS = 1.0
#: An answer that promises nothing: the save may be there or not.
UNAVAILABLE = 503


@dataclass
class Saver:
    """One person who saves again and again, and notes what the server acknowledged."""

    number: int
    server: Server
    goes_on: bool = False
    locator: str = ""
    token: str = ""
    etag: str = ""
    acknowledged: bytes = b""
    unanswered: list[bytes] = field(default_factory=list)
    saves: int = 0
    count: int = 0
    losses: list[str] = field(default_factory=list)

    def save_until(self, stop: threading.Event) -> None:
        """Save until told to stop. After a save without a promise: look, or end the round."""
        while not stop.is_set():
            if not self.etag or self.saves >= SAVES_A_BOX:
                self.begin_box()
            if not self.save() and not (self.goes_on and self.looked(stop)):
                return

    def save(self) -> bool:
        """Save once; returns whether the server promised that it is kept."""
        file = age_file()
        self.unanswered.append(file)
        try:
            status, etag, _ = self.ask("PUT", file)
        except (OSError, http.client.HTTPException):
            return False
        if status in {201, 204}:
            self.acknowledged, self.unanswered, self.etag = file, [], etag
            self.saves += 1
            self.count += 1
            return True
        if status != UNAVAILABLE:
            self.losses.append(f"writer {self.number}: a save was answered with {status}")
        return False

    def looked(self, stop: threading.Event) -> bool:
        """Wait until the box can be read again and compare; False when told to stop first."""
        while not stop.wait(0.05):
            if self.check():
                return True
        return False

    def begin_box(self) -> None:
        """Turn to a new box: nobody saves one box often enough to be slowed down."""
        self.locator, self.token = (secret_text(os.urandom(32)) for _ in range(2))
        self.etag, self.acknowledged, self.unanswered, self.saves = "", b"", [], 0

    def ask(self, method: str, body: bytes = b"") -> tuple[int, str, bytes]:
        """Send one request; returns status, ETag and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        headers = {"Box-Locator": self.locator, "X-Forwarded-For": "198.51.100.7"}
        if method == "PUT":
            headers |= {"If-Match": self.etag} if self.etag else {"If-None-Match": "*"}
            headers["Authorization"] = f"Bearer {self.token}"
            headers["Content-Type"] = "application/octet-stream"
        try:
            connection.request(method, "/box", body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers.get("ETag", ""), answer.read()
        finally:
            connection.close()

    def check(self) -> bool:
        """Compare what is there with what was acknowledged; False when there was no answer."""
        try:
            status, etag, body = self.ask("GET")
        except (OSError, http.client.HTTPException):
            return False
        if status == UNAVAILABLE:
            return False
        if status == 404 and not self.acknowledged:
            self.etag = ""
            return True
        if status != 200 or body not in {self.acknowledged, *self.unanswered}:
            self.losses.append(f"writer {self.number}: {status} after {self.count} saves")
        self.etag, self.acknowledged, self.unanswered = etag, body, []
        return True


def losses(savers: list[Saver]) -> list[str]:
    """Return all that was lost, having looked at every box once more."""
    for saver in savers:
        assert saver.check(), "the server answers again"
    return [loss for saver in savers for loss in saver.losses]


@contextmanager
def saving(savers: list[Saver]) -> Iterator[None]:
    """Let everybody save at once: for a second, and then until the block ends."""
    stop = threading.Event()
    threads = [threading.Thread(target=saver.save_until, args=(stop,)) for saver in savers]
    for thread in threads:
        thread.start()
    try:
        time.sleep(SECONDS)
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def savers_of(server: Server, *, go_on: bool) -> list[Saver]:
    """Return several people; with `go_on` they go on after a save without a promise."""
    return [Saver(number, server, go_on) for number in range(1, WRITERS + 1)]


def saves_of(savers: list[Saver]) -> int:
    """Return how many saves were acknowledged."""
    return sum(saver.count for saver in savers)
