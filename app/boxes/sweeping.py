"""Deletes boxes whose days are over while the server runs, so that nobody has to remember to."""

import logging
import random
import threading
import time

from flask import Flask

from app.boxes.room import room_of

HOUR_SECONDS = 3600
_log = logging.getLogger(__name__)


def start_sweeping(app: object) -> None:
    """Sweep soon after the start and every hour, in a thread that ends with the process."""
    if isinstance(app, Flask):
        threading.Thread(target=_sweep_for_ever, args=(app,), daemon=True, name="sweep").start()


def _sweep_for_ever(app: Flask) -> None:
    time.sleep(random.uniform(1, 10))  # noqa: S311 - only keeps two processes apart
    while True:
        sweep_once(app)
        time.sleep(HOUR_SECONDS)


def sweep_once(app: Flask) -> None:
    """Delete what is over; a database that does not answer is tried again in an hour."""
    try:
        room = room_of(app)
        room.store.sweep(room.today())
    except Exception as error:
        _log.warning("Boxes that are over could not be deleted (%s).", type(error).__name__)
