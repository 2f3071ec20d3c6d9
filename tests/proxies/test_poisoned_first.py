"""Strangers ask first, with all that a request can carry; then every page is as a fresh server's.

Without a proxy, behind README's nginx and behind README's Caddy.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import product
from pathlib import Path

import pytest

from app.locale import LANGUAGES, prefix_of
from tests.believed import BELIEVED, EVIL, ROOT_OF_THEIRS
from tests.examples import LONG
from tests.pages import CARD, PAGES
from tests.proxies.asking import ask
from tests.proxies.running import NAMES, proxy
from tests.serving import Server, serving
from tests.test_poisoned_requests import MISSING, ODD_TARGETS
from tests.test_poisoned_requests import ask as ask_for

BEFORE = ("X", "X-Forwarded", "X-Original", "X-Real", "X-Rewrite", "X-Client", "X-Proxy", "HTTP")
AFTER = (
    *("Host", "Path", "Prefix", "Url", "Uri", "Proto", "Scheme", "Port", "User", "Root", "Base"),
    *("For", "Ip", "Method", "Script-Name", "Path-Info", "Query", "Server", "Language", "Cookie"),
    *("Encoding", "Origin", "Location", "Authority", "Context-Path", "App-Root", "Request-Uri"),
)
GENERATED = {f"{before}-{after}": ROOT_OF_THEIRS for before, after in product(BEFORE, AFTER)}
#: Headers that mean something to a server or a cache, and those of Python's own environment.
MEANT = {
    "Accept": f"text/{EVIL}",
    "Accept-Encoding": f"{EVIL}, br;q=0.001, *",
    "Accept-Charset": EVIL,
    "Cache-Control": "max-age=99999, only-if-cached",
    "Content-Type": f"text/html; charset={EVIL}",
    "If-None-Match": "*",
    "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT",
    "If-Range": EVIL,
    "Pragma": EVIL,
    "Range": "bytes=0-9",
    "TE": "trailers",
    "User-Agent": EVIL,
    "Via": f"1.1 {EVIL}",
    "Werkzeug-Debugger": EVIL,
    "Wsgi.Url-Scheme": EVIL,
    "X-Sendfile": EVIL,
    "X-Accel-Redirect": f"/{EVIL}",
    "X-Http-Method": "POST",
}
HEADERS = BELIEVED | MEANT | GENERATED
AT_ONCE = 45
GROUPS = [
    dict(list(HEADERS.items())[start : start + AT_ONCE])
    for start in range(0, len(HEADERS), AT_ONCE)
]
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "get", "BREW")
TARGETS = (
    *ODD_TARGETS,
    *("*", f"{EVIL}:443", "?", "#", "/#cy", "/?", "//", "///write", "/./write", "/../write"),
    *("/%00", "/%2e%2e/write", "/%ff%fe", "/%", "/%zz", "/%252fwrite", "/write%2f", "/write%3f"),
    *("/write\\", f"/\\{EVIL}", "/caf\xe9", "/write\x0b", "/write\t", "/write ", "/WRITE", "/en"),
    *(
        "http://[x/",
        "http://",
        f"http://{EVIL}:x/",
        "https:/write",
        "javascript:x",
        "/" + "a" * 3000,
    ),
    f"/write?{'a=b&' * 300}",
    f"/{'x/' * 500}",
)
SHARED = tuple(
    prefix_of(code) + page for code in LANGUAGES for page in (*PAGES, CARD, MISSING)
)  # fmt: skip


def raw(method: str, target: str, headers: dict[str, str], host: str) -> bytes:
    """A request as it is, whatever stands in it."""
    sent = {"Host": host, "Connection": "close"} | headers
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {text}" for name, text in sent.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def poison(port: int, host: str) -> None:
    """Ask for every page with every header, each group first for some; then oddly."""
    for turn in range(len(GROUPS) if LONG else 1):
        for number, path in enumerate(SHARED):
            headers = GROUPS[(number + turn) % len(GROUPS)]
            ask(port, raw("GET", path, headers, host))
    oddly = [*product(METHODS, TARGETS if LONG else TARGETS[:1]), *product(("GET",), TARGETS)]
    for number, (method, target) in enumerate(oddly):
        _, answer = ask(port, raw(method, target, GROUPS[number % len(GROUPS)], host))
        assert b"\nLocation: " not in answer, (method, target)
        if method == "GET":
            assert EVIL.encode() not in answer, target


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, object]]:
    """Every page of a server that nobody else has asked."""
    with serving(tmp_path_factory.mktemp("fresh"), {"WEB_CONCURRENCY": "1"}) as server:
        yield {path: ask_for(server, path) for path in SHARED}


def test_there_are_at_least_250_headers() -> None:
    assert len(HEADERS) >= 250


@pytest.mark.parametrize("through", ["bare", *NAMES])
def test_after_strangers_every_page_is_as_a_fresh_server_has_it(
    tmp_path: Path, fresh: dict[str, object], through: str
) -> None:
    with ExitStack() as stack:
        server: Server = stack.enter_context(serving(tmp_path, {"WEB_CONCURRENCY": "1"}))
        port = server.port
        if through != "bare":
            port = stack.enter_context(proxy(through, tmp_path / "front", server.port)).port
        # Caddy passes on what is asked of its own names alone.
        poison(port, "127.0.0.1" if through == "caddy" else EVIL)
        for path in SHARED:
            assert ask_for(server, path) == fresh[path], path
        assert EVIL not in server.logged()
