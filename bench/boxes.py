"""The cost of each verb of the box store among many boxes, against among few.

Each pair of times is taken in turn, in an order of chance, so that what else the machine does
weighs on both.
"""

import os
import random
import secrets
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, insert, select, text, update

from app.boxes.commands import migrate_to_newest
from app.boxes.database import connect, writing
from app.boxes.model import Body, Head
from app.boxes.sealing import Seals
from app.boxes.store import BoxKeys, BoxStore
from bench.measuring import line
from tests.boxes.files import age_file
from tests.boxes.postgres import postgres

TODAY, DAYS, QUOTA = 20_000, 30, 2**40
OVER, TIMES, SWEEPS = 100, 300, 20
MOST = 1.2
BATCH = 5_000
VERBS = ("create", "read", "change", "delete")

_ROWS = text("""
WITH made AS (SELECT sha256(int8send(n)) AS h, (random() * 9.2e18)::int8 AS body
  FROM generate_series(1, :rows) n),
h AS (INSERT INTO heads SELECT h, h, h, :last, :last, :size, body FROM made)
INSERT INTO bodies SELECT body, :sealed FROM made
""")


def new_keys() -> BoxKeys:
    return BoxKeys(os.urandom(32), os.urandom(32))


@dataclass
class Subject:
    """A store with a number of boxes in it, and the one that its verbs are tried on."""

    engine: Engine
    size: int
    keys: BoxKeys = field(default_factory=new_keys)
    seen: bytes = b""

    def __post_init__(self) -> None:
        self.store = BoxStore(self.engine, Seals(bytes(32)), QUOTA)

    def file(self) -> bytes:
        return age_file() if self.size > 1000 else os.urandom(self.size)

    def create(self) -> None:
        self.keys = new_keys()
        self.seen = self.store.create(self.keys, self.file(), TODAY, DAYS)

    def read(self) -> None:
        self.store.read(self.keys.locator, TODAY)

    def change(self) -> None:
        self.seen = self.store.change(self.keys, self.file(), self.seen, TODAY, DAYS)

    def delete(self) -> None:
        self.store.delete(self.keys, TODAY)

    def sweep(self) -> None:
        assert self.store.sweep(TODAY) == OVER

    def let_days_pass(self) -> None:
        """Have a hundred boxes be over, from all over the store."""
        with writing(self.engine).begin() as connection:
            some = select(Head.locator_hash).where(Head.last_day >= TODAY).limit(OVER)
            over = update(Head).where(Head.locator_hash.in_(some))
            connection.execute(over.values(last_day=TODAY - 1))


def fill(engine: Engine, rows: int, size: int) -> None:
    """Put boxes in by SQL, at the store."""
    sealed = os.urandom(size)
    if engine.dialect.name == "postgresql":
        values = {"rows": rows, "last": TODAY + DAYS, "size": size, "sealed": sealed}
        with engine.begin() as connection:
            connection.execute(_ROWS, values)
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text("VACUUM ANALYZE"))
            connection.execute(text("CHECKPOINT"))
        return
    for start in range(0, rows, BATCH):
        put_in(engine, min(BATCH, rows - start), sealed)


def put_in(engine: Engine, rows: int, sealed: bytes) -> None:
    """Put boxes in, in one transaction."""
    numbers = sorted(secrets.randbits(63) for _ in range(rows))
    last = {"expiry_day": TODAY + DAYS, "last_day": TODAY + DAYS, "size": len(sealed)}
    hashes = ("locator_hash", "token_hash", "etag")
    heads = [
        {**{name: os.urandom(32) for name in hashes}, **last, "body": number} for number in numbers
    ]
    with writing(engine).begin() as connection:
        connection.execute(insert(Head), heads)
        connection.execute(insert(Body), [{"id": number, "sealed": sealed} for number in numbers])


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def fastest(times: list[float]) -> float:
    return statistics.quantiles(times, n=10)[0]


def in_turn(few: Subject, many: Subject) -> list[tuple[int, Subject]]:
    """Both in an order of chance: who comes second may find a warmer machine."""
    both = [(0, few), (1, many)]
    return random.sample(both, 2)


def compare(few: Subject, many: Subject) -> Iterator[tuple[str, float, float]]:
    """Each verb with its time among few and among many boxes, in milliseconds.

    It is the lowest decile: the upper ones tell more of what else the machine does.
    """
    times: dict[str, tuple[list[float], list[float]]] = {verb: ([], []) for verb in VERBS}
    for subject in (few, many):
        subject.store.fill.recount()
    for _ in range(TIMES):
        turn = in_turn(few, many)
        for verb in VERBS:
            for at, subject in turn:
                times[verb][at].append(timed(getattr(subject, verb)))
    times["sweep"] = ([], [])
    for _ in range(SWEEPS):
        for at, subject in in_turn(few, many):
            subject.let_days_pass()
            times["sweep"][at].append(timed(subject.sweep))
            put_in(subject.engine, OVER, os.urandom(subject.size))
    for verb, (one, other) in times.items():
        yield verb, fastest(one), fastest(other)


def rows_of(what: str, few: Subject, many: Subject) -> Iterator[str]:
    """The lines for one pair of stores."""
    for verb, one, other in compare(few, many):
        value = f"{other / one:.2f} x ({one:.2f} / {other:.2f} ms)"
        yield line(f"{what}: {verb}", value, f"at most {MOST} x", other <= MOST * one)


@contextmanager
def filled(url: str, rows: int, size: int) -> Iterator[Subject]:
    """A migrated store of that many boxes."""
    migrate_to_newest(url)
    engine = connect(url)
    fill(engine, rows, size)
    yield Subject(engine, size)
    engine.dispose()


@contextmanager
def pair_on_postgres(few: int, many: int, size: int) -> Iterator[tuple[Subject, Subject]]:
    """Two databases of one PostgreSQL."""
    with ExitStack() as stack:
        started = stack.enter_context(
            postgres(options="-c fsync=off -c max_wal_size=4GB -c shared_buffers=1GB")
        )
        subjects = []
        for rows in (few, many):
            admin = connect(started.url).execution_options(isolation_level="AUTOCOMMIT")
            with admin.connect() as connection:
                connection.execute(text(f"CREATE DATABASE boxes_{rows}"))
            url = started.url.replace("/postgres?", f"/boxes_{rows}?")
            subjects.append(stack.enter_context(filled(url, rows, size)))
        yield subjects[0], subjects[1]


@contextmanager
def pair_on_sqlite(
    folder: Path, few: int, many: int, size: int
) -> Iterator[tuple[Subject, Subject]]:
    """Two files."""
    with ExitStack() as stack:
        urls = [f"sqlite:///{folder / f'boxes-{rows}.sqlite3'}" for rows in (few, many)]
        pairs = zip(urls, (few, many), strict=True)
        one, other = (stack.enter_context(filled(url, rows, size)) for url, rows in pairs)
        yield one, other


def report(folder: Path, *, dear: bool) -> Iterator[str]:
    """The lines of this part; the dear ones take minutes and gigabytes."""
    whole = len(age_file()) + 28
    small = 1_000_000 if dear else 50_000
    with pair_on_postgres(1_000, small, 100) as pair:
        yield from rows_of(f"PostgreSQL, 100-byte bodies, 1,000 / {small:,} rows", *pair)
    many = 50_000 if dear else 5_000
    with pair_on_sqlite(folder, 1_000, many, whole) as pair:
        yield from rows_of(f"SQLite, 28 KiB bodies, 1,000 / {many:,} rows", *pair)
    if dear:
        with pair_on_postgres(1_000, many, whole) as pair:
            yield from rows_of(f"PostgreSQL, 28 KiB bodies, 1,000 / {many:,} rows", *pair)
