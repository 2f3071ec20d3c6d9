"""The person, those around them, the police, and how the sender is reached."""

from __future__ import annotations

from app.letters.details.row import N_, Detail, GapType, Scope

ROWS: tuple[Detail, ...] = (
    Detail(
        "defendant.name",
        "name of the person this letter is for",
        gap=N_("Their name or handle"),
        cost=N_("A letter without a name may not reach the right person."),
        scope=Scope.PERSON,
    ),
    Detail(
        "defendant.address",
        "their postal address",
        gap=N_("Their address"),
        cost=N_("The letter then has no postal address on it."),
        scope=Scope.PERSON,
        type=GapType.LINES,
        has="address",
    ),
    Detail(
        "defendant.email",
        "their email address",
        gap=N_("Their email"),
        cost=N_("The letter then has no email address on it."),
        scope=Scope.PERSON,
        has="email",
    ),
    Detail(
        "other.name",
        "name of the person who was sent images",
        gap=N_("The name of the one who was sent them"),
        cost=N_("A letter without a name may not reach the right person."),
        scope=Scope.PERSON,
    ),
    Detail(
        "agent.name",
        "name of the person or office that may act for you",
        gap=N_("Who may act for you"),
        cost=N_("Without a name nobody can use this paper."),
        scope=Scope.PERSON,
        has="agent",
    ),
    Detail(
        "names.other",
        "other names you have or had",
        gap=N_("Other names"),
        cost=N_("Without them a solicitor may not see that they already act for the other side."),
        scope=Scope.PERSON,
        type=GapType.LINES,
        has="names",
    ),
    Detail(
        "contact.safe",
        "safe ways and times to reach you",
        gap=N_("How to reach you safely"),
        cost=N_("Without it they may call or write in a way that is not safe for you."),
        scope=Scope.PERSON,
        type=GapType.LINES,
    ),
    Detail(
        "contact.language",
        "language you prefer",
        gap=N_("Your language"),
        cost=N_("They then do not know that you need an interpreter."),
        scope=Scope.PERSON,
        has="language",
    ),
    Detail(
        "contact.needs",
        "what you need to take part, such as an interpreter",
        gap=N_("What makes it easier for you"),
        cost=N_("They then cannot prepare for what you need."),
        scope=Scope.PERSON,
        has="needs",
    ),
    Detail(
        "police.officer",
        "name or number of the officer",
        gap=N_("The officer’s name"),
        cost=N_("The letter then goes to the police without a name on it."),
        scope=Scope.PERSON,
        has="officer",
    ),
    Detail(
        "police.reference",
        "crime or incident reference",
        gap=N_("The crime number"),
        cost=N_("Without it the police may not find your case."),
        scope=Scope.PERSON,
        has="crime",
    ),
    Detail(
        "court.next",
        "next hearing or bail date",
        gap=N_("The next date at court or of bail"),
        cost=N_("The reader then does not know how soon it is."),
        scope=Scope.PERSON,
        has="court",
    ),
    Detail(
        "conduct.first",
        "month it first happened",
        gap=N_("The first month"),
        cost=N_(
            "The letter then says less about when it happened. "
            "A claim of harassment needs two dates."
        ),
        scope=Scope.PERSON,
        type=GapType.MONTH,
        has="first",
    ),
    Detail(
        "conduct.last",
        "month of the latest time",
        gap=N_("The latest month"),
        cost=N_(
            "The letter then says less about when it happened. "
            "A claim of harassment needs two dates."
        ),
        scope=Scope.PERSON,
        type=GapType.MONTH,
    ),
)
