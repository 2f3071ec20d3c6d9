"""The log of failures: the kind of failure and its place in the code, nothing of a request.

There is no access log. Flask would log the path of a request that failed; a path, a query, a body
or an address may not be written, and nor may an exception's own words, which can quote any of them.
"""

import traceback
from types import TracebackType

from flask import Flask

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def describe(error: BaseException) -> str:
    """The classes of an exception and its causes, with file, line and function; no message."""
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None:
        lines.append(type(current).__qualname__)
        frames = traceback.extract_tb(current.__traceback__)
        lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


class QuietFlask(Flask):
    """Flask, with the one method changed that writes a request's path to the log."""

    def log_exception(self, exc_info: ExcInfo) -> None:
        """Log a failed request without saying what was asked."""
        error = exc_info[1]
        if error is not None:
            self.logger.error("A request failed.\n%s", describe(error))
