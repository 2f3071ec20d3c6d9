"""The step about one place where the images are: a post, a link, a cloud account."""

from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _p

from app.letters.shape.place_rules import PUBLISHED
from app.rules import AllOf, AnyOf, Not, includes
from forms.base import Step
from forms.fields import Cell, Choice, Line, LinkList, Pick, Rows, ServicePick
from forms.messages import LINE_MAX, LINK_MAX, MESSAGES
from forms.validators import AtMost, Link, Required

_UNLINKED = ("message", "private-account", "own-account")
_POSTED = ("post", "group", "chat", "message")
_CLOUD = ("shared-link", "album", "private-account", "own-account")
#: Sorts of place where the site may be a hostile one, made for such images: places that others can
#: open, and a chat, whose link may lead to one.
_ON_A_SITE = (*PUBLISHED, "chat")
_SHORT = [AtMost(MESSAGES["line-max"], LINE_MAX)]
_LINK = (Link(MESSAGES["link"]), AtMost(MESSAGES["link-max"], LINK_MAX))

_SEARCH = includes("service.kind", "search")
_ON_POSTED = includes("place.sort", *_POSTED)
_ON_CLOUD = includes("place.sort", *_CLOUD)
_UNKNOWN = includes("service.known", "no")
#: Rule for the question whether the site is hostile: such a sort of place, named or linked, and not
#: a service that the registry knows to be safe to write to.
_MAY_BE_HOSTILE = AllOf(
    (
        includes("place.sort", *_ON_A_SITE),
        includes("service.named", "yes"),
        AnyOf(
            (
                includes("service.kind", "adult", "other"),
                includes("service.hostile", "yes"),
                _UNKNOWN,
            )
        ),
    )
)
#: Rule for the value `unasked`, which then stands for a missing answer to that question: nobody can
#: say that it is safe to write to the site.
UNASKED = AllOf(
    (
        includes("place.sort", *_ON_A_SITE),
        includes("service.named", "yes", "begun"),
        _UNKNOWN,
    )
)


class PlaceStep(Step):
    """Asks for what the service needs to find the images (Online Safety Act 2023 s.20A(2)(d))."""

    step = "place"
    scope = "place"
    heading = _l("Where are the images?")

    links = LinkList(
        _l("Link"),
        _LINK,
        hint=_l("If you have a link, paste the whole of it. Keep everything after ? and #."),
        name="links",
        shown=Not(includes("place.sort", *_UNLINKED)),
        cells=(
            Cell(
                "link.account",
                _l("Account or username behind this link"),
                tuple(_SHORT),
            ),
            Cell("link.when", _l("Date and time shown there"), tuple(_SHORT)),
            Cell(
                "link.image",
                _l("Link of the picture itself"),
                _LINK,
                hint=_l(
                    "You can leave this out. "
                    "Hold or right-click the picture and choose “Copy image address”."
                ),
                shown=_SEARCH,
                inputmode="url",
            ),
        ),
    )
    sort = Pick(
        _l("What kind of place is it?"),
        [
            Choice("post", _l("A post, profile, video or website that people can open")),
            Choice("group", _l("A group or a channel")),
            Choice("chat", _l("A chat with one other person, in an app")),
            Choice("message", _l("An email or a text message")),
            Choice("shared-link", _l("A shared link to a file or a folder")),
            Choice("album", _l("A shared album")),
            Choice("private-account", _l("Someone’s private cloud account")),
            Choice("own-account", _l("My own account, which someone got into")),
        ],
        [Required(MESSAGES["sort"])],
        name="place.sort",
    )
    service = ServicePick(
        _l("Which website, app or service is it?"),
        _SHORT,
        hint=_l("If we know the link, we fill this in for you. Otherwise start to type its name."),
        name="place.service",
        shown=includes("place.sort", *_POSTED, *_CLOUD),
    )
    hostile = Pick(
        _l("Does this site ask for money to remove images, or show removal requests to everyone?"),
        [
            Choice("yes", _l("Yes, or the person who did this runs it")),
            # Translators: the answer to a question that begins with the words of the context.
            Choice("no", _p("Does it …?", "No")),
            Choice("unsure", _l("Not sure")),
        ],
        hint=_l("Do not open the site again to find out."),
        name="hostile",
        shown=_MAY_BE_HOSTILE,
    )
    searches = Rows(
        _l("What was searched for?"),
        [
            Cell(
                "search.query",
                _l("The words that were typed into the search"),
                tuple(_SHORT),
                hint=_l("For example a name."),
            ),
            Cell(
                "search.results",
                _l("Link of the page with the results"),
                _LINK,
                inputmode="url",
            ),
        ],
        # Translators: one of several searches, with its number.
        row=_l("Search %(number)s"),
        add=_l("Add another search"),
        remove=_l("Remove search %(number)s"),
        name="searches",
        shown=_SEARCH,
    )
    account = Line(
        _l("Account or username that posted it"),
        _SHORT,
        hint=_l("You can leave this out if you have a link."),
        name="place.account",
        shown=_ON_POSTED,
    )
    owner = Line(
        _l("Account name or email of the person whose account or link it is"),
        _SHORT,
        hint=_l("You can leave this out."),
        name="place.owner",
        shown=_ON_CLOUD,
    )
    when = Line(
        _l("Date and time shown on the post or message"),
        _SHORT,
        name="place.when",
        shown=_ON_POSTED,
    )
    item = Line(
        _l("Name of the file, folder or album"),
        _SHORT,
        hint=_l("Only a name. Do not describe what it shows."),
        name="place.item",
        shown=_ON_CLOUD,
    )


#: Questions behind "Add more, if you have it": useful to some services, needed by none.
EXTRAS = ("place.when", "place.item")
