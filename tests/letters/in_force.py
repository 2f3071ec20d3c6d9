"""Whether an authority is in force on a day."""

from datetime import date

from app.letters.authorities import Authority


def in_force_on(authority: Authority, day: date) -> bool:
    """Whether it may be taken to be in force on a day; unknown ends count as open."""
    begun = authority.in_force_from is None or authority.in_force_from <= day
    return begun and (authority.in_force_until is None or day <= authority.in_force_until)
