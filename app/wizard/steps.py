"""The steps in order, and when each applies.

`path` is what the questions are about now: `report` while they are about a place, `person` while
they are about a person. The browser works it out, so that someone who goes on from a report to the
letter to the person keeps both; the server never receives it.
"""

from dataclasses import dataclass, field

from app.wizard.rules import ALWAYS, AllOf, AnyOf, Not, Rule, includes
from forms.acting import ActingStep
from forms.adults import AdultsStep
from forms.base import Step
from forms.choose import ChooseStep
from forms.contact import ContactStep
from forms.dates import DatesStep
from forms.happened import HappenedStep
from forms.how import HowStep
from forms.me import MeStep
from forms.place import PlaceStep
from forms.police import PoliceStep
from forms.risk import RiskStep
from forms.seen import SeenStep
from forms.shows import ShowsStep
from forms.them import ThemStep
from forms.who import WhoStep

NEVER: Rule = AnyOf(())


@dataclass(frozen=True, slots=True)
class WizardStep:
    """One section of the page. `form` is absent from screens and closed doors."""

    name: str
    form: type[Step] | None = None
    applies: Rule = ALWAYS
    stop: bool = False
    screen: bool = False
    scope: str = field(default="case")


_REPORT = includes("path", "report")
_PERSON = includes("path", "person")
_OLD_ENOUGH = Not(includes("risk", "under18"))
_PUBLISHED = Not(includes("place.sort", "private-account", "own-account"))
_POSTED_BY_THEM = AllOf((_PERSON, includes("happened", "shared")))
_LETTER_CAN_STAND = AllOf(
    (_OLD_ENOUGH, includes("where", "england-wales"), Not(includes("who", "unknown")))
)


def _question(form: type[Step], applies: Rule = ALWAYS) -> WizardStep:
    return WizardStep(form.step, form, applies, scope=form.scope)


STEPS: tuple[WizardStep, ...] = (
    _question(ChooseStep),
    _question(AdultsStep),
    WizardStep("stop-child", applies=includes("adults", "no", "unsure"), stop=True),
    _question(ShowsStep),
    _question(HappenedStep, _PERSON),
    _question(RiskStep, _PERSON),
    _question(WhoStep, AllOf((_PERSON, _OLD_ENOUGH))),
    _question(PoliceStep, AllOf((_PERSON, _OLD_ENOUGH))),
    _question(HowStep, AllOf((_PERSON, _OLD_ENOUGH))),
    _question(DatesStep, AllOf((_PERSON, _OLD_ENOUGH))),
    _question(SeenStep, AllOf((AnyOf((_REPORT, _POSTED_BY_THEM)), _PUBLISHED))),
    _question(ActingStep, _REPORT),
    WizardStep("stop-died", applies=AllOf((_REPORT, includes("acting", "died"))), stop=True),
    _question(PlaceStep, AnyOf((_REPORT, _POSTED_BY_THEM))),
    _question(ContactStep, _REPORT),
    _question(ThemStep, AllOf((_PERSON, _LETTER_CAN_STAND))),
    _question(MeStep, AllOf((_PERSON, _LETTER_CAN_STAND))),
    WizardStep("letters", screen=True),
    WizardStep("save", applies=NEVER, screen=True),
    WizardStep("open", applies=NEVER, screen=True),
)


@dataclass(frozen=True, slots=True)
class OfferedLetter:
    """A kind of letter, what one of it is about, and when it is offered."""

    kind: str
    scope: str
    applies: Rule


_ADULTS = includes("adults", "yes")
_ALIVE = Not(includes("acting", "died"))
#: The checklist was answered, and not with an age that closes the letters to the person.
_CHECKED = AllOf(
    (
        includes(
            "risk",
            "order",
            "demand",
            "police",
            "together",
            "violent",
            "community",
            "unaware",
            "fear",
            "none",
        ),
        _OLD_ENOUGH,
    )
)

LETTERS: tuple[OfferedLetter, ...] = (
    OfferedLetter(
        "platform-report",
        "place",
        AllOf((_ADULTS, _ALIVE, includes("place.sort", "post", "group", "chat", "message"))),
    ),
    OfferedLetter(
        "cloud-notice",
        "place",
        AllOf(
            (
                _ADULTS,
                _ALIVE,
                includes("place.sort", "shared-link", "album", "private-account", "own-account"),
            )
        ),
    ),
    OfferedLetter("letter-of-claim", "person", AllOf((_ADULTS, _CHECKED, _LETTER_CAN_STAND))),
    OfferedLetter("solicitor-note", "person", AllOf((_ADULTS, _CHECKED))),
)
