"""Requests that are malformed, too large or could be read two ways: refused, and told nothing."""

from collections.abc import Iterator

import pytest

from app.factory import MAX_BODY
from app.headers import HEADERS
from app.serving.reading import LONGEST_FIELD, LONGEST_HEAD, LONGEST_LINE, MOST_FIELDS
from tests.proxies.asking import ask, chunks, connect, creating, head
from tests.serving import Server, serving

MARK = "Canary11AnaisOBrien"
GET = "GET / HTTP/1.1\r\nHost: x\r\n"
PUT = f"PUT /box?{MARK} HTTP/1.1\r\nHost: x\r\n"
CHUNKED = f"{PUT}Transfer-Encoding: chunked\r\n"

#: What is sent, and the status of its answer.
REFUSED = {
    "no request line": (f"{MARK}\r\n\r\n", 400),
    "no method": (f" /{MARK} HTTP/1.1\r\n\r\n", 400),
    "a small method": (f"get /{MARK} HTTP/1.1\r\n\r\n", 400),
    "no version": (f"GET /{MARK} HTTP\r\n\r\n", 400),
    "another version": (f"GET /{MARK} HTTP/2.0\r\n\r\n", 400),
    "an address that is none": (f"GET http://[{MARK}/ HTTP/1.1\r\n\r\n", 400),
    "a long line": (f"GET /{'a' * LONGEST_LINE}{MARK} HTTP/1.1\r\n\r\n", 414),
    "a long header": (f"{GET}X-A: {MARK * (LONGEST_FIELD // 10)}\r\n\r\n", 431),
    "many headers": (f"{GET}{f'X-A: {MARK}{chr(13)}{chr(10)}' * (MOST_FIELDS + 1)}\r\n", 431),
    "a long head": (f"{GET}{f'X-A: {MARK * 100}{chr(13)}{chr(10)}' * (LONGEST_HEAD // 1000)}", 431),
    "a folded header": (f"{GET}X-A: a\r\n {MARK}\r\n\r\n", 400),
    "a header with a space": (f"{GET}X-A : {MARK}\r\n\r\n", 400),
    "a header without a name": (f"{GET}: {MARK}\r\n\r\n", 400),
    "a lone line feed": (f"{GET}X-A: a\n{MARK}: b\r\n\r\n", 400),
    "a zero byte": (f"{GET}X-A: \0{MARK}\r\n\r\n", 400),
    "a length that is none": (f"{PUT}Content-Length: {MARK}\r\n\r\n", 400),
    "a negative length": (f"{PUT}Content-Length: -5\r\n\r\n", 400),
    "two lengths": (f"{PUT}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400),
    "the same length twice": (f"{PUT}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400),
    "a length and chunks": (f"{CHUNKED}Content-Length: 5\r\n\r\n0\r\n\r\n", 400),
    "chunks in an old version": (f"{CHUNKED}\r\n0\r\n\r\n".replace("1.1", "1.0"), 400),
    "another encoding": (f"{PUT}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
    "an encoding that is none": (f"{PUT}Transfer-Encoding: {MARK}\r\n\r\n", 501),
    "an expectation": (f"{PUT}Expect: {MARK}\r\n\r\n", 417),
    "a chunk that is none": (f"{CHUNKED}\r\n{MARK}\r\n", 400),
    "a chunk of less than nothing": (f"{CHUNKED}\r\n-1\r\n{MARK}\r\n", 400),
    "a chunk that goes on": (f"{CHUNKED}\r\n1\r\n{MARK}\r\n", 400),
    "an odd extension": (f'{CHUNKED}\r\n1;a="{MARK}\r\n', 400),
    "2 GB": (f"{PUT}Content-Length: {2 * 1024**3}\r\n\r\n", 413),
    "2 GB, expected": (f"{PUT}Expect: 100-continue\r\nContent-Length: {2 * 1024**3}\r\n\r\n", 413),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("odd"), {"WEB_CONCURRENCY": "1"}) as running:
        yield running


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_with_our_headers_and_nothing_of_it(server: Server, what: str) -> None:
    sent, wanted = REFUSED[what]
    status, answer = ask(server.port, sent.encode("latin-1"))
    assert status == wanted
    start, _, body = answer.partition(b"\r\n\r\n")
    lines = start.decode().split("\r\n")
    for name, value in HEADERS.items():
        assert f"{name}: {value}" in lines, name
    assert {"Cache-Control: no-store", "Connection: close"} <= set(lines)
    assert body == b""
    assert MARK.encode() not in answer
    assert MARK not in server.logged()


def test_a_body_that_is_too_large_is_read_so_that_its_sender_reads_the_refusal(
    server: Server,
) -> None:
    for size in (MAX_BODY + 1, 4 * MAX_BODY):
        sent = head("PUT", "/box", creating(Content_Length=str(size))) + b"x" * size
        assert ask(server.port, sent)[0] == 413, size


def test_chunks_are_bounded_by_what_arrives(server: Server) -> None:
    start = head("PUT", "/box", creating(Transfer_Encoding="chunked"))
    assert ask(server.port, start + chunks(b"x" * 5_000, 1))[0] == 400  # read whole: no age file
    assert ask(server.port, start + chunks(b"x" * 300_000, 4096))[0] in {413, 0}
    assert ask(server.port, start + chunks(b"x" * 200_000, 1))[0] in {413, 0}


def test_who_expects_to_be_told_to_go_on_is_told(server: Server) -> None:
    sent = head("PUT", "/box", creating(Content_Length="4", Expect="100-continue"))
    with connect(server.port) as connection:
        connection.sendall(sent)
        assert connection.recv(1000) == b"HTTP/1.1 100 Continue\r\n\r\n"
        connection.sendall(b"none")
        assert connection.recv(65_536).startswith(b"HTTP/1.1 400 ")
    assert ask(server.port, head("GET", "/about", {"Expect": "100-continue"}))[0] == 200


def test_a_head_alone_is_answered_without_a_body(server: Server) -> None:
    for path in ("/about", "/nothing", "/healthz", "/static/dist/nothing.js"):
        asked, answer = ask(server.port, head("HEAD", path))
        assert asked == ask(server.port, head("GET", path))[0]
        assert answer.endswith(b"\r\n\r\n"), path


def test_a_connection_stays_after_an_answer_without_a_body(server: Server) -> None:
    several = head("GET", "/healthz", {"Connection": "keep-alive"}) + head("GET", "/healthz")
    assert ask(server.port, several)[1].count(b"HTTP/1.1 204 ") == 2
    old = several.replace(b"HTTP/1.1", b"HTTP/1.0").replace(b"keep-alive", b"close")
    assert ask(server.port, old)[1].count(b" 204 ") == 1
