"""Tables of alternatives: each value of an answer has its words, and no other; mistakes say how."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.text.alternatives import Alternatives
from app.letters.text.marks import TextMistake
from app.letters.text.texts import LETTER_TEMPLATES, Texts
from app.letters.versions import sources
from tests.letters.conftest import folder_with

TOOK = """
[yes]
brief = "some"
claim = "{{ 'I' if shape.for_self else 'They' }} took some"
[no]
brief = "none"
claim = ""
[unsure]
brief = "not sure"
claim = ""
"""


def read(tmp_path: Path, words: str, name: str = "took") -> Alternatives:
    (tmp_path / f"{name}.toml").write_text(words, "utf-8")
    return Alternatives(tmp_path)


def test_the_words_of_a_value_and_of_several_are_found(tmp_path: Path) -> None:
    found = read(tmp_path, TOOK)
    assert found.words("took.brief", "yes") == "some"
    assert found.ticked("took.brief", ("yes", "unsure")) == "some; not sure"
    assert found.uses == {"took.brief", "took.claim"}
    assert found.alternative("took.claim", "no") in found.templates()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (TOOK.replace("[unsure]", "[maybe]"), "[maybe] is none of the values yes, no, unsure"),
        (TOOK.partition("[unsure]")[0], "add a table [unsure], or name it in not_said"),
        ('not_said = ["no"]\n' + TOOK, "no has a table, so take it out of not_said"),
        ('not_said = "no"\n' + TOOK, "not_said is a list of values"),
        (TOOK.replace('brief = "none"\n', ""), 'give [no] the text brief, or brief = ""'),
        (TOOK.replace('"none"', "0"), 'give [no] the text brief, or brief = ""'),
        ("yes = 'some'\n[no]\nbrief = ''\n[unsure]\nbrief = ''", "yes is to be a table: [yes]"),
    ],
)
def test_a_table_at_fault_names_its_file_and_the_remedy(
    tmp_path: Path, words: str, says: str
) -> None:
    with pytest.raises(TextMistake) as raised:
        read(tmp_path, words)
    assert "letter_templates/alternatives/took.toml: " in str(raised.value)
    assert says in str(raised.value)


def test_a_file_is_named_after_an_answer(tmp_path: Path) -> None:
    with pytest.raises(TextMistake, match="no answer is called taken; name the file after one"):
        read(tmp_path, TOOK, "taken")


@pytest.mark.parametrize(
    ("use", "value", "says"),
    [
        ("took.claim", "yes", "took.claim has marks: write {% include alternative('took.claim'"),
        ("took.brief", "maybe", "took.brief has no words for maybe: add a table [maybe]"),
        ("took.other", "yes", "no file in letter_templates/alternatives/ has the words took.other"),
    ],
)
def test_a_text_that_asks_for_other_words_is_told(
    tmp_path: Path, use: str, value: str, says: str
) -> None:
    with pytest.raises(TextMistake) as raised:
        read(tmp_path, TOOK).words(use, value)
    assert says in str(raised.value)


def test_a_letter_is_drafted_from_the_words_of_its_tables_and_the_parts_in_them(
    tmp_path: Path,
) -> None:
    folder = folder_with(tmp_path, "{% include alternative('took.claim', 'yes') %}\n")
    (folder / "alternatives").mkdir()
    (folder / "alternatives" / "took.toml").write_text(
        TOOK.replace("took some", "took {% include 'parts/one.md' %}"), "utf-8"
    )
    (folder / "parts" / "one.md").write_text("a picture", "utf-8")
    found = sources(LetterKind.PLATFORM_REPORT, Jurisdiction.UNITED_KINGDOM, Texts(folder))
    assert "a picture" in found
    assert not any("not sure" in source for source in found)


def test_every_use_stands_in_some_text() -> None:
    written = "".join(path.read_text("utf-8") for path in LETTER_TEMPLATES.glob("*/*.md"))
    for use in Texts().alternatives.uses:
        assert f"'{use}'" in written, f"{use}: take the field out of its file, or write it"
