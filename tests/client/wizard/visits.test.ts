import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import type { Visit } from "../../../app/client/questions/order.ts";
import { Visits } from "../../../app/client/wizard/visits.ts";

const visit = (step: string): Visit => ({ step, scope: {}, filling: false });

/** A browser's session history: entries, a position, and what pages may do with them. */
class FakeHistory {
  entries: unknown[] = [null];
  at = 0;
  addresses: unknown[] = [];

  pushState(state: unknown, _title: string, address?: unknown): void {
    this.entries.length = this.at + 1;
    this.entries.push(state);
    this.at += 1;
    this.addresses.push(address);
  }

  replaceState(state: unknown): void {
    this.entries[this.at] = state;
  }

  back(): void {
    this.at = Math.max(0, this.at - 1);
  }
}

function walked(...steps: string[]): { visits: Visits; browser: FakeHistory } {
  const browser = new FakeHistory();
  const visits = new Visits(browser);
  const [first = "", ...more] = steps;
  visits.start(visit(first), "/write");
  for (const step of more) visits.push(visit(step));
  return { visits, browser };
}

test("the browser's history holds whole numbers and no address", () => {
  const { browser } = walked("choose", "adults", "shows");
  assert.deepEqual(browser.entries, [0, 1, 2]);
  assert.deepEqual(browser.addresses, [undefined, undefined]);
});

test("one step back is one question back", () => {
  const { visits, browser } = walked("choose", "adults", "shows");
  assert.ok(visits.back());
  assert.equal(visits.arrive(browser.entries[browser.at])?.step, "adults");
});

test("there is nothing before the first question", () => {
  assert.equal(walked("adults").visits.back(), false);
});

test("going on from an earlier question forgets what was ahead", () => {
  const { visits, browser } = walked("choose", "adults", "shows", "seen");
  browser.at = 1;
  visits.arrive(1);
  visits.push(visit("stop-child"));
  assert.equal(visits.arrive(2)?.step, "stop-child");
  assert.equal(visits.arrive(3), undefined);
});

test("an entry from before a reload, or one that is not ours, has no visit", () => {
  const { visits } = walked("choose");
  for (const state of [7, null, -1, 1.5, "2", { step: "me" }]) {
    const arrived = visits.arrive(state);
    assert.ok(arrived === undefined || arrived.step === "choose", String(state));
  }
});

test("however one walks, the visit and the browser's entry stay the same number", () => {
  const moves = fc.array(fc.constantFrom("on", "back", "forward"), { maxLength: 40 });
  fc.assert(
    fc.property(moves, (all) => {
      const { visits, browser } = walked("0");
      const expected: string[] = ["0"];
      all.forEach((move, count) => {
        if (move === "on") {
          expected.length = browser.at + 1;
          visits.push(visit(`${count + 1}`));
          expected.push(`${count + 1}`);
        } else {
          const ahead = browser.at + (move === "back" ? -1 : 1);
          if (ahead < 0 || ahead >= browser.entries.length) return;
          browser.at = ahead;
          visits.arrive(browser.entries[ahead]);
        }
        assert.equal(visits.now?.step, expected[browser.at]);
      });
    }),
  );
});
