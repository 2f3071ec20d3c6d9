"""Nothing of a request is in any log, however it fails."""

import contextlib
import http.client
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.boxes.asking import secret_text
from tests.boxes.files import age_file
from tests.leaks.canaries import found, found_under
from tests.serving import Server, serving

CANARY = "Canary7SianOConnor"
ADDRESS = "203.0.113.77"
FAILING = "tests.boxes.failing:app"

MALFORMED = {
    "no request line": f"{CANARY}\r\n\r\n",
    "a version that is none": f"GET /{CANARY} HTTP/9.9\r\n\r\n",
    "a method that is none": f"{CANARY}{{}} / HTTP/1.1\r\n\r\n",
    "a very long line": f"GET /{CANARY * 400} HTTP/1.1\r\n\r\n",
    "a header without a colon": f"GET / HTTP/1.1\r\n{CANARY}\r\n\r\n",
    "a header name that is none": f"GET / HTTP/1.1\r\n{CANARY}(): x\r\n\r\n",
    "a very long header": f"GET / HTTP/1.1\r\nBox-Locator: {CANARY * 400}\r\n\r\n",
    "very many headers": "GET / HTTP/1.1\r\n" + f"X-A: {CANARY}\r\n" * 100 + "\r\n",
    "a folded header": f"GET / HTTP/1.1\r\nX-A: a\r\n {CANARY}\r\n\r\n",
    "an unknown encoding": f"PUT /box HTTP/1.1\r\nTransfer-Encoding: {CANARY}\r\n\r\n",
    "an unknown expectation": f"PUT /box HTTP/1.1\r\nHost: x\r\nExpect: {CANARY}\r\n\r\n",
    "a length that is none": f"PUT /box HTTP/1.1\r\nContent-Length: {CANARY}\r\n\r\n",
    "a chunk that is none": (
        f"POST /fail/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{CANARY}\r\n\r\n"
    ),
}


def leaks(server: Server) -> set[str]:
    """Return which canaries stand in the server's log or anywhere in its instance folder."""
    secrets = [CANARY, ADDRESS]
    return found(server.logged().encode(), secrets) | found_under(server.instance, secrets)


def send_raw(server: Server, request: str) -> bytes:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(request.encode())
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(65_536):
            answer += part
        return answer


def ask(server: Server, method: str, path: str, body: bytes = b"", /, **headers: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(
        method, path, body, {"X-Forwarded-For": ADDRESS, "User-Agent": CANARY} | sent
    )
    answer = connection.getresponse()
    with contextlib.suppress(http.client.IncompleteRead):
        assert CANARY.encode() not in answer.read()
    return answer.status


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("quiet"), application=FAILING) as server:
        yield server


def test_the_search_finds_a_planted_leak(tmp_path: Path) -> None:
    with serving(tmp_path, application=FAILING) as server:
        assert leaks(server) == set()
        ask(server, "GET", f"/plant/{CANARY}")
        assert leaks(server) == {CANARY}
    (tmp_path / "instance" / "kept").write_text(f"from {ADDRESS}", "utf-8")
    assert leaks(server) == {CANARY, ADDRESS}


def test_gunicorns_own_logger_and_worker_would_have_leaked(tmp_path: Path) -> None:
    loud = ("--logger-class", "gunicorn.glogging.Logger", "--worker-class", "gthread")
    with serving(tmp_path, application=FAILING, arguments=loud) as server:
        answer = send_raw(server, MALFORMED["no request line"])
        assert CANARY.encode() in answer
        assert leaks(server) == {CANARY}


def test_path_query_headers_and_body_are_in_no_log(server: Server) -> None:
    locator, bearer = (
        secret_text(CANARY.ljust(32).encode()),
        f"Bearer {secret_text(os.urandom(32))}",
    )
    asked = {"Box_Locator": locator, "Authorization": bearer}
    binary = {"Content_Type": "application/octet-stream"}
    assert ask(server, "GET", f"/{CANARY}?name={CANARY}") == 404
    assert ask(server, "POST", f"/box?{CANARY}", CANARY.encode()) == 405
    assert ask(server, "PUT", "/box", CANARY.encode(), If_None_Match="*", **asked, **binary) == 400
    assert ask(server, "PUT", "/box", CANARY.encode() * 40_000, **asked, **binary) in {400, 413}
    assert ask(server, "PUT", "/box", age_file(), If_None_Match="*", **asked, **binary) == 201
    assert ask(server, "PUT", "/box", age_file(), If_Match=f'"{CANARY}"', **asked, **binary) == 400
    assert ask(server, "GET", "/box", b"", **asked) == 200
    assert ask(server, "POST", "/letters", f"kind={CANARY}&{CANARY}=x".encode()) >= 400
    assert ask(server, "GET", f"/static/dist/{CANARY}.js") == 404
    assert ask(server, "DELETE", "/box", b"", **asked) == 204
    assert leaks(server) == set()


def test_a_failure_is_logged_by_its_kind_and_place_without_the_request(server: Server) -> None:
    assert ask(server, "POST", f"/fail/{CANARY}?q={CANARY}", CANARY.encode()) == 500
    assert "RuntimeError" in server.logged()
    assert "failing.py" in server.logged()
    ask(server, "GET", f"/cut/{CANARY}")
    assert leaks(server) == set()


@pytest.mark.parametrize("what", MALFORMED)
def test_a_malformed_request_is_refused_without_a_word_of_it(server: Server, what: str) -> None:
    answer = send_raw(server, MALFORMED[what])
    head = answer.partition(b"\r\n\r\n")[0]
    assert int(answer.split()[1]) >= 400, what
    assert b"Content-Security-Policy" in head
    assert b"no-store" in head
    assert CANARY.encode() not in answer
    assert leaks(server) == set()


def test_an_aborted_worker_writes_nothing_of_what_it_was_doing(server: Server) -> None:
    """gunicorn ends a worker that hangs with SIGABRT; the master then starts another."""

    def wait_perhaps_in_vain() -> None:
        with contextlib.suppress(OSError, http.client.HTTPException):
            ask(server, "GET", f"/slow/{CANARY}")

    waiting = threading.Thread(target=wait_perhaps_in_vain)
    waiting.start()
    time.sleep(0.5)
    before = server.workers()
    for worker in before:
        os.kill(worker, signal.SIGABRT)
    waiting.join(timeout=20)
    assert not waiting.is_alive()
    assert ask(server, "GET", "/healthz") == 204
    deadline = time.monotonic() + 20
    while not set(server.workers()).isdisjoint(before):
        assert time.monotonic() < deadline, server.logged()
        time.sleep(0.2)
    assert leaks(server) == set()


def test_what_the_server_says_of_itself_is_still_there(server: Server) -> None:
    send_raw(server, MALFORMED["no request line"])
    assert "Starting gunicorn" in server.logged()
    assert "Listening at" in server.logged()
    assert "TRUSTED_PROXIES names no proxy" in server.logged()
    assert "malformed request was refused (BadRequest)" in server.logged()
