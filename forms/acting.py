"""The step about the sender: for whom they report, and whether the law lets them."""

from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _p

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, Pick, Wording
from forms.messages import MESSAGES
from forms.validators import Required

#: The answers about the one who writes, and about the person they write for.
_YES = (
    Wording(_p("Are you …?", "Yes"), includes("acting", "self")),
    Wording(_p("Are they …?", "Yes"), includes("acting", "other")),
)
_NO = (
    Wording(_p("Are you …?", "No"), includes("acting", "self")),
    Wording(_p("Are they …?", "No"), includes("acting", "other")),
)


class ActingStep(Step):
    """Asks for whom the report is, and whether they are in the United Kingdom or have an account.

    Online Safety Act 2023 s.20(5): somebody without an account there is an "affected person" only
    when they are in the United Kingdom.
    """

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
        [
            # Translators: the answer to a question that begins with the words of the context.
            Choice("yes", _p("Are you …?", "Yes"), worded=_YES),
            Choice("no", _p("Are you …?", "No"), worded=_NO),
        ],
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
        [
            # Translators: the answer to "Do you have …?" and to "Do they have …?"
            Choice("yes", _p("Do you have …?", "Yes")),
            Choice("no", _p("Do you have …?", "No")),
        ],
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
