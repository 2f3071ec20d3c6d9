"""Every kind of letter and every detail of one has its words on the page."""

import pytest

from app.letters.answers.vocabulary import LetterKind
from app.letters.details.table import DETAILS
from tests.wizard.conftest import Pages


def _texts(pages: Pages) -> set[str]:
    return set(pages["/write"].xpath("//template/@data-text"))


@pytest.mark.parametrize("kind", LetterKind)
def test_every_kind_has_a_title_and_one_sentence_of_use(pages: Pages, kind: LetterKind) -> None:
    wanted = {f"letter-title-{kind}", f"letter-title-plain-{kind}", f"letter-use-{kind}"}
    words = "app/templates/wizard/letter-words.html"
    assert wanted - _texts(pages) == set(), f"{kind}: write these sentences in {words}"


@pytest.mark.parametrize("kind", LetterKind)
def test_every_kind_says_how_to_send_it_and_what_to_keep(pages: Pages, kind: LetterKind) -> None:
    for path, page in pages.items():
        kinds = page.xpath("//template[@id='letter-card']//ul[last()]/li/@data-kinds")
        named = any(kind in each.split() for each in kinds)
        assert named, f"{path}: name {kind} in app/templates/wizard/letter-sending.html"


def test_every_gap_that_may_stay_open_has_a_name(pages: Pages) -> None:
    wanted = {f"gap-{placeholder.name}" for placeholder in DETAILS}
    assert wanted - _texts(pages) == set()


def test_what_a_reader_may_learn_has_its_words_and_what_leaving_it_out_costs(pages: Pages) -> None:
    telling = {detail.name for detail in DETAILS if detail.cost}
    assert len(telling) > 30
    for path, page in pages.items():
        templates = page.xpath("//template[@data-learn]")
        assert {template.get("data-learn") for template in templates} == telling, path
        for template in templates:
            cost = template.xpath(".//*[@data-cost]")
            assert cost, path
            assert cost[0].text_content().strip(), path


def test_the_note_for_a_solicitor_is_nowhere_any_more(pages: Pages) -> None:
    for path, page in pages.items():
        assert not page.xpath("//*[contains(@data-kinds, 'solicitor-note')]"), path
        assert not [key for key in _texts(pages) if "solicitor-note" in key], path
