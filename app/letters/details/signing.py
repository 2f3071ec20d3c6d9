"""The sender: as services know them, and as the person written to does."""

from __future__ import annotations

from app.letters.details.row import N_, Detail, Scope

ROWS: tuple[Detail, ...] = (
    Detail(
        "sender.name",
        "your name, or the name you sign with",
        # Translators: names of details; each may stand in a list of gaps that are still open.
        gap=N_("The name you sign with"),
        # Translators: what happens when that detail is left out of a letter.
        cost=N_(
            "Without a name the report may lack the signature that the law of the United States "
            "asks for, and some services refuse it."
        ),
        scope=Scope.CASE,
        has="name",
    ),
    Detail(
        "sender.email",
        "your contact email",
        gap=N_("Your contact email"),
        cost=N_(
            "Without it the service cannot answer you, and the report may not count under the law."
        ),
        scope=Scope.CASE,
    ),
    Detail(
        "claimant.name",
        "your name, as they know you",
        gap=N_("Your name, as they know you"),
        listed=N_("Your name"),
        cost=N_(
            "Without it they may not know who is writing, "
            "and a court may say the letter was not clear."
        ),
        scope=Scope.PERSON,
    ),
    Detail(
        "claimant.reply",
        "the address for their reply",
        gap=N_("Where you can be answered"),
        cost=N_("Without it they cannot answer you."),
        scope=Scope.PERSON,
    ),
)
