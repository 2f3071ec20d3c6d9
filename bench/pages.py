"""The compressed size of a first visit, against GOV.UK Frontend's own whole CSS and JavaScript."""

import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import brotli

from bench.measuring import line

ROOT = Path(__file__).resolve().parent.parent
PEER = ROOT / "node_modules" / "govuk-frontend" / "dist" / "govuk"
GOALS = {"/": 30, "/write": 60}
_FIRST_LOAD = re.compile(r'(?:src|href)="(/static/dist/[^"]+\.(?:js|css))"')


def _fetched(url: str) -> bytes:
    """The bytes that travel, as a browser that takes brotli gets them."""
    asked = urllib.request.Request(url, headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(asked) as answer:
        body: bytes = answer.read()
        return body if answer.headers.get("Content-Encoding") == "br" else b"\0" + body


def _plain(body: bytes) -> str:
    return (body[1:] if body[:1] == b"\0" else brotli.decompress(body)).decode()


def first_load(server: str, path: str) -> tuple[int, list[str]]:
    """The compressed bytes of a page and of all that it loads before it can be used."""
    body = _fetched(server + path)
    assets = sorted(set(_FIRST_LOAD.findall(_plain(body))))
    imports = _static_imports(server, assets)
    return len(body) + sum(len(_fetched(server + asset)) for asset in {*assets, *imports}), assets


def _static_imports(server: str, assets: list[str]) -> set[str]:
    found: set[str] = set()
    waiting = [asset for asset in assets if asset.endswith(".js")]
    while waiting:
        code = _plain(_fetched(server + waiting.pop()))
        for name in re.findall(r'(?:import|from)\s*"\./([\w-]+\.js)"', code):
            if (asset := f"/static/dist/{name}") not in found:
                found.add(asset)
                waiting.append(asset)
    return found


def report(server: str) -> Iterator[str]:
    """The lines of this part."""
    files = (PEER / "govuk-frontend.min.css", PEER / "govuk-frontend.min.js")
    peer = sum(len(brotli.compress(file.read_bytes())) for file in files)
    for path, goal in GOALS.items():
        size, _ = first_load(server, path)
        yield line(
            f"first load of {path}, compressed",
            f"{size / 1024:.1f} KB",
            f"under {goal} KB",
            size < goal * 1024,
        )
        yield line(
            f"  GOV.UK Frontend's whole CSS and JS / all of {path}",
            f"{peer / size:.2f} x ({peer / 1024:.1f} KB)",
            "",
            None,
        )
