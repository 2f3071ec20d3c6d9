"""Numbers count as Word's multi-level list counts."""

from app.letters.text.numbering import Numbering


def numbers(*levels: int) -> list[str]:
    numbering = Numbering()
    return [numbering.next(level) for level in levels]


def test_each_level_has_its_own_look() -> None:
    assert numbers(0, 1, 2) == ["1.", "1.1", "(a)"]


def test_a_deeper_level_starts_again_below_each_parent() -> None:
    assert numbers(0, 1, 2, 2, 1, 2, 0, 1) == [
        "1.",
        "1.1",
        "(a)",
        "(b)",
        "1.2",
        "(a)",
        "2.",
        "2.1",
    ]


def test_letters_go_on_after_z_as_word_does() -> None:
    last = numbers(0, 1, *[2] * 28)[-3:]
    assert last == ["(z)", "(aa)", "(bb)"]


def test_a_restart_begins_at_one() -> None:
    numbering = Numbering()
    numbering.next(0)
    numbering.restart()
    assert numbering.next(0) == "1."
