"""Dead code is found, and an allowance that nothing needs."""

from pathlib import Path

import pytest

from tests.dead_code.finding import Declared, dead, declared_only, idle
from tests.dead_code.readers import Reader, allowed, readers


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which a test calls a function that nothing shipped calls."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app/letters.py").write_text(
        "__all__ = [\n    'drafted',\n]\n\n\ndef drafted() -> str:\n    return 'a letter'\n"
        "\n\nclass Facts:\n    silent = True\n"
    )
    (tmp_path / "wsgi.py").write_text("from app.letters import Facts\n\nprint(Facts)\n")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_letters.py").write_text(
        "from app.letters import drafted\n\n\ndef test_it() -> None:\n    assert drafted()\n"
    )
    return tmp_path


def test_what_only_a_test_calls_is_dead(project: Path) -> None:
    found = declared_only(project, ("app", "wsgi.py"))
    assert [str(each) for each in found] == [
        "app/letters.py:6: nothing but a test reads the function drafted",
        "app/letters.py:11: nothing but a test reads the variable silent",
    ]


def test_what_a_reader_reads_is_alive_in_its_files_alone(project: Path) -> None:
    found = declared_only(project, ("app", "wsgi.py"))
    texts = Reader("letter texts", ("app/letters",), frozenset({"silent"}))
    elsewhere = Reader("page templates", ("app/site/",), frozenset({"drafted"}))
    assert [each.name for each in dead(found, (texts, elsewhere))] == ["drafted"]


def test_an_allowance_that_nothing_needs_is_named(project: Path) -> None:
    found = declared_only(project, ("app", "wsgi.py"))
    library = Reader("a library", ("app/",), frozenset({"silent", "gone"}))
    assert idle(found, (library,)) == ["a library: gone"]


@pytest.fixture(scope="module")
def shipped() -> list[Declared]:
    """Names that the shipped code declares and does not read itself."""
    return declared_only()


@pytest.mark.parametrize("reader", [*readers(), *allowed()], ids=lambda reader: reader.who)
def test_every_reader_keeps_something_alive(reader: Reader, shipped: list[Declared]) -> None:
    assert any(reader.reads(each.path, each.name) for each in shipped)
