"""One person's device, asking for one box."""

import base64
import os
from dataclasses import dataclass, field
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


def secret_text(value: bytes) -> str:
    """Return 32 bytes as the headers carry them."""
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


@dataclass
class Device:
    """Holds a locator and a write token, and sends them as the browser does."""

    client: FlaskClient
    locator: str = field(default_factory=lambda: secret_text(os.urandom(32)))
    token: str = field(default_factory=lambda: secret_text(os.urandom(32)))
    address: str = "127.0.0.1"

    def headers(self, **more: str) -> dict[str, str]:
        """The usual headers; `If_Match="x"` adds or replaces one."""
        usual = {"Box-Locator": self.locator, "Authorization": f"Bearer {self.token}"}
        return usual | {name.replace("_", "-"): value for name, value in more.items()}

    def put(self, file: bytes, **headers: str) -> TestResponse:
        kind = headers.pop("Content_Type", "application/octet-stream")
        return self._ask("PUT", self.headers(**headers), data=file, content_type=kind)

    def create(self, file: bytes, **headers: str) -> TestResponse:
        return self.put(file, If_None_Match="*", **headers)

    def change(self, file: bytes, seen: str, **headers: str) -> TestResponse:
        return self.put(file, If_Match=seen, **headers)

    def fetch(self, **headers: str) -> TestResponse:
        asked = self.headers(**headers)
        del asked["Authorization"]
        return self._ask("GET", asked)

    def delete(self, **headers: str) -> TestResponse:
        return self._ask("DELETE", self.headers(**headers))

    def _ask(self, method: str, headers: dict[str, str], **more: Any) -> TestResponse:
        peer = {"REMOTE_ADDR": self.address}
        return self.client.open(
            "/box", method=method, headers=headers, environ_overrides=peer, **more
        )


def slug(answer: TestResponse) -> str:
    """Return the slug of a problem, having checked that the answer says nothing else."""
    assert answer.mimetype == "application/problem+json"
    body = answer.get_json()
    assert body == {"type": body["type"], "status": answer.status_code}
    return str(body["type"].removeprefix("/problems/"))
