"""A later step: the officer, the number of the case, and its next date."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Line
from forms.messages import LINE_MAX, MESSAGES
from forms.validators import AtMost

_LINE = [AtMost(MESSAGES["line-max"], LINE_MAX)]


class PoliceDetailsStep(Step):
    """Asks for the references by which the police find the case; only when there is one."""

    step = "police-details"
    scope = "person"
    heading = _l("What do you know about the police case?")
    hint = _l("Leave out what you do not know. You can ask by phone: 101.")

    officer = Line(_l("The officer’s name and police force"), _LINE, name="police.officer")
    reference = Line(_l("The crime number, or another reference"), _LINE, name="police.reference")
    court = Line(
        _l("The next date in court, or when bail ends"),
        _LINE,
        hint=_l("Only if you know of one."),
        name="court.next",
    )
