"""The step about safety: every risk of writing to the person, on one screen."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Choice, Group, Ticks
from forms.messages import MESSAGES
from forms.validators import Required


class RiskStep(Step):
    """Asks for ticks. Any risk closes sending the letter yourself; an age under 18, the letter."""

    step = "risk"
    scope = "person"
    heading = _l("Is any of this true?")
    hint = _l("This keeps you safe. It decides who should send the letter.")
    skippable = False

    risk = Ticks(
        heading,
        [
            Group(
                _l("If one of these is true, do not send the letter yourself"),
                (
                    Choice(
                        "order",
                        _l("A court order, bail or a family court case holds for either of us"),
                    ),
                    Choice(
                        "demand",
                        _l("They want something: money, images, sex, me back, or my silence"),
                    ),
                    Choice("under18", _l("They are under 18")),
                    Choice("police", _l("The police are looking into it")),
                ),
            ),
            Group(
                _l("If one of these is true, a solicitor or law clinic should send it"),
                (
                    Choice("together", _l("We live together, or we are a couple")),
                    Choice(
                        "violent",
                        _l("They have been violent or controlling, or have followed or watched me"),
                    ),
                    Choice("community", _l("My family or community might hurt me")),
                    Choice("unaware", _l("They do not know that I know")),
                    Choice("fear", _l("I am afraid of what they would do")),
                ),
            ),
            Choice("none", _l("None of these")),
        ],
        [Required(MESSAGES["risk"])],
        exclusive="none",
        hint=hint,
        name="risk",
    )
