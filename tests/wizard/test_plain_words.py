"""Plain words for each clause of a letter stand on the page in every language.

That each clause of each letter has words, and that they are true of it, is told in
`tests/letters/test_plain_words.py`, where every letter is drafted.
"""

from tests.wizard.conftest import Pages


def test_every_key_has_its_words_once_and_in_every_language(pages: Pages) -> None:
    english = set(pages["/write"].xpath("//template/@data-plain"))
    for path, page in pages.items():
        templates = page.xpath("//template[@data-plain]")
        keys = [template.get("data-plain") for template in templates]
        assert len(keys) == len(set(keys)), f"{path}: {[k for k in keys if keys.count(k) > 1]}"
        assert set(keys) == english, path
        for template in templates:
            assert template.text_content().strip(), f"{path}: {template.get('data-plain')}"


def test_what_words_are_true_of_is_the_same_in_every_language(pages: Pages) -> None:
    rules = {
        path: [(t.get("data-plain"), t.get("data-true-when")) for t in each]
        for path, page in pages.items()
        if (each := page.xpath("//template[@data-plain]"))
    }
    assert len({tuple(each) for each in rules.values()}) == 1
