"""The step about the sender of the letter to the person: only what this letter may tell them."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Line
from forms.messages import LINE_MAX, MESSAGES
from forms.validators import AtMost

_SHORT = [AtMost(MESSAGES["line-max"], LINE_MAX)]


class MeStep(Step):
    """Asks for a name they know already, and an address for replies that tells them nothing new."""

    step = "me"
    scope = "person"
    heading = _l("Which name do they know you by?")
    hint = _l("This is used in this letter only.")

    claimant = Line(
        _l("The name they know you by"),
        _SHORT,
        hint=_l("They know this name already, so the letter tells them nothing new."),
        name="claimant.name",
    )
    reply = Line(
        _l("The address for their reply"),
        _SHORT,
        hint=_l(
            "Use a new email address made only for this. Do not use your home address. If a "
            "solicitor sends the letter, leave this out."
        ),
        name="claimant.reply",
    )
