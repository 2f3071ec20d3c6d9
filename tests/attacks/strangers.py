"""Strangers who come from addresses of their own: 127.0.0.0/8 is all this machine."""

import http.client
import os
from dataclasses import dataclass, field

from tests.boxes.asking import secret_text
from tests.boxes.files import age_file
from tests.serving import Server


@dataclass
class Stranger:
    """Somebody at `address`, with one box of their own."""

    server: Server
    address: str
    locator: str = field(default_factory=lambda: secret_text(os.urandom(32)))
    token: str = field(default_factory=lambda: secret_text(os.urandom(32)))
    etag: str = ""

    def save(self, file: bytes | None = None) -> int:
        """Create the box, or change it; returns the status."""
        condition = {"If-Match": self.etag} if self.etag else {"If-None-Match": "*"}
        headers = {"Authorization": f"Bearer {self.token}", "Box-Days": "90", **condition}
        headers["Content-Type"] = "application/octet-stream"
        status, etag = self._ask("PUT", file or age_file(), headers)
        self.etag = etag or self.etag
        return status

    def look(self) -> int:
        """Read the box; returns the status."""
        return self._ask("GET", b"", {})[0]

    def _ask(self, method: str, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.server.port, timeout=20, source_address=(self.address, 0)
        )
        try:
            connection.request(method, "/box", body, {"Box-Locator": self.locator, **headers})
            answer = connection.getresponse()
            answer.read()
            return answer.status, answer.headers.get("ETag", "")
        finally:
            connection.close()
