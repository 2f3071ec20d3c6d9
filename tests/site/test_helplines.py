"""The numbers to call: only what is confirmed, and never a malformed one."""

from datetime import date

import pytest

from app.site.helplines import FILE, BadHelpline, helplines, read_helplines

GOOD = """
[[helpline]]
name = "Siân’s line & <b>"
number = "0808 000 0000"
hours = "always"
for = "anyone"
source = "https://example.org"
checked_on = 2026-11-23
"""


def test_the_first_is_open_to_anyone_at_any_hour() -> None:
    first = helplines()[0]
    assert (first.name, first.number, first.tel) == ("Samaritans", "116 123", "116123")


def test_every_entry_was_checked_and_says_where() -> None:
    assert len(helplines()) >= 7
    for helpline in helplines():
        assert date(2026, 11, 1) <= helpline.checked_on, helpline.name
        assert helpline.source.startswith("https://"), helpline.name


def test_hours_that_nobody_confirmed_are_not_said() -> None:
    # The sources of these two give old or different hours.
    text = FILE.read_text("utf-8")
    for name in ("National Stalking Helpline", "Rape Crisis Scotland"):
        entry = text.partition(f'name = "{name}"')[2].partition("[[helpline]]")[0]
        assert "hours" not in entry, name


def test_a_well_formed_entry_is_read_as_it_stands() -> None:
    (helpline,) = read_helplines(GOOD)
    assert helpline.name == "Siân’s line & <b>"
    assert helpline.tel == "08080000000"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('number = "0808 000 0000"', 'number = "0808 CALL ME"', "no telephone number"),
        ('number = "0808 000 0000"', "", "lacks number"),
        ('hours = "always"', 'hours = "often"', "no sentence is called 'often'"),
        ('for = "anyone"', 'for = "everyone"', "no sentence is called 'everyone'"),
        ("https://example.org", "http://example.org", "https address"),
        ("checked_on = 2026-11-23", 'checked_on = "yesterday"', "must be a day"),
        ("checked_on = 2026-11-23", "", "lacks checked_on"),
        ('hours = "always"', 'opening = "always"', "which nobody reads"),
    ],
)
def test_a_malformed_entry_stops_the_start_and_is_named(old: str, new: str, told: str) -> None:
    assert old in GOOD
    with pytest.raises(BadHelpline, match=told) as caught:
        read_helplines(GOOD.replace(old, new))
    assert "Siân’s line" in str(caught.value)
