"""The lists of kinds that the letter page's templates name, read off the rows of the kinds."""

from collections.abc import Callable, Mapping

from app.letters.answers.kinds import REPORTS, LetterKind, OrderStep, Row


def _of(fits: Callable[[Row], bool]) -> str:
    return " ".join(kind for kind in LetterKind if fits(kind.row))


def kind_lists() -> Mapping[str, str]:
    """Each list by the name that `wizard/letter-card.html` knows it by, as `data-kinds` has it."""
    return {
        "reports": " ".join(REPORTS),
        "follow_ups": _of(lambda row: row.follows != () and not row.may_be_first),
        "about_a_place": _of(lambda row: row.about == "place"),
        "about_a_person": _of(lambda row: row.about == "person"),
        "to_the_service": _of(lambda row: row.to == "service"),
        "to_them": _of(lambda row: row.to == "them"),
        "signed_by_them": _of(lambda row: row.signed == "them"),
        "signed_by_you": _of(lambda row: row.signed == "you"),
        "for_lawyers": _of(lambda row: row.for_lawyers),
        "answered": _of(lambda row: row.about == "place" or row.to == "privacy"),
    }


def in_order(step: OrderStep) -> str:
    """The letters that stand in a step of the order in which to send them."""
    return _of(lambda row: row.order == step)
