"""`flask boxes migrate`, `flask boxes sweep` and `flask boxes room`."""

import os
from datetime import date, timedelta

import click
from alembic import command
from alembic.config import Config
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy import make_url

from app.boxes.clock_guard import MOST_DAYS_APART
from app.boxes.database import connect, forget_deleted, writing
from app.boxes.room import room_of
from app.settings import Settings

boxes_cli = AppGroup("boxes", help="Keep the sealed drafts in order.")

PRIVATE = 0o077


@boxes_cli.command("migrate")
def migrate() -> None:
    """Bring the database to the newest form; makes it if it is not there."""
    settings: Settings = current_app.config["RELINQUISH"]
    os.umask(PRIVATE)  # the instance folder, database and key are their owner's alone
    if make_url(settings.database_url).get_backend_name() == "sqlite":
        settings.instance_dir.mkdir(parents=True, exist_ok=True)
    migrate_to_newest(settings.database_url)
    click.echo("The box database is up to date.")


@boxes_cli.command("sweep")
@click.option("--now", is_flag=True, help="You looked at today's date, and it is right.")
def sweep(now: bool) -> None:
    """Delete the boxes whose days are over. Run it once a day, for example from cron.

    Deletes nothing when the last sweep was more than two days ago: then the clock may be wrong.
    """
    room = room_of()
    today, last = room.today(), room.store.last_sweep()
    if not now and (last is None or abs(today - last) > MOST_DAYS_APART):
        before = "there was none before" if last is None else f"the last one was on {_date(last)}"
        raise click.ClickException(
            f"Nothing was deleted. This machine says that today is {_date(today)}, and of sweeps "
            f"{before}. If that date is right, run this command again with --now."
        )
    click.echo(f"Boxes deleted because their days were over: {room.store.sweep(today)}.")


@boxes_cli.command("room")
def room_command() -> None:
    """Say how full the store is, and how many boxes there are by size and last day."""
    store = room_of().store
    most = store.quota.size
    rows = store.room()
    used = sum(row.number * row.size for row in rows)
    click.echo(f"In use: {used} of {most} bytes ({used / most:.1%}).")
    click.echo(f"New boxes are taken up to {store.quota.for_new} bytes.")
    click.echo("last day     bytes  boxes")
    for row in rows:
        click.echo(f"{_date(row.last_day)}  {row.size:>6}  {row.number:>5}")


def migrate_to_newest(database_url: str) -> None:
    """Run every migration that a database does not have yet."""
    engine = connect(database_url)
    config = Config()
    config.set_main_option("script_location", "app.boxes:migrations")
    try:
        with writing(engine).begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        forget_deleted(engine)
    finally:
        engine.dispose()


def _date(day: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=day)).isoformat()
