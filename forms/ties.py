"""The step about ties between the two people: they decide the exceptions in the undertakings."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Choice, Ticks
from forms.messages import MESSAGES
from forms.validators import Required


class TiesStep(Step):
    """Asks for children, a home or an account in common, which no undertaking may cut off."""

    step = "ties"
    scope = "person"
    heading = _l("Is any of this true as well?")
    hint = _l("It keeps the letter from asking for something that would harm you.")

    ties = Ticks(
        heading,
        [
            # Translators: "we" in this list: you and the person who has the images.
            Choice("children", _l("We have children together")),
            Choice("home", _l("We share a home")),
            Choice("account", _l("We share a device or a cloud account")),
            Choice("group-chat", _l("The images were in a group chat")),
            Choice("name", _l("I have changed my name")),
            Choice("paid", _l("Some were made for a page that people pay for")),
            Choice("others", _l("Other people are in the images too")),
            Choice("none", _l("None of these")),
        ],
        [Required(MESSAGES["ties"])],
        exclusive="none",
        hint=hint,
        name="ties",
    )
