"""README's settings for each proxy, and the few lines that a trial on one machine changes."""

import re
from collections.abc import Mapping

from tests.serving import ROOT

README = (ROOT / "README.md").read_text("utf-8")

#: Headers that must not come through: each is believed by some server or framework, none by ours.
DROPPED = (
    "Script-Name",
    "Path-Info",
    "Remote-User",
    "Forwarded",
    "X-Script-Name",
    "X-Forwarded-Host",
    "X-Forwarded-Prefix",
    "X-Forwarded-Proto",
)


def block(language: str) -> str:
    """The one block of README in this language. Raises ValueError unless there is exactly one."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    return str(found)


def changed(text: str, changes: Mapping[str, str]) -> str:
    """`text` with each line put in place of another. Raises AssertionError when one is missing."""
    for old, new in changes.items():
        assert text.count(old) == 1, f"README has no line like this, or several: {old}"
        text = text.replace(old, new)
    return text


def nginx_settings(port: int, http2_port: int, upstream: int) -> str:
    """README's nginx settings without a certificate, on ports of this machine."""
    listen = f"listen 127.0.0.1:{port};\n    listen 127.0.0.1:{http2_port} http2;"
    return changed(
        block("nginx"),
        {
            "listen 443 ssl;": listen,
            "    http2 on;\n": "",
            "127.0.0.1:8000": f"127.0.0.1:{upstream}",
        },
    )


def caddy_settings(port: int, upstream: int) -> str:
    """README's Caddy settings without a certificate and without its port for administration."""
    return changed(
        block("caddyfile"),
        {
            "{\n    log default": "{\n    admin off\n    log default",
            "letters.example.org {": f"http://127.0.0.1:{port} {{",
            "127.0.0.1:8000": f"127.0.0.1:{upstream}",
        },
    )
