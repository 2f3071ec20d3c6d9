"""create_app() puts the application together: settings, rooms, headers and error pages.

Importing this file does none of it, so that tests and commands choose their own settings.
"""

from flask import Flask, Response, render_template
from flask_babel import Babel
from jinja2 import ChainableUndefined, ChoiceLoader, PackageLoader, PrefixLoader
from werkzeug.exceptions import HTTPException
from whitenoise import WhiteNoise

from app.asker import Askers
from app.assets import STATIC_URL, asset, loaded_with
from app.boxes.blueprint import boxes
from app.boxes.commands import boxes_cli
from app.compression import compress
from app.doctor import doctor
from app.drafts.commands import drafts_cli
from app.headers import add_headers, add_static_headers
from app.law_cli.commands import law_cli
from app.limits import Limits
from app.locale import (
    LANGUAGES,
    choose_language,
    current_language,
    endpoint_in,
    long_date,
    prefix_of,
    url,
)
from app.logging import QuietFlask
from app.problems import MEDIA_TYPE, Problem
from app.recipients.blueprint import recipients
from app.recipients.commands import recipients_cli
from app.settings import ROOT, Settings
from app.shared_pages import shared_page, withhold_the_request
from app.site.blueprint import health, site
from app.site.helplines import helplines
from app.wizard.blueprint import letters, wizard
from forms.base import as_attribute

#: The largest body that any address takes: a sealed box. `/letters` sets its own, smaller limit.
MAX_BODY = 256 * 1024

#: How long a browser keeps the client's code and styles: they tell that somebody was here, so a day
#: and no more. The files of the build before stay on the server for longer.
STATIC_SECONDS = 86_400


def create_app(settings: Settings | None = None) -> Flask:
    """The application. Touches neither the database nor the instance folder until a request does.

    Raises SettingsError when the environment cannot be served from.
    """
    app = QuietFlask("app", static_folder=None)
    app.config["RELINQUISH"] = settings or Settings.from_environment()
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    _prepare_limits(app)
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(ROOT / "translations")
    # Werkzeug would answer these with a redirect to the host that the request names.
    app.url_map.strict_slashes = False
    app.url_map.merge_slashes = False
    _prepare_templates(app)
    _register_rooms(app)
    _register_errors(app)
    app.before_request(choose_language)
    app.after_request(compress)
    app.after_request(add_headers)
    _serve_static(app)
    return app


def _prepare_limits(app: Flask) -> None:
    """Make what server processes share before they are forked."""
    settings: Settings = app.config["RELINQUISH"]
    app.extensions["limits"] = Limits()
    app.extensions["askers"] = Askers(settings.trusted_proxies, app.logger.warning)


def _prepare_templates(app: Flask) -> None:
    govuk = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    app.jinja_options = {
        "loader": ChoiceLoader([app.create_global_jinja_loader(), govuk]),
        # The GOV.UK macros look for parameters that were not given, several levels deep.
        "undefined": ChainableUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    Babel(app, locale_selector=current_language)  # makes the environment, so the options come first
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    # The page's tables are fetched before the first question: no byte of space in them.
    app.jinja_env.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    app.jinja_env.globals.update(
        asset=asset,
        loaded_with=loaded_with,
        url=url,
        languages=LANGUAGES,
        page_language=current_language,
        helplines=helplines,
    )
    withhold_the_request(app)
    app.jinja_env.filters.update(long_date=long_date, as_json_attribute=as_attribute)


def _register_rooms(app: Flask) -> None:
    for code in LANGUAGES:
        for room in (site, wizard):
            name = endpoint_in(f"{room.name}.", code).rstrip(".")
            app.register_blueprint(room, name=name, url_prefix=prefix_of(code) or None)
    for room in (letters, boxes, health, recipients):
        app.register_blueprint(room)
    app.cli.add_command(boxes_cli)
    app.cli.add_command(doctor)
    app.cli.add_command(drafts_cli)
    app.cli.add_command(law_cli)
    app.cli.add_command(recipients_cli)


def _register_errors(app: Flask) -> None:
    app.register_error_handler(Problem, _problem)
    app.register_error_handler(HTTPException, _error_page)


def _problem(problem: Problem) -> Response:
    return Response(problem.body(), problem.status, content_type=MEDIA_TYPE)


def _error_page(error: HTTPException) -> Response:
    """One page for all of them: what happened in a sentence, and the ways on.

    Of Werkzeug's own answer the status and `Allow` are kept; a redirect it never makes here.
    """
    answer = error.get_response()
    page = _error_words(answer.status_code)
    response = Response(page, answer.status_code, content_type="text/html; charset=utf-8")
    if "Allow" in answer.headers:
        response.headers["Allow"] = answer.headers["Allow"]
    return response


@shared_page
def _error_words(status: int) -> str:
    return render_template("errors/error.html", status=status)


def _serve_static(app: Flask) -> None:
    """Hashed files straight from disk, pre-compressed, kept for a day, with the same headers."""
    settings: Settings = app.config["RELINQUISH"]
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=str(settings.static_dist),
        prefix=STATIC_URL.strip("/"),
        max_age=STATIC_SECONDS,
        immutable_file_test=lambda _path, _url: False,
        allow_all_origins=False,
        add_headers_function=add_static_headers,
    )
