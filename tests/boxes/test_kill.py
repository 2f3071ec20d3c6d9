"""kill -9 of the whole server in the middle of saves: what was acknowledged is there afterwards."""

from pathlib import Path

import pytest

from tests.boxes.conftest import environment_on
from tests.boxes.saver import WRITERS, losses, savers_of, saves_of, saving
from tests.conftest import Reached
from tests.serving import serving
from tests.sizes import IS_LONG, only_long

ROUNDS = 8 if IS_LONG else 2


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=only_long())])
def test_killing_the_server_during_saves_loses_no_acknowledged_save(
    request: pytest.FixtureRequest, database: str, tmp_path: Path, reached: Reached
) -> None:
    with serving(tmp_path, environment_on(database, request, tmp_path)) as server:
        savers = savers_of(server, go_on=False)
        for _ in range(ROUNDS):
            with saving(savers):
                server.kill()
            server.start()
            assert losses(savers) == []
    reached(f"{saves_of(savers)} acknowledged saves, {ROUNDS} times kill -9, none lost")
    assert saves_of(savers) > ROUNDS * WRITERS
