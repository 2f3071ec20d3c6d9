"""`flask recipients list`, `stale`, `show ID` and `check-links`: no database and no network."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import click
from flask.cli import AppGroup

from app.recipients.recipient import KINDS, LINKS, Recipient
from app.recipients.registry import by_id, registry
from app.recipients.sourced import CONFIDENCES, Sourced, due_on

recipients_cli = AppGroup(
    "recipients", help="See who is written to, how sure each fact is, and what must be checked."
)

_DAY = click.DateTime(["%Y-%m-%d"])
_ON = click.option("--on", "day", type=_DAY, help="A day; without it, today.")


@recipients_cli.command("list", with_appcontext=False)
@click.option("--kind", type=click.Choice(KINDS), help="Only one kind.")
@click.option("--unverified", is_flag=True, help="Only those with a fact that nobody confirmed.")
def list_command(kind: str | None, unverified: bool) -> None:
    """Write every recipient, a line each: what is known of it, and as of which day."""
    for recipient in registry():
        wanted = kind in (None, recipient.kind)
        doubtful = any(fact.confidence == CONFIDENCES[-1] for fact in recipient.sourced())
        if wanted and (doubtful or not unverified):
            known = ", ".join(recipient.sourced_by_field()) or "nothing known"
            since = f"; oldest of {recipient.checked_on}" if recipient.checked_on else ""
            click.echo(f"{recipient.id} ({recipient.kind}): {known}{since}")


@recipients_cli.command("stale", with_appcontext=False)
@_ON
def stale_command(day: datetime | None) -> None:
    """Write every fact that is past the day by which it must be looked at again.

    The exit status is 1 when there is any.
    """
    found = list(_stale(_day(day)))
    for recipient, field, fact in sorted(found, key=lambda each: due_on(each[1], each[2])):
        click.echo(f"{recipient.id}.{field}: {_state(fact)}; was due {due_on(field, fact)}")
    if found:
        raise click.exceptions.Exit(1)


@recipients_cli.command("show", with_appcontext=False)
@click.argument("recipient")
def show_command(recipient: str) -> None:
    """Write everything known of one recipient, each fact with where it was seen."""
    try:
        found = by_id(recipient)
    except KeyError:
        raise click.ClickException(f"the registry has no recipient called {recipient}") from None
    click.echo(f"{found.name} ({found.kind}, {found.establishment}): {', '.join(found.regimes)}")
    for field in ("aliases", "hosts", "accepts", "wants", "advice"):
        click.echo(f"    {field}: {', '.join(getattr(found, field)) or 'none'}")
    click.echo(f"    note: {found.note}")
    for field, fact in found.sourced_by_field().items():
        click.echo(f"{field}: {_value(fact)}\n    {_state(fact)}\n    {fact.source}")
        for source in fact.also:
            seen = source.seen or "undated"
            click.echo(f"    also {source.confidence}, {seen}, {source.via}: {source.source}")


@recipients_cli.command("check-links", with_appcontext=False)
@click.option("--due", is_flag=True, help="Only those past their day.")
@_ON
def check_links_command(due: bool, day: datetime | None) -> None:
    """Write the addresses that a maintainer must open, the oldest first. Opens none itself."""
    on = _day(day)
    found = [each for each in _facts() if each[1] in LINKS]
    for recipient, field, fact in sorted(found, key=lambda each: each[2].as_of):
        if not due or due_on(field, fact) < on:
            age = f"{(on - fact.as_of).days} days"
            where = f"{recipient.id}.{field}"
            click.echo(f"{fact.value}  {where}, {age}, {_state(fact)}")


def _day(day: datetime | None) -> date:
    return (day or datetime.now(UTC)).date()


def _facts() -> Iterator[tuple[Recipient, str, Sourced[Any]]]:
    for recipient in registry():
        for field, fact in recipient.sourced_by_field().items():
            yield recipient, field, fact


def _stale(on: date) -> Iterator[tuple[Recipient, str, Sourced[Any]]]:
    for recipient in registry():
        facts = recipient.sourced_by_field()
        yield from ((recipient, field, facts[field]) for field in recipient.stale(on))


def _state(fact: Sourced[Any]) -> str:
    seen = f"seen {fact.seen}" if fact.seen else "undated"
    role = f", {fact.role}" if fact.role else ""
    return f"{fact.confidence}{role}, {seen}, checked {fact.checked_on}, {fact.via}"


def _value(fact: Sourced[Any]) -> str:
    return ", ".join(fact.value) if isinstance(fact.value, tuple) else str(fact.value)
