"""Where the images are: links, searches, and what else finds them."""

from __future__ import annotations

from types import MappingProxyType

from app.letters.details.row import N_, Detail, GapType, Origin, Scope

ROWS: tuple[Detail, ...] = (
    Detail(
        "link.url",
        "full link, with everything after ? and #",
        gap=N_("The link"),
        listed=N_("The links"),
        cost=N_("Without the links the service will most likely not find the images."),
        scope=Scope.PLACE,
        type=GapType.LINK,
        list_name="links",
    ),
    Detail(
        "link.service",
        "name of the service",
        gap=N_("The service a link leads to"),
        scope=Scope.PLACE,
        list_name="links",
        origin=Origin.SOURCED,
    ),
    Detail(
        "link.account",
        "account or post",
        gap=N_("The account of a link"),
        listed=N_("The account behind each link"),
        cost=N_("Without it the images may be harder to find."),
        scope=Scope.PLACE,
        list_name="links",
        if_empty="place.account",
        has="account",
    ),
    Detail(
        "link.when",
        "date and time shown, with time zone",
        gap=N_("The date and time of a link"),
        listed=N_("The date and time of each link"),
        cost=N_("Without it the images may be harder to find."),
        scope=Scope.PLACE,
        list_name="links",
        if_empty="place.when",
        has="when",
    ),
    Detail(
        "link.image",
        "full link of the image itself",
        gap=N_("The link of the picture itself"),
        listed=N_("The link of each picture"),
        cost=N_("A search engine may not find the picture without it."),
        scope=Scope.PLACE,
        type=GapType.LINK,
        list_name="links",
        has="image",
    ),
    Detail(
        "search.query",
        "exact words that were searched for",
        gap=N_("What was searched for"),
        cost=N_("A search engine may not find the results without it."),
        scope=Scope.PLACE,
        list_name="searches",
    ),
    Detail(
        "search.results",
        "full link of the page of results",
        gap=N_("The link of the page of results"),
        scope=Scope.PLACE,
        type=GapType.LINK,
        list_name="searches",
    ),
    Detail(
        "place.account",
        "account or handle",
        gap=N_("The account or handle"),
        cost=N_("Without it the images may be harder to find."),
        scope=Scope.PLACE,
        has="account",
    ),
    Detail(
        "place.when",
        "date and time shown, with time zone",
        gap=N_("The date and time shown"),
        cost=N_("Without it the images may be harder to find."),
        scope=Scope.PLACE,
        has="when",
    ),
    Detail(
        "place.owner",
        "account name or email address",
        gap=N_("Who shares it"),
        cost=N_("Without it the service may not find the account."),
        by_sort=MappingProxyType(
            {
                "private-account": N_("Whose account it is"),
                "own-account": N_("The account that someone got into"),
            }
        ),
        scope=Scope.PLACE,
        has="owner",
    ),
    Detail(
        "place.item",
        "name of the file, folder or album",
        gap=N_("The file, folder or album"),
        cost=N_("Without it the images may be harder to find."),
        scope=Scope.PLACE,
        has="item",
    ),
)
