"""Elements and attributes of the pages: the oldest browsers know them, or work without them."""

import json
import subprocess

from flask import Flask
from lxml import html

from tests.pages import CARD, PAGES, document, in_every_language
from tests.serving import ROOT

#: Each asks a newer browser to keep its hands off what is typed; an older one does not meddle.
NOT_MISSED = {"autocapitalize", "autocorrect", "writingsuggestions"}


def newer(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those elements and attributes that one of the oldest browsers lacks."""
    done = subprocess.run(
        ["node", "tests/browsers/markup.mjs"],
        cwd=ROOT,
        input=json.dumps(sorted(pairs)),
        check=True,
        capture_output=True,
        text=True,
    )
    return {(element, attribute) for element, attribute in json.loads(done.stdout)}


def used(page: html.HtmlElement) -> set[tuple[str, str]]:
    """Every element of a page, with "" and with each of its attributes."""
    return {
        (element.tag, attribute)
        for element in page.iter()
        if isinstance(element.tag, str)
        for attribute in ("", *element.attrib)
    }


def test_no_page_needs_an_element_or_attribute_that_old_browsers_lack(app: Flask) -> None:
    addresses = [address for path in (*PAGES, CARD) for address in in_every_language(path)]
    pairs = set().union(*(used(document(app, address)) for address in addresses))
    assert len(pairs) > 100
    assert {attribute for _, attribute in newer(pairs)} == NOT_MISSED


def test_what_only_newer_browsers_know_is_found() -> None:
    planted = {("div", "popover"), ("div", "anchor"), ("details", "name"), ("selectedcontent", "")}
    assert newer(planted | {("dialog", ""), ("div", "inert"), ("details", "open")}) == planted
