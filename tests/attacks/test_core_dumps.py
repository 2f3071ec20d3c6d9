"""A worker that crashes leaves nothing of its memory on the disk."""

import re
from pathlib import Path

from tests.serving import Server, serving


def processes_of(server: Server) -> list[int]:
    """The server's first process and its workers."""
    assert server.process is not None
    first = server.process.pid
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    return [first, *map(int, children)]


def test_no_process_of_the_server_may_dump_its_memory(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        limits = [Path(f"/proc/{each}/limits").read_text() for each in processes_of(server)]
    assert len(limits) > 1
    for each in limits:
        assert re.search(r"^Max core file size +0 +0 ", each, re.MULTILINE), each
