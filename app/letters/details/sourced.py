"""Details that nobody types: companies from the registry, dates that the browser computes."""

from __future__ import annotations

from app.letters.details.row import N_, Detail, GapType, Origin, Scope

ROWS: tuple[Detail, ...] = (
    # the service written to: from the registry, else as typed
    Detail(
        "service.name",
        "name of the service",
        gap=N_("The name of the service"),
        scope=Scope.PLACE,
        origin=Origin.SOURCED,
    ),
    Detail(
        "service.entity",
        "company behind the service",
        gap=N_("The company behind the service"),
        scope=Scope.PLACE,
        origin=Origin.SOURCED,
    ),
    Detail(
        "service.address",
        "company behind the service, and its address",
        gap=N_("The address of the company"),
        scope=Scope.PLACE,
        type=GapType.LINES,
        origin=Origin.SOURCED,
    ),
    Detail(
        "service.privacy",
        "privacy contact of the service",
        gap=N_("The privacy address of the service"),
        scope=Scope.PLACE,
        origin=Origin.SOURCED,
    ),
    # the company behind a site: its host, its network or the seller of its name
    Detail(
        "host.name",
        "name of the company written to",
        gap=N_("The company behind the site"),
        scope=Scope.PLACE,
        origin=Origin.SOURCED,
    ),
    Detail(
        "host.address",
        "full name of that company, and its address",
        gap=N_("The full name and address of that company"),
        scope=Scope.PLACE,
        type=GapType.LINES,
        origin=Origin.SOURCED,
    ),
    # references for a solicitor; stay open gaps
    Detail(
        "ref.ours",
        "our reference",
        gap=N_("“Our reference”: the solicitor fills this in"),
        scope=Scope.PERSON,
        origin=Origin.LEFT_OPEN,
    ),
    Detail(
        "ref.yours",
        "your reference",
        gap=N_("“Your reference”: the solicitor fills this in"),
        scope=Scope.PERSON,
        origin=Origin.LEFT_OPEN,
    ),
    # dates that the browser computes from the day it is
    Detail(
        "letter.date",
        "date of this letter",
        gap=N_("The date of the letter"),
        scope=Scope.CASE,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
    Detail(
        "letter.holding_by",
        "date for the holding undertaking",
        gap=N_("The date for the first promise"),
        scope=Scope.CASE,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
    Detail(
        "letter.act_by",
        "date for the steps asked for",
        gap=N_("The date for the steps asked for"),
        scope=Scope.CASE,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
    Detail(
        "letter.reply_by",
        "date for the reply",
        gap=N_("The date for the answer"),
        scope=Scope.CASE,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
    Detail(
        "letter.review_by",
        "date of the next letter",
        gap=N_("The date of the next letter"),
        scope=Scope.CASE,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
    # limitation dates, for the solicitor's brief only
    Detail(
        "limit.six_months",
        "six months from the latest month given",
        gap=N_("The six-month time limit: it needs the latest month"),
        scope=Scope.PERSON,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
    Detail(
        "limit.three_years",
        "three years from the first month given",
        gap=N_("The three-year time limit: it needs the first month"),
        scope=Scope.PERSON,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
    Detail(
        "limit.five_years",
        "five years from the first month given",
        gap=N_("The five-year time limit: it needs the first month"),
        scope=Scope.PERSON,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
    Detail(
        "limit.six_years",
        "six years from the first month given",
        gap=N_("The six-year time limit: it needs the first month"),
        scope=Scope.PERSON,
        type=GapType.DATE,
        origin=Origin.COMPUTED,
    ),
)
