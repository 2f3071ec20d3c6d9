"""Each start day of 2024–2030 with the days that follow from it, worked out by other means.

Months by `calendar.monthrange`, days by ordinals, hours by `zoneinfo`, holidays by the rules of the
statute and of the yearly proclamations. Prints JSON; the client's test compares every line.
"""

import calendar
import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)
#: Before, in and after the hour that is left out or comes twice; noon; the last minute of a day.
TIMES = ((0, 30), (1, 30), (2, 30), (12, 0), (23, 59))
HOURS = (24, 48, 49, 72)
PARTS = ("england-wales", "scotland", "northern-ireland")


def days() -> Iterator[date]:
    """Every start day."""
    for ordinal in range(FIRST.toordinal(), LAST.toordinal() + 1):
        yield date.fromordinal(ordinal)


def stepped(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months later, one month at a time."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return year, month


def same_date(day: date, months: int) -> date:
    """The corresponding date; the last of the month where it has none."""
    year, month = stepped(day, months)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def end_beginning(day: date, months: int) -> date:
    """The last of all days before the corresponding date, or of the month where it has none."""
    year, month = stepped(day, months)
    before = [
        date(year, month, number)
        for number in range(1, calendar.monthrange(year, month)[1] + 1)
        if number < day.day
    ]
    return before[-1] if before else date.fromordinal(date(year, month, 1).toordinal() - 1)


def easter(year: int) -> date:
    """Easter Sunday, by Gauss in the form of Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def monday(year: int, month: int, last: bool = False) -> date:
    """The first or the last Monday of a month."""
    weeks = [week[0] for week in calendar.monthcalendar(year, month) if week[0]]
    return date(year, month, weeks[-1 if last else 0])


def with_substitutes(fixed: list[date]) -> set[date]:
    """Days of a row that fall on a weekend move to the next weekday that is free."""
    taken = {day for day in fixed if day.weekday() < 5}
    for day in fixed:
        moved = day
        while day.weekday() > 4 and (moved.weekday() > 4 or moved in taken):
            moved = date.fromordinal(moved.toordinal() + 1)
        taken.add(moved)
    return taken


def holidays(year: int, part: str) -> set[date]:
    """The weekday bank holidays of a year."""
    sunday = easter(year).toordinal()
    scots = part == "scotland"
    new_year = [date(year, 1, 1), date(year, 1, 2)] if scots else [date(year, 1, 1)]
    found = with_substitutes(new_year)
    found |= with_substitutes([date(year, 12, 25), date(year, 12, 26)])
    found |= {date.fromordinal(sunday - 2), monday(year, 5), monday(year, 5, last=True)}
    if scots:
        found |= {monday(year, 8)} | with_substitutes([date(year, 11, 30)])
        if year == 2026:
            found.add(date(2026, 6, 15))  # proclaimed for one year, for the World Cup
    else:
        found |= {date.fromordinal(sunday + 1), monday(year, 8, last=True)}
    if part == "northern-ireland":
        found |= with_substitutes([date(year, 3, 17)]) | with_substitutes([date(year, 7, 12)])
    return found


ALL = {part: {day for year in range(2024, 2031) for day in holidays(year, part)} for part in PARTS}


def working_from(day: date, parts: tuple[str, ...]) -> str | None:
    """That day or the next that is neither a weekend nor a holiday there."""
    while day <= LAST:
        if day.weekday() < 5 and not any(day in ALL[part] for part in parts):
            return day.isoformat()
        day += timedelta(days=1)
    return None


def hours_later(day: date) -> list[list[str]]:
    """The time and offset of a clock in London so many hours after each of the times."""
    found = []
    for hour, minute in TIMES:
        start = datetime(day.year, day.month, day.day, hour, minute, tzinfo=LONDON)
        for hours in HOURS:
            then = (start.astimezone(UTC) + timedelta(hours=hours)).astimezone(LONDON)
            # an hour that is left out is named by what the clock shows instead
            shown = start.astimezone(UTC).astimezone(LONDON)
            found.append([shown.isoformat(timespec="minutes"), then.isoformat(timespec="minutes")])
    return found


def line(day: date) -> dict[str, object]:
    """Everything that follows from one day."""
    return {
        "day": day.isoformat(),
        "hours": hours_later(day),
        "same": [same_date(day, months).isoformat() for months in (1, 2, 3, 6)],
        "beginning": [end_beginning(day, months).isoformat() for months in (1, 2, 3, 6)],
        "days": [
            date.fromordinal(day.toordinal() + count - 1).isoformat() for count in (30, 31, 70)
        ],
        "working": [working_from(day, (part,)) for part in PARTS] + [working_from(day, PARTS)],
    }


if __name__ == "__main__":
    json.dump([line(day) for day in days()], sys.stdout)
