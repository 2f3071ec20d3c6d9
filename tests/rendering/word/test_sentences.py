"""A note belongs to the sentence that ends where it stands."""

from app.letters.blocks.letter import Break, Gap, Note, Run, Runs, Strong
from app.rendering.word.sentences import sentences

LAW, FACT = Note(("law",)), Note((), ("happened",))


def cut(*runs: Run) -> list[tuple[Runs, Note | None]]:
    return [(sentence.runs, sentence.note) for sentence in sentences(runs)]


def test_only_the_last_sentence_before_a_note_carries_it() -> None:
    assert cut("One. Two is law.", LAW) == [(("One. ",), None), (("Two is law.",), LAW)]


def test_what_follows_a_note_carries_nothing() -> None:
    assert cut("Law.", LAW, " More.") == [(("Law.",), LAW), ((" More.",), None)]


def test_a_gap_inside_a_sentence_belongs_to_it() -> None:
    gap = Gap("conduct.first")
    assert cut("A. It was in ", gap, ".", FACT) == [
        (("A. ",), None),
        (("It was in ", gap, "."), FACT),
    ]


def test_a_sentence_may_begin_with_a_gap() -> None:
    gap = Gap("claimant.name")
    assert cut("A. ", gap, " says so.", FACT) == [(("A. ",), None), ((gap, " says so."), FACT)]


def test_notes_that_follow_one_another_are_one() -> None:
    ((runs, note),) = cut("Both.", LAW, FACT, LAW)
    assert (runs, note) == (("Both.",), Note(("law",), ("happened",)))


def test_a_note_inside_emphasis_counts_for_all_of_it() -> None:
    assert cut(Strong(("Not", LAW, " now")), ".") == [
        ((Strong(("Not", " now")),), LAW),
        ((".",), None),
    ]


def test_a_new_line_begins_a_new_sentence() -> None:
    assert cut("To", Break(), "name", FACT) == [(("To", Break()), None), (("name",), FACT)]


def test_numbers_and_sections_end_no_sentence() -> None:
    for words in ("See No. 3 here.", "Under s. 1 of it.", "Version 1.2 holds.", "It says (a. b)."):
        assert len(cut(words, LAW)) == (2 if words.startswith("It") else 1)


def test_quoted_ends_are_ends() -> None:
    assert cut("I said “stop.” You did not.", LAW)[1] == (("You did not.",), LAW)


def test_no_word_is_lost() -> None:
    runs = (
        "One. Two ",
        Gap("ref.ours"),
        ". Three.",
        LAW,
        " Four? Five",
        FACT,
        Strong(("six. seven",)),
    )
    found = [run for sentence, _ in cut(*runs) for run in sentence]
    text = "".join(run if isinstance(run, str) else "¤" for run in found)
    assert text == "One. Two ¤. Three. Four? Five¤"
