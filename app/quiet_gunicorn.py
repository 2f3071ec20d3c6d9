"""A logger for gunicorn that writes nothing about a request.

Nothing but what the server says about its own processes is logged word for word; of everything
else, the kind of failure and where in the code.
"""

import sys

from gunicorn.glogging import Logger

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
