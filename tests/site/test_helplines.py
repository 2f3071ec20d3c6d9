"""The numbers to call on every page: only what is confirmed."""

from datetime import date

from app.site.helplines import FILE, helplines


def test_the_first_is_open_to_anyone_at_any_hour() -> None:
    first = helplines()[0]
    assert (first.name, first.number, first.tel) == ("Samaritans", "116 123", "116123")


def test_every_entry_has_a_number_was_checked_and_says_where() -> None:
    assert len(helplines()) >= 7
    for helpline in helplines():
        assert helpline.number, helpline.name
        assert date(2026, 11, 1) <= helpline.checked_on, helpline.name
        assert helpline.source.startswith("https://"), helpline.name


def test_hours_that_nobody_confirmed_are_not_said() -> None:
    # The sources of these two give old or different hours.
    text = FILE.read_text("utf-8")
    for name in ("National Stalking Helpline", "Rape Crisis Scotland"):
        entry = text.partition(f'name = "{name}"')[2].partition("[[service]]")[0]
        assert "hours" not in entry, name
