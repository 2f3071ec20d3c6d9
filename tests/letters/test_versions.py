"""A version changes with the words and the law; what a text may cite is read off it."""

from pathlib import Path

from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.shape.jurisdiction import CELLS
from app.letters.text.texts import Texts, shipped_texts
from app.letters.versions import law_stated_as_at, sources, users, uses, version_of
from tests.letters.conftest import AUTHORITY, folder_with

REPORT = (LetterKind.PLATFORM_REPORT, Jurisdiction.UNITED_KINGDOM)
TEXT = "A{{ cite('sample-1') }}\n\n{% include 'parts/one.md' %}\n"


def version(folder: Path) -> str:
    return version_of(*REPORT, Texts(folder))


def test_a_version_changes_with_the_text_its_parts_and_its_law(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, TEXT)
    part = folder / "parts" / "one.md"
    part.write_text("B")
    first = version(folder)
    assert len(first) == 8
    assert version(folder) == first
    part.write_text("C")
    second = version(folder)
    (folder / "authorities" / "sample.toml").write_text(AUTHORITY.replace("Something", "Else"))
    third = version(folder)
    folder_with(tmp_path, TEXT.replace("A", "Z"))
    assert len({first, second, third, version(folder)}) == 4


def test_a_version_stays_when_something_else_changes(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, TEXT)
    (folder / "parts" / "one.md").write_text("B")
    first = version(folder)
    (folder / "parts" / "two.md").write_text("D")
    other = AUTHORITY.replace("sample-1", "sample-2")
    (folder / "authorities" / "other.toml").write_text(other)
    assert version(folder) == first


def test_every_text_has_a_version_of_its_own() -> None:
    missing = [f"{kind}/{part}.md" for kind, part in CELLS if not sources(kind, part)[0]]
    assert not missing, f"write these texts in letter_templates/: {missing}"
    versions = {version_of(*cell) for cell in CELLS}
    assert len(versions) == len(CELLS)


def test_uses_and_users_say_the_same() -> None:
    for cell in ((LetterKind.LETTER_OF_CLAIM, Jurisdiction.SCOTLAND), REPORT):
        for name in uses(*cell):
            assert cell in users(name), name
    assert "pha-8" not in uses(*REPORT)


def test_a_letter_rests_only_on_sources_of_its_own_jurisdiction() -> None:
    base = shipped_texts().authorities
    for name in uses(LetterKind.UNDERTAKINGS, Jurisdiction.ENGLAND_WALES):
        assert "england-wales" in base[name].jurisdictions, name


def test_the_day_of_the_law_is_written_down() -> None:
    assert law_stated_as_at().year >= 2026
