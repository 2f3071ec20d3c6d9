"""Answers a request that was read whole: by the application, or by a refusal without words."""

from http import HTTPStatus

from waitress.task import ErrorTask, WSGITask

from app.headers import HEADERS


class Refusal(ErrorTask):  # type: ignore[misc] # waitress has no types
    """The answer to what could not be read or served: a status and the headers of every answer."""

    def execute(self) -> None:
        """Write the whole answer, with no body, and close the connection after it."""
        status = HTTPStatus(self.request.error.code)
        if status is not HTTPStatus.INTERNAL_SERVER_ERROR:
            self.channel.server.refused(self.request.error)
        self.status = f"{status.value} {status.phrase}"
        self.response_headers.extend([*HEADERS.items(), ("Cache-Control", "no-store")])
        self.set_close_on_finish()
        self.content_length = 0
        self.write(b"")


class Answer(WSGITask):  # type: ignore[misc] # waitress has no types
    """The application's answer."""

    def set_close_on_finish(self) -> None:
        """Close after this answer; but not only because one without a body tells no length."""
        asked = self.request.headers.get("CONNECTION", "").lower()
        if self.has_body or self.version == "1.0" or asked == "close":
            super().set_close_on_finish()
