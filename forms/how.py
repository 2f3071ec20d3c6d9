"""The step about how the other person got the images: it decides copyright and confidence."""

from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _p

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, Pick, Ticks
from forms.messages import MESSAGES
from forms.validators import Required


class HowStep(Step):
    """Asks how they got the images and who took them.

    The answers decide authorship (Copyright, Designs and Patents Act 1988 ss.9, 11), the claim in
    confidence, and whether an assignment of copyright is asked for.
    """

    step = "how"
    scope = "person"
    heading = _l("How do they have the images?")
    hint = _l("This only decides which paragraph fits. Tick all that are true.")

    how = Ticks(
        heading,
        [
            Choice("gave", _l("I gave or sent them")),
            Choice("took-known", _l("They took them, and I knew")),
            Choice("took-unknown", _l("They took them, and I did not know")),
            Choice("account", _l("They got them from my account or device")),
            Choice("made", _l("They were made by a computer")),
            Choice("passed", _l("Someone else gave them")),
            Choice("unknown", _l("I do not know")),
        ],
        [Required(MESSAGES["pick"])],
        hint=hint,
        name="how",
    )
    took = Pick(
        _l("Did you take any of the pictures or videos yourself?"),
        [
            # Translators: the answer to a question that begins with the words of the context.
            Choice("yes", _p("Did you …?", "Yes")),
            Choice("no", _p("Did you …?", "No")),
            Choice("unsure", _l("Not sure")),
        ],
        name="took",
        shown=includes("how", "gave"),
    )
