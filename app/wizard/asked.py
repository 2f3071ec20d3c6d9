"""The laws that a letter asks about its service, and the answers under which each can matter."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.place_rules import PLACE_RULES, PUBLISHED
from app.rules import AllOf, AnyOf, Not, Rule, includes

#: Images that others can come upon on a page; `_SEEN` adds the results of a search engine.
_POSTED = AllOf((includes("place.sort", *PUBLISHED), Not(includes("service.kind", "search"))))
_SEEN = AnyOf((_POSTED, includes("service.kind", "search")))
_REFUSED = AllOf((includes("shows", "intimate"), includes("seen", "never", "less")))
_SIGNED = includes("acting", "self", "other")
_AFFECTED = AnyOf((includes("uk", "yes"), includes("account", "yes")))
_NAMED = includes("has.name", "yes")
_STORES = Not(includes("host.role", "cdn", "registrar"))


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact of `shape.facts.service`: the law that it needs, and when it may be true."""

    law: str
    when: Rule


_DECLARES_20A = Asked("uk-osa", AllOf((_SEEN, _REFUSED, _SIGNED, _AFFECTED)))
_EU_NOTICE = Asked("eu-dsa", AllOf((_POSTED, _STORES, _REFUSED, _NAMED)))
_US_REQUEST = Asked("us-take-it-down", AllOf((_POSTED, _REFUSED, _SIGNED, _NAMED)))
_GDPR = Asked("uk-gdpr", AnyOf((includes("uk", "yes"), includes("service.establishment", "uk"))))

#: The facts that decide a part of each letter's text. Letters not named here ask for a law only
#: by their rule.
FACTS: Mapping[LetterKind, tuple[Asked, ...]] = MappingProxyType(
    {
        LetterKind.PLATFORM_REPORT: (_DECLARES_20A, _EU_NOTICE, _US_REQUEST),
        LetterKind.CLOUD_NOTICE: (_DECLARES_20A, _EU_NOTICE, _US_REQUEST),
        LetterKind.SEARCH_REMOVAL: (_DECLARES_20A,),
        LetterKind.HOST_NOTICE: (_EU_NOTICE,),
        LetterKind.CHASER: (_DECLARES_20A, _US_REQUEST),
        LetterKind.REFUSAL_ANSWER: (_DECLARES_20A,),
        LetterKind.SERVICE_ERASURE: (_GDPR,),
        LetterKind.DATA_COMPLAINT: (_GDPR,),
        LetterKind.ICO_COMPLAINT: (_GDPR,),
    }
)


def wanted(kind: LetterKind, name: str) -> frozenset[str]:
    """The values of an answer without one of which the letter is closed, whatever else was said."""
    clauses = [clause for clause in PLACE_RULES[kind].wants if len(clause) == 1]
    return frozenset(
        value for clause in clauses for said, values in clause for value in values if said == name
    )
