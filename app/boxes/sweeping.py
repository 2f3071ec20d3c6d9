"""Deletes boxes whose days are over while the server runs, so that nobody has to remember to."""

import logging
import random
import threading
import time

from flask import Flask

from app.boxes.clock_guard import DAY_SECONDS, ClockGuard
from app.boxes.room import room_of

HOUR_SECONDS = 3600
_log = logging.getLogger(__name__)


def start_sweeping(app: object) -> None:
    """Sweep soon after the start and every hour, in a thread that ends with the process."""
    if isinstance(app, Flask):
        threading.Thread(target=_sweep_for_ever, args=(app,), daemon=True, name="sweep").start()


def _sweep_for_ever(app: Flask) -> None:
    guard = ClockGuard()
    time.sleep(random.uniform(1, 10))  # noqa: S311 - only keeps two processes apart
    counted = time.monotonic() - DAY_SECONDS
    while True:
        if time.monotonic() - counted >= DAY_SECONDS and count_once(app):
            counted = time.monotonic()
        sweep_once(app, guard)
        time.sleep(HOUR_SECONDS)


def sweep_once(app: Flask, guard: ClockGuard) -> None:
    """Delete what is over, if the clock may be believed.

    A database that does not answer is tried again in an hour.
    """
    try:
        room = room_of(app)
        today = room.today()
        if guard.believes(today, room.store.last_sweep()):
            room.store.sweep(today)
        else:
            _log.warning(
                "The last sweep was not yesterday: nothing is deleted in the next 24 hours."
            )
    except Exception as error:
        _log.warning("Boxes that are over could not be deleted (%s).", type(error).__name__)


def count_once(app: Flask) -> bool:
    """Add up what the boxes take, in case a process was killed; returns whether that went well."""
    try:
        room_of(app).store.fill.recount()
    except Exception as error:
        _log.warning("The boxes could not be counted (%s).", type(error).__name__)
        return False
    return True
