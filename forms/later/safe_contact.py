"""A later step: how a solicitor or an officer can reach you. Never in a letter to the person."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Line, Lines
from forms.messages import LINE_MAX, LINES_MAX, MESSAGES
from forms.validators import AtMost

_LINE = [AtMost(MESSAGES["line-max"], LINE_MAX)]
_LINES = [AtMost(MESSAGES["lines-max"], LINES_MAX)]


class SafeContactStep(Step):
    """Asks for ways and times of contact that are safe, and for other names.

    A call at the wrong hour can put someone in danger. A solicitor needs other names for the check
    for conflicts of interest.
    """

    step = "safe-contact"
    scope = "person"
    heading = _l("How can a solicitor or the police reach you safely?")
    hint = _l("This is for them only. The person who has the images does not see it.")

    safe = Lines(
        _l("A safe way to reach you, and safe times"),
        _LINES,
        hint=_l("For example a new email address, or a friend’s phone in the morning."),
        name="contact.safe",
    )
    language = Line(
        _l("The language you want to speak"),
        _LINE,
        name="contact.language",
    )
    needs = Line(
        _l("Anything that would help you when you talk"),
        _LINE,
        hint=_l(
            "For example large print, breaks, or an interpreter who does not know your family."
        ),
        name="contact.needs",
    )
    names = Lines(
        _l("Other names that you or they have used"),
        _LINES,
        hint=_l("A solicitor checks first that nobody there works for the other side."),
        name="names.other",
    )
