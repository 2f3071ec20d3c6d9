"""A later step: the person or body that may send, report and receive replies for you."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Choice, Line, Pick
from forms.messages import LINE_MAX, MESSAGES
from forms.validators import AtMost


class AgentStep(Step):
    """Asks for the one person or body of the authority to act.

    A helpline may be named, but sends no letter of claim.
    """

    step = "agent"
    scope = "person"
    heading = _l("Who may act for you?")
    hint = _l("Ask them first. You can take this back at any time.")

    agent = Pick(
        _l("Who are they?"),
        [
            Choice("helpline", _l("A helpline or a charity")),
            Choice("friend", _l("A friend, or someone in my family")),
            Choice("solicitor", _l("A solicitor or law clinic")),
        ],
        name="agent",
    )
    named = Line(
        _l("Their name"),
        [AtMost(MESSAGES["line-max"], LINE_MAX)],
        name="agent.name",
    )
