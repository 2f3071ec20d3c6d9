"""How many letters that are not kept may be made: by one address, and at once in one process.

Each takes the processor for a while, and any combination of ticks is another letter. A letter that
is kept costs nothing and is not counted.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from flask import current_app, request

from app.asker import Askers
from app.letters.answers.vocabulary import Format
from app.limits import Allowance, Limits
from app.problems import Problem

DRAFTED_BY_ADDRESS = Allowance(burst=60, per_minute=60)
#: The annotated copy takes twice as long.
COSTS = {Format.ANNOTATED: 2}
#: Threads that draft or wait for it. All others are kept for pages and saved drafts.
MOST_AT_ONCE = 32

_places = BoundedSemaphore(MOST_AT_ONCE)
#: One at a time: two would take as long each, and everybody else would wait for both.
_pen = Lock()


@contextmanager
def place_for(form: Format) -> Iterator[None]:
    """Hold a place while a letter of this form is made. Raises Problem `slow-down`."""
    if not _places.acquire(blocking=False):
        raise Problem("slow-down")
    try:
        _count(form)
        with _pen:
            yield
    finally:
        _places.release()


def _count(form: Format) -> None:
    limits: Limits = current_app.extensions["limits"]
    askers: Askers = current_app.extensions["askers"]
    address = askers.of(request.remote_addr, request.headers.get("X-Forwarded-For")).address
    if not limits.allow(DRAFTED_BY_ADDRESS, "drafted", address, COSTS.get(form, 1)):
        raise Problem("slow-down")
