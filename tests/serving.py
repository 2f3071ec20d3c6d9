"""A real server for tests: gunicorn over HTTP, its own instance folder, every word it logs kept."""

import contextlib
import itertools
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 30


#: Ports for servers of tests: below those that the kernel gives to outgoing connections, of which
#: attacks make thousands, and so many for each process of pytest.
FIRST_PORT, PORTS_EACH, PROCESSES = 18_000, 1000, 14


def _ports() -> Iterator[int]:
    """The ports of this process of pytest, round and round from one taken by chance."""
    number = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % PROCESSES
    begin = secrets.randbelow(PORTS_EACH)
    own = FIRST_PORT + number * PORTS_EACH
    return itertools.cycle(own + (begin + each) % PORTS_EACH for each in range(PORTS_EACH))


_own_ports = _ports()


def free_port() -> int:
    """Return a port of 127.0.0.1 that nothing listens on, and that no later call returns soon."""
    for port in itertools.islice(_own_ports, PORTS_EACH):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("every port of this process is taken")


@dataclass
class Server:
    """One gunicorn. `instance` is its instance folder; `log` holds its stdout and stderr."""

    instance: Path
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    application: str = "wsgi:app"
    arguments: tuple[str, ...] = ()
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, str]:
        """The whole environment the server and its commands run in."""
        kept = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "SECRET_KEY_FILE"}}
        return kept | {
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "INSTANCE_DIR": str(self.instance),
            "PYTHONPATH": os.pathsep.join(
                [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
            ),
            **self.environment,
        }

    def flask(self, *arguments: str) -> str:
        """Run a `flask` command in the server's environment; returns what it wrote."""
        command = [sys.executable, "-m", "flask", "--app", "wsgi", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.settings, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self) -> None:
        """Start and wait until it answers; AssertionError with the log when it does not."""
        command = [sys.executable, "-m", "gunicorn", "-c", "app/gunicorn_conf.py"]
        command += [*self.arguments, self.application]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.settings,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            assert self.process.poll() is None, self.logged()
            assert time.monotonic() < deadline, self.logged()
            time.sleep(0.05)

    def answers(self) -> bool:
        """Whether the health page answers."""
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def logged(self) -> str:
        """All that the server has written since its first start."""
        return self.log.read_text("utf-8", "backslashreplace") if self.log.exists() else ""

    def workers(self) -> list[int]:
        """The process ids of the workers."""
        assert self.process is not None
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(child) for child in children.read_text("ascii").split()]

    def kill(self) -> None:
        """End master and workers at once (SIGKILL): nobody gets to tidy up."""
        self._signal(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to finish, then insist."""
        self._signal(signal.SIGTERM)

    def _signal(self, number: int) -> None:
        if self.process is None:
            return
        group = self.process.pid
        for wanted in (number, signal.SIGKILL):
            try:
                os.killpg(group, wanted)
            except ProcessLookupError:
                break
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                continue
        self.process = None


@contextmanager
def serving(
    folder: Path,
    environment: Mapping[str, str] | None = None,
    application: str = "wsgi:app",
    arguments: tuple[str, ...] = (),
) -> Iterator[Server]:
    """Serve from `folder`/instance with a migrated database until the block ends.

    The log stands outside the instance folder (`folder`/server.log), so that each can be
    searched by itself. More environment variables in `environment`, more gunicorn options in
    `arguments`.
    """
    instance = folder / "instance"
    instance.mkdir(parents=True, exist_ok=True)
    server = Server(instance, folder / "server.log", environment or {}, application, arguments)
    server.flask("boxes", "migrate")
    server.start()
    try:
        yield server
    finally:
        server.stop()
