"""Tables written from the code: `UPDATE_TABLES=1 ./test -k tables` renews them."""

import os
import tomllib

from app.letters.texts import LETTER_TEMPLATES
from app.letters.vocabulary import ANSWERS
from tests.letters.questions import as_toml, questions

RENEW = bool(os.environ.get("UPDATE_TABLES"))
QUESTIONS = LETTER_TEMPLATES / "questions.toml"


def test_comments_name_every_question_in_the_words_it_is_asked_in() -> None:
    if RENEW:
        QUESTIONS.write_text(as_toml(), "utf-8")
    assert QUESTIONS.read_text("utf-8") == as_toml()
    assert tomllib.loads(as_toml()) == questions()


def test_every_answer_has_words() -> None:
    assert {answer.name for answer in ANSWERS} <= questions().keys()
