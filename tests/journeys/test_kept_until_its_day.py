"""A plan that a page called saved opens until its day; one that nobody read back does not."""

import http.client
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from app.boxes.database import connect
from app.boxes.room import day_now
from app.boxes.sealing import Seals
from app.boxes.store import BoxStore
from tests.boxes.asking import secret_text
from tests.boxes.files import age_file
from tests.journeys.drafts import (
    UNLOCK_MS,
    another_browser,
    go_to_save,
    line,
    opened,
    report_text,
    retype,
    save,
    shown_words,
)
from tests.serving import Server, serving

NAME = "Siân O'Connor-Núñez"


@dataclass
class Calendar:
    """A server whose day is moved, and which then deletes what is over."""

    server: Server
    later: Path

    def move_to(self, days: int) -> None:
        self.later.write_text(str(days), "ascii")
        engine = connect(f"sqlite:///{self.server.instance / 'boxes.sqlite3'}")
        secret = (self.server.instance / "secret.key").read_bytes()
        BoxStore(engine, Seals(secret), 2**30).sweep(day_now() + days)
        engine.dispose()


@pytest.fixture
def calendar(tmp_path: Path) -> Iterator[Calendar]:
    later = tmp_path / "days-later"
    later.write_text("0", "ascii")
    moved = {"DAYS_LATER_FILE": str(later)}
    with serving(tmp_path, moved, "tests.boxes.another_day:app") as server:
        yield Calendar(server, later)


def ask(server: Server, method: str, locator: str, body: bytes = b"") -> int:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    headers = {"Box-Locator": locator}
    if method == "PUT":
        headers |= {"If-None-Match": "*", "Content-Type": "application/octet-stream"}
        headers |= {"Authorization": f"Bearer {secret_text(os.urandom(32))}", "Box-Days": "90"}
    connection.request(method, "/box", body, headers)
    return connection.getresponse().status


def test_a_plan_that_was_called_saved_opens_on_days_2_3_and_30_and_junk_is_gone_on_day_3(
    browser: Browser, calendar: Calendar
) -> None:
    context, wizard = another_browser(browser, calendar.server)
    wizard.start("report").walk()
    words = save(wizard)
    context.close()
    junk = secret_text(os.urandom(32))
    assert ask(calendar.server, "PUT", junk, age_file()) == 201
    for day in (2, 3, 30):
        calendar.move_to(day)
        context, there = another_browser(browser, calendar.server)
        assert NAME in report_text(opened(there, words)), f"day {day}"
        context.close()
    assert ask(calendar.server, "GET", junk) == 404


def test_a_save_that_cannot_be_read_back_is_not_called_saved(
    browser: Browser, calendar: Calendar
) -> None:
    context, wizard = another_browser(browser, calendar.server)
    wizard.start("report").walk()

    def lose_looks(route: Route) -> None:
        if route.request.method == "GET":
            route.abort()
        else:
            route.continue_()

    wizard.page.route("**/box", lose_looks)
    go_to_save(wizard)
    retype(wizard, " ".join(shown_words(wizard)))
    expect(line(wizard)).to_contain_text("we are not sure yet", timeout=UNLOCK_MS)
    wizard.page.unroute("**/box")
    expect(line(wizard)).to_contain_text("Saved at", timeout=UNLOCK_MS)
    context.close()
