"""A step: one screen of questions, with what the page and the browser need to know of it."""

import json
from typing import ClassVar

from flask_babel import LazyString
from wtforms import Form

from forms.fields import Question


class Step(Form):
    """One screen. `step` is its name in the page and in code; `scope` where its answers live.

    `scope` is `case` (the whole draft), `place` (one place the images are) or `person`.
    A step that the law can do without is `skippable`.
    """

    step: ClassVar[str]
    scope: ClassVar[str] = "case"
    heading: ClassVar[LazyString]
    hint: ClassVar[LazyString | str] = ""
    skippable: ClassVar[bool] = True

    @property
    def headed(self) -> Question | None:
        """The question that the page's heading asks, so that it needs no label of its own."""
        return next((q for q in self.questions() if q.label.text is self.heading), None)

    def questions(self) -> list[Question]:
        """The fields in the order they stand on the screen."""
        return [field for field in self if isinstance(field, Question)]


def as_attribute(value: object) -> str:
    """JSON for a `data-*` attribute: a plain string, which the template escapes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
