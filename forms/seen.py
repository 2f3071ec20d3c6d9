"""The step about consent to being seen at a place. Asked of posted or linked images alone."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Choice, Pick
from forms.messages import MESSAGES
from forms.validators import Required


class SeenStep(Step):
    """Asks what the person agreed to.

    Where the images were public by agreement, the report makes no declaration under Online Safety
    Act 2023 s.20A, and rests on the service's own rules.
    """

    step = "seen"
    scope = "place"
    heading = _l("Did you agree to these images being seen here?")
    hint = _l("Sharing with one person is not agreeing to more.")

    seen = Pick(
        heading,
        [
            Choice("never", _l("I never agreed to them being seen here")),
            Choice("less", _l("I agreed to less: one person, or a paid page")),
            Choice("public", _l("They were public once, and I agreed to that then")),
        ],
        [Required(MESSAGES["seen"])],
        hint=hint,
        name="seen",
    )
