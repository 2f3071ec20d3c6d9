"""`flask drafts open FILE` and `flask drafts key`: no database, instance folder or browser."""

from pathlib import Path

import click
from flask.cli import AppGroup

from app.drafts.errors import DraftError
from app.drafts.opening import as_json, as_text, open_draft
from app.drafts.return_code import keys_of, read_code

drafts_cli = AppGroup("drafts", help="Open a saved draft without browser or server.")

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
QUESTION = "Return code (nine words or numbers; it stays hidden while you type)"


@drafts_cli.command("open", with_appcontext=False)
@click.argument("file", type=FILE)
@click.option("--json", "only_json", is_flag=True, help="Write only the JSON, for a program.")
@click.option("--text", "only_text", is_flag=True, help="Write only the text, for reading.")
def open_command(file: Path, only_json: bool, only_text: bool) -> None:
    """Ask for the return code; write the answers and details of FILE as text, then as JSON."""
    try:
        draft = open_draft(file.read_bytes(), _ask())
    except DraftError as error:
        raise click.ClickException(str(error)) from None
    wanted = [] if only_json else [as_text(draft)]
    wanted += [] if only_text else [as_json(draft)]
    click.echo("\n\n".join(wanted))


@drafts_cli.command("key", with_appcontext=False)
def key_command() -> None:
    """Ask for the return code; write the age identity that opens the file.

    With it, `age --decrypt --identity KEYFILE FILE` opens the draft too (age 1.3 or later).
    Whoever has the identity can read the draft: keep it as you keep the code.
    """
    try:
        keys = keys_of(read_code(_ask()))
    except DraftError as error:
        raise click.ClickException(str(error)) from None
    click.echo(keys.identity)


def _ask() -> str:
    return str(click.prompt(QUESTION, hide_input=True, err=True))
