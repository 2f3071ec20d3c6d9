"""By name: the fields and facts that texts and rules read, and the answers that these come from."""

import inspect
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from app.letters.answers.vocabulary import ANSWERS, YES_NO, LetterKind
from app.letters.shape import jurisdiction, person_rules, place_rules, shape
from app.letters.shape.jurisdiction import CELLS
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.place_shape import PlaceShape
from app.letters.versions import sources
from app.rules import Includes, Not, Rule

ROOT = Path(__file__).resolve().parents[2]
SHAPES = (PlaceShape, PersonShape)
Shape = type[PlaceShape] | type[PersonShape]

_OF_SHAPE = re.compile(r"\bshape\.(\w+)")
_OF_SELF = re.compile(r"\bself\.(\w+)")
#: `in_uk=read.yes("uk")`, and what else stands in the same argument.
_FILLED = re.compile(r"^        (\w+)=(.*?),\n(?=        \w+=|    \))", re.S | re.M)


def shape_of_kind(kind: LetterKind) -> Shape:
    """The class of its shapes."""
    return PlaceShape if kind.row.about == "place" else PersonShape


def file_of(of: Shape) -> str:
    """Where the class stands."""
    return of.__module__.replace(".", "/") + ".py"


def names(of: Shape) -> set[str]:
    """The fields and facts of a shape."""
    return {name for name in dir(of) if not name.startswith("_")}


def _asks(of: Shape, name: str) -> frozenset[str]:
    """The other names that a fact is worked out from; a field asks for none."""
    found = inspect.getattr_static(of, name)
    if isinstance(found, property) and found.fget:
        return frozenset(_OF_SELF.findall(inspect.getsource(found.fget)))
    return frozenset()


def closed(of: Shape, start: Iterable[str]) -> set[str]:
    """The names, and every name that these are worked out from."""
    found: set[str] = set()
    waiting = [name for name in start if name in names(of)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [other for other in _asks(of, name) if other in names(of)]
    return found


@cache
def in_texts(kind: LetterKind) -> frozenset[str]:
    """The fields and facts that its texts read, in any jurisdiction."""
    texts = (text for cell in CELLS if cell[0] is kind for text in sources(*cell))
    return frozenset(name for text in texts for name in _OF_SHAPE.findall(text))


def in_code() -> set[str]:
    """The fields and facts that the program reads beside the facts themselves."""
    places = [ROOT / "app" / "letters", ROOT / "app" / "rendering", ROOT / "app" / "site"]
    files = [file for place in places for file in place.rglob("*.py") if "facts" not in file.parts]
    return {name for file in files for name in _OF_SHAPE.findall(file.read_text("utf-8"))}


@cache
def _filled() -> dict[str, frozenset[str]]:
    """Each field of a shape, and the answers that `shape.py` fills it from."""
    text = inspect.getsource(shape)
    filled = {
        name: frozenset(re.findall(r'"([a-z.]+)"', value)) for name, value in _FILLED.findall(text)
    }
    by_name = {name: frozenset({answer}) for name, answer, _ in shape._named(PersonShape)}
    return {**by_name, **filled}


def answers_behind(of: Shape, start: Iterable[str]) -> set[str]:
    """The answers that these fields and facts come from."""
    read = closed(of, start)
    told = {
        answer.name
        for answer in ANSWERS
        if answer.values == YES_NO and answer.name.startswith("has.")
        if f"has_{answer.name[4:].replace('-', '_')}" in read
    }
    return {answer for name in read for answer in _filled().get(name, ())} | told


def _asked(rule: Rule) -> set[str]:
    if isinstance(rule, Includes):
        return {rule.name}
    inner = (rule.rule,) if isinstance(rule, Not) else rule.rules
    return {name for each in inner for name in _asked(each)}


def in_rules(kind: LetterKind) -> set[str]:
    """The answers that decide whether it may be drafted, and under which law."""
    if kind.row.about == "place":
        rule = place_rules.PLACE_RULES[kind]
        said = [said for clause in rule.wants for said in clause]
        return {name for name, _ in (*said, *rule.closed_by)}
    checked = _OF_SHAPE.findall(inspect.getsource(person_rules.check_person))
    return {
        *_asked(person_rules.PERSON_RULES[kind]),
        *answers_behind(PersonShape, checked),
        *inspect.signature(jurisdiction.jurisdiction_of).parameters,
        "adults",
    }
