"""Faults planted in the page: those that the looks of axe must find, most of it not displayed."""

import pytest
from playwright.sync_api import Page

from tests.journeys.axe import violations
from tests.journeys.driver import Wizard

#: What is planted: in the step that is shown, in one that is not, or in what was planted before;
#: its tag, attributes and words. And the rules that all of it breaks.
PLANTED = {
    "a picture without words": ([("shown", "img", {"src": "/x.png"}, "")], {"image-alt"}),
    "a field without a label": ([("shown", "input", {"type": "text"}, "")], {"label"}),
    "an area without words behind": (
        [
            ("behind", "map", {"name": "m"}, ""),
            ("inside", "area", {"href": "/x"}, ""),
            ("behind", "img", {"alt": "", "usemap": "#m"}, ""),
        ],
        {"area-alt"},
    ),
    "a field that words behind name": (
        [
            ("shown", "input", {"type": "text", "aria-labelledby": "far"}, ""),
            ("behind", "p", {"id": "far"}, "Words"),
        ],
        set(),
    ),
    "faults that nobody is shown": ([("behind", "img", {"src": "/x.png"}, "")], set()),
}

#: Element by element: the page's own policy forbids to make elements of text.
_PLANT = """(planted) => {
  const shown = document.querySelector("[data-step]:not([hidden])");
  const behind = document.querySelector("[data-step][hidden]");
  let inside = shown;
  for (const [where, tag, attributes, words] of planted) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = words;
    ({ shown, behind, inside })[where].append(element);
    inside = element;
  }
}"""


@pytest.mark.parametrize("fault", PLANTED)
def test_axe_finds_what_is_displayed_and_what_counts_behind_it(wizard: Wizard, fault: str) -> None:
    planted, rules = PLANTED[fault]
    page: Page = wizard.start("report").page
    assert violations(page) == []
    page.evaluate(_PLANT, planted)
    assert {each["rule"] for each in violations(page)} == rules
