"""The sentences behind the codes: whole, plain, and each used."""

from itertools import chain

import pytest

from app.recipients.registry import registry
from app.recipients.words import ADVICE, WANTS
from tests.pages import app_in

#: Said by no entry yet: waits for a source that says it of a service.
WAITING = {"may-publish-requests"}


def test_every_code_is_said_of_someone() -> None:
    wants = set(chain.from_iterable(recipient.wants for recipient in registry()))
    advice = set(chain.from_iterable(recipient.advice for recipient in registry()))
    assert wants == set(WANTS)
    assert advice == set(ADVICE) - WAITING


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    with app_in(tmp_path_factory.mktemp("words")).test_request_context("/"):
        return {code: str(words) for code, words in (*WANTS.items(), *ADVICE.items())}


def test_advice_is_whole_sentences_of_few_words(sentences: dict[str, str]) -> None:
    for code in ADVICE:
        assert sentences[code].endswith("."), code
        for sentence in sentences[code].rstrip(".").split(". "):
            assert len(sentence.split()) <= 20, code


def test_nobody_is_asked_for_an_intimate_image_or_an_identity_paper(
    sentences: dict[str, str],
) -> None:
    for code in WANTS:
        assert "passport" not in sentences[code].lower(), code
    assert "without any intimate image" in sentences["profile-screenshot"]
