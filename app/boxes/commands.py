"""`flask boxes migrate` and `flask boxes sweep`."""

import os

import click
from alembic import command
from alembic.config import Config
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy import make_url

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
def sweep() -> None:
    """Delete the boxes whose days are over. Run it once a day, for example from cron."""
    room = room_of()
    swept = room.store.sweep(room.today())
    click.echo(f"Boxes deleted because their days were over: {swept}.")


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
