"""A later step: whether the sender took the images. Only then is there a copyright notice."""

from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _p

from forms.base import Step
from forms.fields import Choice, Pick
from forms.messages import MESSAGES
from forms.validators import Required


class OwnWorkStep(Step):
    """Asks who took the images, because copyright belongs to the photographer.

    The page warns that the service tells the uploader who sent a copyright notice.
    """

    step = "own-work"
    scope = "place"
    heading = _l("Did you take these images yourself?")
    hint = _l(
        "A selfie or a video that you filmed yourself counts. "
        "What someone else took of you does not."
    )

    work = Pick(
        heading,
        [
            Choice("yes", _l("Yes, everything at these links")),
            # Translators: the answer to a question that begins with the words of the context.
            Choice("no", _p("Did you do it yourself?", "No")),
        ],
        [Required(MESSAGES["pick"])],
        hint=hint,
        name="own.work",
    )
