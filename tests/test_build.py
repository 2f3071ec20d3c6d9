"""The client's build: hashed names, no work twice, an earlier build's files kept for a while."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import brotli
import pytest

ROOT = Path(__file__).resolve().parent.parent
DAY = 24 * 60 * 60
PARTS = ("app/client", "app/scss", "app/letters")
#: Files that a build has to write itself.
BUILT = shutil.ignore_patterns("kinds.ts", "__pycache__")


class House:
    """A copy of what the build reads, to be changed and built in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.dist = folder / "app/static/dist"

    def furnish(self) -> None:
        """Bring everything in."""
        for part in (*PARTS, "app/images", "app/templates", "letter_templates"):
            shutil.copytree(ROOT / part, self.folder / part, ignore=BUILT)
        for file in ("package-lock.json", "app/__init__.py"):
            shutil.copy(ROOT / file, self.folder / file)
        (self.folder / "node_modules").symlink_to(ROOT / "node_modules")

    def build(self) -> dict[str, Any]:
        """Build, and give the manifest."""
        build = ["node", str(self.folder / "app/client/build.mjs")]
        subprocess.run(build, check=True, timeout=60, env={**os.environ, "PYTHON": sys.executable})
        return self.manifest()

    def manifest(self) -> dict[str, Any]:
        """The manifest of the last build."""
        manifest: dict[str, Any] = json.loads((self.dist / "manifest.json").read_text())
        return manifest

    def change(self, part: str, text: str) -> None:
        """Add text to a file."""
        with (self.folder / part).open("a") as file:
            file.write(text)

    def age(self, name: str, days: float) -> None:
        """Make a file of the build look `days` old."""
        then = time.time() - days * DAY
        os.utime(self.dist / name, (then, then))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Built once, and then only looked at and copied."""
    house = House(tmp_path_factory.mktemp("built"))
    house.furnish()
    house.build()
    return house


@pytest.fixture
def house(built: House, tmp_path: Path) -> House:
    """A built house to change."""
    shutil.copytree(built.folder, tmp_path / "house", symlinks=True)
    return House(tmp_path / "house")


def test_every_file_is_named_by_its_content_and_compressed_twice(built: House) -> None:
    house, manifest = built, built.manifest()
    assert {"main.js", "exit.js", "app.css", "icon.svg"} <= set(manifest["files"])
    for name in [*manifest["files"].values(), *manifest["chunks"]]:
        content = (house.dist / name).read_bytes()
        assert brotli.decompress((house.dist / f"{name}.br").read_bytes()) == content
        assert gzip.decompress((house.dist / f"{name}.gz").read_bytes()) == content
        assert b"sourceMappingURL" not in content


def test_the_first_load_of_the_wizard_brings_no_cryptography(built: House) -> None:
    house, manifest = built, built.manifest()
    first = (house.dist / manifest["files"]["main.js"]).read_text()
    assert "mlkem768x25519" not in first
    assert any("mlkem768x25519" in (house.dist / name).read_text() for name in manifest["chunks"])


def test_when_nothing_changed_nothing_is_written(house: House) -> None:
    before = {file: file.stat().st_mtime_ns for file in house.dist.iterdir()}
    house.build()
    assert {file: file.stat().st_mtime_ns for file in house.dist.iterdir()} == before


def test_the_edition_changes_with_the_client_the_page_and_a_letter(house: House) -> None:
    editions = {house.manifest()["edition"]}
    for part in (
        "app/client/text/clean.ts",
        "app/templates/wizard/write.html",
        "letter_templates/new.md",
    ):
        house.change(part, "\n")
        editions.add(house.build()["edition"])
    assert len(editions) == 4


def test_an_earlier_builds_files_stay_for_thirty_days_after_they_were_replaced(
    house: House,
) -> None:
    old = house.manifest()["files"]["exit.js"]
    house.age(old, days=300)
    house.change("app/client/exit/exit.ts", '\ndocument.title ||= "changed";\n')
    new = house.build()["files"]["exit.js"]
    assert new != old
    assert (house.dist / old).exists(), "300 days in use, and replaced only now"
    for name in (old, f"{old}.br", f"{old}.gz"):
        house.age(name, days=31)
    house.age(new, days=31)
    house.change("app/client/exit/exit.ts", '\ndocument.title ||= "again";\n')
    house.build()
    assert not list(house.dist.glob(f"{old}*"))
    assert (house.dist / new).exists()


def test_the_kinds_of_letters_come_from_the_python_table(house: House) -> None:
    module, table = "app/client/letters/kinds.ts", house.folder / "app/letters/answers/kinds.py"
    assert '"chaser": REPORTS' in (house.folder / module).read_text()
    table.write_text(
        table.read_text().replace('CHASER = (\n        "chaser"', 'CHASER = (\n        "nudge"')
    )
    before = house.manifest()["edition"]
    assert house.build()["edition"] != before
    written = (house.folder / module).read_text()
    assert '"nudge": REPORTS' in written
    assert "chaser" not in written
