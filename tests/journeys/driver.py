"""Answering steps as a person would: by what is on the screen, with the pointer or the keyboard."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from playwright.sync_api import Locator, Page, ViewportSize, expect

from app.recipients.registry import registry

PHONE: ViewportSize = {"width": 360, "height": 740}

#: A value, several ticks or links, or the rows of a list, each with its inputs by name.
Given: TypeAlias = str | Sequence[str] | Sequence[Mapping[str, str]]

#: Answers to every question that a step may ask, by name. All people here are invented.
ANSWERS: Mapping[str, Given] = {
    "path": "report",
    "adults": "yes",
    "shows": "intimate",
    "happened": ["kept-asked", "shared"],
    "risk": ["none"],
    "who": "ex",
    "where": "england-wales",
    "home": "england-wales",
    "reach": ["anyone"],
    "ties": ["group-chat"],
    "police": "may",
    "confirmed": ["own-evidence"],
    "how": ["gave"],
    "took": "yes",
    "conduct.first": "2025-03",
    "occasions": "several",
    "conduct.last": "2026-02",
    "seen": "never",
    "acting": "self",
    "uk": "yes",
    "account": "yes",
    "place.sort": "post",
    "links": ["https://www.instagram.com/p/C0ffee?igsh=abc#comment-1"],
    "place.service": "instagram",
    "searches": [
        {"search.query": "Siân Núñez", "search.results": "https://www.bing.com/search?q=x"}
    ],
    "hostile": "no",
    "host.role": "host",
    "place.host": "hetzner",
    "place.cdn": "cloudflare",
    "place.registrar": "namecheap",
    "own.work": "no",
    "place.account": "@not.siân",
    "place.owner": "owner@example.org",
    "sender.email": "siân.fresh@example.org",
    "sender.name": "Siân O'Connor-Núñez",
    "defendant.name": "محمد <b>&",
    "delivery": "email",
    "defendant.email": "m@example.net",
    "defendant.address": "1 High Street\nLeeds",
    "opened": "only-them",
    "claimant.name": "Siân",
    "claimant.reply": "siân.reply@example.org",
    "contact.safe": "Siân's sister, mornings",
    "contact.language": "Cymraeg",
    "contact.needs": "breaks",
    "names.other": "Siân Núñez",
    "wishes": ["gone", "stop"],
    "wish.first": "gone",
    "events": [
        {"event.when": "March 2025", "event.what": "a post", "event.known": "I saw it myself"},
        {"event.what": "a message <b>&", "event.known": "not sure"},
    ],
    "devices": [{"device.what": "a black phone", "device.use": "not sure"}],
    "reports": [{"report.to": "Instagram", "report.when": "3 March 2025"}],
    "police.officer": "PC 1234",
    "police.reference": "CR/1/25",
    "court.next": "14 January",
    "impact.words": "I moved house.",
    "other.name": "Zoë",
    "agent": "helpline",
    "agent.name": "A helpline",
}

#: Answers under which every later question is asked, and letters that together want them.
ALL_ASKED_LATER: Mapping[str, Given] = {"police": "reported", "home": "scotland"}
ASKING_LETTERS = ("solicitor-brief", "deprivation-request", "recipient-request", "authority-to-act")


class Wizard:
    """The wizard in a page. Everything acts on the step that is shown."""

    def __init__(self, page: Page, url: str) -> None:
        """`url` is the server's, perhaps with a language: `http://127.0.0.1:8000/cy`."""
        self.page = page
        self.url = url

    def start(self, door: str = "report") -> "Wizard":
        """Open the wizard as the start page's button does, and open a door; "" stays there."""
        self.page.goto(f"{self.url}/write")
        return self.begin(door)

    def begin(self, door: str = "report") -> "Wizard":
        """Go through a door of the first screen, when that is shown: a path, or `open`."""
        expect(self.page.locator('[data-step="choose"]')).to_be_visible()
        if door == "open":
            self.press(self.section.locator('[data-go="open"]'))
        elif door:
            self.answer("path", door)
            self.cont()
        return self

    @property
    def section(self) -> Locator:
        """The section of the step that is shown."""
        return self.page.locator("[data-step]:not([hidden])")

    def step(self) -> str:
        """The name of the step that is shown."""
        return self.section.get_attribute("data-step") or ""

    def field(self, name: str) -> Locator:
        """A field of the step that is shown, once its code has come."""
        return self.section.locator(f'[data-field="{name}"]:not([inert])')

    def asks(self) -> list[str]:
        """The names of the fields that can be seen, in order."""
        # Read at once: the list of services may come meanwhile, and take a question away.
        shown = self.section.locator("[data-field]:visible")
        return list(shown.evaluate_all("all => all.map(field => field.dataset.field)"))

    def answer(self, name: str, *values: str) -> None:
        """Pick or tick. A tick that is already there stays."""
        for value in values:
            self.choose(self.field(name).locator(f'input[value="{value}"]'))

    def type(self, name: str, text: str) -> None:
        """Type into a field, in place of what was in it."""
        self.enter(self.field(name).locator("input, textarea"), text)

    def link(self, number: int, text: str) -> None:
        """Type the link with this number, counted from 0; adds rows as needed."""
        rows = self.field("links").locator("[data-link]")
        while rows.count() <= number:
            self.press(self.field("links").locator("[data-add]"))
        self.enter(rows.nth(number), text)

    def beside_link(self, number: int, cells: Mapping[str, str]) -> None:
        """Fill what stands beside that link, as far as it is asked of this service."""
        row = self.field("links").locator("[data-rows] > *").nth(number)
        more = row.locator("[data-row-more]")
        if more.get_attribute("open") is None:
            self.press(more.locator("summary"))
        for cell, value in cells.items():
            entry = row.locator(f'[data-cell="{cell}"] input')
            if entry.is_visible():
                self.enter(entry, value)

    def service(self, name: str, given: str) -> None:
        """Type the name of a service into its combobox; a name that nobody knows stands too.

        `given` is the id of a recipient, or any other name.
        """
        known = {recipient.id: recipient.name for recipient in registry()}
        box = self.field(name).locator('[data-part="service"]')
        self.enter(box, known.get(given, given))
        box.blur()

    def row(self, name: str, number: int, cells: Mapping[str, str]) -> None:
        """Fill the row with this number, counted from 0; adds rows as needed."""
        rows = self.field(name).locator("[data-rows] > fieldset")
        while rows.count() <= number:
            self.press(self.field(name).locator("[data-add]"))
        for cell, value in cells.items():
            group = rows.nth(number).locator(f'[data-cell="{cell}"]')
            if group.locator("select").count():
                self.select(group.locator("select"), value)
            else:
                self.enter(group.locator("input"), value)

    def month(self, name: str, value: str) -> None:
        """Choose a month, given as `YYYY-MM`."""
        year, _, month = value.partition("-")
        self.select(self.field(name).locator('[data-part="month"]'), month)
        self.enter(self.field(name).locator('[data-part="year"]'), year)

    def give(self, name: str, given: Given) -> None:
        """Answer a field in the way that its kind wants."""
        rows = [] if isinstance(given, str) else [row for row in given if not isinstance(row, str)]
        for number, row in enumerate(rows):
            if name == "links":
                self.link(number, row["link.url"])
                self.beside_link(number, {cell: row[cell] for cell in row if cell != "link.url"})
            else:
                self.row(name, number, row)
        if rows:
            return
        values = [given] if isinstance(given, str) else [str(value) for value in given]
        match self.field(name).get_attribute("data-type"):
            case "pick" | "ticks":
                self.answer(name, *values)
            case "link-list":
                for number, link in enumerate(values):
                    self.link(number, link)
            case "month":
                self.month(name, values[0])
            case "service":
                self.service(name, values[0])
            case _:
                self.type(name, values[0])

    def fill_with(self, answers: Mapping[str, Given]) -> None:
        """Answer what the step asks, as far as there are answers; reveals are answered too."""
        given: set[str] = set()
        while rest := [name for name in self.asks() if name in answers and name not in given]:
            self.give(rest[0], answers[rest[0]])
            given.add(rest[0])

    def walk(self, until: str = "letters", **changed: Given) -> list[str]:
        """Answer and continue until that step is shown; returns the steps that were walked.

        `changed` has answers other than ANSWERS, with `_` for a dot: `place_sort="album"`.
        """
        walked: list[str] = []
        while (step := self.step()) != until:
            assert step not in walked, f"{step} is shown again after {walked}"
            walked.append(step)
            self.walk_one(**changed)
            assert self.step() != step, f"{step}: {self.mistakes()}"
        return walked

    def walk_one(self, **changed: Given) -> None:
        """Answer the step that is shown, as `walk` does, and continue."""
        given = {name.replace("_", ".", 1): value for name, value in changed.items()}
        self.fill_with({**ANSWERS, **given})
        self.cont()

    def card(self, kind: str) -> Locator:
        """The card of a kind of letter, closed, waiting for its questions, or with the letter."""
        return self.page.locator(f'[data-card][data-kind="{kind}"]')

    def ask_for(self, kind: str) -> Locator:
        """On the letter page, ask for this letter; questions it waits for stay unanswered."""
        expect(self.card(kind)).to_be_visible()
        closed = self.card(kind).locator("[data-open]")
        if closed.count():
            self.press(closed)
        return self.card(kind)

    def open_later_questions(self, kind: str) -> bool:
        """Go to what this kind of letter wants beside; False when nothing of it is open."""
        card = self.ask_for(kind)
        expect(card).not_to_have_attribute("aria-busy", "true")
        answer = card.locator("[data-answer]:visible, [data-more-answer]:visible")
        if answer.count() == 0:
            return False
        self.press(answer.first)
        return True

    def later_questions(self, kind: str, **changed: Given) -> list[str]:
        """Answer what this kind of letter wants beside; returns the steps that were asked."""
        return self.walk("letters", **changed) if self.open_later_questions(kind) else []

    def cont(self) -> None:
        """Press Continue."""
        self.press(self.section.locator("[data-continue]"))

    def skip(self) -> None:
        """Press Skip."""
        self.press(self.section.locator("[data-skip]"))

    def back(self) -> None:
        """Press Back on the page."""
        step = self.step()
        self.press(self.section.locator("[data-back]"))
        expect(self.page.locator(f'[data-step="{step}"]')).to_be_hidden()

    def browser_back(self) -> None:
        """Press the browser's own Back."""
        self.page.evaluate("history.back()")
        self.page.wait_for_timeout(100)

    def mistakes(self) -> list[str]:
        """The lines of the error summary."""
        return self.section.locator(".govuk-error-summary__list li").all_inner_texts()

    def heading_has_focus(self) -> bool:
        """Whether the focus is on the heading of the step that is shown."""
        return bool(
            self.section.locator("[data-heading]").first.evaluate(
                "heading => heading === document.activeElement"
            )
        )

    def press(self, control: Locator) -> None:
        """Press a button or follow a link."""
        control.click()

    def choose(self, control: Locator) -> None:
        """Pick a radio or tick a box."""
        control.check()

    def enter(self, control: Locator, text: str) -> None:
        """Type into a text control, in place of what was in it."""
        control.fill(text)

    def select(self, control: Locator, value: str) -> None:
        """Choose a line of a select."""
        control.select_option(value)


class KeyboardWizard(Wizard):
    """The wizard for someone who has only a keyboard: Tab, arrows, Space, Enter and typing."""

    MOST_TABS = 80

    def press(self, control: Locator) -> None:
        """Reach it by Tab, then Enter."""
        self._tab_to(control)
        self.page.keyboard.press("Enter")

    def choose(self, control: Locator) -> None:
        """Reach a radio by Tab and arrows, a box by Tab; then Space."""
        self._tab_to(control, radio=control.get_attribute("type") == "radio")
        if not control.is_checked():
            self.page.keyboard.press("Space")
        expect(control).to_be_checked()

    def enter(self, control: Locator, text: str) -> None:
        """Reach it by Tab, mark what is in it, type."""
        self._tab_to(control)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        expect(control).to_have_value(text)

    def select(self, control: Locator, value: str) -> None:
        """Reach it by Tab, then go down its lines."""
        self._tab_to(control)
        self.page.keyboard.press("Home")
        for _ in range(control.locator("option").count()):
            if control.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        expect(control).to_have_value(value)

    def _tab_to(self, control: Locator, *, radio: bool = False) -> None:
        target = control.element_handle()
        for _ in range(self.MOST_TABS):
            focused = self.page.evaluate_handle("document.activeElement")
            if self.page.evaluate("([one, other]) => one === other", [focused, target]):
                return
            same = "([one, other]) => one.type === 'radio' && one.name === other.name"
            if radio and self.page.evaluate(same, [focused, target]):
                self.page.keyboard.press("ArrowDown")
            else:
                self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {control}")
