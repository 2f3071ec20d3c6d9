"""The step about the two people: who they are to each other, and where each of them lives."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Choice, Pick
from forms.messages import MESSAGES
from forms.validators import Required


class WhoStep(Step):
    """Asks for the relation and the two homes, which decide the law and the letters.

    A letter to the other person is written under the law of the place where they live. Where the
    two homes differ, a solicitor chooses the court.
    """

    step = "who"
    scope = "person"
    heading = _l("Who has the images?")

    who = Pick(
        _l("Who are they to you?"),
        [
            Choice("partner", _l("My partner")),
            Choice("ex", _l("My ex-partner")),
            Choice("family", _l("Someone in my family")),
            Choice("friend", _l("A friend, or someone I know")),
            Choice("work", _l("Someone from work")),
            Choice("landlord", _l("My landlord")),
            Choice("organisation", _l("A business or organisation")),
            Choice("unknown", _l("I do not know who it is")),
        ],
        [Required(MESSAGES["pick"])],
        name="who",
    )
    where = Pick(
        _l("Where do they live?"),
        [
            Choice("england-wales", _l("England or Wales")),
            Choice("scotland", _l("Scotland")),
            Choice("northern-ireland", _l("Northern Ireland")),
            Choice("elsewhere", _l("Somewhere else")),
            Choice("unknown", _l("I do not know")),
        ],
        [Required(MESSAGES["pick"])],
        hint=_l("Where they live decides which law the letter uses."),
        name="where",
    )
    home = Pick(
        _l("Where do you live?"),
        [
            Choice("england-wales", _l("England or Wales")),
            Choice("scotland", _l("Scotland")),
            Choice("northern-ireland", _l("Northern Ireland")),
            Choice("elsewhere", _l("Somewhere else")),
        ],
        hint=_l("Only the country, never your address."),
        name="home",
    )
