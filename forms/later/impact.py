"""A later step: the effect on your life, in your own words, and only if you want to say it."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Lines
from forms.messages import LINES_MAX, MESSAGES
from forms.validators import AtMost


class ImpactStep(Step):
    """Asks for words that are printed as typed.

    The defence may read them, and the page says so before anything is typed.
    """

    step = "impact"
    scope = "person"
    heading = _l("Do you want to say what this has done to your life?")

    words = Lines(
        _l("In your own words"),
        [AtMost(MESSAGES["lines-max"], LINES_MAX)],
        hint=_l(
            "For example about work, school, sleep or people. You do not have to write about "
            "your health, and never about what the images show."
        ),
        name="impact.words",
    )
