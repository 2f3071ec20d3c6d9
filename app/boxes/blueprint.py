"""`PUT | GET | DELETE /box`: one padded age file under a secret locator.

The locator and the token travel in headers, because paths reach logs. Every refusal is one of the
closed list in `app.problems`; nothing that was sent is echoed or logged.
"""

from http import HTTPStatus

from flask import Blueprint, Response, current_app, request
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from app.asker import Asker
from app.boxes.age_shape import check_shape
from app.boxes.allowances import BY_ADDRESS, BY_LOCATOR, CREATED_BY_ADDRESS, UNCHANGED
from app.boxes.asking import (
    days_in,
    etag_header,
    etag_in,
    is_new,
    keys_in,
    known_in,
    locator_in,
)
from app.boxes.room import room_of
from app.boxes.sealing import Tampered
from app.limits import Allowance
from app.problems import Problem

MOST_BYTES = 256 * 1024
BINARY = "application/octet-stream"

boxes = Blueprint("boxes", __name__)


@boxes.before_request
def slow_down() -> None:
    """Count the request against its address; little when it may be answered without a body."""
    cost = UNCHANGED if "If-None-Match" in request.headers and request.method == "GET" else 1
    _count(BY_ADDRESS, "address", _asker().address, cost)


@boxes.after_request
def keep_nothing(response: Response) -> Response:
    """Say to browsers and proxies: keep no copy, change no byte, and boxes differ by locator."""
    response.vary.add("Box-Locator")
    response.headers["Cache-Control"] = "no-store, no-transform"
    return response


@boxes.put("/box")
def save() -> Response:
    """Create a box (201) or change it (204); answers with the new ETag."""
    keys, days = keys_in(request.headers), days_in(request.headers)
    create, seen = is_new(request.headers), etag_in(request.headers)
    file = _sent_file()
    _count(BY_LOCATOR, "locator", keys.locator)
    room = room_of()
    if create or seen is None:
        asker = _asker()
        _count(CREATED_BY_ADDRESS, "created", asker.address)
        etag = room.store.create(keys, file, room.today(), days, room.share_of(asker))
    else:
        etag = room.store.change(keys, file, seen, room.today(), days)
    answer = Response(status=HTTPStatus.CREATED if create else HTTPStatus.NO_CONTENT)
    answer.headers["ETag"] = etag_header(etag)
    return answer


@boxes.get("/box")
def fetch() -> Response:
    """Answer with the age file and its ETag, or 304 with the ETag alone to who has that one."""
    locator, known = locator_in(request.headers), known_in(request.headers)
    _count(BY_LOCATOR, "locator", locator, UNCHANGED if known else 1)
    room = room_of()
    if known and room.store.holds(locator, known, room.today()):
        return _unchanged(known)
    if known:
        _count(BY_ADDRESS, "address", _asker().address, 1 - UNCHANGED)
        _count(BY_LOCATOR, "locator", locator, 1 - UNCHANGED)
    etag, file = room.store.read(locator, room.today())
    answer = Response(file, content_type=BINARY)
    answer.headers["ETag"] = etag_header(etag)
    return answer


def _unchanged(etag: bytes) -> Response:
    answer = Response(status=HTTPStatus.NOT_MODIFIED)
    answer.headers["ETag"] = etag_header(etag)
    return answer


@boxes.delete("/box")
def wipe() -> Response:
    """Delete the box, only while it has the ETag of If-Match when that is given."""
    keys, seen = keys_in(request.headers), etag_in(request.headers)
    room = room_of()
    room.store.delete(keys, room.today(), seen)
    return Response(status=HTTPStatus.NO_CONTENT)


@boxes.errorhandler(SQLAlchemyError)
def database_failed(_error: SQLAlchemyError) -> Response:
    """The database is missing, full or busy: say so without a word of it."""
    current_app.logger.error("The box database did not answer. Is it migrated and writable?")
    return _unavailable()


@boxes.errorhandler(Tampered)
def row_changed(_error: Tampered) -> Response:
    """A row was changed by hand, or the secret key is not the one it was sealed with."""
    current_app.logger.error("A box did not open: another secret key, or a changed row.")
    return _unavailable()


def _unavailable() -> Response:
    problem = Problem("unavailable")
    return Response(problem.body(), problem.status, content_type="application/problem+json")


def _sent_file() -> bytes:
    """Read the body, at most MOST_BYTES of it, and check that it may be kept."""
    request.max_content_length = MOST_BYTES
    try:
        file = request.get_data(cache=False, parse_form_data=False)
    except RequestEntityTooLarge:
        raise Problem("too-large") from None
    except ClientDisconnected:
        raise Problem("not-age") from None
    if request.mimetype != BINARY:
        raise Problem("undeclared")
    check_shape(file)
    return file


def _count(allowance: Allowance, kind: str, subject: bytes | None, cost: float = 1) -> None:
    if not room_of().limits.allow(allowance, kind, subject, cost):
        raise Problem("slow-down")


def _asker() -> Asker:
    forwarded = request.headers.get("X-Forwarded-For")
    return room_of().askers.of(request.remote_addr, forwarded)
