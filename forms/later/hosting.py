"""A later step: the companies behind a site that does nothing or must not be asked."""

from flask_babel import lazy_gettext as _l

from app.rules import includes
from forms.base import Step
from forms.fields import Choice, Pick, ServicePick
from forms.messages import LINE_MAX, MESSAGES
from forms.validators import AtMost

_SHORT = [AtMost(MESSAGES["line-max"], LINE_MAX)]


class HostingStep(Step):
    """Asks for one company of three: the site's host, its network, or the seller of its name."""

    step = "hosting"
    scope = "place"
    heading = _l("Who keeps this site running?")
    hint = _l(
        "Some of these companies can take a site or its pages down. "
        "They often pass the letter on to the site."
    )

    role = Pick(
        _l("Which of them do you want to write to?"),
        [
            Choice("host", _l("The web host"), _l("Its computers store the site.")),
            Choice(
                "cdn",
                _l("The network in front of the site"),
                _l("Such as Cloudflare. It can tell you who the web host is."),
            ),
            Choice(
                "registrar",
                _l("The company that sold the site its name"),
                _l("It can only switch off a whole site, and seldom does."),
            ),
        ],
        name="host.role",
    )
    host = ServicePick(
        _l("Name of the web host"),
        _SHORT,
        name="place.host",
        kinds=("host",),
        shown=includes("host.role", "host"),
    )
    cdn = ServicePick(
        _l("Name of the network"),
        _SHORT,
        name="place.cdn",
        kinds=("cdn", "host"),
        shown=includes("host.role", "cdn"),
    )
    registrar = ServicePick(
        _l("Name of the company that sold the site its name"),
        _SHORT,
        name="place.registrar",
        kinds=("registrar", "host"),
        shown=includes("host.role", "registrar"),
    )
