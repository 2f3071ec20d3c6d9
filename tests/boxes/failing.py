"""The application with addresses that fail, for the tests of what is logged (`…failing:app`)."""

import time

from flask import Response, request

from app.factory import create_app

app = create_app()


@app.route("/fail/<path:canary>", methods=["GET", "POST"])
def fail(canary: str) -> Response:
    """Raise an exception that quotes all of the request."""
    raise RuntimeError(canary, request.full_path, dict(request.headers), request.get_data())


@app.route("/slow/<path:canary>")
def slow(canary: str) -> str:
    """Answer after a while: the worker can be ended meanwhile."""
    time.sleep(5)
    return f"{len(canary)} letters"


@app.route("/cut/<path:canary>")
def cut(canary: str) -> Response:
    """Fail in the middle of an answer, where gunicorn itself has to deal with it."""

    def parts() -> object:
        yield b"x" * 70_000
        raise RuntimeError(canary)

    return Response(parts())  # type: ignore[arg-type]


@app.route("/plant/<path:canary>")
def plant(canary: str) -> str:
    """Leak on purpose, to see that the search finds it."""
    app.logger.error("%s", canary)
    return "planted"
