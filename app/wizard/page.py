"""The one page of a language: every step, the client's words and its tables.

It says nothing about who asks, so each language's page is made once and kept.
"""

from typing import Any

from babel.dates import get_month_names
from flask import render_template
from wtforms import Form

from app.assets import settings
from app.letters.details.table import DETAILS
from app.locale import current_language
from app.problems import PROBLEMS
from app.recipients.words import ADVICE, WANTS
from app.shared_pages import kept_page
from app.wizard.kind_lists import in_order, kind_lists
from app.wizard.parameters import choice_items, fieldset, form_group, group_attributes
from app.wizard.steps import STEPS, WizardStep
from app.wizard.tables import tables
from forms.base import Step, as_attribute
from forms.fields import QUIET
from forms.place import EXTRAS


def write_page() -> str:
    """The page in the language of the request."""
    return _page("wizard/write.html")


def letter_templates_page() -> str:
    """The templates that the letter page copies, in the language of the request."""
    return _page("wizard/letter-templates.html")


def _page(template: str) -> str:
    edition = settings().edition
    return kept_page(template, edition, lambda: _rendered(template, edition))


def _rendered(template: str, edition: str) -> str:
    return render_template(
        template,
        edition=edition,
        language=current_language(),
        steps=[(step, _bound(step)) for step in STEPS],
        tables=tables(edition),
        problems=list(PROBLEMS),
        wants=WANTS,
        advice=ADVICE,
        extras=EXTRAS,
        in_order=in_order,
        **kind_lists(),
        details=DETAILS,
        **macros(),
    )


def _bound(step: WizardStep) -> Step | Form | None:
    return step.form() if step.form else None


def macros() -> dict[str, Any]:
    """The variables of `macros/fields.html` beside the field."""
    return {
        "as_attribute": as_attribute,
        "choice_items": choice_items,
        "fieldset": fieldset,
        "form_group": form_group,
        "group_attributes": group_attributes,
        "month_names": month_names,
        "quiet_attributes": QUIET,
    }


def month_names() -> list[tuple[str, str]]:
    """`01` to `12` with their names in the page's language, as they stand alone."""
    names = get_month_names("wide", context="stand-alone", locale=current_language())
    return [(f"{number:02d}", names[number]) for number in range(1, 13)]
