"""The wizard's addresses: the page, once a language, and the call that drafts a letter."""

from flask import Blueprint, Response, make_response, request

from app.wizard.letters_endpoint import draft_letter
from app.wizard.page import letter_templates_page, write_page

wizard = Blueprint("wizard", __name__)
letters = Blueprint("letters", __name__)

letters.add_url_rule("/letters", view_func=draft_letter, methods=["POST"])


@wizard.get("/write")
def write() -> str:
    """Every step in one document."""
    return write_page()


@wizard.route("/write/card", methods=["GET", "POST"])
def letter_templates() -> Response:
    """The letters' card and their plain words, the same for everybody.

    The page asks by POST, because no browser keeps the answer to that on the disk, where it would
    name every letter. The answer is `no-cache`: a page whose script fetched a `no-store` answer is
    not put into the back-forward cache, and the tests of leaving the page need it there.
    """
    answer = make_response(letter_templates_page())
    if request.method == "POST":
        answer.headers["Cache-Control"] = "no-cache"
    return answer
