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
from app.site.blank import BY_NUMBER, blank_letters
from app.site.law import law_page
from app.site.signposts import part_id, signposts

site = Blueprint("site", __name__)
health = Blueprint("health", __name__)

#: A neutral file name, because it stays in the browser's list of downloads.
FILE_NAME = "document.docx"


@site.get("/")
@shared_page
def start() -> str:
    """The four ways in, the most urgent first."""
    return render_template("site/start.html")


@site.get("/safety")
@shared_page
def safety() -> str:
    """Traces that stay on a device, dangers to look out for, and where to get help."""
    return render_template("site/safety.html")


@site.get("/privacy")
@shared_page
def privacy() -> str:
    """The data that the server sees, keeps and cannot see."""
    return render_template("site/privacy.html")


@site.get("/about")
@shared_page
def about() -> str:
    """The purpose of the site, the people it is for, and the sources of its facts."""
    return render_template("site/about.html", services=registry(), law_as_at=law_stated_as_at())


@site.get("/languages")
@shared_page
def languages() -> str:
    """The translations, and who has read each."""
    return render_template("site/languages.html")


@site.get("/reply")
@shared_page
def reply() -> str:
    """One next step for each sort of reply, and for none."""
    return render_template("site/reply.html")


@site.get("/more-help")
@shared_page
def more_help() -> str:
    """Other services, by what has happened or who asks."""
    return render_template("site/more-help.html", services=signposts(), part_id=part_id)


@site.get("/law")
def law() -> str:
    """Every letter with its authorities, and the sentences that are switched off."""
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


@site.get("/blank/<int:number>.docx")
def blank_file(number: int) -> Response:
    """One blank letter as a Word file."""
    try:
        body = drafted(BY_NUMBER[number])
    except KeyError:
        abort(404)
    response = Response(body, content_type=MEDIA_TYPES[Format.DOCX])
    name = dump_options_header("attachment", {"filename": FILE_NAME})
    response.headers["Content-Disposition"] = name
    return response


@health.get("/healthz")
def healthy() -> Response:
    """An empty answer that shows a monitor that the server runs."""
    return Response(status=204)
