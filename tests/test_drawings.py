"""Each drawing of docs/rooms.md against the code that it draws."""

import re
from collections.abc import Iterator

import grimp

from tests.serving import ROOT

PAGE = ROOT / "docs" / "rooms.md"
CLIENT = ROOT / "app" / "client"

#: The packages of the server that a drawing has to name; other modules of `app` do not count.
PACKAGES = tuple(
    sorted(
        [f"app.{path.parent.name}" for path in (ROOT / "app").glob("*/__init__.py")]
        + ["app.factory", "app.rules", "forms"]
    )
)

Arrow = tuple[str, str]


def _drawings() -> list[str]:
    return re.findall(r"```mermaid\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)


def _arrows(drawing: str) -> set[Arrow]:
    """The arrows of a flow chart; `a & b --> c & d` draws four."""
    rows = re.findall(r"^ +(.+?) --> (.+)$", drawing, re.M)
    return {
        (one, other)
        for left, right in rows
        for one in left.split(" & ")
        for other in right.split(" & ")
    }


def _package_of(module: str) -> str | None:
    within = [name for name in PACKAGES if module == name or module.startswith(f"{name}.")]
    return within[0].removeprefix("app.") if within else None


def _imports() -> Iterator[Arrow]:
    graph = grimp.build_graph("app", "forms", cache_dir=None)
    for module in graph.modules:
        for other in graph.find_modules_directly_imported_by(module):
            one, two = _package_of(module), _package_of(other)
            if one and two and one != two:
                yield one, two


def test_the_drawing_of_the_server_has_every_arrow_between_its_packages_and_no_other() -> None:
    server = _arrows(_drawings()[0])
    assert len(server) > 15, "or this test reads past the drawing"
    assert server == set(_imports()), f"draw in {PAGE.name} what the imports say"


def test_every_arrow_of_the_browsers_drawing_stands_in_the_table_of_its_rooms() -> None:
    readme = (CLIENT / "README.md").read_text(encoding="utf-8")
    table = re.findall(r"^\d +(\S+) .*→(.*)$", readme, re.M)
    allowed = {(room, other) for room, may in table for other in may.split()}
    drawn = {(one.replace("main", "."), other) for one, other in _arrows(_drawings()[1])}
    assert drawn - allowed == set(), f"{PAGE.name} draws what the table does not allow"
    rooms = {room for room, _ in table} - {"time", "text"}
    assert rooms - {room for arrow in drawn for room in arrow} == set(), "a room that is not drawn"


def test_every_file_on_the_way_of_a_tick_a_name_and_a_saved_draft_is_there() -> None:
    ways = [drawing for drawing in _drawings() if drawing.startswith("sequenceDiagram")]
    assert len(ways) == 3
    for way in ways:
        stops = dict(re.findall(r"participant (\w+) as (\S+)", way))
        homes = {key: (ROOT if name.startswith("app/") else CLIENT) for key, name in stops.items()}
        assert {name for key, name in stops.items() if not (homes[key] / name).is_file()} == set()
        used = set(re.findall(r"^ +(\w+)--?>>(\w+):", way, re.M))
        assert {stop for arrow in used for stop in arrow} == set(stops)


def test_no_arrow_leads_from_a_typed_name_to_the_server() -> None:
    (name,) = [drawing for drawing in _drawings() if "fields/text.ts" in drawing]
    assert not re.search(r"participant \w+ as (?:server|app)/", name)
