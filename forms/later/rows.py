"""Three later steps with lists: events, devices that may hold copies, and reports made."""

from flask_babel import lazy_gettext as _l

from app.rules import AnyOf, includes
from forms.base import Step
from forms.fields import Cell, Choice, Rows
from forms.messages import LINE_MAX, MESSAGES
from forms.validators import AtMost

_LINE = (AtMost(MESSAGES["line-max"], LINE_MAX),)

#: The values are printed in the English letter; only what is shown is translated.
KNOWN = (
    Choice("I saw it myself", _l("I saw it myself")),
    Choice("someone told me", _l("Someone told me")),
    Choice("I have a message or document", _l("I have a message or document")),
    Choice("I was told by the person", _l("The person told me")),
    Choice("not sure", _l("I am not sure")),
)

#: Uses of a device. A court asks for the use before it takes a device away: Sentencing Code s.153.
USE = (
    Choice("held the images", _l("It held the images")),
    Choice("sent or posted them", _l("It sent or posted them")),
    Choice("was meant to send them", _l("It was meant to send them")),
    Choice("not sure", _l("I am not sure")),
)


class EventsStep(Step):
    """Asks for a chronology, each entry with its source: seen, told or documented."""

    step = "events"
    scope = "person"
    heading = _l("What happened, one thing at a time?")
    hint = _l("A few plain words each. You do not have to tell the story.")

    events = Rows(
        heading,
        [
            Cell(
                "event.when",
                _l("When"),
                _LINE,
                hint=_l("About when is enough, for example March 2025."),
            ),
            Cell(
                "event.what",
                _l("What happened, in a few words"),
                _LINE,
                hint=_l("Do not say what the images show."),
            ),
            Cell("event.known", _l("How do you know?"), choices=KNOWN),
            Cell(
                "event.told",
                _l("Who else saw it, or whom you told, and when"),
                _LINE,
                hint=_l("The police in Scotland ask about this."),
                shown=AnyOf((includes("where", "scotland"), includes("home", "scotland"))),
            ),
        ],
        hint=hint,
        # Translators: one of several things that happened, with its number.
        row=_l("Number %(number)s"),
        add=_l("Add another"),
        remove=_l("Remove number %(number)s"),
        name="events",
    )


class DevicesStep(Step):
    """Asks for each device and account, its use and how that is known (Sentencing Code s.153)."""

    step = "devices"
    scope = "person"
    heading = _l("Which devices or accounts may have copies?")
    hint = _l("Write only what you know already. A guess is fine, if you say so.")

    devices = Rows(
        heading,
        [
            Cell(
                "device.what",
                _l("The device, account or link"),
                _LINE,
                hint=_l("For example a black phone, or the username of an account."),
            ),
            Cell("device.use", _l("What was it used for?"), choices=USE),
            Cell("device.known", _l("How do you know?"), choices=KNOWN),
        ],
        hint=hint,
        # Translators: one of several devices or accounts, with its number.
        row=_l("Device or account %(number)s"),
        add=_l("Add another device or account"),
        remove=_l("Remove device or account %(number)s"),
        name="devices",
    )


class ReportsStep(Step):
    """Asks for each report that was made, with its reference and its outcome."""

    step = "reports"
    scope = "person"
    heading = _l("Who have you told already?")
    hint = _l("A website or app, the police, a helpline, an employer. Nothing is sent to them.")

    reports = Rows(
        heading,
        [
            Cell("report.to", _l("Who you told"), _LINE),
            Cell("report.when", _l("When"), _LINE, hint=_l("About when is enough.")),
            Cell("report.reference", _l("Their reference number, if there is one"), _LINE),
            Cell("report.answer", _l("What they answered, in a few words"), _LINE),
        ],
        hint=hint,
        # Translators: one of several reports that were made, with its number.
        row=_l("Report %(number)s"),
        add=_l("Add another report"),
        remove=_l("Remove report %(number)s"),
        name="reports",
    )
