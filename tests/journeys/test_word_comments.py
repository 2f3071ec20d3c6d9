"""Comments survive what the browser does to a file: they stay whole, and stand once each."""

import base64
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from app.letters.blocks.placeholders import PLACEHOLDERS
from app.rendering.word.skeleton import skeleton
from tests.rendering.reading import W, find, part, text_of
from tests.rendering.samples import ANNOTATED, ANNOTATED_SAMPLE
from tests.rendering.validator import mistakes
from tests.serving import ROOT


def filled(browser: Browser, folder: Path, docx: bytes, rows: int) -> bytes:
    """The file with names in its gaps and so many rows in its lists, as the browser makes it."""
    out = folder / "filling.js"
    esbuild = ROOT / "node_modules/.bin/esbuild"
    flags = ["--bundle", "--format=iife", "--log-level=warning", f"--outfile={out}"]
    entry = "tests/client/word/word-filling.ts"
    subprocess.run([str(esbuild), entry, *flags], cwd=ROOT, check=True)
    filling = {
        "values": {"defendant.name": "Zoë <&>", "conduct.first": "May 2025"},
        "lists": {
            "links": [{"link.url": f"https://a.example/{n}"} for n in range(rows)],
            "images": [{"image.medium": "photographs"} for _ in range(rows)],
        },
        "prompts": {each.name: each.prompt for each in PLACEHOLDERS},
    }
    context = browser.new_context()
    page = context.new_page()
    page.evaluate(out.read_text())
    made = page.evaluate(
        "([skeleton, filling]) => filled(skeleton, filling)",
        [base64.b64encode(docx).decode(), filling],
    )
    context.close()
    return base64.b64decode(made)


@pytest.mark.journey
@pytest.mark.parametrize("rows", [0, 1, 3])
def test_every_comment_stands_once_in_a_filled_file(
    browser: Browser, tmp_path: Path, rows: int
) -> None:
    blank = skeleton(ANNOTATED_SAMPLE, annotated=ANNOTATED)
    docx = filled(browser, tmp_path, blank, rows)
    document, comments = part(docx), part(docx, "word/comments.xml")
    ids = sorted(str(each.get(f"{W}id")) for each in find(comments, "/w:comments/w:comment"))
    assert ids
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = [str(each.get(f"{W}id")) for each in find(document, f"//w:{name}")]
        assert sorted(found) == ids
    assert "You did it in May 2025." in text_of(document)
    assert len(find(document, "//w:tbl/w:tr")) == 1 + max(rows, 1)
    (note,) = find(document, "//w:sdt[w:sdtPr/w:tag/@w:val='drafting-note']")
    assert "Zoë <&>" in text_of(note).translate({0x2068: None, 0x2069: None})
    assert mistakes(tmp_path, {"filled": docx}) == {}
