"""Cross-references that Word counts anew, and that show the right words before it does."""

from collections.abc import Mapping
from pathlib import Path

from app.letters.blocks.letter import Contents, Label, Letter, Reference, runs_of
from app.rendering.word.fields import bookmark_name, whole
from app.rendering.word.skeleton import skeleton
from tests.rendering.office import needs_libreoffice, text_by_libreoffice
from tests.rendering.reading import Element, W, find, part, text_of
from tests.rendering.samples import SAMPLE


def bookmarks(document: Element) -> dict[str, str]:
    """The words inside each bookmark, by its name."""
    found = {}
    for start in find(document, "//w:bookmarkStart"):
        words = []
        for each in start.itersiblings():
            if each.tag == f"{W}bookmarkEnd" and each.get(f"{W}id") == start.get(f"{W}id"):
                break
            words.append(text_of(each))
        else:
            raise AssertionError(start.get(f"{W}name"))
        found[str(start.get(f"{W}name"))] = "".join(words)
    return found


def fields(document: Element) -> list[tuple[str, str]]:
    """Each simple field's instruction, and what it shows."""
    return [
        (str(each.get(f"{W}instr")).strip(), text_of(each))
        for each in find(document, "//w:fldSimple")
    ]


def test_a_schedule_is_counted_and_referred_to() -> None:
    document = part(skeleton(SAMPLE))
    assert bookmarks(document)["_Ref_schedule_one"] == "Schedule 1"
    assert ("SEQ Schedule \\* ARABIC", "1") in fields(document)
    assert ("REF _Ref_schedule_one \\h", "Schedule 1") in fields(document)


def test_a_paragraph_is_referred_to_by_its_number() -> None:
    document = part(skeleton(SAMPLE))
    assert bookmarks(document)["_Ref_para_six"] == "Six"
    assert ("REF _Ref_para_six \\w \\h", "1.2(a)") in fields(document)


def test_each_line_of_the_list_of_schedules_repeats_a_heading() -> None:
    document = part(skeleton(SAMPLE))
    lines = [
        ("REF _Ref_schedule_one_whole \\h", "Schedule 1: the things"),
        ("REF _Ref_schedule_two_whole \\h", "Schedule 2"),
    ]
    assert [each for each in fields(document) if "_whole" in each[0]] == lines
    for instruction, shown in lines:
        assert bookmarks(document)[instruction.split()[1]] == shown


def test_every_reference_of_every_letter_leads_somewhere(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        document = part(skeleton(letter))
        known = bookmarks(document)
        wanted = {
            bookmark_name(run.target)
            for block in letter.blocks
            for runs in runs_of(block)
            for run in runs
            if isinstance(run, Reference | Label)
        }
        assert wanted <= set(known)
        instructions = [each.split() for each, _ in fields(document) if each.startswith("REF")]
        assert {words[1] for words in instructions} <= set(known)
        for block in letter.blocks:
            if isinstance(block, Contents):
                names = {bookmark_name(whole(entry.target)) for entry in block.entries}
                assert names <= {words[1] for words in instructions}


def test_bookmarks_have_names_and_numbers_of_their_own(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        starts = find(part(skeleton(letter)), "//w:bookmarkStart")
        for attribute in ("id", "name"):
            values = [each.get(f"{W}{attribute}") for each in starts]
            assert len(values) == len(set(values))


def test_word_takes_names_of_at_most_forty_characters() -> None:
    long = bookmark_name("schedule-" + "undertakings" * 4)
    assert len(long) == 40
    assert long != bookmark_name("schedule-" + "undertakings" * 5)


def test_nobody_is_asked_to_update_fields_on_opening() -> None:
    settings = part(skeleton(SAMPLE), "word/settings.xml")
    assert not find(settings, "//w:updateFields")
    assert not find(part(skeleton(SAMPLE)), "//*[@w:dirty]")


@needs_libreoffice
def test_libreoffice_shows_the_same_words(tmp_path: Path) -> None:
    text = text_by_libreoffice(tmp_path, "sample", skeleton(SAMPLE))
    for words in ("As Schedule 1 says:", "as in paragraph 1.2(a).", "Schedule 1: the things"):
        assert words in text
