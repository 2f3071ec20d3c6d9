"""The wait of an honest visitor while more slow clients than threads hold on to the server."""

import time
from collections.abc import Iterator
from contextlib import ExitStack

from app import gunicorn_conf
from bench.measuring import line
from tests.proxies.asking import SMALL, STRANGERS, ask, creating, head, hold

PROCESSES = 2
SLOW = max(300, 2 * PROCESSES * gunicorn_conf.threads + 50)
WAYS = {
    "heads": (head("GET", "/write").removesuffix(b"\r\n"), 0),
    "bodies": (head("PUT", "/box", creating(Content_Length="200000")) + b"x", 0),
    "readers": (head("GET", "/law"), SMALL),
}
TIMES = 5


def report(port: int) -> Iterator[str]:
    """The first visit and the longest of a few more among each kind of slow clients."""
    for name, (sent, receive) in WAYS.items():
        with ExitStack() as stack:
            for number in range(SLOW):
                address = STRANGERS[number % len(STRANGERS)]
                hold(stack, port, sent, receive, address)
            first = _visit(port)
            longest = max(_visit(port) for _ in range(TIMES))
        yield line(f"a page among {SLOW} slow {name}", f"{first:.2f} s, then {longest:.2f} s", "answered", True)


def _visit(port: int) -> float:
    start = time.perf_counter()
    assert ask(port, head("GET", "/about"))[0] == 200
    return time.perf_counter() - start
