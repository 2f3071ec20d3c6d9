"""The steps in order, and when each applies.

`path` is what the questions are about now: `report` while they are about a place, `person` while
they are about a person. The browser works it out, so that someone who goes on from a report to the
letter to the person keeps both; the server never receives it.

Later questions stand apart from both: they are asked from the letter page, one by one or all
that a person's letters want, and never on the way to the first letter.
"""

from dataclasses import dataclass, field

from app.letters.shape.person_rules import TO_A_RECIPIENT
from app.letters.shape.place_rules import PUBLISHED
from app.rules import ALWAYS, AllOf, AnyOf, Not, Rule, includes
from app.wizard.offered import CHECKED, OLD_ENOUGH, TO_THEM, WITH_THE_POLICE
from forms.acting import ActingStep
from forms.adults import AdultsStep
from forms.base import Step
from forms.choose import ChooseStep
from forms.contact import ContactStep
from forms.dates import DatesStep
from forms.happened import HappenedStep
from forms.how import HowStep
from forms.later.agent import AgentStep
from forms.later.hosting import HostingStep
from forms.later.impact import ImpactStep
from forms.later.own_work import OwnWorkStep
from forms.later.police_details import PoliceDetailsStep
from forms.later.rows import DevicesStep, EventsStep, ReportsStep
from forms.later.safe_contact import SafeContactStep
from forms.later.sent_to import SentToStep
from forms.later.wishes import WishesStep
from forms.me import MeStep
from forms.place import PlaceStep
from forms.police import PoliceStep
from forms.risk import RiskStep
from forms.seen import SeenStep
from forms.shows import ShowsStep
from forms.them import ThemStep
from forms.ties import TiesStep
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
    #: Asked from the letter page only, for the letters that want it.
    later: bool = False


_REPORT = includes("path", "report")
_PERSON = includes("path", "person")
_PUBLISHED = Not(includes("place.sort", "private-account", "own-account"))
_POSTED_BY_THEM = AllOf((_PERSON, includes("happened", "shared")))
_ASKED = AllOf((_PERSON, OLD_ENOUGH))
#: A search engine runs no site: nobody stands behind it who could take one down.
_SITE = Not(includes("service.kind", "search"))


def _question(form: type[Step], applies: Rule = ALWAYS) -> WizardStep:
    return WizardStep(form.step, form, applies, scope=form.scope)


def _later(form: type[Step], applies: Rule = ALWAYS) -> WizardStep:
    return WizardStep(form.step, form, AllOf((CHECKED, applies)), scope=form.scope, later=True)


def _of_place(form: type[Step], applies: Rule) -> WizardStep:
    """A question of a letter about a place that is no report: asked when that letter is wanted."""
    adults = includes("adults", "yes")
    return WizardStep(form.step, form, AllOf((adults, applies)), scope=form.scope, later=True)


STEPS: tuple[WizardStep, ...] = (
    _question(ChooseStep),
    _question(AdultsStep),
    WizardStep("stop-child", applies=includes("adults", "no", "unsure"), stop=True),
    _question(ShowsStep),
    _question(HappenedStep, _PERSON),
    _question(RiskStep, _PERSON),
    _question(WhoStep, _ASKED),
    _question(PoliceStep, _ASKED),
    _question(HowStep, _ASKED),
    _question(TiesStep, _ASKED),
    _question(DatesStep, _ASKED),
    _question(SeenStep, AllOf((AnyOf((_REPORT, _POSTED_BY_THEM)), _PUBLISHED))),
    _question(ActingStep, _REPORT),
    WizardStep("stop-died", applies=AllOf((_REPORT, includes("acting", "died"))), stop=True),
    _question(PlaceStep, AnyOf((_REPORT, _POSTED_BY_THEM))),
    _question(ContactStep, _REPORT),
    _question(ThemStep, AllOf((_PERSON, TO_THEM))),
    _question(MeStep, AllOf((_PERSON, TO_THEM))),
    _later(SafeContactStep),
    _later(WishesStep),
    _later(EventsStep),
    _later(DevicesStep),
    _later(ReportsStep),
    _later(PoliceDetailsStep, WITH_THE_POLICE),
    _later(ImpactStep),
    _later(SentToStep, TO_A_RECIPIENT),
    _later(AgentStep),
    _of_place(HostingStep, AllOf((_SITE, includes("place.sort", *PUBLISHED)))),
    _of_place(OwnWorkStep, includes("place.sort", *PUBLISHED)),
    WizardStep("letters", screen=True),
    WizardStep("save", applies=NEVER, screen=True),
    WizardStep("open", applies=NEVER, screen=True),
)
