"""The closed list of problems that the server answers with, and nothing else about them.

RFC 9457, cut down: `{"type": "/problems/<slug>", "status": N}`. No detail and no echo, because
what was sent may hold something a person typed. The page carries one sentence for each slug.
"""

import json
from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType

PROBLEMS: Mapping[str, int] = MappingProxyType(
    {
        "undeclared": HTTPStatus.BAD_REQUEST.value,
        "inconsistent": HTTPStatus.BAD_REQUEST.value,
        "too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE.value,
        "not-age": HTTPStatus.BAD_REQUEST.value,
        "not-padded": HTTPStatus.BAD_REQUEST.value,
        "exists": HTTPStatus.PRECONDITION_FAILED.value,
        "stale": HTTPStatus.PRECONDITION_FAILED.value,
        "not-found": HTTPStatus.NOT_FOUND.value,
        "full": HTTPStatus.INSUFFICIENT_STORAGE.value,
        "slow-down": HTTPStatus.TOO_MANY_REQUESTS.value,
        "edition": HTTPStatus.CONFLICT.value,
        "unavailable": HTTPStatus.SERVICE_UNAVAILABLE.value,
    }
)

MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """Raised by any room to refuse a request; the factory turns it into the answer.

    Raises KeyError for a slug that is not on the list.
    """

    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug
        self.status = PROBLEMS[slug]

    def body(self) -> str:
        """The whole body of the answer, as JSON."""
        return json.dumps({"type": f"/problems/{self.slug}", "status": self.status})
