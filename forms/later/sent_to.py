"""A later step: one known person who was sent the images, for a kind request to delete them."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Line
from forms.messages import LINE_MAX, MESSAGES
from forms.validators import AtMost


class SentToStep(Step):
    """Asks for one person and never a group, because everyone who is written to learns of it."""

    step = "sent-to"
    scope = "person"
    heading = _l("Who was sent the images?")
    hint = _l("One person that you know and trust to help. Never a group.")

    other = Line(
        _l("Their name, or the username you know them by"),
        [AtMost(MESSAGES["line-max"], LINE_MAX)],
        name="other.name",
    )
