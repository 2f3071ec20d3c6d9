"""The step about the recipient: a name, one way to reach them, and who else might open it."""

from flask_babel import lazy_gettext as _l

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, EmailLine, Line, Lines, Pick
from forms.messages import LINE_MAX, LINES_MAX, MESSAGES
from forms.validators import AtMost, Email


class ThemStep(Step):
    """Asks for details that stay in the browser; last, when it is clear that there is a letter.

    A work address or a shared one is warned about: others would read the letter.
    """

    step = "them"
    scope = "person"
    heading = _l("Who is the letter for, and how will it reach them?")

    named = Line(
        _l("Their name, or the username you know"),
        [AtMost(MESSAGES["line-max"], LINE_MAX)],
        name="defendant.name",
    )
    delivery = Pick(
        _l("How will the letter reach them?"),
        [
            Choice("email", _l("By email")),
            Choice("post", _l("By post")),
            Choice("message", _l("By a message in an app")),
            Choice("unsure", _l("I do not know yet")),
        ],
        name="delivery",
    )
    email = EmailLine(
        _l("Their email address"),
        [Email(MESSAGES["email"]), AtMost(MESSAGES["line-max"], LINE_MAX)],
        hint=_l("Not an address at their work, and not one they share."),
        name="defendant.email",
        shown=includes("delivery", "email"),
    )
    address = Lines(
        _l("Their postal address"),
        [AtMost(MESSAGES["lines-max"], LINES_MAX)],
        hint=_l("Not where they work. Not a home where others open the post."),
        name="defendant.address",
        shown=includes("delivery", "post"),
    )
    opened = Pick(
        _l("Who else might open it?"),
        [
            Choice("only-them", _l("Only they will open it")),
            Choice("others", _l("Someone else might")),
            Choice("unsure", _l("I am not sure")),
        ],
        name="opened",
    )
