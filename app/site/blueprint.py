"""The pages around the wizard. Each says the same to everyone; none takes anything."""

from flask import Blueprint, Response, abort, render_template
from werkzeug.http import dump_options_header

from app.letters.answers.vocabulary import Format
from app.letters.versions import law_stated_as_at
from app.locale import url
from app.recipients.registry import registry
from app.rendering.drafting import MEDIA_TYPES
from app.rendering.drafting import blank as drafted
from app.shared_pages import shared_page
from app.site.blank import blank_letters
from app.site.law import law_page
from app.site.signposts import part_id, signposts

site = Blueprint("site", __name__)
health = Blueprint("health", __name__)

#: Says nothing of what is in it: it stays in the list of downloads.
FILE_NAME = "document.docx"


@site.get("/")
@shared_page
def start() -> str:
    """The four ways in, the most urgent first."""
    return render_template("site/start.html")


@site.get("/safety")
@shared_page
def safety() -> str:
    """What stays on a device, what to look out for, where to get help."""
    return render_template("site/safety.html")


@site.get("/privacy")
@shared_page
def privacy() -> str:
    """What the server sees, keeps and cannot see."""
    return render_template("site/privacy.html")


@site.get("/about")
@shared_page
def about() -> str:
    """What this is, whom it is for, and where its facts come from."""
    return render_template("site/about.html", services=registry(), law_as_at=law_stated_as_at())


@site.get("/languages")
@shared_page
def languages() -> str:
    """Who has read which translation."""
    return render_template("site/languages.html")


@site.get("/reply")
@shared_page
def reply() -> str:
    """What to do when they reply, and when they do not: one next step each."""
    return render_template("site/reply.html")


@site.get("/more-help")
@shared_page
def more_help() -> str:
    """Which service is the right one, by what has happened or who asks."""
    return render_template("site/more-help.html", services=signposts(), part_id=part_id)


@site.get("/law")
def law() -> str:
    """Every letter with what it rests on, and what is switched off."""
    return law_page()


@site.app_template_global()
def help_part(name: str) -> str:
    """The address of one part of the page of services. Raises KeyError for an unknown one."""
    return f"{url('site.more_help')}#{part_id(name)}"


@site.get("/blank")
@shared_page
def blank() -> str:
    """Every letter with gaps to fill in by hand, for those who have JavaScript switched off."""
    return render_template("site/blank.html", places=blank_letters())


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
