"""Tables written from the code: `UPDATE_TABLES=1 ./test -k tables` renews them."""

import os
import tomllib

from app.letters.answers.vocabulary import ANSWERS
from app.letters.text.texts import LETTER_TEMPLATES
from tests.letters.questions import as_table, as_toml, asked_for, questions

RENEW = bool(os.environ.get("UPDATE_TABLES"))
README = LETTER_TEMPLATES / "README.md"
BEGIN, END = "<!-- questions: begin -->\n", "<!-- questions: end -->"
QUESTIONS = LETTER_TEMPLATES / "questions.toml"


def test_comments_name_every_question_in_the_words_it_is_asked_in() -> None:
    if RENEW:
        QUESTIONS.write_text(as_toml(), "utf-8")
    assert QUESTIONS.read_text("utf-8") == as_toml()
    assert tomllib.loads(as_toml()) == questions()


def test_every_answer_has_words() -> None:
    assert {answer.name for answer in ANSWERS} <= questions().keys()


def test_every_question_is_asked_for_a_letter() -> None:
    """A question that no letter uses must not be asked."""
    assert not [name for name, kinds in asked_for().items() if not kinds]


def test_the_guide_shows_which_letters_use_each_question() -> None:
    before, _, rest = README.read_text("utf-8").partition(BEGIN)
    table, _, after = rest.partition(END)
    if RENEW:
        README.write_text(f"{before}{BEGIN}{as_table()}\n{END}{after}", "utf-8")
        table = f"{as_table()}\n"
    assert table == f"{as_table()}\n"
