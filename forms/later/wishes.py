"""A later step: your wishes, and the one that matters most."""

from flask_babel import lazy_gettext as _l

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, Pick, Ticks

_WISHES = (
    Choice("gone", _l("Every copy is deleted")),
    Choice("down", _l("Posts and links are taken down")),
    Choice("stop", _l("It stops, and does not start again")),
    Choice("know", _l("I know who has copies")),
    Choice("police", _l("The police act")),
    Choice("court", _l("A court forbids it")),
    Choice("money", _l("I get money for the harm")),
    Choice("private", _l("As few people as possible know of it")),
)


class WishesStep(Step):
    """Asks for wishes, which the brief for a solicitor lists, so that nobody has to guess them."""

    step = "wishes"
    scope = "person"
    heading = _l("What do you want to happen?")
    hint = _l("Tick all that you want. You can change your mind later.")

    wishes = Ticks(heading, _WISHES, hint=hint, name="wishes")
    first = Pick(
        _l("Which of these matters most to you?"),
        _WISHES,
        name="wish.first",
        shown=includes("wishes", *(wish.value for wish in _WISHES)),
    )
