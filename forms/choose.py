"""The doors: the first screen of the wizard, for everybody; no address says what was chosen."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Choice, Pick
from forms.messages import MESSAGES
from forms.validators import Required


class ChooseStep(Step):
    """Asks what comes first: a report or the letter to the person. `path` stays in the browser.

    Below it stands a third door, to saved answers (`choose-below.html`).
    """

    step = "choose"
    heading = _l("What do you want to do first?")
    skippable = False

    path = Pick(
        heading,
        [
            Choice(
                "report",
                _l("Report a post or a link"),
                _l("Ask a website, app or cloud service to take images down. 6 questions."),
            ),
            Choice(
                "person",
                _l("Ask the person who has my images"),
                _l("Prepare a letter that asks them to delete every copy. 11 to 13 questions."),
            ),
        ],
        [Required(MESSAGES["path"])],
        name="path",
    )
