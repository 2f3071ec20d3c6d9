"""A disk that becomes full in the middle of saves: what was acknowledged is there afterwards."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.boxes.conftest import environment_of, needs_postgres
from tests.boxes.postgres import postgres
from tests.boxes.saver import Saver, losses, savers_of, saves_of, saving
from tests.conftest import Reached
from tests.serving import Server, serving
from tests.sizes import only_long


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[None]:
    """Put a small file system on `folder`; skips where that is not allowed."""
    folder.mkdir(exist_ok=True)
    size = f"size={megabytes}m"
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)], check=False, capture_output=True
    )
    if made.returncode != 0:
        pytest.skip("a full disk: no small file system can be made here (mount needs root)")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill_up(server: Server, disk: Path) -> list[Saver]:
    """Save until nothing fits any more, look at what is there, then give the disk more room."""
    savers = savers_of(server, go_on=True)
    refused = [0]
    with saving(savers):
        deadline = time.monotonic() + 60
        while refused[0] < 5 and time.monotonic() < deadline:
            time.sleep(0.2)
            refused[0] += os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize < 100_000
    assert refused[0], "the disk became full"
    subprocess.run(["mount", "-o", "remount,size=400m", str(disk)], check=True)
    return savers


@only_long()
def test_a_full_disk_under_sqlite_loses_no_acknowledged_save(
    tmp_path: Path, reached: Reached
) -> None:
    with small_disk(tmp_path / "instance", 6), serving(tmp_path) as server:
        savers = fill_up(server, tmp_path / "instance")
        assert losses(savers) == []
        before = saves_of(savers)
        with saving(savers):
            pass
        assert saves_of(savers) > before, "and saving goes on when there is room again"
        reached(f"{before} acknowledged saves on an SQLite whose disk became full, none lost")


@only_long()
@needs_postgres()
def test_a_full_disk_under_postgresql_loses_no_acknowledged_save(
    tmp_path: Path, reached: Reached
) -> None:
    disk = tmp_path / "disk"
    with small_disk(disk, 90), postgres(disk, "-c fsync=off -c restart_after_crash=on") as started:
        with serving(tmp_path, environment_of(started.url, tmp_path)) as server:
            savers = fill_up(server, disk)
            started.stop()
            started.start()
            assert losses(savers) == []
        reached(
            f"{saves_of(savers)} acknowledged saves on a PostgreSQL with a full disk, none lost"
        )
