"""The contract of the page: the elements and tables that the browser's code relies on."""

import json
import re
from pathlib import Path

import pytest
from lxml import html

from app.letters.answers.vocabulary import BY_NAME
from app.letters.details.row import Origin
from app.letters.details.table import BY_NAME as BY_ROW
from app.letters.details.table import LISTS
from app.locale import LANGUAGES
from app.problems import PROBLEMS
from app.recipients.blueprint import address
from app.recipients.words import ADVICE, WANTS
from app.wizard.steps import STEPS
from app.wizard.tables import tables
from tests.wizard.conftest import Pages

CLIENT = Path(__file__).resolve().parents[2] / "app" / "client"

ORDER = [step.name for step in STEPS]
TYPES = {"pick", "ticks", "text", "lines", "link-list", "email", "month", "service", "rows"}
CHECKS = {
    "required",
    "min",
    "max",
    "link",
    "email",
    "date",
    "not-after-today",
    "not-before",
    "one-of",
}


def _source() -> str:
    return "\n".join(path.read_text("utf-8") for path in CLIENT.rglob("*.ts"))


def test_the_sections_stand_in_the_order_of_the_steps(pages: Pages) -> None:
    for path, page in pages.items():
        assert page.xpath("//section/@data-step") == ORDER, path


def test_every_section_waits_hidden_and_has_a_heading_for_the_focus(pages: Pages) -> None:
    for path, page in pages.items():
        for section in page.xpath("//section[@data-step]"):
            name = section.get("data-step")
            assert "hidden" in section.attrib, f"{path} {name}"
            headings = section.xpath(".//h1[@data-heading][@tabindex='-1']")
            assert headings, f"{path} {name}"
            assert all(heading.text_content().strip() for heading in headings), f"{path} {name}"


def test_every_question_has_its_ways_on_and_back(english: html.HtmlElement) -> None:
    for section in english.xpath("//section[@data-scope][not(@data-screen)]"):
        name = section.get("data-step")
        # The doors are the first screen: nothing lies behind them.
        assert len(section.xpath(".//a[@data-back]")) == (0 if name == "choose" else 1), name
        ways_on = section.xpath(".//button[@type='submit'][@data-continue]")
        assert len(ways_on) == (0 if "data-stop" in section.attrib else 1), name


def test_only_what_decides_about_children_danger_and_the_way_cannot_be_skipped(
    english: html.HtmlElement,
) -> None:
    kept = english.xpath("//section[form][not(@data-screen)][not(.//button[@data-skip])]")
    assert [section.get("data-step") for section in kept] == ["choose", "adults", "risk"]


def test_ids_are_unique(pages: Pages) -> None:
    for path, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), f"{path}: {[i for i in ids if ids.count(i) > 1]}"


def test_every_label_and_description_points_at_something(pages: Pages) -> None:
    for path, page in pages.items():
        ids = set(page.xpath("//@id"))
        refs = [*page.xpath("//label/@for"), *page.xpath("//@aria-labelledby")]
        refs += [ref for refs in page.xpath("//@aria-describedby") for ref in refs.split()]
        assert not [ref for ref in refs if ref not in ids], path


def test_every_control_that_the_browser_will_number_has_its_label_beside_it(pages: Pages) -> None:
    """page/labelled.ts gives copies of a control their ids, and looks for the label there."""
    for path, page in pages.items():
        controls = page.xpath(
            "//*[self::input or self::select or self::textarea][not(@id)][not(@aria-label)]"
        )
        assert len(controls) > 20, path
        for control in controls:
            labels = control.xpath("../label")
            assert len(labels) == 1, f"{path}: {html.tostring(control.getparent())[:300]!r}"
            assert labels[0].get("for") is None, path


def test_fields_carry_checks_that_the_browser_knows(pages: Pages) -> None:
    for path, page in pages.items():
        groups = page.xpath("//*[@data-field]")
        assert len(groups) > 20
        for group in groups:
            name = group.get("data-field")
            assert group.get("data-type") in TYPES, f"{path} {name}"
            assert not group.xpath("ancestor::*[@data-field]"), f"{name} stands in another field"
            for check in json.loads(group.get("data-checks")):
                assert check["check"] in CHECKS, f"{path} {name}"
                assert check["message"].strip(), f"{path} {name}"


def test_each_input_of_a_row_fills_a_gap_of_its_list(pages: Pages) -> None:
    for path, page in pages.items():
        fields = page.xpath("//*[@data-type='rows']")
        assert len(fields) == 4, path
        for field in fields:
            (template,) = field.xpath(".//template[@data-row]")
            (row,) = template.xpath("./fieldset")
            cells = row.xpath("./*[@data-cell]")
            assert {cell.get("data-cell") for cell in cells} == set(LISTS[field.get("data-field")])
            for cell in cells:
                assert cell.xpath("./label")[0].text_content().strip(), path
                assert len(cell.xpath("./input | ./select")) == 1, path
                assert not cell.xpath(".//@name"), path
                for check in json.loads(cell.get("data-cell-checks")):
                    assert check["check"] in CHECKS, path
                    assert check["message"].strip(), path
            for numbered in row.xpath(".//*[@data-numbered]"):
                assert "%(number)s" in numbered.text_content(), path


def test_what_stands_beside_a_link_fills_a_gap_of_its_row(pages: Pages) -> None:
    for path, page in pages.items():
        (template,) = page.xpath("//*[@data-type='link-list']//template[@data-row]")
        cells = template.xpath(".//*[@data-cell]")
        assert {cell.get("data-cell") for cell in cells} == {
            name for name in LISTS["links"] if BY_ROW[name].origin is Origin.TYPED
        } - {"link.url"}, path
        assert not template.xpath(".//@name"), path


def test_a_service_is_picked_in_a_combobox_without_a_name(pages: Pages) -> None:
    for path, page in pages.items():
        for field in page.xpath("//*[@data-type='service']"):
            (box,) = field.xpath(".//input[@role='combobox']")
            (found,) = field.xpath(".//ul[@role='listbox']")
            assert box.get("aria-controls") == found.get("id"), path
            assert box.get("aria-expanded") == "false", path
            assert found.get("aria-label").strip(), path
            assert not field.xpath(".//@name | .//select | .//li"), path


def test_every_code_of_the_registry_has_its_sentence_in_the_page(pages: Pages) -> None:
    for path, page in pages.items():
        for kind, codes in (("wants", WANTS), ("advice", ADVICE)):
            there = {t.get(f"data-{kind}"): t for t in page.xpath(f"//template[@data-{kind}]")}
            assert set(there) == set(codes), path
            assert all(template.text_content().strip() for template in there.values()), path


def test_the_page_names_no_service_of_the_registry(english: html.HtmlElement) -> None:
    tables = json.loads(english.get_element_by_id("tables").text)
    assert [service["id"] for service in tables["services"]] == ["other"]
    assert tables["hosts"] == []
    assert tables["registry"] == address()


def test_what_a_row_offers_is_printed_in_english_in_every_language(pages: Pages) -> None:
    offered = {
        path: page.xpath("//*[@data-cell]//option[@value!='']/@value")
        for path, page in pages.items()
    }
    assert len({tuple(values) for values in offered.values()}) == 1
    assert offered["/write"]


def test_choices_offer_exactly_the_declared_values(english: html.HtmlElement) -> None:
    for group in english.xpath("//*[@data-type='pick' or @data-type='ticks']"):
        name = group.get("data-field")
        if name == "path":
            continue
        values = tuple(group.xpath(".//input/@value"))
        assert name in BY_NAME, f"{name}: declare it in app/letters/answers/vocabulary.py"
        # Nobody picks that a question was not answered.
        unpicked = ("unasked",) if name in tables("testing")["unasked"] else ()
        assert (*values, *unpicked) == BY_NAME[name].values
        assert BY_NAME[name].several == (group.get("data-type") == "ticks"), name


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_problem_has_its_sentence(pages: Pages, code: str) -> None:
    page = pages["/write" if code == "en" else f"/{code}/write"]
    assert page.xpath("//template/@data-problem") == list(PROBLEMS)
    assert page.get("lang") == code
    assert page.get("dir") == LANGUAGES[code].direction


def test_client_and_server_hold_the_same_list_of_problems() -> None:
    errors = (CLIENT / "server" / "errors.ts").read_text()
    listed = re.search(r"PROBLEM_SLUGS = \[(.*?)\]", errors, re.S)
    assert listed
    assert re.findall(r'"([a-z-]+)"', listed[1]) == list(PROBLEMS)


def test_every_sentence_that_the_client_asks_for_is_in_the_page(english: html.HtmlElement) -> None:
    asked = set(re.findall(r'\btext\(\s*"([a-z][a-z.-]*)"', _source()))
    there = set(english.xpath("//template/@data-text"))
    assert asked - there == set()


def test_named_places_of_sentences_survive_translation(pages: Pages) -> None:
    """A plural may say its number in words ("Saved once"); it may not name what is not there."""
    gap = re.compile(r"%\([a-z_]+\)s")
    originals = {t.get("data-text"): t for t in pages["/write"].xpath("//template[@data-text]")}
    for path, page in pages.items():
        for template in page.xpath("//template[@data-text]"):
            key = template.get("data-text")
            plural = key.rpartition(".")[2].isdigit()
            found = set(gap.findall(template.text_content()))
            wanted = set(gap.findall(originals[key].text_content()))
            assert found <= wanted if plural else found == wanted, f"{path}: {key}"


def test_without_javascript_the_page_points_at_the_blank_letters(pages: Pages) -> None:
    for path, page in pages.items():
        link = page.xpath("//noscript//a/@href")
        assert link == [path.replace("/write", "/blank")], path


def test_the_warning_about_the_device_stands_before_the_first_typed_field(
    english: html.HtmlElement,
) -> None:
    for step in ("dates", "place", "safe-contact"):
        section = english.xpath(f"//section[@data-step='{step}']")[0]
        (warning,) = section.xpath(".//p[contains(@class, 'app-device')]")
        assert warning.getnext() is not None or warning.getparent().getnext() is not None
        assert section.xpath(".//p[contains(@class, 'app-device')]/following::input"), step


def test_the_closed_doors_lead_to_people_who_can_be_called(pages: Pages) -> None:
    for path, page in pages.items():
        for name in ("stop-child", "stop-died", "risk"):
            numbers = page.xpath(f"//section[@data-step='{name}']//a[starts-with(@href, 'tel:')]")
            assert numbers, f"{path} {name}"
            assert all(number.text_content().strip() for number in numbers)


def test_a_sentence_that_names_a_button_names_it_as_the_button_reads(pages: Pages) -> None:
    for path, page in pages.items():
        (button,) = page.xpath("//button[@data-add-place]")
        naming = page.xpath("//*[@data-names-add-place]")
        assert naming, path
        for sentence in naming:
            assert button.text_content().strip() in sentence.text_content(), path


def test_the_persons_own_account_is_never_called_someone_elses(pages: Pages) -> None:
    for path, page in pages.items():
        for each in ("@data-learn='place.owner'", "@data-text='gap-place.owner'"):
            templates = page.xpath(f"//template[{each}]")
            assert {template.get("data-sort") for template in templates} == {
                None,
                "private-account",
                "own-account",
            }, path
            words = {template.text_content().strip().split("\n")[0] for template in templates}
            assert len(words) == len(templates), path
