"""The pages around the wizard. Each says the same to everyone; none takes anything."""

from flask import Blueprint, Response, abort, render_template
from werkzeug.http import dump_options_header

from app.letters.vocabulary import Format
from app.recipients.registry import registry
from app.rendering.drafting import MEDIA_TYPES
from app.rendering.drafting import blank as drafted
from app.site.blank import blank_letters
from app.site.law import law_checked_on

site = Blueprint("site", __name__)
health = Blueprint("health", __name__)

#: Says nothing of what is in it: it stays in the list of downloads.
FILE_NAME = "document.docx"


@site.get("/")
def start() -> str:
    """The four ways in, the most urgent first."""
    return render_template("site/start.html")


@site.get("/safety")
def safety() -> str:
    """What stays on a device, what to look out for, where to get help."""
    return render_template("site/safety.html")


@site.get("/privacy")
def privacy() -> str:
    """What the server sees, keeps and cannot see."""
    return render_template("site/privacy.html")


@site.get("/about")
def about() -> str:
    """What this is, whom it is for, and where its facts come from."""
    return render_template("site/about.html", services=registry(), law_checked_on=law_checked_on())


@site.get("/languages")
def languages() -> str:
    """Who has read which translation."""
    return render_template("site/languages.html")


@site.get("/blank")
def blank() -> str:
    """Every letter with gaps to fill in by hand, for those who have JavaScript switched off."""
    return render_template("site/blank.html", letters=blank_letters())


@site.get("/blank/<case_id>.docx")
def blank_file(case_id: str) -> Response:
    """One blank letter as a Word file."""
    try:
        body = drafted(case_id)
    except KeyError:
        abort(404)
    response = Response(body, content_type=MEDIA_TYPES[Format.DOCX])
    name = dump_options_header("attachment", {"filename": FILE_NAME})
    response.headers["Content-Disposition"] = name
    return response


@health.get("/healthz")
def healthy() -> Response:
    """For whoever keeps the server running: it answers."""
    return Response(status=204)
