"""The catalogs are complete and fresh, and say something else than the English."""

import io
import re
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.translations.reading import (
    TRANSLATED,
    TRANSLATIONS,
    catalog,
    extracted_into,
    forms,
    ids,
    key,
    messages,
    po_file,
    translated,
)

SAME_IN_BOTH = Path(__file__).with_name("same_in_both.txt")
_GAP = re.compile(r"%\((\w+)\)[sd]|%(?!\()\S")
_TAG = re.compile(r"</?[a-z]+[^>]*>")


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return extracted_into(tmp_path_factory.mktemp("extracted"))


def test_the_template_holds_every_sentence_of_the_code_and_no_other(extracted: Catalog) -> None:
    template = catalog(TRANSLATIONS / "messages.pot")
    now, before = {key(m) for m in messages(extracted)}, {key(m) for m in messages(template)}
    assert now - before == set(), "not in messages.pot: see translations/README.md"
    assert before - now == set(), "no longer in the code: see translations/README.md"


def test_every_language_has_a_catalog_and_every_catalog_a_language() -> None:
    there = {path.parent.parent.name for path in TRANSLATIONS.glob("*/LC_MESSAGES/messages.po")}
    remedy = "a language is a row in app/locale.py and a catalog in translations/: add the other"
    assert there == set(TRANSLATED), remedy


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_and_none_is_fuzzy(language: str, extracted: Catalog) -> None:
    of, file = translated(language), po_file(language)
    there = {key(message): message for message in messages(of)}
    wanted = {key(message) for message in messages(extracted)}
    behind = f"{file} is behind: run both commands at the head of translations/README.md"
    assert wanted - there.keys() == set(), behind
    assert there.keys() - wanted == set(), behind
    fuzzy = [m.id for m in there.values() if m.fuzzy]
    assert not fuzzy, f"check these in {file} and take out '#, fuzzy': {fuzzy[:5]}"
    empty = [m.id for m in there.values() if not all(form.strip() for form in forms(m))]
    assert not empty, f"{len(empty)} messages to translate in {file}, the first: {empty[:5]}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_plurals_have_a_form_for_every_count_of_the_language(language: str) -> None:
    of = translated(language)
    rule = Locale.parse(language).plural_form
    wanted = len({rule(count) for count in range(1000)})
    assert of.num_plurals == wanted, f"Plural-Forms at the head of {po_file(language)}"
    short = [m.id for m in messages(of) if m.pluralizable and len(forms(m)) != wanted]
    assert not short, f"give each {wanted} forms in {po_file(language)}: {short}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_the_gaps_and_the_markup_of_its_source(language: str) -> None:
    of = translated(language)
    wrong = []
    for message in messages(of):
        source = ids(message)[-1]
        for form in filter(str.strip, forms(message)):  # an empty one is not translated yet
            gaps = set(_GAP.findall(source)) ^ set(_GAP.findall(form))
            if message.pluralizable:
                gaps &= set(_GAP.findall(form)) - set(_GAP.findall(source))
            if gaps or sorted(_TAG.findall(source)) != sorted(_TAG.findall(form)):
                wrong.append(source)
    remedy = f"copy each %(…)s and each tag of the English in {po_file(language)}"
    assert not wrong, f"{remedy}: {wrong[:5]}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_differs_from_its_source_unless_it_is_listed(language: str) -> None:
    listed = set(SAME_IN_BOTH.read_text(encoding="utf-8").splitlines())
    of = translated(language)
    same = {s for m in messages(of) for s, form in zip(ids(m), forms(m), strict=False) if s == form}
    remedy = f"translate these in {po_file(language)}, or name them in {SAME_IN_BOTH}"
    assert same - listed == set(), remedy


def test_the_list_of_words_that_stay_the_same_has_no_stale_entry(extracted: Catalog) -> None:
    listed = set(SAME_IN_BOTH.read_text(encoding="utf-8").splitlines())
    stale = listed - {text for m in messages(extracted) for text in ids(m)}
    assert not stale, f"no page says this any longer; take it out of {SAME_IN_BOTH}: {stale}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_header_says_that_a_native_reviewer_is_awaited(language: str) -> None:
    head = po_file(language).read_text(encoding="utf-8").split("msgid", 1)[0]
    awaited = "Awaiting a native reviewer"
    assert awaited in head, f"write '# {awaited}.' at the head of {po_file(language)}"


def test_the_freshness_check_would_notice_a_new_sentence(extracted: Catalog) -> None:
    more = read_po(io.BytesIO(b'msgid "A sentence that nobody wrote"\nmsgstr ""\n'))
    template = catalog(TRANSLATIONS / "messages.pot")
    known = {key(message) for message in messages(template)}
    assert {key(message) for message in messages(more)} - known
