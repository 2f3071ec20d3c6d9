"""`python -m app.drafts open FILE`: the rescue tool alone, without the rest of the application."""

from app.drafts.commands import drafts_cli

drafts_cli(prog_name="python -m app.drafts")
