"""The step about contact: who signs the report, and where the service can reply."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import EmailLine, Line
from forms.messages import LINE_MAX, MESSAGES
from forms.validators import AtMost, Email, Required


class ContactStep(Step):
    """Asks for a name and contact details, of a representative where there is one.

    Both laws want them in a report: Online Safety Act 2023 s.20A(2)(e), TAKE IT DOWN Act s.3.
    """

    step = "contact"
    heading = _l("How can the service reach you?")
    hint = _l("If you act for someone, give your own details, not theirs.")

    email = EmailLine(
        _l("Contact email"),
        [
            Required(MESSAGES["email-required"]),
            Email(MESSAGES["email"]),
            AtMost(MESSAGES["line-max"], LINE_MAX),
        ],
        hint=_l("A new address made only for this is safest."),
        name="sender.email",
    )
    sender = Line(
        _l("Name to sign with"),
        [Required(MESSAGES["name-required"]), AtMost(MESSAGES["line-max"], LINE_MAX)],
        hint=_l("It stands below the report. The service sees it."),
        name="sender.name",
    )
