"""Create, change, read, delete, sweep: the five verbs of the store.

A box that is over is not found, swept or not. An unknown locator and a wrong write token give the
same answer, so that trying tokens does not even say whether there is a box.

A box counts as used once it was read or changed. One that never was lives two days at most: a
page reads its box back before it says "saved", and junk that nobody reads goes soon.
"""

import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from app.boxes import heads
from app.boxes.database import forget_deleted, writing
from app.boxes.fill import Fill, Saving
from app.boxes.quota import Quota, Share, any_share
from app.boxes.sealing import Seals, etag_of
from app.problems import Problem

UNUSED_DAYS = 2


@dataclass(frozen=True)
class BoxKeys:
    """What a person's device sends to change a box: 32 bytes each."""

    locator: bytes
    token: bytes


class BoxStore:
    """Boxes in a database. Days are whole days since 1970-01-01 UTC; ETags are 32 bytes.

    Any verb may raise sqlalchemy.exc.SQLAlchemyError when the database does not answer.
    """

    def __init__(
        self,
        engine: Engine,
        seals: Seals,
        quota_bytes: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine = engine
        self._writing = writing(engine)
        self._seals = seals
        self.fill = Fill(engine, clock)
        self.quota = Quota(quota_bytes, self.fill)
        self._owes_forgetting = False

    def create(
        self, keys: BoxKeys, file: bytes, today: int, days: int, share: Share = any_share
    ) -> bytes:
        """Keep a new box until `days` days after today; returns its ETag.

        `share` is asked while the store is more than half full. Raises Problem `exists`, `full`
        or `slow-down`.
        """
        name, etag, last = self._seals.locator_hash(keys.locator), etag_of(file), today + days
        sealed = self._seals.seal(file, name, etag, last)
        head = heads.New(
            locator_hash=name,
            token_hash=self._seals.token_hash(keys.token),
            etag=etag,
            expiry_day=last,
            last_day=min(last, today + UNUSED_DAYS),
            size=len(sealed),
            body=secrets.randbits(63),
        )
        with self.fill.saving() as saving:
            self._clear_place(saving, name, today)
            self.quota.check_new(saving, head.size, share)
            if not heads.add(saving.connection, head, sealed):
                raise Problem("exists")
            saving.grown += head.size
        self._pay_forgetting()
        return etag

    def change(self, keys: BoxKeys, file: bytes, seen: bytes, today: int, days: int) -> bytes:
        """Replace the file whose ETag is `seen`, counting the days anew; returns the new ETag.

        Raises Problem `not-found` (no such box, or not this token), `stale` or `full`.
        """
        name, etag, last = self._seals.locator_hash(keys.locator), etag_of(file), today + days
        sealed = self._seals.seal(file, name, etag, last)
        with self.fill.saving() as saving:
            held = self._allowed(saving.connection, name, keys.token, today)
            if not hmac.compare_digest(held.etag, seen):
                raise Problem("stale")
            self.quota.check_growth(saving, len(sealed) - held.size)
            heads.replace(saving.connection, held, etag, last, sealed)
            saving.grown += len(sealed) - held.size
        self._pay_forgetting()
        return etag

    def read(self, locator: bytes, today: int) -> tuple[bytes, bytes]:
        """Return ETag and age file, and count the box as used.

        Raises Problem `not-found`, or Tampered.
        """
        name = self._seals.locator_hash(locator)
        with self._engine.begin() as connection:
            found = heads.found(connection, name, today)
        if found is None:
            raise Problem("not-found")
        if not found.used and not self._use(name):
            return self.read(locator, today)  # used, changed or deleted in this very moment
        return found.etag, self._seals.unseal(found.sealed, name, found.etag, found.expiry_day)

    def holds(self, locator: bytes, etag: bytes, today: int) -> bool:
        """Whether a box has this version, which counts as reading it; reads no body."""
        name = self._seals.locator_hash(locator)
        with self._engine.begin() as connection:
            used = heads.has_version(connection, name, etag, today)
        if used is False:
            self._use(name)
        return used is not None

    def delete(self, keys: BoxKeys, today: int, seen: bytes | None = None) -> None:
        """Delete a box, leaving its ciphertext in no file of the database.

        With an ETag `seen`, only while the box has that one. Raises Problem `not-found` (no such
        box, or not this token) or `stale`.
        """
        name = self._seals.locator_hash(keys.locator)
        with self.fill.saving() as saving:
            held = self._allowed(saving.connection, name, keys.token, today)
            if seen is not None and not hmac.compare_digest(held.etag, seen):
                raise Problem("stale")
            heads.remove(saving.connection, held)
            saving.grown -= held.size
        self._forget()

    def sweep(self, today: int) -> int:
        """Delete what is over; returns how many boxes that was."""
        swept, more = 0, True
        while more:
            with self.fill.saving() as saving:
                sizes = heads.remove_over(saving.connection, today)
                saving.grown -= sum(sizes)
                more = len(sizes) == heads.BATCH
                swept += len(sizes)
                heads.note_sweep(saving.connection, today)
        self._forget()
        return swept

    def last_sweep(self) -> int | None:
        """Return the day of the last sweep, or None before the first one."""
        with self._engine.begin() as connection:
            return heads.last_sweep(connection)

    def room(self) -> list[heads.Kept]:
        """Return how many boxes there are of each last day and size. Reads all heads."""
        with self._engine.begin() as connection:
            return heads.by_last_day(connection)

    def in_use(self) -> int:
        """Return how many bytes all boxes take."""
        with self._engine.begin() as connection:
            return self.fill.used(connection)

    def _use(self, name: bytes) -> bool:
        with self._writing.begin() as connection:
            return heads.use(connection, name)

    def _clear_place(self, saving: Saving, name: bytes, today: int) -> None:
        """Delete a box that is over where a new one shall be. Raises Problem `exists`."""
        if heads.held(saving.connection, name, today):
            raise Problem("exists")
        sizes = heads.remove_over(saving.connection, today, name)
        saving.grown -= sum(sizes)
        self._owes_forgetting |= bool(sizes)

    def _allowed(self, connection: Connection, name: bytes, token: bytes, today: int) -> heads.Held:
        """Return the head of a box that this token may change."""
        held = heads.held(connection, name, today)
        kept = held.token_hash if held else bytes(32)
        if not hmac.compare_digest(kept, self._seals.token_hash(token)) or held is None:
            raise Problem("not-found")
        return held

    def _forget(self) -> None:
        self._owes_forgetting = not forget_deleted(self._engine)

    def _pay_forgetting(self) -> None:
        if self._owes_forgetting:
            self._forget()
