"""`drafts open FILE` and `drafts key`: no database, instance folder or browser.

As `python -m app.drafts …` they import nothing of the application but this package.
"""

import sys
from pathlib import Path

import click

from app.drafts.errors import DraftError, NoTerminal, TooLarge
from app.drafts.opening import as_json, as_text, open_draft
from app.drafts.return_code import keys_of, read_code
from app.drafts.writing import write_private

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, path_type=Path)
QUESTION = "Return code (nine words or numbers; it stays hidden while you type)"
#: Larger than any sealed draft.
LARGEST = 256 * 1024
#: Longer than any code as somebody types it.
LONGEST_CODE = 4096

_from_stdin = click.option(
    "--code-from-stdin", is_flag=True, help="Read the code from standard input, for a program."
)
_output = click.option(
    "-o", "--output", type=OUTPUT, help="Write into this new file, which only you can read."
)
_replace = click.option("--replace", is_flag=True, help="Let -o take the place of a file.")


@click.group("drafts")
def drafts_cli() -> None:
    """Open a saved draft without browser or server."""


@drafts_cli.command("open")
@click.argument("file", type=FILE)
@click.option("--json", "only_json", is_flag=True, help="Write only the JSON, for a program.")
@click.option("--text", "only_text", is_flag=True, help="Write only the text, for reading.")
@_from_stdin
@_output
@_replace
def open_command(
    file: Path,
    *,
    only_json: bool,
    only_text: bool,
    code_from_stdin: bool,
    output: Path | None,
    replace: bool,
) -> None:
    """Ask for the return code; write the answers and details of FILE as text, then as JSON."""
    try:
        sealed = read_sealed(file)
        draft = open_draft(sealed, _ask(code_from_stdin))
        wanted = [] if only_json else [as_text(draft)]
        wanted += [] if only_text else [as_json(draft)]
        _write("\n\n".join(wanted), output, replace=replace)
    except DraftError as error:
        raise click.ClickException(str(error)) from None


@drafts_cli.command("key")
@_from_stdin
@_output
@_replace
def key_command(code_from_stdin: bool, output: Path | None, replace: bool) -> None:
    """Ask for the return code; write the age identity that opens the file.

    With it, `age --decrypt --identity KEYFILE FILE` opens the draft too (age 1.3 or later).
    Whoever has the identity can read the draft: keep it as you keep the code.
    """
    try:
        keys = keys_of(read_code(_ask(code_from_stdin)))
        _write(keys.identity, output, replace=replace)
    except DraftError as error:
        raise click.ClickException(str(error)) from None


def read_sealed(file: Path) -> bytes:
    """Return the bytes of a file, and no more than a draft has. Raises TooLarge."""
    with file.open("rb") as opened:
        sealed = opened.read(LARGEST + 1)
    if len(sealed) > LARGEST:
        raise TooLarge
    return sealed


def can_hide() -> bool:
    """Whether there is a terminal that can be told not to show what is typed."""
    return sys.stdin.isatty()


def _ask(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.read(LONGEST_CODE)
    if not can_hide():
        raise NoTerminal
    return str(click.prompt(QUESTION, hide_input=True, err=True))


def _write(text: str, output: Path | None, *, replace: bool) -> None:
    if output is None:
        click.echo(text)
    else:
        write_private(f"{text}\n", output, replace=replace)
