"""The opener against the age project's own test suite, and against every kind of damage."""

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from bech32 import bech32_decode, convertbits
from hypothesis import given
from hypothesis import strategies as st

from app.drafts.age_file import open_file
from app.drafts.errors import Damaged, DraftError, NotSealed, WrongKey
from tests.drafts.sealing import padded, seal
from tests.examples import examples

ROOT = Path(__file__).resolve().parent.parent.parent
READ_SUITE = """
import * as suite from 'cctv-age';
const ours = Object.entries(suite).filter(([name]) => name.includes('hybrid'));
console.log(JSON.stringify(ours.map(([name, b]) => [name, Buffer.from(b).toString('base64')])));
"""
#: How the suite says a file must fail → how the opener says so to a person.
FAILURES = {
    "no match": (WrongKey, NotSealed),
    "header failure": (NotSealed, WrongKey),
    "HMAC failure": (Damaged,),
    "payload failure": (Damaged,),
}
SEED, OTHER_SEED = bytes(range(32)), bytes(range(1, 33))
SEALED = seal(padded(b'{"version": 1}'), [OTHER_SEED, SEED])


@dataclass(frozen=True)
class Case:
    """One file of the suite: what must come of it, and which identity is tried."""

    name: str
    facts: dict[str, str]
    file: bytes

    @property
    def seed(self) -> bytes:
        _, data = bech32_decode(self.facts["identity"])
        return bytes(convertbits(data or [], 5, 8, False) or [])


@cache
def suite() -> list[Case]:
    """Read the suite's files for hybrid identities (npm `cctv-age`, development only)."""
    node = shutil.which("node") or str(Path(sys.executable).with_name("node"))
    command = [node, "--input-type=module", "-e", READ_SUITE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    cases = []
    for name, encoded in json.loads(done.stdout):
        head, _, file = base64.b64decode(encoded).partition(b"\n\n")
        facts = dict(line.split(": ", 1) for line in head.decode().split("\n"))
        file = zlib.decompress(file) if "compressed" in facts else file
        if "PQ" in facts.get("identity", "") and "armored" not in facts:
            cases.append(Case(name, facts, file))
    return cases


@pytest.mark.parametrize("case", suite(), ids=lambda case: case.name)
def test_the_age_projects_own_suite(case: Case) -> None:
    expected = case.facts["expect"]
    if expected == "success":
        assert hashlib.sha256(open_file(case.file, case.seed)).hexdigest() == case.facts["payload"]
    else:
        with pytest.raises(FAILURES[expected]):
            open_file(case.file, case.seed)


def test_the_suite_was_really_read() -> None:
    outcomes = [case.facts["expect"] for case in suite()]
    assert len(outcomes) >= 18
    assert outcomes.count("success") >= 4


@pytest.mark.parametrize("length", [0, 1, 65_535, 65_536, 65_537, 131_072, 229_376])
def test_any_length_comes_back_at_the_edges_of_chunks_too(length: int) -> None:
    plaintext = os.urandom(length)
    assert open_file(seal(plaintext, [SEED]), SEED) == plaintext


@given(st.binary(max_size=2_000), st.integers(0, 7), st.integers(0, 7))
def test_each_of_up_to_eight_recipients_opens_it(plaintext: bytes, others: int, place: int) -> None:
    seeds = [os.urandom(32) for _ in range(others)]
    seeds.insert(min(place, others), SEED)
    assert open_file(seal(plaintext, seeds), SEED) == plaintext


def test_another_identity_does_not_open_it() -> None:
    with pytest.raises(WrongKey):
        open_file(SEALED, os.urandom(32))


@examples(300)
@given(st.integers(0, len(SEALED) - 1), st.integers(0, 7))
def test_one_flipped_bit_is_always_refused(at: int, bit: int) -> None:
    changed = bytearray(SEALED)
    changed[at] ^= 1 << bit
    with pytest.raises(DraftError):
        open_file(bytes(changed), SEED)


@examples(200)
@given(st.integers(0, len(SEALED) - 1))
def test_a_file_cut_short_or_with_more_at_its_end_is_refused(length: int) -> None:
    for changed in (SEALED[:length], SEALED + SEALED[:length] + b"\0"):
        with pytest.raises(DraftError):
            open_file(changed, SEED)


def test_chunks_cannot_be_left_out_or_change_places() -> None:
    file = seal(os.urandom(3 * 65_536), [SEED])
    chunk, end = 65_536 + 16, len(file)
    first, second, third = (file[end - chunk * n : end - chunk * (n - 1)] for n in (3, 2, 1))
    head = file[: end - 3 * chunk]
    for chunks in ([first, second], [first, third], [second, first, third], [third]):
        with pytest.raises(Damaged):
            open_file(head + b"".join(chunks), SEED)


@pytest.mark.parametrize(
    "file",
    [b"", b"PK\x03\x04", b"age-encryption.org/v2\n", b"-----BEGIN AGE ENCRYPTED FILE-----\n"],
)
def test_other_files_are_called_what_they_are(file: bytes) -> None:
    with pytest.raises(NotSealed, match="not a saved draft"):
        open_file(file, SEED)
