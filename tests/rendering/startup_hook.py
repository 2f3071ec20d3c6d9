"""A .NET assembly of one method, which lets the Open XML validator read many files in one process.

The validator's program checks one file and ends, and nine tenths of its time go into starting:
.NET compiles the whole SDK anew. .NET also runs `StartupHook.Initialize()` of any assembly named
in DOTNET_STARTUP_HOOKS before the program itself. Ours calls the program's own `Main` once for
each line of stdin and then ends the process:

    public static void Initialize()
    {
        string line;
        while ((line = Console.ReadLine()) != null)
            Assembly.Load("ooxml-validator").EntryPoint
                .Invoke(null, new object[] { new string[] { line } });
        Environment.Exit(0);
    }

There is no .NET compiler among this project's tools, so the assembly is written out here: the
file format is ECMA-335, partition II (§22 tables, §24 layout, §25 file); the instructions are
partition III.
"""

from __future__ import annotations

import struct

#: The program whose `Main` is called.
PROGRAM = "ooxml-validator"

_FILE_ALIGNMENT, _SECTION_ALIGNMENT = 0x200, 0x2000
_PUBLIC_KEY_TOKEN = bytes.fromhex("b77a5c561934e089")  # of mscorlib, which knows every type below
_TYPES = (
    ("System", "Object"),
    ("System", "String"),
    ("System", "Console"),
    ("System", "Environment"),
    ("System.Reflection", "Assembly"),
    ("System.Reflection", "MethodInfo"),
    ("System.Reflection", "MethodBase"),
)


def _reference(name: str) -> int:
    """The row of a type in the table of referenced types; rows count from 1."""
    return [each for _, each in _TYPES].index(name) + 1


def _class(name: str) -> bytes:
    """A class in a signature: its TypeDefOrRef index, which fits one byte."""
    return bytes([0x12, _reference(name) << 2 | 1])


_VOID, _INT, _STRING, _OBJECT, _ARRAY = b"\x01", b"\x08", b"\x0e", b"\x1c", b"\x1d"
_STATIC, _INSTANCE = b"\x00", b"\x20"

#: Methods that are called: class, name, signature (sort, count of arguments, result, arguments).
_METHODS = (
    ("Console", "ReadLine", _STATIC + b"\x00" + _STRING),
    ("Assembly", "Load", _STATIC + b"\x01" + _class("Assembly") + _STRING),
    ("Assembly", "get_EntryPoint", _INSTANCE + b"\x00" + _class("MethodInfo")),
    ("MethodBase", "Invoke", _INSTANCE + b"\x02" + _OBJECT + _OBJECT + _ARRAY + _OBJECT),
    ("Environment", "Exit", _STATIC + b"\x01" + _VOID + _INT),
)


class _Heap:
    """Strings or blobs that tables point into; the empty one stands at 0."""

    def __init__(self) -> None:
        self.content = b"\0"

    def add(self, value: bytes) -> int:
        """Append; the offset of what was appended."""
        self.content += value
        return len(self.content) - len(value)

    def name(self, value: str) -> int:
        """Append a name that ends in a zero byte."""
        return self.add(value.encode() + b"\0")

    def blob(self, value: bytes) -> int:
        """Append bytes behind their length."""
        return self.add(bytes([len(value)]) + value)


def _code() -> bytes:
    """The body of `Initialize`: a fat header, then the instructions (comments in C#)."""
    method = {
        name: struct.pack("<I", 0x0A000000 + row) for row, (_, name, _) in enumerate(_METHODS, 1)
    }
    new_array = [b"\x8d" + struct.pack("<I", 0x01000000 + row) for row in (1, 2)]
    read = b"\x28" + method["ReadLine"] + b"\x0a"  # line = Console.ReadLine();
    call = (
        b"\x72" + struct.pack("<I", 0x70000001)  # "ooxml-validator"
        + b"\x28" + method["Load"]  # Assembly.Load(…)
        + b"\x6f" + method["get_EntryPoint"]  # .EntryPoint
        + b"\x14"  # null
        + b"\x17" + new_array[0] + b"\x25\x16"  # new object[1], at [0]:
        + b"\x17" + new_array[1] + b"\x25\x16\x06\xa2"  # new string[1] with line at [0]
        + b"\xa2"
        + b"\x6f" + method["Invoke"] + b"\x26"  # .Invoke(null, …);
    )  # fmt: skip
    leave = b"\x06\x2c" + struct.pack("b", len(call) + 2)  # if (line == null) break;
    again = b"\x2b" + struct.pack("b", -(len(read + leave + call) + 2))
    code = read + leave + call + again + b"\x16\x28" + method["Exit"] + b"\x2a"
    return struct.pack("<HHII", 0x3013, 9, len(code), 0x11000001) + code


def _tables(strings: _Heap, blobs: _Heap, code_at: int) -> bytes:
    """The #~ stream: which types, methods and assemblies there are, a row each."""
    name, blob = strings.name, blobs.blob
    rows: dict[int, list[bytes]] = {
        0x00: [struct.pack("<HHHHH", 0, name("hook.dll"), 1, 0, 0)],
        0x01: [struct.pack("<HHH", 1 << 2 | 2, name(each), name(space)) for space, each in _TYPES],
        0x02: [
            struct.pack("<IHHHHH", 0, name("<Module>"), 0, 0, 1, 1),
            struct.pack("<IHHHHH", 0x100001, name("StartupHook"), 0, 1 << 2 | 1, 1, 1),
        ],
        0x06: [
            struct.pack("<IHHHHH", code_at, 0, 0x96, name("Initialize"), blob(b"\0\0\x01"), 1)
        ],
        0x0A: [
            struct.pack("<HHH", _reference(owner) << 3 | 1, name(each), blob(signature))
            for owner, each, signature in _METHODS
        ],
        0x11: [struct.pack("<H", blob(b"\x07\x01" + _STRING))],
        0x20: [struct.pack("<IHHHHIHHH", 0x8004, 1, 0, 0, 0, 0, 0, name("hook"), 0)],
        0x23: [
            struct.pack(
                "<HHHHIHHHH", 4, 0, 0, 0, 0, blob(_PUBLIC_KEY_TOKEN), name("mscorlib"), 0, 0
            )
        ],
    }  # fmt: skip
    head = struct.pack("<IBBBBQQ", 0, 2, 0, 0, 1, sum(1 << table for table in rows), 0)
    counts = b"".join(struct.pack("<I", len(each)) for each in rows.values())
    return head + counts + b"".join(row for each in rows.values() for row in each)


def _metadata(code_at: int) -> bytes:
    """The metadata root with its five streams."""
    strings, blobs, users = _Heap(), _Heap(), _Heap()
    users.blob(PROGRAM.encode("utf-16-le") + b"\0")
    tables = _tables(strings, blobs, code_at)
    streams = {
        b"#~": tables,
        b"#Strings": strings.content,
        b"#US": users.content,
        b"#GUID": b"relinquish-hook.",
        b"#Blob": blobs.content,
    }
    padded = {name: _padded(content, 4) for name, content in streams.items()}
    version = _padded(b"v4.0.30319\0", 4)
    root = struct.pack("<IHHII", 0x424A5342, 1, 1, 0, len(version)) + version
    root += struct.pack("<HH", 0, len(padded))
    at = len(root) + sum(8 + len(_padded(name + b"\0", 4)) for name in padded)
    for name, content in padded.items():
        root += struct.pack("<II", at, len(content)) + _padded(name + b"\0", 4)
        at += len(content)
    return root + b"".join(padded.values())


def _padded(content: bytes, to: int) -> bytes:
    return content + b"\0" * (-len(content) % to)


def assembly() -> bytes:
    """The assembly as a file: one section with the CLI header, the code and the metadata."""
    code = _padded(_code(), 4)
    code_at = _SECTION_ALIGNMENT + 72
    metadata = _metadata(code_at)
    header = struct.pack(
        "<IHHIIIII", 72, 2, 5, code_at + len(code), len(metadata), 1, 0, 0
    ) + bytes(44)  # fmt: skip
    section = header + code + metadata
    size = len(section)
    directories = bytearray(16 * 8)
    struct.pack_into("<II", directories, 14 * 8, _SECTION_ALIGNMENT, 72)
    optional = struct.pack(
        "<HBBIIIIIIIIIHHHHHHIIIIHHIIIIII",
        0x10B, 48, 0, size, 0, 0, 0, _SECTION_ALIGNMENT, 0, 0x10000000,
        _SECTION_ALIGNMENT, _FILE_ALIGNMENT, 4, 0, 0, 0, 4, 0, 0,
        2 * _SECTION_ALIGNMENT, _FILE_ALIGNMENT, 0, 3, 0x8540,
        0x100000, 0x1000, 0x100000, 0x1000, 0, 16,
    ) + directories  # fmt: skip
    dos = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)
    coff = b"PE\0\0" + struct.pack("<HHIIIHH", 0x14C, 1, 0, 0, 0, len(optional), 0x2102)
    table = struct.pack(
        "<8sIIIIIIHHI", b".text", size, _SECTION_ALIGNMENT,
        len(_padded(section, _FILE_ALIGNMENT)), _FILE_ALIGNMENT, 0, 0, 0, 0, 0x60000020,
    )  # fmt: skip
    headers = _padded(dos + coff + optional + table, _FILE_ALIGNMENT)
    return headers + _padded(section, _FILE_ALIGNMENT)
