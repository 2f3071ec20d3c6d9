"""Nine words become keys, the same ones as in the browser."""

import hashlib
import os
from typing import Any

import pytest
from bech32 import bech32_decode, bech32_encode, convertbits
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from app.drafts.errors import ADVICE, CodeMistake
from app.drafts.return_code import DraftKeys, keys_of, read_code, word_list
from tests.boxes.asking import secret_text
from tests.drafts.codes import code_words
from tests.drafts.vectors import vectors
from tests.examples import examples

SHARED = vectors("return-code")
CODES: list[dict[str, Any]] = SHARED["codes"]

RANDOM = st.integers(0, 2**91 - 1).map(lambda number: number.to_bytes(12, "big"))


def mistake_in(typed: str) -> tuple[str, int] | None:
    try:
        read_code(typed)
    except CodeMistake as mistake:
        return mistake.kind, mistake.position
    return None


def numbers_of(random: bytes) -> list[str]:
    return [f"{word_list().index(word) + 1:04}" for word in code_words(random)]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code["random"])
def test_the_shared_codes_give_the_shared_words_and_keys(code: dict[str, Any]) -> None:
    random = bytes.fromhex(code["random"])
    assert code_words(random) == code["words"]
    assert numbers_of(random) == code["numbers"]
    keys = keys_of(random)
    assert keys.identity == code["keys"]["identity"]
    assert secret_text(keys.locator) == code["keys"]["locator"]
    assert secret_text(keys.token) == code["keys"]["token"]


@pytest.mark.parametrize(
    ("typed", "random"), [(typed, code["random"]) for code in CODES for typed in code["typed"]]
)
def test_every_shared_way_of_typing_a_code_is_read(typed: str, random: str) -> None:
    assert read_code(typed).hex() == random


@pytest.mark.parametrize("mistake", SHARED["mistakes"], ids=lambda mistake: mistake["kind"])
def test_every_shared_mistake_is_named_the_same(mistake: dict[str, Any]) -> None:
    assert mistake_in(mistake["typed"]) == (mistake["kind"], mistake["position"])


def test_every_kind_of_mistake_has_advice_and_the_advice_quotes_nothing_typed() -> None:
    assert {mistake["kind"] for mistake in SHARED["mistakes"]} == set(ADVICE)
    with pytest.raises(CodeMistake) as caught:
        read_code("caught earth detail helmet geheimnis useless museum better where")
    assert "geheimnis" not in str(caught.value)
    assert "5" in str(caught.value)


@given(RANDOM, st.sampled_from([" ", "-", ", ", "\n", " \u2013 ", "\u00a0"]))
def test_any_code_survives_words_prefixes_and_numbers(random: bytes, between: str) -> None:
    words, numbers = code_words(random), numbers_of(random)
    mixed = [
        word if at % 2 else number
        for at, (word, number) in enumerate(zip(words, numbers, strict=True))
    ]
    for pieces in (words, [word[:4].upper() for word in words], numbers, mixed):
        assert read_code(between.join(pieces)) == random
    assert read_code("".join(numbers)) == random


@given(RANDOM, st.integers(0, 8), st.integers(0, 2047))
def test_one_wrong_word_never_gives_the_keys_of_this_code(
    random: bytes, place: int, number: int
) -> None:
    words = code_words(random)
    if words[place] != word_list()[number]:
        words[place] = word_list()[number]
        try:
            assert read_code(" ".join(words)) != random
        except CodeMistake as mistake:
            assert mistake.kind in {"check", "swapped"}  # noqa: PT017


@given(st.text())
def test_whatever_is_typed_is_read_or_refused_as_a_mistake(typed: str) -> None:
    mistake = mistake_in(typed)
    assert mistake is None or mistake[0] in ADVICE


def test_about_one_wrong_code_in_256_passes_the_check() -> None:
    words = [word_list()[int.from_bytes(os.urandom(2), "big") % 2048] for _ in range(9 * 2000)]
    codes = [" ".join(words[at : at + 9]) for at in range(0, len(words), 9)]
    passed = sum(mistake_in(code) is None for code in codes)
    assert 0 < passed < 40


@examples(5)
@given(RANDOM)
def test_keys_of_one_code_have_nothing_in_common(random: bytes) -> None:
    keys = keys_of(random)
    assert len({keys.seed, keys.locator, keys.token}) == 3
    assert {len(key) for key in (keys.seed, keys.locator, keys.token)} == {32}


def test_the_identity_is_written_as_the_age_specification_writes_it() -> None:
    # The example of c2sp.org/age, "The MLKEM768-X25519 hybrid post-quantum recipient type".
    example = "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR"
    _, data = bech32_decode(example)
    seed = bytes(convertbits(data or [], 5, 8, False) or [])
    assert DraftKeys(seed, b"", b"").identity == example


@pytest.mark.parametrize("code", CODES, ids=lambda code: code["random"])
def test_the_shared_recipients_belong_to_the_shared_codes(code: dict[str, Any]) -> None:
    expanded = hashlib.shake_256(keys_of(bytes.fromhex(code["random"])).seed).digest(96)
    public = (
        MLKEM768PrivateKey.from_seed_bytes(expanded[:64]).public_key().public_bytes_raw()
        + X25519PrivateKey.from_private_bytes(expanded[64:]).public_key().public_bytes_raw()
    )
    recipient = bech32_encode("age1pq", convertbits(public, 8, 5) or [])
    assert recipient == code["keys"]["recipient"]
