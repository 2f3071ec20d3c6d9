"""The store, the limits and the calendar of one server process, made at its first box request."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask, current_app

from app.asker import Asker, Askers
from app.boxes.allowances import share_of
from app.boxes.database import connect
from app.boxes.quota import Share
from app.boxes.sealing import Seals
from app.boxes.store import BoxStore
from app.limits import Limits
from app.settings import Settings

_making = threading.Lock()


def day_now() -> int:
    """Return today as days since 1970-01-01 UTC."""
    return int(time.time()) // 86_400


@dataclass
class Room:
    """What box requests share. Made after the workers are forked: connections do not survive it.

    The limits are older than that, and the same in all workers.
    """

    store: BoxStore
    limits: Limits
    askers: Askers
    today: Callable[[], int] = day_now

    def share_of(self, asker: Asker) -> Share:
        """Return what asks for the share of this asker's network in what may be added today."""
        return share_of(self.limits, asker.network, self.store.quota.size)


def room_of(app: Flask | None = None) -> Room:
    """Return the room of an application (the current one); opens no connection yet."""
    extensions = (app or current_app).extensions
    with _making:
        if "boxes" not in extensions:
            settings: Settings = (app or current_app).config["RELINQUISH"]
            seals = Seals(settings.secret_key)
            store = BoxStore(connect(settings.database_url), seals, settings.box_quota_bytes)
            extensions["boxes"] = Room(store, extensions["limits"], extensions["askers"])
        room: Room = extensions["boxes"]
        return room
