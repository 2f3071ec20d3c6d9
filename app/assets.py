"""Built files by their plain name: `asset("main.js")` is the address of `main-<hash>.js`."""

from flask import current_app

from app.settings import Settings

STATIC_URL = "/static/dist/"


def settings() -> Settings:
    """The settings of the app that is answering."""
    found = current_app.config["RELINQUISH"]
    if not isinstance(found, Settings):
        raise TypeError("app.config['RELINQUISH'] must hold the Settings")
    return found


def asset(name: str) -> str:
    """The address of a built file. Raises KeyError when the build has none of that name."""
    return STATIC_URL + settings().manifest[name]


def loaded_with(script: str) -> list[str]:
    """The addresses that a script cannot start without: asked for at once, not one by one."""
    return [STATIC_URL + name for name in settings().loads.get(script, [])]
