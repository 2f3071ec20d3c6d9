"""axe-core on the page as it is shown now."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

#: One walk looks at each screen in both widths, so that nothing is walked twice.
WIDTHS = (1280, 320)

#: WCAG 2.2 A and AA, and what axe calls best practice; all of its rules for those.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_LOOK = Path(__file__).with_name("axe_look.js").read_text("utf-8")


def violations(page: Page, behind: bool = True) -> list[dict[str, Any]]:
    """What axe finds on the page as shown: rule, help and the elements, or an empty list.

    Without `behind`, only in what is displayed: enough where the same page is shown in another
    width, because nothing that is not displayed is another then.
    """
    if not page.evaluate("() => 'axe' in window"):
        # through the debugger, which the page's own content policy does not bind
        page.evaluate(SOURCE)
    found: list[dict[str, Any]] = page.evaluate(_LOOK, {"tags": TAGS, "behind": behind})
    return found


def clean(page: Page, where: str) -> None:
    """Look at the page as shown in both widths: axe finds nothing, and nothing scrolls sideways."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found = violations(page, behind=width == WIDTHS[0])
        assert found == [], f"{where} at {width} px"
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{where} scrolls sideways by {wide} px at {width} px"


def unfold(part: Locator) -> None:
    """Open everything that is folded, at once: the law page folds each of its sources."""
    part.locator("details").evaluate_all("all => all.forEach(details => { details.open = true; })")
