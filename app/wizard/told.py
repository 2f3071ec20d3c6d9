"""The values about a service that the browser may send for a letter: as few as the text needs.

The table holds, for each answer about the service, the values that may be sent and the rule for
each, in order. The rules read the true answers, which stay in the page. One value stands for all
that the letter treats alike: an adult site, a messenger and a shop are all sent as `platform`
where the text does not tell them apart, Ireland as `eu`.
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

#: Values, each with the rule for sending it. Of ticks every value whose rule is true is sent, if
#: it was ticked; of a pick the first whose rule is true.
Telling: TypeAlias = tuple[tuple[str, Rule], ...]


def _holds(clause: Clause) -> Rule:
    return AnyOf(tuple(includes(name, *values) for name, values in clause))


def _kinds(kind: LetterKind) -> Telling:
    """`search` for a search engine; of all others, only whether they take such a letter."""
    wants = PLACE_RULES[kind].wants
    asks = [clause for clause in wants if any(name == "service.kind" for name, _ in clause)]
    takes = AllOf(tuple(_holds(clause) for clause in asks))
    search = ("search", includes("service.kind", "search"))
    return (search, ("platform", takes), *((("host", ALWAYS),) if asks else ()))


def _laws(kind: LetterKind) -> Telling:
    """Each law that the letter cannot do without; any other only where it can change the text."""
    always = wanted(kind, "service.regimes")
    whens = {fact.law: fact.when for fact in FACTS.get(kind, ())}
    telling = {**whens, **dict.fromkeys(always, ALWAYS)}
    return tuple((law, telling[law]) for law in BY_NAME["service.regimes"].values if law in telling)


def _places(kind: LetterKind) -> Telling:
    """`eu` for the Union; `uk` only if the person is elsewhere. One letter wants only `ireland`."""
    name = "service.establishment"
    if wanted(kind, name) == {"ireland"}:
        return (("ireland", includes(name, "ireland")),)
    abroad = AllOf((includes(name, "uk"), Not(includes("uk", "yes"))))
    return (("eu", includes(name, "ireland", "eu")), ("uk", abroad))


#: Letters to a company behind the site that say, without a reason, that the site was not asked.
_SAYS_SO = frozenset({LetterKind.HOST_NOTICE})


def _hostile(kind: LetterKind) -> Telling:
    """`yes` where the person gave a reason not to write to the site; `unasked` for any doubt.

    `no` is never sent: it would tell that the question was asked. No answer, "not sure" and the
    registry's own warning are sent as the one value `unasked`, and only where it closes the
    letter or stands in its words.
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
    """The values about the service that may be sent for this kind: answer name -> `Telling`."""
    read = [answer.name for answer in answers_used(kind)]
    return MappingProxyType({name: _TELLING[name](kind) for name in read if name in _TELLING})
