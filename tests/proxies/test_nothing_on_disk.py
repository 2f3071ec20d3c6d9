"""No proxy writes anything of a request: no log, no temporary file, however the request fails."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.leaks.canaries import found_under
from tests.proxies.asking import SMALL, ask, chunks, creating, head, hold
from tests.proxies.http2 import send_without_a_length
from tests.proxies.running import Proxy, proxy
from tests.serving import free_port

CANARY = "Canary9SiobhanNiDhuibhne"
MARKED = (CANARY.encode() * 30_000)[:600_000]
#: Bodies of these sizes: less than is buffered, as much as a draft, as much as the limits, more.
SIZES = (5_000, 229_800, 262_144, 499_999, 512_000, 524_287, 524_288, 600_000)
#: The sizes of chunks. In the smallest, what is sent is six times as long as what it carries.
CHUNKS = (1, 4096, 262_144)


def leaks(proxy: Proxy) -> set[str]:
    """The marks in any file that the proxy has written, and in the names of its files."""
    return found_under(proxy.folder, [CANARY])


def _length(size: int) -> bytes:
    return head("PUT", "/box", creating(Content_Length=str(size))) + MARKED[:size]


def _in_chunks(size: int, each: int) -> bytes:
    start = head("PUT", "/box", creating(Transfer_Encoding="chunked"))
    return start + chunks(MARKED[:size], each)


def send_marks(proxy: Proxy) -> None:
    """Marked words every way in, whole and well-formed or not."""
    marked = {"User-Agent": CANARY, "Referer": f"http://{CANARY}/", "Cookie": CANARY}
    ask(proxy.port, head("GET", f"/{CANARY}?name={CANARY}", marked))
    ask(proxy.port, head("GET", f"/{CANARY}", {"Host": CANARY}))
    ask(proxy.port, f"{CANARY}\r\n\r\n".encode())
    ask(proxy.port, f"GET /{CANARY} HTTP/9.9\r\n\r\n".encode())
    ask(proxy.port, f"GET / HTTP/1.1\r\n{CANARY}\r\n\r\n".encode())
    ask(proxy.port, head("GET", f"/{CANARY * 2000}"))
    for size in SIZES:
        ask(proxy.port, _length(size))
        if proxy.name == "nginx":
            send_without_a_length(proxy.http2_port, "/box", creating(), MARKED[:size])
    for each in CHUNKS:
        for size in (100_000, 262_144):
            ask(proxy.port, _in_chunks(size, each))
    with ExitStack() as stack:  # and such as stop in the middle
        for size in SIZES:
            hold(stack, proxy.port, _length(size)[:-SMALL])
        hold(stack, proxy.port, _in_chunks(100_000, 1)[:-SMALL])
        assert leaks(proxy) == set()


def test_nothing_of_a_request_is_on_disk(front: Proxy) -> None:
    before = front.temporary()
    send_marks(front)
    assert leaks(front) == set()
    assert front.temporary() == before, "a temporary file was made, and perhaps removed again"


def test_nothing_of_a_request_is_on_disk_while_the_server_is_down(deserted: Proxy) -> None:
    before = deserted.temporary()
    assert ask(deserted.port, head("GET", f"/{CANARY}"))[0] == 502
    send_marks(deserted)
    assert leaks(deserted) == set()
    assert deserted.temporary() == before, "a temporary file was made, and perhaps removed again"


#: Settings that are not README's: for which proxy, and what stands in place of what.
LOUD = {
    "nginx's log of requests": ("nginx", {"access_log off;": ""}),
    "nginx's log of errors": ("nginx", {"error_log /dev/null emerg;": ""}),
    "Caddy's log of errors": ("caddy", {"exclude http.log.access http.log.error": "exclude"}),
}


@pytest.mark.parametrize("what", LOUD)
def test_the_search_finds_what_a_proxy_logs_that_is_told_less(tmp_path: Path, what: str) -> None:
    name, instead = LOUD[what]
    with proxy(name, tmp_path / "loud", free_port(), instead) as loud:
        assert ask(loud.port, head("GET", f"/{CANARY}"))[0] == 502
    assert leaks(loud) == {CANARY}


#: Ways to send more than a buffer of the size of the largest body holds.
OVERFLOWING = {
    "a length": {"client_body_buffer_size 640k;": "client_body_buffer_size 16k;"},
    "small chunks": {"if ($http_transfer_encoding)": "if ($http_no_such_header)"},
    "no length": {"client_body_buffer_size 640k;": "client_body_buffer_size 512k;"},
}


@pytest.mark.parametrize("what", OVERFLOWING)
def test_the_search_finds_the_temporary_file_of_a_buffer_that_is_full(
    tmp_path: Path, what: str
) -> None:
    with proxy("nginx", tmp_path / "small", free_port(), OVERFLOWING[what]) as small:
        before = small.temporary()
        if what == "no length":
            send_without_a_length(small.http2_port, "/box", creating(), MARKED)
        else:
            ask(small.port, _length(200_000) if what == "a length" else _in_chunks(200_000, 1))
        assert small.temporary() != before
