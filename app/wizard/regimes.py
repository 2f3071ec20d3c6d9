"""Which laws a kind of letter asks about: the browser tells of a service no more than that."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from app.letters.law import sources
from app.letters.place_rules import PLACE_RULES
from app.letters.vocabulary import BY_NAME, Jurisdiction, LetterKind

_CODE = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
#: The words of a text's code by which it asks about a law.
_WORDS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "uk-osa": re.compile(r"\b(?:osa|declares_20a)\b"),
        "uk-gdpr": re.compile(r"\b(?:gdpr|controller)\b"),
        "eu-dsa": re.compile(r"\b(?:dsa|eu_notice)\b"),
        "us-take-it-down": re.compile(r"\b(?:tida|us_request)\b"),
        "us-dmca": re.compile(r"\bdmca\b"),
    }
)


@cache
def regimes_read(kind: LetterKind) -> tuple[str, ...]:
    """The values of `service.regimes` that decide whether, or how, this letter is written."""
    code = " ".join(
        part
        for source in sources(kind, Jurisdiction.UNITED_KINGDOM)
        for part in _CODE.findall(source)
    )
    wanted = {
        value
        for clause in PLACE_RULES[kind].wants
        for name, values in clause
        for value in values
        if name == "service.regimes"
    }
    declared = BY_NAME["service.regimes"].values
    return tuple(each for each in declared if each in wanted or _WORDS[each].search(code))
