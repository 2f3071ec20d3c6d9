"""Each value asked, sent and kept in a shape is read: by a text of the letter, or by a rule."""

import pytest

from app.letters.answers.vocabulary import LetterKind
from tests.letters.reading_names import (
    SHAPES,
    Shape,
    answers_behind,
    closed,
    file_of,
    in_code,
    in_rules,
    in_texts,
    names,
    shape_of_kind,
)


@pytest.mark.parametrize("kind", LetterKind)
def test_every_answer_that_a_letter_is_sent_decides_something_in_it(kind: LetterKind) -> None:
    read = answers_behind(shape_of_kind(kind), in_texts(kind)) | in_rules(kind)
    unread = kind.row.reads - read
    assert not unread, (
        f"{kind} is sent {sorted(unread)}, and no text or rule of it reads them: print them in "
        f"letter_templates/{kind}/ or take them out of its row in app/letters/answers/kinds.py"
    )


@pytest.mark.parametrize("kind", LetterKind)
def test_every_field_that_a_text_reads_is_in_its_shape(kind: LetterKind) -> None:
    shape = shape_of_kind(kind)
    unknown = in_texts(kind) - names(shape)
    assert not unknown, (
        f"the texts of {kind} read {sorted(unknown)}, which {shape.__name__} has not: "
        f"add them to {file_of(shape)} (app/letters/shape/shape.py fills them), or mend the text"
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_every_field_and_fact_of_a_shape_is_read_by_a_text_or_a_rule(shape: Shape) -> None:
    texts = {name for kind in LetterKind if shape_of_kind(kind) is shape for name in in_texts(kind)}
    unread = names(shape) - closed(shape, texts | in_code())
    assert not unread, (
        f"no text and no rule reads {sorted(unread)} of {shape.__name__}: "
        "read them in letter_templates/ or delete them in app/letters/shape/"
    )
