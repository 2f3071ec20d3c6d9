"""Details told a row each, and the effect on the person."""

from __future__ import annotations

from app.letters.details.row import N_, Detail, GapType, Scope

ROWS: tuple[Detail, ...] = (
    Detail(
        "event.when",
        "date or month",
        gap=N_("When something happened"),
        listed=N_("What happened when, as you listed it"),
        cost=N_("The reader then has no dates to work with."),
        scope=Scope.PERSON,
        list_name="events",
    ),
    Detail(
        "event.what",
        "what happened",
        gap=N_("What happened"),
        scope=Scope.PERSON,
        list_name="events",
    ),
    Detail(
        "event.known",
        "how this is known",
        gap=N_("How you know what happened"),
        scope=Scope.PERSON,
        list_name="events",
    ),
    Detail(
        "event.told",
        "who was told, and when",
        gap=N_("Whom you told about it"),
        scope=Scope.PERSON,
        list_name="events",
    ),
    Detail(
        "device.what",
        "device or account",
        gap=N_("A device or account"),
        listed=N_("The devices and accounts you listed"),
        cost=N_("The reader then does not know where to look."),
        scope=Scope.PERSON,
        list_name="devices",
    ),
    Detail(
        "device.known",
        "how this is known",
        gap=N_("How you know of a device or account"),
        scope=Scope.PERSON,
        list_name="devices",
    ),
    Detail(
        "device.use",
        "what it was used for",
        gap=N_("What a device was used for"),
        scope=Scope.PERSON,
        list_name="devices",
    ),
    Detail(
        "report.to",
        "who it was reported to",
        gap=N_("Whom you reported it to"),
        listed=N_("The reports you made"),
        cost=N_("The reader then does not know what you have already done."),
        scope=Scope.PERSON,
        list_name="reports",
    ),
    Detail(
        "report.when",
        "date of the report",
        gap=N_("When you reported it"),
        scope=Scope.PERSON,
        list_name="reports",
    ),
    Detail(
        "report.reference",
        "reference given",
        gap=N_("The number of a report"),
        scope=Scope.PERSON,
        list_name="reports",
    ),
    Detail(
        "report.answer",
        "what they answered",
        gap=N_("What they answered to a report"),
        scope=Scope.PERSON,
        list_name="reports",
    ),
    # groups of images: edited beside the letter, where each can be taken out again, so not told
    Detail(
        "image.medium",
        "photographs or recordings",
        gap=N_("What the images are: use “List the images in groups” above"),
        scope=Scope.PERSON,
        list_name="images",
    ),
    Detail(
        "image.number",
        "about how many",
        gap=N_("About how many images: use “List the images in groups” above"),
        scope=Scope.PERSON,
        list_name="images",
    ),
    Detail(
        "image.months",
        "about when they were made",
        gap=N_("About when they were made: use “List the images in groups” above"),
        scope=Scope.PERSON,
        list_name="images",
    ),
    Detail(
        "impact.words",
        "how this affects you, in your own words",
        gap=N_("Your own words"),
        cost=N_("The letter then says nothing in your own words."),
        scope=Scope.PERSON,
        type=GapType.LINES,
        has="words",
    ),
)
