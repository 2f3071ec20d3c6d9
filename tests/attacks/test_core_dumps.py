"""A worker that crashes leaves nothing of its memory on the disk."""

import re
from pathlib import Path

from tests.serving import Server


def processes_of(server: Server) -> list[int]:
    """The server's first process and its workers."""
    assert server.process is not None
    first = server.process.pid
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    return [first, *map(int, children)]


def test_no_process_of_the_server_may_dump_its_memory(server: Server) -> None:
    processes = processes_of(server)
    assert len(processes) > 1
    for process in processes:
        limits = Path(f"/proc/{process}/limits").read_text()
        assert re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE), limits
