"""As at which day the letters state the law: read from the law base, so that it cannot drift."""

from datetime import date

from app.rendering.drafting import house_texts


def law_checked_on() -> date:
    """The earliest day on which an authority that letters rest on was checked."""
    authorities = house_texts().authorities.values()
    return min(each.checked_on for each in authorities if each.confirmed)
