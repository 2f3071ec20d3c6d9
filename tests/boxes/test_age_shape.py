"""Only well-formed, padded age files for hybrid recipients pass."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.boxes.age_shape import ENC_BYTES, PADDED, PAYLOADS, check_shape, payload_length
from app.problems import Problem
from tests.boxes.files import age_file, header, plain, stanza

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
VERSION, MAC = b"age-encryption.org/v1\n", b"--- " + plain(32) + b"\n"
PAYLOAD = bytes(payload_length(PADDED[0]))
SAMPLE = age_file()
HEADER_BYTES = len(SAMPLE) - len(PAYLOAD)


def problem_with(file: bytes) -> str | None:
    try:
        check_shape(file)
    except Problem as problem:
        return problem.slug
    return None


@pytest.mark.parametrize("padded", PADDED)
@pytest.mark.parametrize("stanzas", [1, 2, 8])
def test_every_padded_length_passes_for_one_to_eight_recipients(padded: int, stanzas: int) -> None:
    assert problem_with(age_file(padded, stanzas)) is None


def test_the_lengths_are_those_of_the_age_specification() -> None:
    # A nonce of 16 bytes, and a tag of 16 bytes for every 64 KiB that was begun.
    assert sorted(PAYLOADS) == [28704, 57376, 114736, 229456]


@pytest.mark.parametrize("sample", sorted(VECTORS.glob("sealed*/*.age")), ids=lambda p: p.stem)
def test_what_browser_and_python_seal_passes(sample: Path) -> None:
    assert problem_with(sample.read_bytes()) is None


@pytest.mark.parametrize(
    ("what", "file"),
    [
        ("nothing", b""),
        ("text", "Siân O'Connor-Núñez, 12 Hill Street".encode()),
        ("another version", SAMPLE.replace(b"/v1", b"/v2", 1)),
        ("Windows line ends", SAMPLE.replace(b"\n", b"\r\n", 3)),
        ("armour", b"-----BEGIN AGE ENCRYPTED FILE-----\n" + SAMPLE),
        ("no recipient", VERSION + MAC + PAYLOAD),
        ("nine recipients", age_file(stanzas=9)),
        ("X25519", VERSION + stanza(b"X25519") + MAC + PAYLOAD),
        ("X25519 beside", VERSION + stanza() + stanza(b"X25519") + MAC + PAYLOAD),
        ("one argument more", VERSION + stanza(b"mlkem768x25519 name") + MAC + PAYLOAD),
        ("short enc", SAMPLE.replace(SAMPLE.split(b" ")[2][:8], b"", 1)),
        ("no MAC", VERSION + stanza() + PAYLOAD),
        ("short MAC", VERSION + stanza() + b"--- " + plain(31) + b"\n" + PAYLOAD),
        ("padded base64", VERSION + stanza() + b"--- " + plain(32)[:-1] + b"=\n" + PAYLOAD),
        ("loose base64", VERSION + stanza() + b"--- " + b"A" * 42 + b"B\n" + PAYLOAD),
        ("spaces in base64", VERSION + stanza() + b"--- " + b"A" * 42 + b" \n" + PAYLOAD),
        ("non-ASCII", VERSION + stanza() + b"--- " + b"A" * 42 + b"\xe9\n" + PAYLOAD),
    ],
)
def test_anything_else_is_not_age(what: str, file: bytes) -> None:
    assert problem_with(file) == "not-age", what


@pytest.mark.parametrize("padded", PADDED)
@pytest.mark.parametrize("more", [-1, 1, 16])
def test_a_payload_one_byte_longer_or_shorter_is_not_padded(padded: int, more: int) -> None:
    assert problem_with(header() + bytes(payload_length(padded) + more)) == "not-padded"


def test_a_header_alone_is_not_padded() -> None:
    assert problem_with(header()) == "not-padded"


@given(st.integers(0, len(SAMPLE) - 1))
def test_no_file_cut_short_passes(length: int) -> None:
    assert problem_with(SAMPLE[:length]) in {"not-age", "not-padded"}


@given(st.integers(0, HEADER_BYTES - 1), st.integers(0, 255))
def test_a_changed_header_byte_is_refused_unless_it_is_base64_still(at: int, byte: int) -> None:
    changed = SAMPLE[:at] + bytes([byte]) + SAMPLE[at + 1 :]
    problem = problem_with(changed)
    assert problem in {None, "not-age"}
    if not chr(byte).isalnum() and byte not in b"+/" and byte != SAMPLE[at]:
        assert problem == "not-age"


@given(st.binary(max_size=3 * ENC_BYTES))
def test_random_bytes_never_pass_and_never_fail_otherwise(file: bytes) -> None:
    assert problem_with(file) == "not-age"
    assert problem_with(VERSION + file) in {"not-age", "not-padded"}
