"""How many bytes all boxes take, known without reading a box.

Each process adds up what it changed and writes that into a row of its own, in the transaction of
a save and at most once a second. The sum of all rows counts. It can be off by what one second
brings; `recount` sets it right. (One row that all processes share took two thirds of the saves a
second: each save waited for the one before.)
"""

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError

from app.boxes.database import at_one_moment, writing
from app.boxes.model import Head, Total

SECOND = 1.0
TRIES = 5
COUNTED = 0


@dataclass
class Saving:
    """A transaction that writes; `grown` is by how many bytes it makes the store larger."""

    connection: Connection
    grown: int = 0


class Fill:
    """The total of one process. `clock` returns seconds and never goes back."""

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.monotonic) -> None:
        self._writing = writing(engine)
        self._at_one_moment = at_one_moment(engine)
        self._clock = clock
        self._process = secrets.randbits(63)
        self._lock = threading.Lock()
        self._unwritten = 0
        self._known = 0
        self._read_at = self._written_at = clock() - SECOND

    @contextmanager
    def saving(self) -> Iterator[Saving]:
        """Begin a transaction that writes; counts its `grown` if it is committed."""
        written: int | None = None
        try:
            with self._writing.begin() as connection:
                saving = Saving(connection)
                yield saving
                written = self._due(saving.grown)
                if written is not None:
                    self._write(connection, written + saving.grown)
        except BaseException:
            with self._lock:
                self._unwritten += written or 0
            raise
        with self._lock:
            if written is None:
                self._unwritten += saving.grown
            else:
                self._known += written + saving.grown

    def used(self, connection: Connection, *, fresh: bool = False) -> int:
        """Return the bytes that all boxes take: at most a second old, or `fresh` as written."""
        now = self._clock()
        if fresh or now - self._read_at >= SECOND:
            known = connection.execute(select(func.coalesce(func.sum(Total.size), 0))).scalar_one()
            with self._lock:
                self._known, self._read_at = int(known), now
        return self._known + self._unwritten

    def recount(self) -> None:
        """Add up the sizes of all heads. Dear: at the start of a process and once a day."""
        for left in reversed(range(TRIES)):
            with self._lock:
                dropped, self._unwritten = self._unwritten, 0
            try:
                self._count()
            except (IntegrityError, OperationalError):  # another process counted, or saved
                with self._lock:
                    self._unwritten += dropped
                if not left:
                    raise
            else:
                self._read_at = self._clock() - SECOND
                return

    def _count(self) -> None:
        with self._at_one_moment.begin() as connection:
            size = connection.execute(select(func.coalesce(func.sum(Head.size), 0))).scalar_one()
            connection.execute(delete(Total))
            connection.execute(insert(Total).values(process=COUNTED, size=int(size)))

    def _due(self, grown: int) -> int | None:
        """Return what is to be written beside this growth, or None if it is not time to."""
        now = self._clock()
        with self._lock:
            if grown == 0 or now - self._written_at < SECOND:
                return None
            self._written_at = now
            owed, self._unwritten = self._unwritten, 0
            return owed

    def _write(self, connection: Connection, size: int) -> None:
        """Add to this process's row. A count may have deleted it: then it begins anew."""
        own = update(Total).where(Total.process == self._process)
        if connection.execute(own.values(size=Total.size + size)).rowcount == 0:
            connection.execute(insert(Total).values(process=self._process, size=size))
