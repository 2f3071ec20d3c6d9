"""The wizard's addresses: the page, once a language, and the call that drafts a letter."""

from flask import Blueprint

from app.wizard.letters_endpoint import draft_letter
from app.wizard.page import write_page

wizard = Blueprint("wizard", __name__)
letters = Blueprint("letters", __name__)

letters.add_url_rule("/letters", view_func=draft_letter, methods=["POST"])


@wizard.get("/write")
def write() -> str:
    """Every step in one document."""
    return write_page()
