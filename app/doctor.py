"""`flask doctor`: what is not as it should be on this server, in a sentence each."""

import stat
from collections.abc import Iterator

import click
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy.exc import SQLAlchemyError

from app.asker import NOBODY_NAMED
from app.boxes.room import room_of
from app.settings import Settings

OTHERS = stat.S_IRWXG | stat.S_IRWXO


@click.command("doctor")
@with_appcontext
def doctor() -> None:
    """Look at the settings and the database, and say what should be changed."""
    found = [*_settings(current_app.config["RELINQUISH"]), *_database()]
    for sentence in found or ["Nothing to mend was found."]:
        click.echo(sentence)


def _settings(settings: Settings) -> Iterator[str]:
    if not settings.trusted_proxies:
        yield NOBODY_NAMED
    file = settings.secret_key_file
    if file.exists() and file.stat().st_mode & OTHERS:
        yield f"The secret key may be read by others than its owner: chmod 600 {file}"


def _database() -> Iterator[str]:
    store = room_of().store
    try:
        last = store.last_sweep()
        share = store.in_use() / store.quota.size
    except SQLAlchemyError:
        yield "The box database does not answer, or is not migrated: flask --app wsgi boxes migrate"
        return
    if last is None:
        yield "What is over was never deleted yet: the server begins when it has run for 24 hours."
    if share > 0.5:
        yield f"The boxes take {share:.0%} of BOX_QUOTA_BYTES: flask --app wsgi boxes room"
