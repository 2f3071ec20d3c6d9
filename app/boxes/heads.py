"""The questions that the store asks of the tables, each within a transaction of the store's."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.boxes.model import Body, Head, LastSweep

#: How many boxes one transaction of a sweep deletes: nobody waits long for it.
BATCH = 500


@dataclass(frozen=True)
class Held:
    """What a save must know of the box it changes; `size` is of the sealed age file, in bytes."""

    locator_hash: bytes
    token_hash: bytes
    etag: bytes
    size: int
    body: int


@dataclass(frozen=True)
class Found:
    """What a reader needs; `used` is false for a box that nobody has read or changed yet."""

    etag: bytes
    expiry_day: int
    used: bool
    sealed: bytes


@dataclass(frozen=True)
class New:
    """The head of a new box."""

    locator_hash: bytes
    token_hash: bytes
    etag: bytes
    expiry_day: int
    last_day: int
    size: int
    body: int


@dataclass(frozen=True)
class Kept:
    """How many boxes of one size are over after one day."""

    last_day: int
    size: int
    number: int


def held(connection: Connection, name: bytes, today: int) -> Held | None:
    """Return a box that is not over, locked until the transaction ends where the database can."""
    columns = (Head.token_hash, Head.etag, Head.size, Head.body)
    wanted = select(*columns).where(Head.locator_hash == name, Head.last_day >= today)
    row = connection.execute(wanted.with_for_update()).one_or_none()
    return Held(name, *row) if row else None


def found(connection: Connection, name: bytes, today: int) -> Found | None:
    """Return a box that is not over, with its body."""
    wanted = (
        select(Head.etag, Head.expiry_day, Head.last_day, Body.sealed)
        .join(Body, Body.id == Head.body)
        .where(Head.locator_hash == name, Head.last_day >= today)
    )
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    return Found(row.etag, row.expiry_day, row.last_day >= row.expiry_day, row.sealed)


def has_version(connection: Connection, name: bytes, etag: bytes, today: int) -> bool | None:
    """Return whether a box that has this ETag counts as used; None if it has another or is over."""
    wanted = select(Head.last_day >= Head.expiry_day).where(
        Head.locator_hash == name, Head.etag == etag, Head.last_day >= today
    )
    used = connection.execute(wanted).scalar_one_or_none()
    return None if used is None else bool(used)


def add(connection: Connection, head: New, sealed: bytes) -> bool:
    """Write a new box. Returns False when somebody else was faster (PostgreSQL)."""
    try:
        connection.execute(insert(Head).values(vars(head)))
    except IntegrityError:
        return False
    connection.execute(insert(Body).values(id=head.body, sealed=sealed))
    return True


def replace(connection: Connection, box: Held, etag: bytes, last: int, sealed: bytes) -> None:
    """Write another version of a box, which counts as used from now on."""
    written = {"etag": etag, "expiry_day": last, "last_day": last, "size": len(sealed)}
    connection.execute(update(Head).where(Head.locator_hash == box.locator_hash).values(written))
    connection.execute(update(Body).where(Body.id == box.body).values(sealed=sealed))


def use(connection: Connection, name: bytes) -> bool:
    """Keep a box until the day that was asked for. Returns False when nothing had to change."""
    unused = update(Head).where(Head.locator_hash == name, Head.last_day < Head.expiry_day)
    return connection.execute(unused.values(last_day=Head.expiry_day)).rowcount > 0


def remove(connection: Connection, box: Held) -> None:
    """Delete one box."""
    connection.execute(delete(Head).where(Head.locator_hash == box.locator_hash))
    connection.execute(delete(Body).where(Body.id == box.body))


def remove_over(connection: Connection, today: int, name: bytes | None = None) -> list[int]:
    """Delete a box that is over, or a batch of them; returns the size of each, in bytes.

    One that somebody reads or saves at this moment is left for the next time.
    """
    over = select(Head.locator_hash, Head.body, Head.size).where(Head.last_day < today)
    some = over.limit(BATCH) if name is None else over.where(Head.locator_hash == name)
    gone = connection.execute(some.with_for_update(skip_locked=name is None)).all()
    if gone:
        names, bodies = [row.locator_hash for row in gone], [row.body for row in gone]
        connection.execute(delete(Head).where(Head.locator_hash.in_(names)))
        connection.execute(delete(Body).where(Body.id.in_(bodies)))
    return [row.size for row in gone]


def by_last_day(connection: Connection) -> list[Kept]:
    """Return how many boxes there are of each last day and size, in that order."""
    columns = (Head.last_day, Head.size)
    wanted = select(*columns, func.count()).group_by(*columns).order_by(*columns)
    return [Kept(*row) for row in connection.execute(wanted)]


def last_sweep(connection: Connection) -> int | None:
    """Return the day of the last sweep, or None before the first one."""
    return connection.execute(select(LastSweep.day)).scalar_one_or_none()


def note_sweep(connection: Connection, today: int) -> None:
    """Write down that a sweep was made today."""
    if connection.execute(update(LastSweep).values(day=today)).rowcount == 0:
        connection.execute(insert(LastSweep).values(id=1, day=today))
