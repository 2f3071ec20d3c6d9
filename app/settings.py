"""The settings of the application, read from the environment once and then frozen.

There is no default secret outside the embedded mode. The secret and the build id are read when
first needed: the rescue command `flask drafts` must work without an instance folder or a build.
"""

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from app.asker import Network, read_networks

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "app" / "static" / "dist"
BOX_QUOTA_BYTES = 2 * 1024**3
#: A day's share of one network, a twentieth, must hold the largest box.
LEAST_QUOTA_BYTES = 8 * 1024**2
SECRET_BYTES = 32


class SettingsError(Exception):
    """The environment cannot be served from; the message says what to set."""


@dataclass(frozen=True)
class Settings:
    """Where things are kept and how much of them.

    `database_url` is an SQLAlchemy URL; `embedded` says that nobody named a database, so the
    secret may be made beside it; `box_quota_bytes` is what all boxes together may take;
    `trusted_proxies` are those whose X-Forwarded-For is believed.
    """

    instance_dir: Path
    database_url: str
    secret_key_file: Path
    embedded: bool = True
    box_quota_bytes: int = BOX_QUOTA_BYTES
    static_dist: Path = DIST
    trusted_proxies: tuple[Network, ...] = ()

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Read the environment; creates no file.

        Raises SettingsError when a database is named but no secret key file is, or when a value
        cannot be read.
        """
        instance = Path(environ.get("INSTANCE_DIR") or "instance").resolve()
        database = environ.get("DATABASE_URL", "")
        key_file = environ.get("SECRET_KEY_FILE", "")
        if database and not key_file:
            raise SettingsError(
                "DATABASE_URL is set, so SECRET_KEY_FILE must name a file with a secret of at "
                "least 32 bytes. Make one with: head -c 32 /dev/urandom > secret.key"
            )
        return cls(
            instance_dir=instance,
            database_url=database or f"sqlite:///{instance / 'boxes.sqlite3'}",
            secret_key_file=Path(key_file).resolve() if key_file else instance / "secret.key",
            embedded=not database,
            box_quota_bytes=_quota(environ.get("BOX_QUOTA_BYTES", "")),
            trusted_proxies=_proxies(environ.get("TRUSTED_PROXIES", "")),
        )

    @cached_property
    def secret_key(self) -> bytes:
        """The secret, at least 32 bytes; made on first use (mode 0600) in the embedded mode only.

        Raises SettingsError when the file is missing elsewhere, or too short.
        """
        if self.embedded and not self.secret_key_file.exists():
            self._make_secret()
        try:
            secret = self.secret_key_file.read_bytes()
        except OSError as error:
            raise SettingsError("SECRET_KEY_FILE names a file that cannot be read.") from error
        if len(secret) < SECRET_BYTES:
            raise SettingsError("The file that SECRET_KEY_FILE names holds under 32 bytes.")
        return secret

    def _make_secret(self) -> None:
        """Write a new secret whole and linked into place: of two starting workers one wins."""
        self.secret_key_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self.secret_key_file.with_name(f".{secrets.token_hex(8)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(SECRET_BYTES))
        try:
            os.link(draft, self.secret_key_file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()

    @cached_property
    def manifest(self) -> Mapping[str, str]:
        """Asset name -> hashed file name, as the client build wrote it. Raises SettingsError."""
        return dict(self._build["files"])

    @cached_property
    def loads(self) -> Mapping[str, list[str]]:
        """Script name -> the files it cannot start without. Raises SettingsError."""
        return dict(self._build.get("loads", {}))

    @cached_property
    def edition(self) -> str:
        """The build id: travels with the page and with every request it makes."""
        return str(self._build["edition"])

    @cached_property
    def _build(self) -> dict[str, Any]:
        try:
            return dict(json.loads((self.static_dist / "manifest.json").read_text("utf-8")))
        except OSError as error:
            raise SettingsError(
                "The browser client is not built: app/static/dist/manifest.json is missing. "
                "Start with ./run, which builds it."
            ) from error


def _quota(text: str) -> int:
    if not text:
        return BOX_QUOTA_BYTES
    if not (text.isascii() and text.isdigit()) or int(text) < LEAST_QUOTA_BYTES:
        raise SettingsError(
            f"BOX_QUOTA_BYTES must be a number of bytes, at least {LEAST_QUOTA_BYTES}: what all "
            "boxes together may take."
        )
    return int(text)


def _proxies(text: str) -> tuple[Network, ...]:
    try:
        return read_networks(text)
    except ValueError:
        raise SettingsError(
            "TRUSTED_PROXIES must be addresses or networks with commas between them, for example "
            "127.0.0.1,::1 or 10.0.0.0/24."
        ) from None
