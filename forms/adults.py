"""The step before every other: whether everyone in every image was an adult."""

from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _p

from forms.base import Step
from forms.fields import Choice, Pick
from forms.messages import MESSAGES
from forms.validators import Required


class AdultsStep(Step):
    """Asks one question; "no" and "not sure" close every letter and show the right help."""

    step = "adults"
    heading = _l("Was everyone in the images 18 or over when they were taken, and do they look it?")
    hint = _l(
        "If the images were made or changed by a computer: were they made from pictures of adults?"
    )
    skippable = False

    adults = Pick(
        heading,
        [
            Choice("yes", _l("Yes, everyone")),
            # Translators: the answer to a question that begins with the words of the context.
            Choice("no", _p("Was everyone …?", "No")),
            Choice("unsure", _l("Not sure")),
        ],
        [Required(MESSAGES["adults"])],
        hint=hint,
        name="adults",
    )
