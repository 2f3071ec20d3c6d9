"""Each ground, and the paragraph on an offence, only where the answers carry it."""

import pytest

from app.letters.answers.answers import Answers
from app.letters.answers.vocabulary import BY_NAME, LetterKind
from app.letters.shape.blank import BY_ID, Given
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.shape import shape_of

CLAIM = LetterKind.LETTER_OF_CLAIM
SHARED: Given = {"happened": ("shared",), "offence": "yes"}
ONE_ACT: Given = {
    "happened": ("sent",),
    "acts": "one",
    "where": "scotland",
    "home": "scotland",
    "risk": ("violent",),
}


def claim(change: Given) -> PersonShape:
    base = BY_ID["letter-of-claim-england-wales-keep-evidence"].given
    given = {name: value for name, value in {**base, **change}.items() if value}
    shape = shape_of(Answers.of(CLAIM, given), CLAIM)
    assert isinstance(shape, PersonShape)
    return shape


def test_an_offence_is_named_only_when_chosen() -> None:
    assert claim(SHARED).offence
    assert not claim({**SHARED, "offence": ()}).offence


@pytest.mark.parametrize(
    "change",
    [
        {"shows": "private"},
        {"shows": "unsure"},
        {"happened": ("kept-asked",)},
        {"happened": ("kept-unasked", "kept-asked")},
        {"happened": ("covert",)},
        {"happened": ()},
    ],
    ids=str,
)
def test_an_offence_is_not_named_of_keeping_or_of_what_is_not_intimate(change: Given) -> None:
    assert not claim({**SHARED, **change}).offence


def test_one_act_is_enough_in_scotland_between_partners_where_violence_or_control_was_ticked() -> (
    None
):
    assert claim(ONE_ACT).one_act_abuse
    assert claim({**ONE_ACT, "who": "partner"}).one_act_abuse
    assert claim({**ONE_ACT, "risk": ("together", "violent", "fear")}).one_act_abuse


@pytest.mark.parametrize(
    "change",
    [
        {"who": "friend"},
        {"where": "england-wales", "home": "england-wales"},
        {"where": "northern-ireland", "home": "northern-ireland"},
        {"acts": "several"},
        {"acts": ()},
        {"has.first": "no"},
        {"happened": ("kept-asked",)},
        {"happened": ("covert",), "how": ("unknown",)},
        {"happened": ("altered",)},
        {"risk": ("none",)},
        {"risk": ()},
        {"risk": ("order", "demand", "police", "together", "community", "unaware", "fear")},
        {"risk": ("none",), "route": "self"},
    ],
    ids=str,
)
def test_one_act_is_not_enough_otherwise(change: Given) -> None:
    assert not claim({**ONE_ACT, **change}).one_act_abuse


def test_two_acts_are_harassment_and_not_one_act() -> None:
    shape = claim({**ONE_ACT, "acts": "several"})
    assert shape.harassment
    assert not shape.one_act_abuse


@pytest.mark.parametrize(
    ("tick", "fact"),
    [
        ("children", "children"),
        ("home", "shared_home"),
        ("account", "shared_account"),
        ("group-chat", "group_chat"),
        ("name", "name_changed"),
        ("paid", "paid_page"),
        ("others", "others_shown"),
    ],
)
def test_a_tie_stands_only_when_ticked(tick: str, fact: str) -> None:
    assert getattr(claim({"ties": (tick,)}), fact)
    others = tuple(each for each in BY_NAME["ties"].values if each not in (tick, "none"))
    assert not getattr(claim({"ties": others}), fact)
    assert not getattr(claim({"ties": ("none",)}), fact)
    assert not getattr(claim({"ties": ()}), fact)


@pytest.mark.parametrize(
    ("tick", "fact"),
    [("anyone", "public_post"), ("group", "in_group"), ("sold", "sold")],
)
def test_how_far_it_went_counts_only_where_something_was_passed_on(tick: str, fact: str) -> None:
    assert getattr(claim({"happened": ("sent",), "reach": (tick,)}), fact)
    assert not getattr(claim({"happened": ("threatened",), "reach": (tick,)}), fact)
