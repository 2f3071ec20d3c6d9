"""Requests of one visitor change no page of the next: through a real gunicorn."""

import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from app.boxes.allowances import BY_ADDRESS
from app.locale import LANGUAGES, prefix_of
from tests.believed import BELIEVED, EVIL, ROOT_OF_THEIRS
from tests.pages import CARD, PAGES
from tests.serving import Server, serving

MISSING = "/nothing-here"
SHARED = (*PAGES, CARD, MISSING)
ONE_PROCESS = {"WEB_CONCURRENCY": "1", "TRUSTED_PROXIES": "127.0.0.1"}

#: Targets that mean one address to one program and another to the next.
ODD_TARGETS = (
    "/cy",
    "/write/",
    "//write",
    f"//{EVIL}/cy",
    f"//{EVIL}//write",
    f"/cy//{EVIL}",
    f"/%2f{EVIL}/cy",
    f"/%5c{EVIL}",
    f"/write;{EVIL}",
    f"http://{EVIL}/cy",
    f"http://{EVIL}//write",
    f"http://{EVIL}:66/law?{EVIL}",
)


@dataclass(frozen=True)
class Answer:
    """The status, the headers without the date, and the body."""

    status: int
    headers: tuple[str, ...]
    body: bytes


def ask(server: Server, target: str, headers: Mapping[str, str] | None = None) -> Answer:
    """Send this target and these headers as they are, and read the whole answer."""
    sent = {"Host": "127.0.0.1", "Connection": "close", **(headers or {})}
    lines = [f"GET {target} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items())]
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        whole = b"".join(iter(lambda: connection.recv(65_536), b""))
    head, _, body = whole.partition(b"\r\n\r\n")
    first, *rest = head.decode().split("\r\n")
    kept = tuple(line for line in rest if not line.startswith("Date:"))
    return Answer(int(first.split()[1]), kept, body)


def poison(server: Server, code: str, page: str) -> Answer:
    """Be the first to ask for this page, with all that one request can carry; by language."""
    path = prefix_of(code) + page
    if code == "en":
        return ask(server, ROOT_OF_THEIRS + path, {"SCRIPT_NAME": ROOT_OF_THEIRS})
    if code == "cy":
        return ask(server, f"{path}?{EVIL}", BELIEVED | {"Host": EVIL})
    return ask(server, f"http://{EVIL}{path}", BELIEVED | {"Host": f"{EVIL}:66"})


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose every page was first asked for by somebody who means harm."""
    with serving(tmp_path_factory.mktemp("poisoned"), ONE_PROCESS) as server:
        for code in LANGUAGES:
            for page in SHARED:
                poison(server, code, page)
        yield server


@pytest.fixture(scope="module")
def fresh(poisoned: Server) -> Iterator[Server]:
    """The same server, started anew and asked by nobody yet."""
    server = Server(poisoned.instance, poisoned.log, ONE_PROCESS)
    server.start()
    try:
        yield server
    finally:
        server.stop()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_that_a_stranger_asked_for_first_is_as_a_fresh_server_has_it(
    poisoned: Server, fresh: Server, code: str
) -> None:
    for page in SHARED:
        path = prefix_of(code) + page
        after, wanted = ask(poisoned, path), ask(fresh, path)
        assert wanted.status == (404 if page == MISSING else 200), path
        assert after.body.count(EVIL.encode()) == 0, path
        assert after == wanted, path


def test_what_is_believed_elsewhere_changes_no_answer(poisoned: Server, fresh: Server) -> None:
    for page in SHARED:
        assert ask(poisoned, page, BELIEVED | {"Host": EVIL}) == ask(fresh, page), page


def test_a_root_that_a_header_names_is_no_root(fresh: Server) -> None:
    for page in ("/write", CARD, "/law"):
        answer = ask(fresh, ROOT_OF_THEIRS + page, {"SCRIPT_NAME": ROOT_OF_THEIRS})
        assert answer == ask(fresh, MISSING), page


@pytest.mark.parametrize("target", ODD_TARGETS)
def test_an_odd_target_is_answered_with_one_of_the_pages_and_leads_nowhere(
    poisoned: Server, fresh: Server, target: str
) -> None:
    pages = {ask(fresh, prefix_of(code) + page).body for code in LANGUAGES for page in SHARED}
    answer = ask(poisoned, target, {"Host": EVIL})
    assert not [line for line in answer.headers if EVIL in line or line.startswith("Location")]
    assert answer.body in pages


def test_a_header_with_an_underscore_does_not_stand_for_one_with_a_hyphen(fresh: Server) -> None:
    """One visitor behind a proxy asks too often and gives another address for each time."""
    statuses = [
        ask(
            fresh,
            "/box",
            {"X-Forwarded-For": "203.0.113.7", "X_Forwarded_For": f"198.51.100.{number}"},
        ).status
        for number in range(int(BY_ADDRESS.burst) * 2)  # it comes back while this goes on
    ]
    assert statuses[0] == 400
    assert statuses[-1] == 429
    assert ask(fresh, "/box", {"X-Forwarded-For": "203.0.113.8"}).status == 400
