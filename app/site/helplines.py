"""The helplines that every page names."""

from functools import cache
from pathlib import Path

from app.site.services import BadService, Service, read_services

FILE = Path(__file__).parent / "helplines.toml"


@cache
def helplines() -> tuple[Service, ...]:
    """The helplines in the order shown. Raises BadService for one without a number or misshapen."""
    services = read_services(FILE.read_text("utf-8"))
    for service in services:
        if not service.number:
            raise BadService(f"{service.name}: a helpline has a number")
    return services
