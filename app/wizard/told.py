"""How little a letter is told of its service: the browser sends no other value than these.

Of each answer about the service, the values that may be sent and when, in order; the rules ask the
true answers, which stay in the page. One stands for all that the letter treats alike: an adult
site, a messenger and a shop are all told as `platform` where nothing turns on it, Ireland as `eu`.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import BY_NAME, LetterKind
from app.letters.shape.place_rules import PLACE_RULES, Clause
from app.rules import ALWAYS, AllOf, AnyOf, Not, Rule, includes
from app.wizard.asked import FACTS, wanted

#: A value, and when it is told: of ticks each that is true and may be, of a pick the first.
Telling: TypeAlias = tuple[tuple[str, Rule], ...]


def _holds(clause: Clause) -> Rule:
    return AnyOf(tuple(includes(name, *values) for name, values in clause))


def _kinds(kind: LetterKind) -> Telling:
    """A search engine is told; of the rest, only whether it is one that takes such a letter."""
    wants = PLACE_RULES[kind].wants
    asks = [clause for clause in wants if any(name == "service.kind" for name, _ in clause)]
    takes = AllOf(tuple(_holds(clause) for clause in asks))
    search = ("search", includes("service.kind", "search"))
    return (search, ("platform", takes), *((("host", ALWAYS),) if asks else ()))


def _laws(kind: LetterKind) -> Telling:
    """Each law without which the letter is closed; another that it asks about, where it decides."""
    always = wanted(kind, "service.regimes")
    whens = {fact.law: fact.when for fact in FACTS.get(kind, ())}
    telling = {**whens, **dict.fromkeys(always, ALWAYS)}
    return tuple((law, telling[law]) for law in BY_NAME["service.regimes"].values if law in telling)


def _places(kind: LetterKind) -> Telling:
    """In the Union; in the United Kingdom, where the person is not. One letter wants Ireland."""
    name = "service.establishment"
    if wanted(kind, name) == {"ireland"}:
        return (("ireland", includes(name, "ireland")),)
    abroad = AllOf((includes(name, "uk"), Not(includes("uk", "yes"))))
    return (("eu", includes(name, "ireland", "eu")), ("uk", abroad))


#: Letters past the site that say that it was not written to, without a reason.
_SAYS_SO = frozenset({LetterKind.HOST_NOTICE})


def _hostile(kind: LetterKind) -> Telling:
    """That the person gave a reason not to write to the site; else only that nobody writes to it.

    "No" would tell that it was asked. What was not answered, not sure or known from elsewhere is
    told as one value, and only where it closes the letter or stands in its words.
    """
    reason = ("yes", includes("hostile", "yes"))
    doubt = AnyOf((includes("hostile", "unsure", "unasked"), includes("service.hostile", "yes")))
    closes = any(name == "hostile" for name, _ in PLACE_RULES[kind].closed_by)
    return (reason, ("unasked", doubt)) if closes or kind in _SAYS_SO else (reason,)


def _never(_: LetterKind) -> Telling:
    return ()


_TELLING = MappingProxyType(
    {
        "service.kind": _kinds,
        "service.regimes": _laws,
        "service.establishment": _places,
        "service.hostile": _never,
        "hostile": _hostile,
    }
)


@cache
def telling(kind: LetterKind) -> Mapping[str, Telling]:
    """What a letter of this kind may be told of its service."""
    read = [answer.name for answer in answers_used(kind)]
    return MappingProxyType({name: _TELLING[name](kind) for name in read if name in _TELLING})
