"""An entry that fits the form, and a way to spoil it."""

from pathlib import Path

GOOD = """
id = "example"
name = "Example"
kind = "platform"
regimes = ["uk-osa"]
country = "IE"
hosts = ["example.com"]
wants = ["url"]
advice = ["form-only"]

[report_url]
value = "https://example.com/report"
source = "https://example.com/help"
seen = 2026-08-20
checked_on = 2026-11-23
confidence = "verified"
"""


def written(folder: Path, text: str = GOOD, name: str = "example") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, "utf-8")
    return path


def with_fact(field: str, value: str, more: str = "") -> str:
    """The good entry with one more fact; `value` as TOML writes it."""
    return f"""{GOOD}
[{field}]
value = {value}
source = "https://example.com/help"
checked_on = 2026-11-23
confidence = "likely"
{more}
"""
