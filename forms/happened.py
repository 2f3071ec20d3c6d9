"""The step about the conduct: ticks, so that nobody has to tell a story."""

from flask_babel import lazy_gettext as _l

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, Ticks
from forms.messages import MESSAGES
from forms.validators import Required


class HappenedStep(Step):
    """Asks what happened; decides facts, grounds and undertakings of the letter to the person."""

    step = "happened"
    scope = "person"
    heading = _l("What happened without your agreement?")
    hint = _l("Tick all that are true. You do not have to tell the story.")

    happened = Ticks(
        heading,
        [
            Choice(
                "kept-unasked",
                _l("They still have images, and I have not asked them to delete them"),
            ),
            Choice("kept-asked", _l("I asked them to delete the images, and they did not")),
            Choice("shared", _l("They shared or posted images")),
            Choice("sent", _l("They sent images to people")),
            Choice("threatened", _l("They threatened to share images")),
            Choice("covert", _l("Images were taken without my knowing")),
            Choice("altered", _l("Images were made or changed by a computer")),
            Choice("hacked", _l("My account or device was got into")),
        ],
        [Required(MESSAGES["happened"])],
        hint=hint,
        name="happened",
    )
    reach = Ticks(
        _l("How were they shared or sent?"),
        [
            Choice("anyone", _l("Posted where anyone can see")),
            Choice("group", _l("In a group or a channel")),
            Choice("few", _l("Sent to one person, or to a few")),
            Choice("sold", _l("Sold, or put on a page that people pay for")),
            Choice("unsure", _l("I am not sure")),
        ],
        hint=_l("You do not have to look. Tick what you know."),
        name="reach",
        shown=includes("happened", "shared", "sent"),
    )
