"""`flask law list`, `flask law stale` and `flask law uses ID`: no database and no server."""

from collections.abc import Iterable
from datetime import UTC, datetime

import click
from flask.cli import AppGroup

from app.letters.answers.vocabulary import Jurisdiction
from app.letters.authorities import Authority, stale
from app.letters.shape.jurisdiction import CELLS
from app.letters.text.texts import shipped_texts
from app.letters.versions import users

law_cli = AppGroup("law", help="See what the letters rest on, and what is due to be checked.")

_DAY = click.DateTime(["%Y-%m-%d"])
_EVERYWHERE = Jurisdiction.UNITED_KINGDOM
_PLACES = click.Choice([each.value for each in Jurisdiction if each is not _EVERYWHERE])


@law_cli.command("list", with_appcontext=False)
@click.option("--unconfirmed", is_flag=True, help="Only what no letter may rest on yet.")
@click.option("--jurisdiction", type=_PLACES, help="Only what holds there.")
def list_command(unconfirmed: bool, jurisdiction: str | None) -> None:
    """Write every authority, a line each; an unconfirmed one with the sentence it would add."""
    for authority in shipped_texts().authorities.values():
        there = jurisdiction is None or jurisdiction in authority.jurisdictions
        if there and not (unconfirmed and authority.confirmed):
            click.echo(_line(authority))
            if unconfirmed and authority.sentence:
                click.echo(f"    would add: {authority.sentence}")


@law_cli.command("stale", with_appcontext=False)
@click.option("--on", "day", type=_DAY, help="A day; without it, today.")
def stale_command(day: datetime | None) -> None:
    """Write what is past its day of review, and which letters stand on it.

    The exit status is 1 when anything is.
    """
    on = (day or datetime.now(UTC)).date()
    authorities = shipped_texts().authorities
    due = stale(authorities.values(), on)
    for authority in sorted((authorities[name] for name in due), key=lambda each: each.next_review):
        click.echo(f"{_line(authority)}; review was due {authority.next_review}")
        _echo_letters(authority.id)
    if due:
        raise click.exceptions.Exit(1)


@law_cli.command("uses", with_appcontext=False)
@click.argument("authority")
def uses_command(authority: str) -> None:
    """Write which letters stand on an authority."""
    if authority not in shipped_texts().authorities:
        raise click.ClickException(f"the law base has no authority called {authority}")
    click.echo(_line(shipped_texts().authorities[authority]))
    _echo_letters(authority)


def _line(authority: Authority) -> str:
    places = ", ".join(authority.jurisdictions)
    status = "" if authority.confirmed else " UNCONFIRMED"
    return f"{authority.id}{status}: {authority.citation} ({places}; {authority.confidence})"


def _echo_letters(authority: str) -> None:
    cells: Iterable[tuple[str, str]] = users(authority)
    for kind, jurisdiction in cells:
        click.echo(f"    {kind}/{jurisdiction}")
    if not cells:
        click.echo(f"    none of the {len(CELLS)} texts")
