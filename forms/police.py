"""The step about the police: it decides whether the letter says "keep for now" or "delete now"."""

from flask_babel import lazy_gettext as _l

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, Pick, Ticks
from forms.messages import MESSAGES
from forms.validators import Required


class PoliceStep(Step):
    """Asks whether the police know or may come to know.

    "Reported", "may" and "unsure": the letter asks to keep, hand over, then delete. "No": it asks
    to delete now, if the person confirms what that needs.
    """

    step = "police"
    scope = "person"
    heading = _l("Have you told the police?")
    hint = _l("One time limit may be six months. Asking early keeps the choice yours.")

    police = Pick(
        heading,
        [
            Choice("reported", _l("Yes, I have reported it")),
            Choice("may", _l("Not yet, but I may")),
            Choice("unsure", _l("I am not sure")),
            Choice("no", _l("No, and I do not plan to")),
        ],
        [Required(MESSAGES["pick"])],
        hint=hint,
        name="police",
    )
    confirmed = Ticks(
        _l("Then the letter can ask them to delete everything now. Tick what is true:"),
        [
            Choice("own-evidence", _l("I have saved my own proof of what happened")),
            Choice("no-others", _l("I know of no one else this has happened to")),
            Choice("no-proceedings", _l("No court case about this is under way")),
        ],
        hint=_l(
            "If you cannot tick all three, the letter asks them to keep everything locked away for "
            "now. What is deleted cannot be brought back as proof."
        ),
        name="confirmed",
        shown=includes("police", "no"),
    )
