"""The forms a letter comes in: clean, annotated, with a firm's letterhead; and law that is due."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient

from app.letters.answers.vocabulary import Format
from app.letters.authorities import stale
from app.letters.shape.blank import BY_ID
from app.letters.text.composing import compose
from app.letters.text.texts import shipped_texts
from app.letters.versions import fingerprint, version_of
from app.rendering.drafting import KEPT, draft
from app.rendering.letterhead import parts as firm_parts
from app.wizard import letters_endpoint
from tests.wizard.test_letters_endpoint import ANSWERS, HEAD, ask, check_refused
from tests.wizard.test_letters_endpoint import client as client  # noqa: PLC0414 - a fixture

CASE = BY_ID["letter-of-claim-england-wales-keep-evidence"]


def head(form: str) -> list[tuple[str, str]]:
    return [("kind", "platform-report"), ("format", form), ("edition", "e1")]


def parts(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def test_the_annotated_copy_is_a_word_file_with_comments(client: FlaskClient) -> None:
    clean = parts(ask(client, head("docx") + ANSWERS).data)
    noted = parts(ask(client, head("annotated") + ANSWERS).data)
    assert "word/comments.xml" in noted
    assert "word/comments.xml" not in clean


def test_the_annotated_copy_says_version_and_fingerprint_of_the_clean_letter() -> None:
    written = "".join(parts(draft(CASE.shape, Format.ANNOTATED, "e1")).values())
    letter = compose(CASE.shape, shipped_texts())
    assert version_of(letter.kind, letter.jurisdiction) in written
    assert fingerprint(letter) in written
    assert "NOT TO BE SENT" in written


def test_a_letterhead_must_lie_in_the_folder(client: FlaskClient) -> None:
    for name in ("nobody", "../letter-of-claim", ""):
        answer = ask(client, [*head("docx"), ("house", name), *ANSWERS])
        check_refused(answer, "undeclared", 400)


def test_a_letterhead_is_for_word_files_only(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters_endpoint, "letterheads", lambda: ("firm",))
    answer = ask(client, [*HEAD, ("house", "firm"), *ANSWERS])
    check_refused(answer, "undeclared", 400)


def test_a_letterhead_that_cannot_be_used_is_a_fault_of_ours(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "firm.docx").write_bytes(b"no Word file")
    monkeypatch.setattr(letters_endpoint, "letterheads", lambda: firm_parts.letterheads(tmp_path))
    answer = ask(client, [*head("docx"), ("house", "firm"), *ANSWERS])
    check_refused(answer, "unavailable", 503)


def test_a_letter_says_which_of_its_sources_are_due() -> None:
    base = shipped_texts().authorities
    due = frozenset({"pha-1", "pap-1-1"})
    made = json.loads(draft(CASE.shape, Format.BLOCKS, "e1", due))
    assert made["stale"] == [base[name].citation for name in made["authorities"] if name in due]
    assert made["stale"]
    assert json.loads(draft(CASE.shape, Format.BLOCKS, "e1"))["stale"] == []


def test_the_same_sources_due_make_the_same_bytes() -> None:
    due = stale(
        shipped_texts().authorities.values(),
        max(each.next_review for each in shipped_texts().authorities.values()),
    )
    for form in Format:
        first = draft(CASE.shape, form, "e1", due)
        KEPT.clear()
        assert draft(CASE.shape, form, "e1", frozenset(sorted(due))) == first


def test_a_comment_says_gently_that_a_source_is_due() -> None:
    written = parts(draft(CASE.shape, Format.ANNOTATED, "e1", frozenset({"pap-1-1"})))
    assert "Its day of review has passed" in written["word/comments.xml"]
    fresh = parts(draft(CASE.shape, Format.ANNOTATED, "e1"))
    assert "Its day of review has passed" not in fresh["word/comments.xml"]
