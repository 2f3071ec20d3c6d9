"""Create, change, read, delete, sweep: the five verbs of the store.

A box that is over is not found, swept or not. An unknown locator and a wrong write token give the
same answer, so that trying tokens does not even say whether there is a box.
"""

import hmac
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, Engine, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.boxes.database import forget_deleted, writing
from app.boxes.model import Box
from app.boxes.sealing import Seals, etag_of
from app.problems import Problem


@dataclass(frozen=True)
class BoxKeys:
    """What a person's device sends to change a box: 32 bytes each."""

    locator: bytes
    token: bytes


@dataclass(frozen=True)
class Head:
    """A row without its age file; `size` is the length of what is stored, in bytes."""

    token_hash: bytes
    etag: bytes
    size: int


@dataclass(frozen=True)
class Sealed:
    """The columns that a save writes."""

    etag: bytes
    expiry_day: int
    sealed: bytes


class BoxStore:
    """Boxes in a database. Days are whole days since 1970-01-01 UTC; ETags are 32 bytes.

    Any verb may raise sqlalchemy.exc.SQLAlchemyError when the database does not answer.
    """

    def __init__(self, engine: Engine, seals: Seals, quota_bytes: int) -> None:
        self._engine = engine
        self._writing = writing(engine)
        self._seals = seals
        self._quota = quota_bytes
        self._owes_forgetting = False

    def create(self, keys: BoxKeys, file: bytes, today: int, days: int) -> bytes:
        """Keep a new box until `days` days after today; returns its ETag.

        Raises Problem `exists` or `full`.
        """
        name = self._seals.locator_hash(keys.locator)
        row = self._sealed(name, file, today + days)
        token_hash = self._seals.token_hash(keys.token)
        over = delete(Box).where(Box.locator_hash == name, Box.expiry_day < today)
        with self._writing.begin() as connection:
            self._owes_forgetting |= connection.execute(over).rowcount > 0
            if _head(connection, name, today):
                raise Problem("exists")
            self._check_room(connection, len(row.sealed))
            try:
                values = asdict(row) | {"locator_hash": name, "token_hash": token_hash}
                connection.execute(insert(Box).values(values))
            except IntegrityError:  # PostgreSQL: somebody else was faster
                raise Problem("exists") from None
        self._pay_forgetting()
        return row.etag

    def change(self, keys: BoxKeys, file: bytes, seen: bytes, today: int, days: int) -> bytes:
        """Replace the file whose ETag is `seen`, counting the days anew; returns the new ETag.

        Raises Problem `not-found` (no such box, or not this token), `stale` or `full`.
        """
        name = self._seals.locator_hash(keys.locator)
        row = self._sealed(name, file, today + days)
        with self._writing.begin() as connection:
            head = self._allowed(connection, name, keys.token, today)
            if not hmac.compare_digest(head.etag, seen):
                raise Problem("stale")
            if len(row.sealed) > head.size:
                self._check_room(connection, len(row.sealed) - head.size)
            connection.execute(update(Box).where(Box.locator_hash == name).values(asdict(row)))
        self._pay_forgetting()
        return row.etag

    def read(self, locator: bytes, today: int) -> tuple[bytes, bytes]:
        """Return ETag and age file. Raises Problem `not-found`, or Tampered."""
        name = self._seals.locator_hash(locator)
        wanted = select(Box.etag, Box.expiry_day, Box.sealed).where(
            Box.locator_hash == name, Box.expiry_day >= today
        )
        with self._engine.begin() as connection:
            row = connection.execute(wanted).one_or_none()
        if row is None:
            raise Problem("not-found")
        return row.etag, self._seals.unseal(row.sealed, name, row.etag, row.expiry_day)

    def delete(self, keys: BoxKeys, today: int, seen: bytes | None = None) -> None:
        """Delete a box, leaving its ciphertext in no file of the database.

        With an ETag `seen`, only while the box has that one. Raises Problem `not-found` (no such
        box, or not this token) or `stale`.
        """
        name = self._seals.locator_hash(keys.locator)
        with self._writing.begin() as connection:
            head = self._allowed(connection, name, keys.token, today)
            if seen is not None and not hmac.compare_digest(head.etag, seen):
                raise Problem("stale")
            connection.execute(delete(Box).where(Box.locator_hash == name))
        self._forget()

    def sweep(self, today: int) -> int:
        """Delete what is over; returns how many boxes that was."""
        with self._writing.begin() as connection:
            swept = connection.execute(delete(Box).where(Box.expiry_day < today)).rowcount
        self._forget()
        return swept

    def _sealed(self, name: bytes, file: bytes, expiry_day: int) -> Sealed:
        etag = etag_of(file)
        return Sealed(etag, expiry_day, self._seals.seal(file, name, etag, expiry_day))

    def _allowed(self, connection: Connection, name: bytes, token: bytes, today: int) -> Head:
        """Return the head of a box that this token may change."""
        head = _head(connection, name, today)
        kept = head.token_hash if head else bytes(32)
        if not hmac.compare_digest(kept, self._seals.token_hash(token)) or head is None:
            raise Problem("not-found")
        return head

    def _check_room(self, connection: Connection, more: int) -> None:
        used = connection.execute(select(func.sum(func.length(Box.sealed)))).scalar() or 0
        if used + more > self._quota:
            raise Problem("full")

    def _forget(self) -> None:
        self._owes_forgetting = not forget_deleted(self._engine)

    def _pay_forgetting(self) -> None:
        if self._owes_forgetting:
            self._forget()


def _head(connection: Connection, name: bytes, today: int) -> Head | None:
    """Return a row that is not over, held until the transaction ends where the database can."""
    wanted = (
        select(Box.token_hash, Box.etag, func.length(Box.sealed).label("size"))
        .where(Box.locator_hash == name, Box.expiry_day >= today)
        .with_for_update()
    )
    row = connection.execute(wanted).one_or_none()
    return Head(row.token_hash, row.etag, row.size) if row else None
