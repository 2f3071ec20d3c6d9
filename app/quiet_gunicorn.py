"""A logger and a worker for gunicorn that write nothing about a request.

As it comes it logs the address and request line of a malformed request, the path of a failed one,
and sends the malformed line back in its answer. Here nothing but what the server says about its
own processes is logged word for word; of everything else, the kind of failure and where in the
code. Its own refusals carry the same headers as every other answer, and no words.
"""

import contextlib
import socket
import sys
from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from gunicorn import util
from gunicorn.glogging import Logger
from gunicorn.http import errors
from gunicorn.workers.gthread import ThreadWorker

from app.headers import HEADERS
from app.logging import describe

#: How gunicorn's messages about its processes begin. Their arguments are numbers, signals and the
#: address it listens on; nothing in them comes from a request.
ABOUT_PROCESSES = (
    "Autorestarting worker",
    "Booting worker",
    "Can't connect to",
    "Connection in use",
    "Handling signal",
    "Hang up",
    "Ignoring unknown signal",
    "Invalid address",
    "Limits by address",
    "Listening at",
    "Master has been promoted",
    "Parent changed",
    "Reason: ",
    "Shutting down",
    "Starting gunicorn",
    "Unhandled signal",
    "Using worker",
    "WORKER TIMEOUT",
    "Worker (pid:",
    "Worker exiting",
    "Worker failed to boot",
    "connection to (",
    "graceful stop of workers",
)

STATUSES: Mapping[type[Exception], HTTPStatus] = MappingProxyType(
    {
        errors.LimitRequestLine: HTTPStatus.REQUEST_URI_TOO_LONG,
        errors.LimitRequestHeaders: HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        errors.ExpectationFailed: HTTPStatus.EXPECTATION_FAILED,
        errors.UnsupportedTransferCoding: HTTPStatus.NOT_IMPLEMENTED,
        errors.ForbiddenProxyRequest: HTTPStatus.FORBIDDEN,
        errors.ConfigurationProblem: HTTPStatus.INTERNAL_SERVER_ERROR,
    }
)


class QuietLogger(Logger):  # type: ignore[misc] # gunicorn has no types
    """Writes messages about processes; of a failure its class and place; of a request nothing."""

    access_log_enabled = False

    def access(self, *_: object) -> None:
        """There is no access log, whatever the command line says."""

    def debug(self, msg: object, *args: object, **kwargs: object) -> None:
        """Debug messages quote connections."""

    def info(self, msg: object, *args: object, **kwargs: object) -> None:
        """Write a message about a process."""
        self._write("info", msg, *args)

    def warning(self, msg: object, *args: object, **kwargs: object) -> None:
        """Write a message about a process; of any other, that there was one."""
        self._write("warning", msg, *args)

    def error(self, msg: object, *args: object, **kwargs: object) -> None:
        """Write a message about a process; of any other, that there was one."""
        self._write("error", msg, *args)

    def critical(self, msg: object, *args: object, **kwargs: object) -> None:
        """Write a message about a process; of any other, that there was one."""
        self._write("critical", msg, *args)

    def exception(self, msg: object, *args: object, **kwargs: object) -> None:
        """Write the class and place of the exception being handled."""
        self._write("error", "")

    def log(self, lvl: object, msg: object, *args: object, **kwargs: object) -> None:
        """Write a message about a process; of any other, that there was one."""
        self._write("warning", msg, *args)

    def refused(self, error: BaseException) -> None:
        """Say that a request was refused before anything of it was acted on."""
        self.error_log.warning("A malformed request was refused (%s).", type(error).__name__)

    def _write(self, level: str, message: object, *args: object) -> None:
        write = getattr(self.error_log, level)
        if str(message).startswith(ABOUT_PROCESSES):
            write(message, *args)
        elif (error := sys.exc_info()[1]) is not None:
            write("Something failed.\n%s", describe(error))
        elif level != "info":
            write("Something failed; what gunicorn says of it could quote a request.")


class QuietWorker(ThreadWorker):  # type: ignore[misc] # gunicorn has no types
    """A threaded worker whose own refusals are like every other answer, and say nothing back."""

    def handle_error(
        self,
        req: Any,  # noqa: ANN401 - gunicorn has no types
        client: socket.socket,
        addr: object,
        exc: BaseException,
    ) -> None:
        """Answer a request that could not be read (4xx, 501) or served (500)."""
        if isinstance(exc, errors.ParseException):
            self.log.refused(exc)
            kinds = (status for kind, status in STATUSES.items() if isinstance(exc, kind))
            status = next(kinds, HTTPStatus.BAD_REQUEST)
        else:
            self.log.exception("")
            status = HTTPStatus.INTERNAL_SERVER_ERROR
        with contextlib.suppress(OSError):
            util.write_nonblock(client, wordless_answer(status))


def wordless_answer(status: HTTPStatus) -> bytes:
    """Return a whole HTTP answer: the status, the headers of every answer, and no body."""
    headers = {**HEADERS, "Cache-Control": "no-store", "Connection": "close", "Content-Length": "0"}
    lines = [f"HTTP/1.1 {status.value} {status.phrase}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("ascii")
