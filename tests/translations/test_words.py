"""Words of the two catalogs that must not turn a meaning round: danger, declarations, consent.

What a sentence is, is read from its English and from the file where it stands, so that a new one is
held to the same. What is no rule but a word or two is a table; a row that went out of use fails.
"""

import re

import pytest
from babel.messages.catalog import Catalog, Message

from tests.translations.reading import (
    ROOT,
    TRANSLATED,
    extracted_into,
    files,
    forms,
    ids,
    messages,
    po_file,
    translated,
)

#: Where what stands is about danger, threats, help and what keeps somebody safe.
_SAFETY = (
    "app/templates/layout/base.html",
    "app/templates/layout/talk.html",
    "app/templates/site/safety.html",
    "app/templates/site/reply.html",
    "app/templates/site/more-help.html",
    "app/templates/wizard/letter-parts.html",
    "app/templates/wizard/letter-sending.html",
    "app/templates/wizard/notices.html",
    "app/templates/wizard/stop.html",
    "app/templates/wizard/steps/",
)
_DANGER = re.compile(r"\b(999|101|112)\b|\bin danger\b")
#: An order not to do something: "Do not pay", "…, and never attach an image".
_FORBIDS = re.compile(
    r"(?:^|[.:;?!] |, |\b[Pp]lease |\b(?:[Aa]nd|[Bb]ut|[Ss]o|[Tt]hen) )"
    r"(?:[Dd]o not|[Nn]ever(?! (?:a|the|to|about|your)\b)) (?=[a-z])"
)
#: What looks like one and is none: it says what somebody does, or names a thing.
_NO_ORDER = (
    "Use it only when you have not told the police and do not plan to.",
    "They then do not know that you need an interpreter.",
    "There are people who help with this and do not judge.",
)
_DECLARES = "app/templates/wizard/letter-declares.html"

#: Polite and half-hearted ways to say what is an order: "kindly", "it is better not to".
_WEAK = re.compile("يُرجى|الرجاء|الأفضل|النصيحة|لا ينبغي|يجب عدم|ولا الدفع")
#: "Do not", said to everybody: the particle, and a verb in the plural.
_PLURAL_ORDER = re.compile(r"(?:^|[\s«:،(])[وف]?لا ت\S*و(?:ا|ها|هم|ه)(?=$|[\s.،:؟!])")
#: A number and then a full stop: at the end of a line the stop stands on the number's other side.
_NUMBER_THEN_STOP = re.compile(r"\d\.(?=\s|$)")


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> list[Message]:
    return messages(extracted_into(tmp_path_factory.mktemp("words")))


@pytest.fixture(scope="module")
def arabic() -> Catalog:
    return translated("ar")


@pytest.fixture(scope="module")
def welsh() -> Catalog:
    return translated("cy")


def _english(message: Message) -> str:
    return ids(message)[-1]


def _in(of: Catalog, message: Message) -> str:
    """The message in a language, all of its forms; nothing where the catalog is behind."""
    found = of.get(message.id, message.context)
    return "\n".join(forms(found)) if found else ""


def _forbids(message: Message) -> bool:
    english = _english(message)
    for none in _NO_ORDER:
        english = english.replace(none, "")
    return bool(_FORBIDS.search(english))


def _is_about_safety(message: Message) -> bool:
    stands = any(name.startswith(_SAFETY) for name in files(message))
    return stands or bool(_DANGER.search(_english(message))) or _forbids(message)


def _said(of: Catalog, code: list[Message], english: str) -> list[str]:
    """Every translation of a sentence whose English fits."""
    fitting = [message for message in code if re.search(english, _english(message))]
    assert fitting, f"nothing says this any more: {english}"
    return [_in(of, message) for message in fitting]


def test_the_places_and_the_sentences_that_are_named_here_are_still_there(
    code: list[Message],
) -> None:
    for place in (*_SAFETY, _DECLARES):
        assert any(name.startswith(place) for message in code for name in files(message)), place
        assert (ROOT / place).exists(), place
    every = "\n".join(_english(message) for message in code)
    assert [sentence for sentence in _NO_ORDER if sentence not in every] == []


def test_what_keeps_somebody_safe_is_an_order_in_arabic_and_no_request(
    code: list[Message], arabic: Catalog
) -> None:
    said = [_in(arabic, message) for message in code if _is_about_safety(message)]
    assert len(said) > 200
    assert [words for words in said if _WEAK.search(words)] == []


def test_do_not_has_one_strength_in_arabic(code: list[Message], arabic: Catalog) -> None:
    said = {_english(m): _in(arabic, m) for m in code if _forbids(m)}
    assert len(said) > 50
    assert {en: ar for en, ar in said.items() if not _PLURAL_ORDER.search(ar)} == {}


def test_do_not_is_an_order_in_welsh(code: list[Message], welsh: Catalog) -> None:
    said = {_english(m): _in(welsh, m) for m in code if _forbids(m)}
    assert {en: cy for en, cy in said.items() if not re.search("[Pp]eidiwch", cy)} == {}


def test_no_number_of_a_safety_sentence_ends_an_arabic_sentence(
    code: list[Message], arabic: Catalog
) -> None:
    said = [_in(arabic, message) for message in code if _is_about_safety(message)]
    assert [words for words in said if _NUMBER_THEN_STOP.search(words)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_number_to_call_is_in_the_translation(code: list[Message], language: str) -> None:
    of = translated(language)
    for message in code:
        numbers = set(re.findall(r"\b(?:999|101|112|55)\b", _english(message)))
        said = set(re.findall(r"\d+", _in(of, message)))
        assert numbers <= said, f"a number is missing in {po_file(language)}: {message.id}"


def test_press_55_comes_after_the_voice_and_from_a_mobile_phone_only(
    code: list[Message], welsh: Catalog, arabic: Catalog
) -> None:
    for english in (_english(message) for message in code if "55" in _english(message)):
        assert re.search(r"stay on the line.*55.*voice.*mobile phones only", english), english
    for words in _said(welsh, code, r"\b55\b"):
        assert re.search("arhoswch ar y llinell.*55.*llais.*ffonau symudol yn unig", words), words
    for words in _said(arabic, code, r"\b55\b"):
        assert re.search("ابقوا على الخط.*55.*الصوت.*المحمول فقط", words), words


def test_what_is_declared_is_a_whole_sentence_in_arabic(
    code: list[Message], arabic: Catalog
) -> None:
    """It says who declares it: "this is a declaration of yours", and not "your belief that"."""
    lines = [m for m in code if _DECLARES in files(m)]
    declared = [m for m in lines if re.search(r"good faith|under penalty of perjury", _english(m))]
    assert len(declared) >= 5
    assert [_in(arabic, m) for m in declared if "إقرار" not in _in(arabic, m)] == []
    assert [
        _in(arabic, m) for m in lines if re.search("اعتقادك بحسن|الكتابة منك", _in(arabic, m))
    ] == []


def test_nobody_is_told_in_arabic_as_a_man_that_what_they_say_is_wrong(
    code: list[Message], arabic: Catalog
) -> None:
    for words in _said(arabic, code, r"that you are wrong|[Ww]hat you state|lawyer for that"):
        assert not re.search("تقوله|ستحتاج", words), words


def test_whoever_somebody_writes_for_is_written_for_now_and_not_once(
    code: list[Message], arabic: Catalog
) -> None:
    for words in _said(arabic, code, r"person you write for"):
        assert "كتبت نيابةً" not in words, words


@pytest.mark.parametrize(
    ("english", "arabic_not", "welsh_not"),
    [
        # lawless, where "in everyday words" is meant
        (r"without (any )?law\b", "بلا (أي )?قانون", "heb (ddim )?g?cyfraith|heb gyfraith"),
        # sold the site, where its address was registered
        (r"[Ss]old (a|the) (web)?site its name", "باعت", "^$"),
    ],
)
def test_a_phrase_is_not_turned_into_another(
    code: list[Message],
    arabic: Catalog,
    welsh: Catalog,
    english: str,
    arabic_not: str,
    welsh_not: str,
) -> None:
    assert [words for words in _said(arabic, code, english) if re.search(arabic_not, words)] == []
    assert [words for words in _said(welsh, code, english) if re.search(welsh_not, words)] == []


def test_consent_is_no_contract_in_welsh(code: list[Message], welsh: Catalog) -> None:
    """“Cytundeb” is what two sides sign; who did not consent made none."""
    assert [
        w for w in (_in(welsh, m) for m in code) if re.search("[CcGg]y?tundeb|gytundeb", w)
    ] == []
    for words in _said(welsh, code, r"without (your|their|the) agreement"):
        assert re.search("g?[cg]ydsyni", words), words


def test_byth_denies_nothing_by_itself(code: list[Message], welsh: Catalog) -> None:
    """“Byth” is “ever” until a verb is denied: “peidiwch byth â”."""
    bare = re.compile(r"(?:^|[.,;:] )[Bb]yth\b")
    assert [words for words in (_in(welsh, m) for m in code) if bare.search(words)] == []


@pytest.mark.parametrize(
    ("english", "wanted"),
    [
        (r"nowhere else", r"\ba dim i unman arall\b"),
        (r"never about what the images show", r"Peidiwch byth"),
        (r"Never a group", r"Peidiwch byth"),
        (r"Use it when they refused to erase", r"heb ddweud dim"),
        (r"did not remove them within 48 hours", r"os na\b.* o fewn 48 awr"),
    ],
)
def test_what_is_denied_in_english_is_denied_in_welsh(
    code: list[Message], welsh: Catalog, english: str, wanted: str
) -> None:
    assert [w for w in _said(welsh, code, english) if not re.search(wanted, w)] == []
