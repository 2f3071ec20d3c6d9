"""Whoever sends or reads slowly waits in the proxy; everybody else is answered meanwhile."""

from collections.abc import Callable
from contextlib import ExitStack

import pytest

from app import gunicorn_conf
from app.boxes.age_shape import PADDED
from tests.boxes.files import age_file
from tests.proxies.asking import SMALL, STRANGERS, answer, ask, chunks, creating, head, hold
from tests.proxies.running import Proxy

#: Twice as many as the server has threads, and then some.
SLOW = max(300, 2 * gunicorn_conf.threads + 50)
PART = b"x" * SMALL

Slowly = Callable[[ExitStack, int, str], object]


def _sends_a_body(stack: ExitStack, port: int, address: str) -> object:
    return hold(
        stack, port, head("PUT", "/box", creating(Content_Length="200000")) + PART, address=address
    )


def _sends_chunks(stack: ExitStack, port: int, address: str) -> object:
    started = chunks(PART, SMALL).removesuffix(b"0\r\n\r\n")
    return hold(
        stack,
        port,
        head("PUT", "/box", creating(Transfer_Encoding="chunked")) + started,
        address=address,
    )


def _sends_too_much(stack: ExitStack, port: int, address: str) -> object:
    """More than a proxy keeps, and not all of it: what follows could be passed on as it comes."""
    started = head("PUT", "/box", creating(Content_Length="900000"))
    return hold(stack, port, started + b"x" * 700_000, address=address)


def _asks_for_a_letter(stack: ExitStack, port: int, address: str) -> object:
    form = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": "900"}
    return hold(stack, port, head("POST", "/letters", form) + b"kind=", address=address)


def _sends_a_head(stack: ExitStack, port: int, address: str) -> object:
    return hold(stack, port, head("GET", "/write").removesuffix(b"\r\n"), address=address)


def _says_nothing(stack: ExitStack, port: int, address: str) -> object:
    return hold(stack, port, b"", address=address)


def _reads(stack: ExitStack, port: int, address: str) -> object:
    return hold(stack, port, head("GET", "/law"), receive=SMALL, address=address)


@pytest.mark.parametrize(
    "slowly",
    [
        _sends_a_body,
        _sends_chunks,
        _sends_too_much,
        _asks_for_a_letter,
        _sends_a_head,
        _says_nothing,
        _reads,
    ],
)
def test_an_honest_visitor_is_answered_while_others_are_slow(front: Proxy, slowly: Slowly) -> None:
    with ExitStack() as stack:
        for number in range(SLOW):
            slowly(stack, front.port, STRANGERS[number % len(STRANGERS)])
        assert ask(front.port, head("GET", "/about"))[0] == 200
        file = age_file(PADDED[-1])
        saved = head("PUT", "/box", creating(Content_Length=str(len(file)))) + file
        assert ask(front.port, saved)[0] == 201


def test_a_draft_that_arrives_in_pieces_is_saved(front: Proxy) -> None:
    file = age_file(PADDED[-1])
    with ExitStack() as stack:
        started = head("PUT", "/box", creating(Content_Length=str(len(file))))
        connection = hold(stack, front.port, started + file[:SMALL])
        for start in range(SMALL, len(file), SMALL * 8):
            connection.sendall(file[start : start + SMALL * 8])
        assert answer(connection)[0] == 201


def test_what_is_too_large_is_refused(front: Proxy) -> None:
    """By the application; a proxy that refuses before it may say 502, or nothing at all."""
    for size in (300_000, 499_000, 600_000, 2_000_000):
        body = b"x" * size
        status, _ = ask(front.port, head("PUT", "/box", creating(Content_Length=str(size))) + body)
        assert status in {413, 502, 0}, size
