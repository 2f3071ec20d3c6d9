"""The step about dates: months are enough, and the browser sends only the period they fall in."""

from flask_babel import lazy_gettext as _l

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, Month, Pick
from forms.messages import MESSAGES
from forms.validators import Date, NotAfterToday, NotBefore

_MONTH = [Date(MESSAGES["month"]), NotAfterToday(MESSAGES["future"])]


class DatesStep(Step):
    """Asks for the first and last month, and whether it was more than one occasion.

    Harassment needs two occasions (Protection from Harassment Act 1997 s.7(3)).
    """

    step = "dates"
    scope = "person"
    heading = _l("When did it happen?")
    hint = _l("The month is enough. A guess is fine; leave out what you do not know.")

    first = Month(_l("First time"), _MONTH, name="conduct.first")
    occasions = Pick(
        _l("Did it happen once, or more than once?"),
        [Choice("one", _l("Once")), Choice("several", _l("More than once"))],
        name="occasions",
    )
    last = Month(
        _l("Latest time"),
        [*_MONTH, NotBefore(MESSAGES["not-before"], "conduct.first")],
        name="conduct.last",
        shown=includes("occasions", "several"),
    )
