"""Wandering about: whatever order one goes in, one question is shown and nothing typed is lost."""

import random

import pytest

from tests.journeys.driver import ANSWERS, Wizard

MOVES = 45
TYPED = ("text", "lines", "email")


class Wanderer:
    """Someone who cannot make up their mind, and remembers what they typed."""

    def __init__(self, wizard: Wizard, seed: int) -> None:
        self.wizard = wizard
        self.random = random.Random(seed)
        self.typed: dict[str, str] = {}
        self.seen: set[str] = set()

    def look(self) -> None:
        """One step is shown, its address is the same as ever, and it shows what was typed."""
        assert self.wizard.section.count() == 1
        self.seen.add(self.wizard.step())
        assert self.wizard.page.url == f"{self.wizard.url}/write"
        for name in self.wizard.asks():
            if name in self.typed:
                field = self.wizard.field(name).locator("input, textarea")
                assert field.input_value() == self.typed[name], name

    def move(self) -> None:
        """Do one thing that a person may do here."""
        wizard = self.wizard
        moves = [self.write, wizard.browser_back, self.forward]
        if wizard.section.locator("[data-continue]").count():
            moves += [self.write, self.go_on, self.go_on, self.go_on]
        if wizard.section.locator("[data-skip]").count():
            moves.append(wizard.skip)
        self.random.choice(moves)()

    def forward(self) -> None:
        self.wizard.page.evaluate("history.forward()")
        self.wizard.page.wait_for_timeout(100)

    def go_on(self) -> None:
        self.wizard.fill_with(
            {name: given for name, given in ANSWERS.items() if name not in self.typed}
        )
        for name in self.wizard.asks():
            if self.wizard.field(name).get_attribute("data-type") in TYPED:
                value = self.wizard.field(name).locator("input, textarea").input_value()
                self.typed[name] = value
        self.wizard.cont()

    def write(self) -> None:
        """Type something new, or pick something else."""
        for name in self.wizard.asks():
            field = self.wizard.field(name)
            kind = field.get_attribute("data-type")
            if kind in TYPED:
                self.typed[name] = f"{self.random.random()} محمد@example.org"
                self.wizard.type(name, self.typed[name])
                return
            if kind == "pick" and name != "adults":
                self.random.choice(field.locator("input:visible").all()).check()
                return


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_order_one_goes_in_nothing_typed_is_lost(wizard: Wizard, seed: int) -> None:
    broken: list[object] = []

    def keep(error: object) -> None:
        broken.append(error)

    wizard.page.on("pageerror", keep)
    wizard.start("person" if seed % 2 else "report")
    wanderer = Wanderer(wizard, seed)
    for _ in range(MOVES):
        # From the first entry, Back would leave the wizard; that is another test's.
        at_start = wizard.page.evaluate("history.state") == 0
        wanderer.go_on() if at_start else wanderer.move()
        wanderer.look()
    assert broken == []
    assert len(wanderer.seen) > 4, "or it did not get about"
    assert wanderer.typed
