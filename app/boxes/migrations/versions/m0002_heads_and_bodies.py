"""Heads apart from bodies, a total for each process, the day of the last sweep."""

import secrets
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BATCH = 1_000
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the new tables, move every box over as one that was used, and drop the old table."""
    heads = _make_heads()
    op.create_table(
        "bodies",
        sa.Column("id", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        # Ciphertext does not compress: PostgreSQL need not try it.
        op.execute("ALTER TABLE bodies ALTER COLUMN sealed SET STORAGE EXTERNAL")
    op.create_table(
        "totals",
        sa.Column("process", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("size", NUMBER, nullable=False),
    )
    op.create_table(
        "last_sweep",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("day", sa.Integer, nullable=False),
    )
    _move(heads)
    op.drop_table("boxes")


def _make_heads() -> sa.Table:
    heads = op.create_table(
        "heads",
        sa.Column("locator_hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("token_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("etag", sa.LargeBinary(32), nullable=False),
        sa.Column("expiry_day", sa.Integer, nullable=False),
        sa.Column("last_day", sa.Integer, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("body", NUMBER, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_heads_last_day", "heads", ["last_day"])
    return heads


def _move(heads: sa.Table) -> None:
    """Copy heads in batches, then bodies in the order of their random numbers."""
    connection = op.get_bind()
    asked = sa.text(
        "SELECT locator_hash, token_hash, etag, expiry_day, length(sealed) AS size FROM boxes"
    )
    for rows in connection.execute(asked).mappings().partitions(BATCH):
        connection.execute(heads.insert(), [_as_used(dict(row)) for row in rows])
    op.execute(
        "INSERT INTO bodies (id, sealed) SELECT heads.body, boxes.sealed FROM heads "
        "JOIN boxes ON boxes.locator_hash = heads.locator_hash ORDER BY heads.body"
    )
    op.execute("INSERT INTO totals SELECT 0, coalesce(sum(size), 0) FROM heads")


def _as_used(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "last_day": row["expiry_day"], "body": secrets.randbits(63)}
