"""The first table: sealed boxes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, without row numbers in SQLite: they would say in which order boxes came."""
    op.create_table(
        "boxes",
        sa.Column("locator_hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("token_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("etag", sa.LargeBinary(32), nullable=False),
        sa.Column("expiry_day", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_boxes_expiry_day", "boxes", ["expiry_day"])
