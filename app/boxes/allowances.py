"""How much one address, one box and one network may ask for.

A shared address (a refuge, a class room, an exit of Tor) serves many people; a box has one or two
writers.
"""

from app.boxes.quota import Share, share_of_a_day
from app.limits import Allowance, Limits

BY_ADDRESS = Allowance(burst=240, per_minute=120)
CREATED_BY_ADDRESS = Allowance(burst=60, per_minute=8)
BY_LOCATOR = Allowance(burst=60, per_minute=24)
#: What an answer without a body takes of the two allowances above.
UNCHANGED = 0.1

MINUTES_A_DAY = 24 * 60


def share_of(limits: Limits, network: bytes | None, quota_bytes: int) -> Share:
    """Return what asks for the share of one network in what may be added today."""
    most = share_of_a_day(quota_bytes)
    allowance = Allowance(burst=most, per_minute=most / MINUTES_A_DAY)
    return lambda size: limits.allow(allowance, "share", network, size)
