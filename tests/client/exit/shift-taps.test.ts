import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { examples } from "../examples.ts";
import { type KeyPress, ShiftTaps } from "../../../app/client/exit/shift-taps.ts";

const MODIFIERS = ["Alt", "AltGraph", "Control", "Meta"];

function press(type: string, more: Partial<KeyPress> & { held?: string } = {}): KeyPress {
  return {
    type,
    key: "Shift",
    code: "ShiftLeft",
    repeat: false,
    isComposing: false,
    getModifierState: (key) => key === more.held,
    ...more,
  };
}

/** Events of the counter, a letter for each sort: down, repeat, up, anything else. */
type Event = { sort: "d" | "r" | "u" | "x"; happens: (taps: ShiftTaps) => void };

function key(sort: Event["sort"], made: KeyPress): Event {
  return { sort, happens: (taps) => taps.press(made) };
}

const DOWN = key("d", press("keydown"));
const UP = key("u", press("keyup"));
const REPEAT = key("r", press("keydown", { repeat: true }));
const ELSE: Event[] = [
  { sort: "x", happens: (taps) => taps.forget() },
  ...["keydown", "keyup"].flatMap((type) => [
    ...MODIFIERS.map((held) => key("x", press(type, { held }))),
    ...MODIFIERS.map((name) => key("x", press(type, { key: name, code: `${name}Left` }))),
    ...["a", "A", "Tab", "ArrowLeft", "CapsLock", "Insert", "Process", "Unidentified"].map((name) =>
      key("x", press(type, { key: name, code: name })),
    ),
    key("x", press(type, { isComposing: true })),
  ]),
];

const events = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(DOWN, UP) },
    { weight: 1, arbitrary: fc.constantFrom(REPEAT, ...ELSE) },
  ),
  { maxLength: 40 },
);

function counted(all: readonly Event[]): number {
  const taps = new ShiftTaps();
  for (const { happens } of all) happens(taps);
  return taps.counted;
}

test("what is counted is each way down and up again since anything else happened", () => {
  fc.assert(
    fc.property(events, (all) => {
      const sorts = all.map(({ sort }) => sort).join("");
      const since = sorts.slice(sorts.lastIndexOf("x") + 1);
      assert.equal(counted(all), (since.match(/d[dr]*u/g) ?? []).length, sorts);
    }),
    { numRuns: examples(1000) },
  );
});

test("three presses of Shift alone are counted, whatever came before", () => {
  const tap = fc.array(fc.constant(REPEAT), { maxLength: 3 }).map((held) => [DOWN, ...held, UP]);
  fc.assert(
    fc.property(events, fc.constantFrom(...ELSE), tap, tap, tap, (before, last, ...three) => {
      assert.equal(counted([...before, last, ...three.flat()]), 3);
    }),
  );
});

test("anything else between, or while Shift is down, takes back what was counted", () => {
  for (const other of ELSE) {
    assert.equal(counted([DOWN, UP, DOWN, UP, other]), 0);
    assert.equal(counted([DOWN, UP, DOWN, other, UP]), 0);
    assert.equal(counted([DOWN, UP, other, DOWN, UP, DOWN, UP]), 2);
  }
});

test("either Shift counts, and both together do not", () => {
  const right = { code: "ShiftRight" };
  const [down, up] = [key("d", press("keydown", right)), key("u", press("keyup", right))];
  assert.equal(counted([DOWN, UP, down, up, DOWN, UP]), 3);
  assert.equal(counted([DOWN, UP, DOWN, down, up, UP]), 0);
  assert.equal(counted([DOWN, UP, DOWN, down, UP, up]), 0);
});

test("Shift that went up unheard is counted from its next way down", () => {
  assert.equal(counted([DOWN, DOWN, UP, DOWN, UP, DOWN, UP]), 3);
  assert.equal(counted([UP, UP, UP]), 0);
});
