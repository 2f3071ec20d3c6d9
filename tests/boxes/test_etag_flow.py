"""Any sequence of saves, wipes, sweeps and days agrees with a dictionary."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from app.boxes.commands import migrate_to_newest
from app.boxes.database import connect
from app.boxes.sealing import Seals, etag_of
from app.boxes.store import UNUSED_DAYS, BoxKeys, BoxStore
from app.problems import Problem
from tests.examples import examples

ROOM_FOR = 4
FILE_BYTES = 2_000
PLACES = st.integers(0, 4)
DAYS = st.integers(1, 5)


@dataclass
class Kept:
    """A box as the model remembers it."""

    keys: BoxKeys
    file: bytes
    expiry_day: int
    last_day: int


class Boxes(RuleBasedStateMachine):
    """The store against a dictionary: place → what should be there."""

    etags = Bundle("etags")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        url = f"sqlite:///{Path(self.folder.name) / 'boxes.sqlite3'}"
        migrate_to_newest(url)
        self.engine = connect(url)
        quota = ROOM_FOR * (FILE_BYTES + 28) * 4 // 3  # a quarter is not for new boxes
        self.store = BoxStore(self.engine, Seals(bytes(32)), quota)
        self.kept: dict[int, Kept] = {}
        self.today = 20_000

    def teardown(self) -> None:
        self.engine.dispose()
        self.folder.cleanup()

    def there(self, place: int) -> Kept | None:
        """Return what should be at a place today."""
        box = self.kept.get(place)
        return box if box and box.last_day >= self.today else None

    @rule(target=etags, place=PLACES, days=DAYS)
    def create(self, place: int, days: int) -> bytes:
        keys, file = BoxKeys(locator(place), os.urandom(32)), os.urandom(FILE_BYTES)
        stored = len(self.kept) - (place in self.kept and self.there(place) is None)
        expected = "exists" if self.there(place) else "full" if stored >= ROOM_FOR else None
        assert problem(lambda: self.store.create(keys, file, self.today, days)) == expected
        if expected is None:
            last = self.today + days
            self.kept[place] = Kept(keys, file, last, min(last, self.today + UNUSED_DAYS))
        return etag_of(file)

    @rule(target=etags, place=PLACES, seen=etags, days=DAYS, is_owner=st.booleans())
    def change(self, place: int, seen: bytes, days: int, is_owner: bool) -> bytes:
        box, file = self.there(place), os.urandom(FILE_BYTES)
        token = box.keys.token if box and is_owner else os.urandom(32)
        keys = BoxKeys(locator(place), token)
        expected = expected_of_change(box, seen, is_owner)
        assert problem(lambda: self.store.change(keys, file, seen, self.today, days)) == expected
        if box and expected is None:
            self.kept[place] = Kept(box.keys, file, self.today + days, self.today + days)
        return etag_of(file)

    @rule(place=PLACES, days=DAYS)
    def change_with_the_etag_last_seen(self, place: int, days: int) -> None:
        box = self.there(place)
        if box:
            file = os.urandom(FILE_BYTES)
            new = self.store.change(box.keys, file, etag_of(box.file), self.today, days)
            assert new == etag_of(file)
            self.kept[place] = Kept(box.keys, file, self.today + days, self.today + days)

    @rule(place=PLACES, is_owner=st.booleans())
    def delete(self, place: int, is_owner: bool) -> None:
        box = self.there(place)
        keys = box.keys if box and is_owner else BoxKeys(locator(place), os.urandom(32))
        expected = None if box and is_owner else "not-found"
        assert problem(lambda: self.store.delete(keys, self.today)) == expected
        if expected is None:
            del self.kept[place]

    @rule(days=st.integers(1, 3))
    def let_days_pass(self, days: int) -> None:
        self.today += days

    @rule()
    def sweep(self) -> None:
        over = [place for place in self.kept if self.there(place) is None]
        assert self.store.sweep(self.today) == len(over)
        for place in over:
            del self.kept[place]

    @rule(place=PLACES)
    def read(self, place: int) -> None:
        box, name = self.there(place), locator(place)
        if box:
            assert self.store.read(name, self.today)[1] == box.file
            box.last_day = box.expiry_day
        else:
            assert problem(lambda: self.store.read(name, self.today)) == "not-found"

    @rule()
    def count_anew(self) -> None:
        self.store.fill.recount()

    @invariant()
    def what_is_in_use_is_what_is_there(self) -> None:
        with self.engine.begin() as connection:
            used = self.store.fill.used(connection)
        assert used == len(self.kept) * (FILE_BYTES + 28)


def locator(place: int) -> bytes:
    return bytes([place]) * 32


def expected_of_change(box: Kept | None, seen: bytes, is_owner: bool) -> str | None:
    if box is None or not is_owner:
        return "not-found"
    return None if etag_of(box.file) == seen else "stale"


def problem(action: object) -> str | None:
    """Return the slug of the problem that calling `action` raises."""
    assert callable(action)
    try:
        action()
    except Problem as raised:
        return raised.slug
    return None


TestBoxes = Boxes.TestCase
TestBoxes.settings = examples(20, stateful_step_count=30)
