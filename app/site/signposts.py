"""The services for each thing that this site cannot do itself, by the parts of their page."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from app.site.helplines import helplines
from app.site.services import PARTS, Service, read_services

FILE = Path(__file__).parent / "signposts.toml"


def part_id(name: str) -> str:
    """The fragment of a part. Raises KeyError for an unknown one."""
    if name not in PARTS:
        raise KeyError(name)
    return f"part-{PARTS.index(name) + 1}"


@cache
def signposts() -> Mapping[str, tuple[Service, ...]]:
    """For each part of the page its services: the helplines first. Raises BadService."""
    services = (*helplines(), *read_services(FILE.read_text("utf-8")))
    return {part: tuple(each for each in services if part in each.parts) for part in PARTS}
