"""The right service for each thing that this site cannot do itself: the parts of that page."""

#: In the order shown. The address of a part counts and does not name: it stays in the history.
PARTS: tuple[str, ...] = (
    "camera",
    "home",
    "honour",
    "lgbt",
    "sex-work",
    "work",
    "under-18",
    "capacity",
    "died",
    "abroad",
    "interpreter",
    "scotland",
    "northern-ireland",
    "wales",
    "legal",
    "data",
)


def part_id(name: str) -> str:
    """The fragment of a part. Raises KeyError for an unknown one."""
    if name not in PARTS:
        raise KeyError(name)
    return f"part-{PARTS.index(name) + 1}"
