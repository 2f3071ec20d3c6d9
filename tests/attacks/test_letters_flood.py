"""Ten strangers ask for a hundred letters a second that nobody asked for before."""

import http.client
import json
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlencode

import pytest

from app.letters.answers.vocabulary import ANSWERS
from app.settings import DIST
from tests.attacks.strangers import Stranger
from tests.conftest import Reached
from tests.examples import LONG
from tests.golden.cases import CASES
from tests.proxies.asking import STRANGERS
from tests.serving import Server, serving

EACH_A_SECOND = 10
#: In all of them there are letters enough that no server could draft them meanwhile.
FORMATS = ("docx", "annotated", "blocks") if LONG else ("docx",)
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Connection": "close"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as running:
        yield running


def bodies() -> Iterator[str]:
    """Requests for letters, each another one."""
    edition = json.loads((DIST / "manifest.json").read_text("utf-8"))["edition"]
    for form, (kind, given) in product(FORMATS, CASES.values()):
        pairs = [("kind", kind.value), ("format", form), ("edition", edition)]
        for declared in ANSWERS:
            value = given.get(declared.name, ())
            chosen = {value} if isinstance(value, str) else set(value)
            pairs += [(declared.name, each) for each in declared.values if each in chosen]
        yield urlencode(pairs)


def ask(server: Server, address: str, body: str) -> int:
    """Ask for one letter; the status, or 0 for somebody who did not wait for it."""
    connection = http.client.HTTPConnection(
        "127.0.0.1", server.port, timeout=20, source_address=(address, 0)
    )
    try:
        connection.request("POST", "/letters", body, FORM)
        return connection.getresponse().status
    except TimeoutError:
        return 0
    finally:
        connection.close()


def test_a_saved_draft_opens_while_ten_strangers_ask_for_letters(
    server: Server, reached: Reached
) -> None:
    honest = Stranger(server, "127.0.0.1")
    assert honest.save() == 201
    asked = list(bodies())
    opened: list[float] = []
    with ThreadPoolExecutor(300) as pool:
        letters = []
        for number, body in enumerate(asked):
            letters.append(pool.submit(ask, server, STRANGERS[number % len(STRANGERS)], body))
            if number % (EACH_A_SECOND * 5) == 0:
                start = monotonic()
                assert honest.look() == 200
                opened.append(monotonic() - start)
            sleep(1 / (EACH_A_SECOND * len(STRANGERS)))
        statuses = Counter(letter.result() for letter in letters)
    assert statuses[200], statuses
    assert set(statuses) <= {200, 429, 0}, statuses
    longest = f"{max(opened):.1f} s at most"
    reached(f"a saved draft opened {len(opened)} times, {longest}, among {dict(statuses)} letters")
