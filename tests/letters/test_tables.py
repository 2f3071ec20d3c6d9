"""Tables written from the code: `UPDATE_TABLES=1 ./test -k tables` renews them."""

import os
import tomllib

from app.letters.answers.vocabulary import ANSWERS
from app.letters.text.texts import LETTER_TEMPLATES
from tests.letters.questions import as_table, as_toml, asked_for, questions

RENEW = bool(os.environ.get("UPDATE_TABLES"))
README = LETTER_TEMPLATES / "README.md"
BEGIN, END = "<!-- questions: begin -->\n", "<!-- questions: end -->"
REMEDY = "UPDATE_TABLES=1 ./test -k tables"
QUESTIONS = LETTER_TEMPLATES / "questions.toml"


def test_comments_name_every_question_in_the_words_it_is_asked_in() -> None:
    if RENEW:
        QUESTIONS.write_text(as_toml(), "utf-8")
    assert QUESTIONS.read_text("utf-8") == as_toml(), f"{QUESTIONS} is behind: {REMEDY}"
    assert tomllib.loads(as_toml()) == questions()


def test_every_answer_has_words() -> None:
    silent = {answer.name for answer in ANSWERS} - questions().keys()
    asked = "declared in vocabulary.py, and no step asks it: forms/ and app/wizard/steps.py"
    assert not silent, f"{sorted(silent)}: {asked}"


def test_every_question_is_asked_for_a_letter() -> None:
    """A question that no letter uses must not be asked."""
    unread = [name for name, kinds in asked_for().items() if not kinds]
    row = "in app/letters/answers/kinds.py, and its text in letter_templates/ prints it"
    assert not unread, f"asked, and read by no letter: name {unread} in `reads` of a row {row}"


def test_the_guide_shows_which_letters_use_each_question() -> None:
    before, _, rest = README.read_text("utf-8").partition(BEGIN)
    table, _, after = rest.partition(END)
    if RENEW:
        README.write_text(f"{before}{BEGIN}{as_table()}\n{END}{after}", "utf-8")
        table = f"{as_table()}\n"
    assert table == f"{as_table()}\n", f"{README} is behind: {REMEDY}"
