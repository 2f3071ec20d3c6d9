"""A proxy that runs README's settings in a folder of its own: all that it writes lies in there."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.proxies.settings import caddy_settings, changed, nginx_settings
from tests.serving import free_port

START_SECONDS = 30
NAMES = ("nginx", "caddy")
#: Where a distribution keeps what only administrators have on their PATH.
ADMIN_PATH = "/usr/local/sbin:/usr/sbin:/sbin"
AS_IT_STANDS: Mapping[str, str] = MappingProxyType({})
#: From this version of Caddy on, what README says may stand in place of two lines; and what it is.
NEW_NAME = (2, 6, 4)
BUFFERS = {
    "        buffer_requests\n        max_buffer_size 512KiB\n": "        request_buffers 512KiB\n"
}
#: Around README's server block, as noisy as a distribution's own file: it logs what it is not told
#: to leave out.
NGINX = """daemon off;
user {user};
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log info;
events {{ worker_connections 4096; }}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/temp/body;
    proxy_temp_path {folder}/temp/proxy;
    fastcgi_temp_path {folder}/temp/fastcgi;
    uwsgi_temp_path {folder}/temp/uwsgi;
    scgi_temp_path {folder}/temp/scgi;
    {server}
}}
"""


@dataclass(frozen=True)
class Proxy:
    """A running proxy: what it is, where it listens, and the folder of all that it writes."""

    name: str
    folder: Path
    port: int
    http2_port: int

    def temporary(self) -> dict[str, int]:
        """When an entry was last made in, or taken out of, each folder for temporary files.

        nginx takes the name of such a file away as soon as it is open, so no search would find it.
        """
        folders = [each for each in (self.folder / "temp").rglob("*") if each.is_dir()]
        return {str(each): each.stat().st_mtime_ns for each in (self.folder / "temp", *folders)}


def program(name: str) -> str:
    """The path of nginx or caddy; skips the test, and says so, when it is not installed."""
    found = shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), ADMIN_PATH]))
    if found is None:
        pytest.skip(f"{name} is not installed: README's settings for it were NOT run")
    return found


@contextmanager
def proxy(
    name: str, folder: Path, upstream: int, instead: Mapping[str, str] = AS_IT_STANDS
) -> Iterator[Proxy]:
    """Run README's settings in front of the server on port `upstream` until the block ends.

    `instead` has parts of the settings and what stands in their place, to see a test fail.
    """
    path = program(name)
    running = Proxy(name, folder, free_port(), free_port())
    (folder / "temp").mkdir(parents=True)
    command = _nginx if name == "nginx" else _caddy
    words = command(path, running, upstream, instead)
    home = {"HOME": str(folder), "TMPDIR": str(folder / "temp")}
    xdg = {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
    with (folder / "output.log").open("wb") as output:
        process = subprocess.Popen(
            words, env={**os.environ, **home, **xdg}, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        _wait(running, process)
        yield running
    finally:
        process.terminate()
        process.wait(timeout=START_SECONDS)


def _nginx(path: str, running: Proxy, upstream: int, instead: Mapping[str, str]) -> list[str]:
    settings = nginx_settings(running.port, running.http2_port, upstream)
    server = changed(settings, instead)
    user = pwd.getpwuid(os.getuid()).pw_name
    file = running.folder / "nginx.conf"
    file.write_text(NGINX.format(folder=running.folder, user=user, server=server), "utf-8")
    early = str(running.folder / "early.log")
    return [path, "-p", str(running.folder), "-e", early, "-c", str(file)]


def _caddy(path: str, running: Proxy, upstream: int, instead: Mapping[str, str]) -> list[str]:
    file = running.folder / "Caddyfile"
    settings = caddy_settings(running.port, upstream)
    if _caddy_version(path) >= NEW_NAME:
        settings = changed(settings, BUFFERS)
    file.write_text(changed(settings, instead), "utf-8")
    return [path, "run", "--config", str(file), "--adapter", "caddyfile"]


def _caddy_version(path: str) -> tuple[int, ...]:
    said = subprocess.run([path, "version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"v?(\d+)\.(\d+)\.(\d+)", said)
    assert found, said
    return tuple(int(number) for number in found.groups())


def _wait(running: Proxy, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", running.port), timeout=1).close()
        except OSError:
            said = (running.folder / "output.log").read_text("utf-8")
            assert process.poll() is None, said
            assert time.monotonic() < deadline, said
            time.sleep(0.05)
        else:
            return
