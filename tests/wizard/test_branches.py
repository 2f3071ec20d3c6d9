"""Where no letter, or no usual letter, is possible: what is said there and whom it leads to."""

import itertools
import json
from typing import Any

import pytest
from lxml import html

from app.letters.shape.jurisdiction import PARTS
from app.site.signposts import part_id
from tests.wizard.conftest import Pages

HERE = tuple(PARTS)
WHERE = (*HERE, "elsewhere", "unknown", None)
HOME = (*HERE, "elsewhere", None)

Given = dict[str, str | None]


def holds(rule: dict[str, Any], given: Given) -> bool:
    """The rules of app/rules.py, read from their JSON."""
    match rule:
        case {"includes": [name, *values]}:
            return given.get(name) in values
        case {"all": parts}:
            return all(holds(part, given) for part in parts)
        case {"any": parts}:
            return any(holds(part, given) for part in parts)
        case {"not": part}:
            return not holds(part, given)
    raise AssertionError(rule)


def shown(page: html.HtmlElement, step: str, given: Given) -> str:
    """The words of a step beside its questions, under these answers."""
    notes = page.xpath(f"//section[@data-step='{step}']//div[contains(@class, 'govuk-inset-text')]")
    told = [
        note.text_content()
        for note in notes
        if holds(json.loads(note.get("data-shown-when", '{"all": []}')), given)
    ]
    return " ".join(" ".join(told).split())


def test_two_places_with_two_laws_are_told_to_go_through_a_solicitor(
    english: html.HtmlElement,
) -> None:
    for where, home in itertools.product(WHERE, HOME):
        said = shown(english, "who", {"where": where, "home": home})
        answered = where is not None and home is not None
        inside = where in HERE or home in HERE
        assert ("live under the same law" in said) == (answered and inside and where != home)
        assert ("Help in other countries" in said) == (answered and not inside)


@pytest.mark.parametrize(
    ("step", "given", "part"),
    [
        ("risk", {"risk": "under18"}, "under-18"),
        ("risk", {"risk": "community"}, "honour"),
        ("who", {"who": "unknown"}, "legal"),
        ("who", {"who": "work"}, "work"),
        ("who", {"where": "elsewhere", "home": "elsewhere"}, "abroad"),
        ("how", {"how": "took-unknown"}, "camera"),
        ("ties", {"ties": "paid"}, "sex-work"),
    ],
)
def test_each_branch_leads_to_its_own_help_in_a_new_tab(
    pages: Pages, step: str, given: Given, part: str
) -> None:
    for path, page in pages.items():
        note = page.xpath(f"//section[@data-step='{step}']//div[@data-shown-when]")
        links = [
            link
            for each in note
            if holds(json.loads(each.get("data-shown-when")), given)
            for link in each.xpath(".//a[not(starts-with(@href, 'tel:'))]")
        ]
        assert links, f"{path} {step}"
        assert all(link.get("target") == "_blank" for link in links)
        assert {link.get("href").rpartition("#")[2] for link in links} == {part_id(part)}


def test_own_words_are_warned_about_before_they_are_typed(pages: Pages) -> None:
    for path, page in pages.items():
        (section,) = page.xpath("//section[@data-step='impact']")
        (warning,) = section.xpath(".//strong")
        assert warning.xpath("following::textarea"), path
        assert warning.xpath("preceding::h1[@id='impact-heading']"), path
