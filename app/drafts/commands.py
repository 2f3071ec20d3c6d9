"""`flask drafts open FILE` and `flask drafts key`."""

from flask.cli import AppGroup

drafts_cli = AppGroup("drafts", help="Open a saved draft without browser or server.")
