"""Database connections: they overwrite deleted data and never print their parameters."""

import sqlite3

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_SECONDS = 15
#: Connections of each process that stay open; more are opened when they are needed.
KEPT_CONNECTIONS = 16
PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # an acknowledged save survives power loss
    "PRAGMA secure_delete=ON",  # deleted pages are overwritten with zeros
    "PRAGMA temp_store=MEMORY",
)


def connect(url: str) -> Engine:
    """Return an engine for an SQLAlchemy URL; nothing is opened before the first use.

    SQLite and PostgreSQL (by psycopg) are supported. Parameters never appear in an error.
    """
    parsed = make_url(url)
    if parsed.drivername in {"postgres", "postgresql"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    is_sqlite = parsed.get_backend_name() == "sqlite"
    arguments = {"timeout": BUSY_SECONDS} if is_sqlite else {}
    engine = create_engine(
        parsed,
        hide_parameters=True,
        pool_pre_ping=not is_sqlite,
        pool_size=KEPT_CONNECTIONS,
        max_overflow=-1,  # no thread waits for another's connection
        connect_args=arguments,
    )
    if is_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def writing(engine: Engine) -> Engine:
    """Return the same engine for transactions that write.

    SQLite takes the write lock at their start: a reader that becomes a writer half way could be
    refused without waiting its turn.
    """
    return engine.execution_options(writing=True)


def at_one_moment(engine: Engine) -> Engine:
    """Return the same engine for transactions that write and see the database at one moment."""
    if engine.dialect.name == "sqlite":
        return writing(engine)
    return engine.execution_options(isolation_level="REPEATABLE READ")


def forget_deleted(engine: Engine) -> bool:
    """Empty SQLite's write-ahead log, where deleted ciphertext would otherwise stay.

    Returns whether the log is empty now: a reader can hold it open for a moment. Other databases
    have nothing to do (PostgreSQL recycles its log; `SECURITY.md` says what that means).
    """
    if engine.dialect.name != "sqlite":
        return True
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - narrows the type
        busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _prepare_sqlite(driver: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    driver.isolation_level = None  # transactions begin in _begin_sqlite, not in the driver
    for pragma in PRAGMAS:
        driver.execute(pragma)


def _begin_sqlite(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
