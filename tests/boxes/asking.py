"""One person's device, asking for one box."""

import base64
import os
from dataclasses import dataclass, field

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

    def headers(self, **more: str) -> dict[str, str]:
        """The usual headers; `If_Match="x"` adds or replaces one."""
        usual = {"Box-Locator": self.locator, "Authorization": f"Bearer {self.token}"}
        return usual | {name.replace("_", "-"): value for name, value in more.items()}

    def put(self, file: bytes, **headers: str) -> TestResponse:
        kind = headers.pop("Content_Type", "application/octet-stream")
        return self.client.put(
            "/box", data=file, headers=self.headers(**headers), content_type=kind
        )

    def create(self, file: bytes, **headers: str) -> TestResponse:
        return self.put(file, If_None_Match="*", **headers)

    def change(self, file: bytes, seen: str, **headers: str) -> TestResponse:
        return self.put(file, If_Match=seen, **headers)

    def fetch(self) -> TestResponse:
        return self.client.get("/box", headers={"Box-Locator": self.locator})

    def delete(self, **headers: str) -> TestResponse:
        return self.client.delete("/box", headers=self.headers(**headers))


def slug(answer: TestResponse) -> str:
    """Return the slug of a problem, having checked that the answer says nothing else."""
    assert answer.mimetype == "application/problem+json"
    body = answer.get_json()
    assert body == {"type": body["type"], "status": answer.status_code}
    return str(body["type"].removeprefix("/problems/"))
