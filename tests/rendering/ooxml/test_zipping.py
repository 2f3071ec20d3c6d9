"""The zip that is written by hand is the one that Python's own zipfile writes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from app.rendering.ooxml.package import packed

names = st.from_regex(r"[a-zA-Z_/\[\].0-9]{1,40}", fullmatch=True)
contents = st.builds(lambda some, times: some * times, st.binary(max_size=40), st.integers(0, 200))


def by_zipfile(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name in sorted(parts):
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0x20
            package.writestr(entry, parts[name])
    return out.getvalue()


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(names, contents, max_size=6))
def test_a_package_is_the_same_bytes(parts: dict[str, bytes]) -> None:
    assert packed(parts) == by_zipfile(parts)
    assert packed(parts, dict(list(parts.items())[::2])) == by_zipfile(parts)


def test_a_part_that_many_letters_share_is_not_taken_for_one_of_the_same_name() -> None:
    shared = {"word/styles.xml": b"<base/>" * 40}
    own = {"word/styles.xml": b"<own/>" * 40}
    assert packed(shared, shared) == by_zipfile(shared)
    assert packed(own, shared) == by_zipfile(own)
