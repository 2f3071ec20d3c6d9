"""R5, where the images are: a post, a link, a cloud account. One visit is one place."""

from flask_babel import lazy_gettext as _l

from forms.base import Step
from forms.fields import Choice, Line, LinkList, Pick, ServicePick
from forms.messages import LINE_MAX, LINK_MAX, MESSAGES
from forms.validators import AtMost, Link, Required

_LINKED = ("post", "group", "chat", "shared-link", "album")
_POSTED = ("post", "group", "chat", "message")
_CLOUD = ("shared-link", "album", "private-account", "own-account")
_SHORT = [AtMost(MESSAGES["line-max"], LINE_MAX)]


class PlaceStep(Step):
    """What the service needs to find the images (OSA s.20A(2)(d)), and no more."""

    step = "place"
    scope = "place"
    heading = _l("Where are the images?")

    sort = Pick(
        heading,
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
    links = LinkList(
        _l("Link"),
        [Link(MESSAGES["link"]), AtMost(MESSAGES["link-max"], LINK_MAX)],
        hint=_l("Paste the whole link. Keep everything after ? and #."),
        name="links",
        shown_when=("place.sort", *_LINKED),
    )
    service = ServicePick(
        _l("Which website, app or service is it?"),
        [AtMost(MESSAGES["line-max"], LINE_MAX)],
        hint=_l("If we know the link, we fill this in for you."),
        name="place.service",
        shown_when=("place.sort", *_POSTED, *_CLOUD),
    )
    account = Line(
        _l("Account or username that posted it"),
        _SHORT,
        hint=_l("You can leave this out if you have a link."),
        name="place.account",
        shown_when=("place.sort", *_POSTED),
    )
    owner = Line(
        _l("Account name or email of the person whose account or link it is"),
        _SHORT,
        hint=_l("You can leave this out."),
        name="place.owner",
        shown_when=("place.sort", *_CLOUD),
    )
    when = Line(
        _l("Date and time shown on the post or message"),
        _SHORT,
        name="place.when",
        shown_when=("place.sort", *_POSTED),
    )
    item = Line(
        _l("Name of the file, folder or album"),
        _SHORT,
        hint=_l("Only a name. Do not describe what it shows."),
        name="place.item",
        shown_when=("place.sort", *_CLOUD),
    )


#: Behind "Add more, if you have it": useful to some services, needed by none.
EXTRAS = ("place.when", "place.item")
