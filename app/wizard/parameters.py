"""A field as the parameters of a GOV.UK macro: items, fieldset and form group."""

from collections.abc import Iterable
from typing import Any

from flask_babel import gettext
from markupsafe import Markup, escape

from forms.base import as_attribute
from forms.fields import Choice, Question, Ticks, Wording

Parameters = dict[str, Any]


def choice_items(field: Question, choices: Iterable[Choice]) -> list[Parameters]:
    """Radios or checkboxes. Ids number all of the field's choices through, groups included."""
    order = [choice.value for choice in all_choices(field)]
    items: list[Parameters] = []
    for choice in choices:
        number = order.index(choice.value)
        exclusive = isinstance(field, Ticks) and choice.value == field.exclusive
        if exclusive and number:
            # Translators: between a list of tick boxes and the box "None of these".
            items.append({"divider": gettext("or")})
        item: Parameters = {
            "id": f"{field.dom_id}-{number + 1}" if number else field.dom_id,
            "value": choice.value,
            "text": choice.text,
            "attributes": {"autocomplete": "off"},
        }
        if choice.worded:
            item["html"] = wordings(choice.worded)
        if exclusive:
            item["attributes"]["data-exclusive"] = ""
        if choice.hint:
            item["hint"] = {"text": choice.hint}
        items.append(item)
    return items


def all_choices(field: Question) -> list[Choice]:
    """Every choice of a field in the order shown."""
    grouped = [c for group in getattr(field, "groups", ()) for c in group.choices]
    return [*grouped, *getattr(field, "choices", ())]


def fieldset(field: Question, heading_id: str) -> Parameters:
    """Labelled by the page's heading when that asks the question, else by a legend of its own."""
    if heading_id:
        return {"attributes": {"aria-labelledby": heading_id}}
    return {"legend": {"html": question_words(field), "classes": "govuk-fieldset__legend--s"}}


def question_words(field: Question) -> Markup:
    """The question, in each of its wordings."""
    return wordings(field.worded) if field.worded else escape(field.label.text)


def wordings(worded: Iterable[Wording]) -> Markup:
    """The same in each of its wordings, as HTML; the browser shows the one that fits."""
    wording = Markup('<span data-shown-when="{}"{}>{}</span>')
    return Markup("").join(
        wording.format(
            as_attribute(each.shown.as_json()), Markup(" hidden") if number else "", each.text
        )
        for number, each in enumerate(worded)
    )


def group_attributes(field: Question) -> Parameters:
    """The attributes that the client reads: name, kind, checks, and the rule for showing."""
    attributes: Parameters = {
        "data-field": field.name,
        "data-type": field.kind,
        "data-checks": as_attribute(field.checks()),
    }
    rule = field.rule()
    if rule:
        attributes |= {
            "data-shown-when": as_attribute(rule),
            "hidden": {"value": True, "optional": True},
        }
    if isinstance(field, Ticks) and field.exclusive:
        attributes["data-exclusive"] = field.exclusive
    return attributes


def form_group(field: Question) -> Parameters:
    """The group around a field; one that is shown under an answer stands indented below it."""
    classes = "app-reveal" if field.revealed else ""
    return {"classes": classes, "attributes": group_attributes(field)}
