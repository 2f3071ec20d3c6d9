"""The tables. They say when a box is over, and nothing about when or from where it came.

Heads stand apart from bodies, so that looking for a box or counting boxes reads no sealed file.
`WITHOUT ROWID`: SQLite would otherwise number the heads in the order they were made; bodies lie
under random numbers for the same reason. There is no column for a time of making or saving; the
last days are days, not hours.
"""

from sqlalchemy import BigInteger, Integer, LargeBinary
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

#: 64 bits everywhere. SQLite looks a row up fastest by a key that it knows as INTEGER.
Number = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """The metadata that Alembic compares the migrations with."""


class Head(Base):
    """A box without its age file.

    `locator_hash`: keyed hash of the locator. `token_hash`: keyed hash of the write token.
    `etag`: SHA-256 of the age file. `expiry_day`: the last day that was asked for, in days since
    1970-01-01 UTC. `last_day`: the last day it is served: `expiry_day` once the box was read or
    changed, at most two days after it was made before that. `size`: bytes of the sealed age file.
    `body`: the number under which that lies.
    """

    __tablename__ = "heads"
    __table_args__ = ({"sqlite_with_rowid": False},)

    locator_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    etag: Mapped[bytes] = mapped_column(LargeBinary(32))
    expiry_day: Mapped[int] = mapped_column(Integer)
    last_day: Mapped[int] = mapped_column(Integer, index=True)
    size: Mapped[int] = mapped_column(Integer)
    body: Mapped[int] = mapped_column(Number)


class Body(Base):
    """`sealed`: nonce and AES-GCM ciphertext of an age file. `id`: 63 random bits."""

    __tablename__ = "bodies"

    id: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class Total(Base):
    """By how many bytes one server process has made the store larger (or smaller).

    The sum over all rows is what the boxes take. `process`: 63 random bits; 0 is the last count.
    """

    __tablename__ = "totals"

    process: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    size: Mapped[int] = mapped_column(Number)


class LastSweep(Base):
    """One row, `id` 1: the day of the last sweep that deleted what was over."""

    __tablename__ = "last_sweep"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    day: Mapped[int] = mapped_column(Integer)
