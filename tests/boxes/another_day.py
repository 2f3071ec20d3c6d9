"""The application on a day that a test moves (`…another_day:app`): the file in DAYS_LATER_FILE."""

import os
from pathlib import Path

from app.boxes.room import day_now, room_of
from app.factory import create_app

LATER = Path(os.environ["DAYS_LATER_FILE"])

app = create_app()
room_of(app).today = lambda: day_now() + int(LATER.read_text("ascii"))
