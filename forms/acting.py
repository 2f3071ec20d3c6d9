"""R4, for whom, and from where: who may make the report under the law that fits."""

from flask_babel import lazy_gettext as _l

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, Pick, Wording
from forms.messages import MESSAGES
from forms.validators import Required


class ActingStep(Step):
    """OSA 2023 s.20(5): a person without an account there counts when in the United Kingdom."""

    step = "acting"
    heading = _l("Who is this report for?")

    acting = Pick(
        heading,
        [
            Choice("self", _l("For me")),
            Choice("other", _l("For someone who asked me to do this")),
            Choice("died", _l("For someone who has died")),
        ],
        [Required(MESSAGES["acting"])],
        name="acting",
    )
    uk = Pick(
        _l("Are you in the United Kingdom now?"),
        [Choice("yes", _l("Yes")), Choice("no", _l("No"))],
        name="uk",
        shown=includes("acting", "self", "other"),
        worded=(
            Wording(_l("Are you in the United Kingdom now?"), includes("acting", "self")),
            # Translators: "they" is the person who asked for the report to be made.
            Wording(_l("Are they in the United Kingdom now?"), includes("acting", "other")),
        ),
    )
    account = Pick(
        _l("Do you have an account on the website or app where the images are?"),
        [Choice("yes", _l("Yes")), Choice("no", _l("No"))],
        name="account",
        shown=includes("uk", "no"),
        worded=(
            Wording(
                _l("Do you have an account on the website or app where the images are?"),
                includes("acting", "self"),
            ),
            # Translators: "they" is the person who asked for the report to be made.
            Wording(
                _l("Do they have an account on the website or app where the images are?"),
                includes("acting", "other"),
            ),
        ),
    )
