"""Reads one request. Refuses at once when it is malformed, too large or could be read two ways."""

from collections.abc import Callable
from typing import NoReturn

from waitress.adjustments import Adjustments
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.utilities import BadRequest, Error, RequestHeaderFieldsTooLarge

LONGEST_LINE = 2048
#: The longest header of ours is under 100 bytes; the rest is what browsers send of themselves.
MOST_FIELDS = 60
LONGEST_FIELD = 4096
LONGEST_HEAD = 32 * 1024
#: A body that is too large is read to its end up to here, so that its sender can read the refusal:
#: closing a connection with bytes unread resets it.
MOST_READ_IN_VAIN = 4 * 1024 * 1024


class LineTooLong(BadRequest):  # type: ignore[misc] # waitress has no types
    """The address asked for is longer than any of ours."""

    code = 414


class UnknownExpectation(BadRequest):  # type: ignore[misc] # waitress has no types
    """`Expect` names something that no server promises."""

    code = 417


class Request(HTTPRequestParser):  # type: ignore[misc] # waitress has no types
    """One request as it arrives; `keep` is given what comes after its end."""

    error: Error | None
    completed: bool

    def __init__(self, adjustments: Adjustments, keep: Callable[[bytes], object]) -> None:
        super().__init__(adjustments)
        self._keep = keep
        self._in_vain = 0
        self._kind: type[Error] = BadRequest

    def received(self, data: bytes) -> int:
        """Take the next bytes and return how many were used up."""
        used = self._pass_over(data) if self._in_vain else super().received(data)
        if self.error and self.completed:
            self.error = self.error if self._kind is BadRequest else self._kind("")
            self._read_in_vain()
        if self.completed:
            # waitress would wait for a body that is not to come.
            self.expect_continue = False
        if self.completed and not self.empty and used < len(data):
            self._keep(data[used:])
            return len(data)
        return int(used)

    def _read_in_vain(self) -> None:
        left = self.content_length - self.body_bytes_received
        if self._in_vain == 0 and 0 < left <= MOST_READ_IN_VAIN and not self.expect_continue:
            self._in_vain = left
            self.completed = False

    def _pass_over(self, data: bytes) -> int:
        used = min(self._in_vain, len(data))
        self._in_vain -= used
        if self._in_vain == 0:
            self.content_length = 0
            self.completed = True
        return used

    def parse_header(self, header_plus: bytes) -> None:
        """Read the head. Raises ParsingError for one that is refused."""
        self._check_lines(header_plus)
        try:
            super().parse_header(header_plus)
        except ValueError:  # an address that Python cannot split
            raise ParsingError("") from None
        self._check_fields()

    def _check_lines(self, head: bytes) -> None:
        first, *fields = head.rstrip(b"\r\n").split(b"\r\n")
        if len(first) > LONGEST_LINE:
            self._refuse(LineTooLong)
        if len(fields) > MOST_FIELDS or any(len(field) > LONGEST_FIELD for field in fields):
            self._refuse(RequestHeaderFieldsTooLarge)
        if any(field.startswith((b" ", b"\t")) for field in fields):
            self._refuse()  # a header that goes on in the next line

    def _check_fields(self) -> None:
        """Refuse what another program could take for another request, and what none promises."""
        has_length = "CONTENT_LENGTH" in self.headers
        if self.version not in {"1.0", "1.1"} or (self.chunked and has_length):
            self._refuse()
        if "TRANSFER_ENCODING" in self.headers:  # left there by an old version
            self._refuse()
        if self.headers.get("EXPECT", "100-continue").lower() != "100-continue":
            self._refuse(UnknownExpectation)

    def _refuse(self, kind: type[Error] = BadRequest) -> NoReturn:
        self._kind = kind
        raise ParsingError("")
