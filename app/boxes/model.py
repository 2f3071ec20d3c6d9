"""The one table. It says when a box is over, and nothing about when or from where it came.

`WITHOUT ROWID`: SQLite would otherwise number the rows in the order they were made. There is no
column for a time of making or saving; the expiry is a day, not an hour.
"""

from sqlalchemy import Integer, LargeBinary
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The metadata that Alembic compares the migrations with."""


class Box(Base):
    """A padded age file, sealed to its row.

    `locator_hash`: keyed hash of the locator. `token_hash`: keyed hash of the write token.
    `etag`: SHA-256 of the age file. `expiry_day`: the last day it is served, in days since
    1970-01-01 UTC. `sealed`: nonce and AES-GCM ciphertext of the age file.
    """

    __tablename__ = "boxes"
    __table_args__ = ({"sqlite_with_rowid": False},)

    locator_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    etag: Mapped[bytes] = mapped_column(LargeBinary(32))
    expiry_day: Mapped[int] = mapped_column(Integer, index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
