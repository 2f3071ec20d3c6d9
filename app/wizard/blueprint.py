"""The wizard's addresses: the page, once a language, and the call that drafts a letter."""

from flask import Blueprint, Response, make_response

from app.wizard.letters_endpoint import draft_letter
from app.wizard.page import letter_templates_page, write_page

wizard = Blueprint("wizard", __name__)
letters = Blueprint("letters", __name__)

letters.add_url_rule("/letters", view_func=draft_letter, methods=["POST"])


@wizard.get("/write")
def write() -> str:
    """Every step in one document."""
    return write_page()


@wizard.get("/write/card")
def letter_templates() -> Response:
    """The letters' card and their plain words, the same for everybody.

    A browser may keep them as it keeps the client's code: a page whose script fetched a `no-store`
    answer is not put into the back-forward cache, and the tests of leaving the page need it there.
    """
    answer = make_response(letter_templates_page())
    answer.cache_control.no_cache = True
    return answer
