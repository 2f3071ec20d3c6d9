"""The step about the kind of images: one radio, never a description."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Choice, Pick
from forms.messages import MESSAGES
from forms.validators import Required


class ShowsStep(Step):
    """Asks for the kind of images.

    It decides the declaration under Online Safety Act 2023 s.20A and the sentence on Article 8.
    """

    step = "shows"
    heading = _l("Which of these fits the images?")
    hint = _l("You never have to describe them. Nobody here can see them.")

    shows = Pick(
        heading,
        [
            Choice(
                "intimate",
                _l(
                    "They show me with no clothes or in underwear, in a sexual act, or using the "
                    "toilet. They are real, or made to look like me"
                ),
            ),
            Choice(
                "private",
                _l("They are private in another way, such as without a head covering"),
            ),
            Choice("unsure", _l("Not sure")),
        ],
        [Required(MESSAGES["shows"])],
        hint=hint,
        name="shows",
    )
