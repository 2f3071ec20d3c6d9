"""The one stylesheet: small, without a font of its own, and with a rule for what pages use."""

import re
import subprocess

import brotli
import pytest

from app.settings import ROOT

TEMPLATES = ROOT / "app" / "templates"

#: Names of parts that look as what stands inside.
UNSTYLED = frozenset(
    {
        "govuk-checkboxes",
        "govuk-radios",
        "govuk-table__head",
        "govuk-table__body",
        "govuk-table__row",
    }
)
#: Where every class of our own is for the eye; in the wizard some are for the client.
FOR_THE_EYE = ("errors", "layout", "site")


@pytest.fixture(scope="module")
def css() -> str:
    modules = ROOT / "node_modules"
    done = subprocess.run(
        [
            "node",
            str(modules / "sass" / "sass.js"),
            "--style=compressed",
            "--quiet-deps",
            "--no-source-map",
            f"--load-path={modules}",
            str(ROOT / "app" / "scss" / "app.scss"),
        ],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return str(done.stdout)


def test_the_stylesheet_is_small(css: str) -> None:
    assert len(brotli.compress(css.encode())) < 10_000


def test_the_stylesheet_loads_nothing(css: str) -> None:
    for loading in ("@font-face", "@import", "url("):
        assert loading not in css, loading
    assert "gds transport" not in css.lower()


def test_every_class_that_stands_in_a_template_has_a_rule(css: str) -> None:
    drawn = set(re.findall(r"\.((?:govuk|app)-[\w-]+)", css)) | UNSTYLED
    for path in sorted(TEMPLATES.rglob("*.html")):
        kinds = ("govuk-", "app-") if path.parent.name in FOR_THE_EYE else ("govuk-",)
        for value in re.findall(r'class="([^"{]*)"', path.read_text("utf-8")):
            used = {name for name in value.split() if name.startswith(kinds)}
            assert used <= drawn, f"{path.relative_to(TEMPLATES)}: {used - drawn}"


def test_what_is_mirrored_for_arabic_is_mirrored_back_nowhere(css: str) -> None:
    # Our own rules use logical sides, so that only GOV.UK's need a mirror.
    sources = (ROOT / "app" / "scss").glob("_*.scss")
    for path in sources:
        if path.name in ("_right-to-left.scss", "_letter.scss", "_frontend.scss"):
            continue
        sides = re.findall(r"(?:margin|padding|border)-(?:left|right)", path.read_text("utf-8"))
        assert not sides, f"{path.name}: {sides}"
    assert "[dir=rtl]" in css


def test_paper_shows_the_page_and_not_its_frame(css: str) -> None:
    printed = "".join(css.split("@media print")[1:])
    for part in (".app-top", ".app-danger", ".app-footer", ".app-talk", ".app-contents"):
        assert part in printed, part
    assert "break-inside:avoid" in printed
    assert "break-after:avoid" in printed
