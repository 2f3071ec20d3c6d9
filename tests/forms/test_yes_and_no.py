"""Welsh has no one word for yes: each answer repeats the verb of its question."""

import re
from collections.abc import Iterator

import pytest
from flask_babel import force_locale

from app.wizard.steps import STEPS
from forms.fields import Choice, Pick, Wording
from tests.pages import app_in

#: The verb that a question begins with, and what says yes and no to it.
_ANSWERS = {
    "Ydych chi": ("Ydw", "Nac ydw"),
    "Ydyn nhw": ("Ydyn", "Nac ydyn"),
    "Ydy": ("Ydy", "Nac ydy"),
    "Oes": ("Oes", "Nac oes"),
    "Oedd": ("Oedd", "Nac oedd"),
    "Wnaethoch chi": ("Do", "Naddo"),
    "Ai ": ("Ie", "Nage"),
}
_YES_OR_NO = re.compile(r"(Yes|No)\b")


def _questions() -> Iterator[Pick]:
    """Every question that is answered by picking one of a few."""
    for step in STEPS:
        for question in step.form().questions() if step.form else ():
            if isinstance(question, Pick):
                yield question


def _words(choice: Choice, asked: Wording | None) -> str:
    """The choice as it stands under this wording of its question."""
    fitting = (each.text for each in choice.worded if asked and each.shown == asked.shown)
    return str(next(fitting, choice.text))


def _asked() -> list[tuple[str, str]]:
    """Each wording of a question, with each choice as it stands under it."""
    found = []
    for question in _questions():
        wordings: tuple[Wording | None, ...] = question.worded or (None,)
        for asked in wordings:
            text = str(asked.text if asked else question.label.text)
            found += [(text, _words(choice, asked)) for choice in question.choices]
    return found


@pytest.fixture(scope="module")
def welsh(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, str]]:
    """A question in Welsh, yes or no, and what says so in Welsh."""
    app = app_in(tmp_path_factory.mktemp("yes"))
    in_each = []
    for language in ("en", "cy"):
        with app.test_request_context("/write"), force_locale(language):
            in_each.append(_asked())
    return [
        (question, answer[0], words)
        for (_, english), (question, words) in zip(*in_each, strict=True)
        if (answer := _YES_OR_NO.match(english))
    ]


def test_a_welsh_answer_repeats_the_verb_of_its_question(
    welsh: list[tuple[str, str, str]],
) -> None:
    wrong = []
    for question, english, words in welsh:
        fitting = [each for start, each in _ANSWERS.items() if question.startswith(start)]
        assert fitting, f"{question}: add its Welsh yes and no to _ANSWERS in {__file__}"
        answer = fitting[0][english == "No"]
        if words.split(",")[0] != answer:
            wrong.append((question, words, answer))
    assert wrong == []


def test_every_way_of_asking_is_looked_at(welsh: list[tuple[str, str, str]]) -> None:
    asked = {start for start in _ANSWERS for question, *_ in welsh if question.startswith(start)}
    assert asked == _ANSWERS.keys()


def test_no_choice_is_a_yes_or_no_that_knows_no_question() -> None:
    """A marked word without a context is one message for all questions, in every language."""
    texts = [c.text for question in _questions() for c in question.choices]
    bare = [t for t in texts if getattr(t, "_args", ())[:1] in (("Yes",), ("No",))]
    assert bare == [], 'give Yes and No their question in forms/: _p("Are you …?", "Yes")'
