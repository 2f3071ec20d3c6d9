"""kill -9 in the middle of saves: whatever was acknowledged is there after the restart."""

import http.client
import os
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.boxes.asking import secret_text
from tests.boxes.files import age_file
from tests.conftest import Reached
from tests.serving import Server, serving

WRITERS = 6
ROUNDS = 4
SECONDS_A_ROUND = 1.2
SAVES_A_BOX = 15


@dataclass
class Saver:
    """One person who saves again and again, and notes what the server acknowledged."""

    number: int
    server: Server
    locator: str = ""
    token: str = ""
    etag: str = ""
    acknowledged: bytes = b""
    unanswered: bytes = b""
    saves: int = 0
    count: int = 0
    losses: list[str] = field(default_factory=list)

    def save_until(self, stop: threading.Event) -> None:
        """Save until told to stop; a save that gets no answer ends the round."""
        while not stop.is_set():
            if not self.etag or self.saves >= SAVES_A_BOX:
                self.begin_box()
            file = age_file()
            self.unanswered = file
            try:
                status, etag, _ = self.ask("PUT", file)
            except (OSError, http.client.HTTPException):
                return
            if status not in {201, 204}:
                self.losses.append(f"writer {self.number}: a save was answered with {status}")
                return
            self.acknowledged, self.unanswered, self.etag = file, b"", etag
            self.saves += 1
            self.count += 1

    def begin_box(self) -> None:
        """Turn to a new box, from a new address: neither runs into the rate limits."""
        self.locator, self.token = (secret_text(os.urandom(32)) for _ in range(2))
        self.etag, self.acknowledged, self.unanswered, self.saves = "", b"", b"", 0

    def ask(self, method: str, body: bytes = b"") -> tuple[int, str, bytes]:
        """Send one request; returns status, ETag and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        condition = {"If-Match": self.etag} if self.etag else {"If-None-Match": "*"}
        headers = {
            "Box-Locator": self.locator,
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/octet-stream",
            "X-Forwarded-For": f"2001:{self.number:x}:{self.locator[0].encode()[0]:x}::1",
        }
        try:
            connection.request(method, "/box", body, headers | condition)
            answer = connection.getresponse()
            return answer.status, answer.headers.get("ETag", ""), answer.read()
        finally:
            connection.close()

    def check(self) -> None:
        """Compare what is there with what was acknowledged; take up the ETag found."""
        status, etag, body = self.ask("GET")
        if status == 404 and not self.acknowledged:
            self.etag = ""
            return
        if status != 200 or body not in {self.acknowledged, self.unanswered}:
            self.losses.append(f"writer {self.number}: {status} after {self.count} saves")
        self.etag, self.acknowledged, self.unanswered = etag, body, b""


def test_killing_the_server_during_saves_loses_no_acknowledged_save(
    tmp_path: Path, reached: Reached
) -> None:
    with serving(tmp_path) as server:
        savers = [Saver(number, server) for number in range(1, WRITERS + 1)]
        for _ in range(ROUNDS):
            run_until_killed(server, savers)
            server.start()
            for saver in savers:
                saver.check()
    count = sum(saver.count for saver in savers)
    reached(f"{count} acknowledged saves, {ROUNDS} times kill -9, none lost")
    assert [loss for saver in savers for loss in saver.losses] == []
    assert count > ROUNDS * WRITERS


def run_until_killed(server: Server, savers: list[Saver]) -> None:
    """Let everybody save at once, then end all of the server's processes with SIGKILL."""
    stop = threading.Event()
    threads = [threading.Thread(target=saver.save_until, args=(stop,)) for saver in savers]
    for thread in threads:
        thread.start()
    time.sleep(SECONDS_A_ROUND)
    server.kill()
    stop.set()
    for thread in threads:
        thread.join()
