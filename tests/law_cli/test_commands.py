"""`flask law`: what stands in the law base, what is due, and which letters rest on it."""

import pytest
from click.testing import CliRunner, Result

from app.law_cli.commands import law_cli
from app.letters.text.texts import shipped_texts


def run(*words: str) -> Result:
    return CliRunner().invoke(law_cli, list(words))


def test_list_writes_every_authority_once() -> None:
    result = run("list")
    assert result.exit_code == 0
    ids = [line.split(":")[0].removesuffix(" UNCONFIRMED") for line in result.output.splitlines()]
    assert ids == list(shipped_texts().authorities)


def test_list_shows_what_is_not_confirmed_with_the_sentence_it_would_add() -> None:
    lines = run("list", "--unconfirmed").output.splitlines()
    assert all("UNCONFIRMED" in line for line in lines if not line.startswith("    "))
    unsure = [each for each in shipped_texts().authorities.values() if not each.confirmed]
    assert sum(line.startswith("    would add: ") for line in lines) == len(unsure)


def test_list_can_be_of_one_jurisdiction() -> None:
    lines = run("list", "--jurisdiction", "scotland").output.splitlines()
    assert lines
    assert all("scotland" in line for line in lines)
    assert run("list", "--jurisdiction", "france").exit_code == 2


def test_nothing_is_stale_on_the_day_it_was_checked() -> None:
    result = run("stale", "--on", "2026-11-24")
    assert (result.exit_code, result.output) == (0, "")


def test_stale_names_what_is_due_and_the_letters_that_rest_on_it() -> None:
    result = run("stale", "--on", "2030-01-01")
    assert result.exit_code == 1
    assert "review was due 20" in result.output
    assert "    letter-of-claim/england-wales" in result.output


@pytest.mark.parametrize("name", ["pha-1", "cdpa-9-11"])
def test_uses_names_the_letters(name: str) -> None:
    output = run("uses", name).output
    assert shipped_texts().authorities[name].citation in output
    assert "    letter-of-claim/england-wales\n" in output


def test_uses_says_when_there_is_no_such_authority() -> None:
    result = run("uses", "nobody-said-so")
    assert result.exit_code == 1
    assert "no authority called nobody-said-so" in result.output
