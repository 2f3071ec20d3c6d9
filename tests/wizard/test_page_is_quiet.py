"""Typed text has no way out of the page: checked in the DOM, in every language."""

from lxml import html

from forms.fields import QUIET
from tests.wizard.conftest import Pages

CHOSEN = {"radio", "checkbox"}


def _typed(page: html.HtmlElement) -> list[html.HtmlElement]:
    controls = page.xpath("//input | //textarea")
    return [each for each in controls if each.get("type") not in CHOSEN | {"file", "hidden"}]


def test_no_typed_input_has_a_name(pages: Pages) -> None:
    for path, page in pages.items():
        named = [control.get("id") for control in _typed(page) if "name" in control.attrib]
        assert not named, f"{path}: {named}"
        assert not page.xpath("//select[@name] | //input[@type='file'][@name]"), path


def test_only_declared_answers_have_a_name(pages: Pages) -> None:
    from app.letters.answers.vocabulary import BY_NAME

    for path, page in pages.items():
        names = {control.get("name") for control in page.xpath("//input[@name]")}
        assert names - BY_NAME.keys() == {"path"}, path


def test_nothing_remembers_corrects_or_translates_what_is_typed(pages: Pages) -> None:
    wanted = {name for name in QUIET if name != "dir"}
    for path, page in pages.items():
        controls = _typed(page)
        assert len(controls) > 10
        for control in controls:
            missing = wanted - set(control.attrib)
            assert not missing, f"{path}: {control.get('id')} lacks {missing}"
            for name in ("autocomplete", "spellcheck", "translate", "autocorrect"):
                assert control.get(name) == QUIET[name], f"{path}: {control.get('id')} {name}"
            assert control.get("dir") in {"auto", "ltr"}, f"{path}: {control.get('id')}"


def test_no_input_tells_the_browser_what_it_holds(pages: Pages) -> None:
    for path, page in pages.items():
        kinds = {control.get("type") for control in page.xpath("//input")}
        assert kinds <= {"text", "radio", "checkbox", "file"}, path


def test_every_control_and_form_is_kept_out_of_session_files(pages: Pages) -> None:
    for path, page in pages.items():
        loose = page.xpath(
            "//*[self::input or self::textarea or self::select][not(@autocomplete='off')]"
        )
        assert not [control.get("id") for control in loose], path
        assert not page.xpath("//form[not(@autocomplete='off')]"), path
        assert not page.xpath("//form[@action or @method]"), path


def test_no_link_leaves_the_wizard_in_the_same_tab(pages: Pages) -> None:
    for path, page in pages.items():
        # What stands there until the script starts is taken away before anything can be typed.
        for link in page.xpath("//a[@href][not(ancestor::noscript)][not(ancestor::*[@data-late])]"):
            href = link.get("href")
            stays = href.startswith(("#", "tel:")) or "data-exit" in link.attrib
            language = "hreflang" in link.attrib and link.xpath("ancestor::*[@data-step='choose']")
            apart = link.get("target") == "_blank" and link.get("rel") == "noopener noreferrer"
            assert stays or language or apart, f"{path}: {href}"


def test_nothing_on_the_page_runs_or_styles_but_the_built_files(pages: Pages) -> None:
    for path, page in pages.items():
        scripts = page.xpath("//script[not(@src)]")
        assert [script.get("type") for script in scripts] == ["application/json"], path
        assert not page.xpath("//style | //*[@style] | //@*[starts-with(name(), 'on')]"), path
        sources = page.xpath("//script/@src | //link/@href | //img/@src")
        assert all(source.startswith("/static/dist/") for source in sources), path


#: Where the client shows what was typed or dated, or the services that fit what is being typed.
SHOWN = (
    "data-sent-said",
    "data-sent-moment",
    "data-sent-review",
    "data-next-list",
    "data-next-said",
    "data-order-sent",
)


def test_no_translator_is_sent_what_the_page_shows_of_what_was_typed(pages: Pages) -> None:
    for path, page in pages.items():
        shown = [each for name in SHOWN for each in page.xpath(f"//*[@{name}]")]
        shown += page.xpath("//ul[@role='listbox'] | //*[@id='announce']")
        assert len(shown) > len(SHOWN), path
        for each in shown:
            assert each.get("translate") == "no", f"{path}: {dict(each.attrib)}"
