"""Notices of each sort make clear: the site, the author of the work, and where not to answer."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import LetterKind
from tests.letters.combinations import of_kind
from tests.letters.looking import place, wrong


def test_a_company_behind_a_site_is_told_which_site_it_is() -> None:
    """A registrar finds nothing by the name of an account."""
    for each in of_kind(LetterKind.HOST_NOTICE):
        named = "name of the service" if place(each).links == "none" else "full link,"
        for text in (each.text, *each.shorter):
            assert f"[{named}" in text, wrong([each], "no site", text)


def test_who_took_the_work_is_who_owns_it() -> None:
    """Said under penalty of perjury, so never of the sender who acts for another."""
    for each in of_kind(LetterKind.COPYRIGHT_NOTICE):
        for text in (each.text, *each.shorter):
            sender = bool(re.search(r"\bthat I took\b", text))
            assert sender == place(each).for_self, wrong([each], "who took it", text)


def test_whoever_got_into_an_account_is_not_answered_there() -> None:
    for each in of_kind(LetterKind.CLOUD_NOTICE):
        broken_into = place(each).sort == "own-account"
        for text in (each.text, *each.shorter):
            says = bool(re.search(r"not (at|to) the account", text))
            assert says == broken_into, wrong([each], "where to answer", text)


def test_nobody_says_that_an_account_is_theirs_unless_they_said_who_they_are() -> None:
    for each in of_kind(LetterKind.CLOUD_NOTICE):
        for text in (each.text, *each.shorter):
            mine = "the account is mine" in text or "my account" in text
            assert not mine or place(each).for_self, wrong([each], "whose account", text)
