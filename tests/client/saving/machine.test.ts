/** Every row of the saving machine, walked through the public methods; docs/saving.md says the same. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import { Autosave, type SaveState } from "../../../app/client/saving/autosave.ts";
import { Gone, type SealedCopy } from "../../../app/client/saving/copy-in-box.ts";
import { MACHINE, type SavingEvent, type SavingState } from "../../../app/client/saving/machine.ts";
import { Offline } from "../../../app/client/server/errors.ts";
import { HeldClock, settled } from "./held-clock.ts";

const HOUR = 3_600_000;
const STATES = Object.keys(MACHINE) as SavingState[];

/** One machine with nothing real around it: saves end when a test says so. */
class Bench {
  readonly clock = new HeldClock();
  readonly told: SaveState["kind"][] = [];
  readonly underWay: { resolve(): void; reject(error: Error): void }[] = [];
  readonly autosave: Autosave;
  started = 0;
  lastCalls = 0;
  #revision = 0;

  constructor() {
    const bench = this;
    const ready = {
      get revision() {
        return bench.#revision;
      },
      get fresh() {
        return bench.#copy();
      },
      take: () => Promise.resolve(bench.#copy()),
      touch: () => bench.change(),
      sent: () => undefined,
      stop: () => undefined,
    };
    const saved = {
      put: () => new Promise<void>((resolve, reject) => bench.#begin(resolve, reject)),
      sendLast: () => Promise.resolve(void (bench.lastCalls += 1)),
    };
    const tell = ({ kind }: SaveState): void => void this.told.push(kind);
    this.autosave = new Autosave({ ready, saved, clock: this.clock, tell }, true);
  }

  change(): void {
    this.#revision += 1;
  }

  #begin(resolve: () => void, reject: (error: Error) => void): void {
    this.started += 1;
    this.underWay.push({ resolve, reject });
  }

  #copy(): SealedCopy {
    const body = new Uint8Array();
    return { body, etag: "", saves: 1, savedAt: "", days: 30, revision: this.#revision };
  }
}

/** How each event comes about. Those that ask for something unsaved are given it. */
const HAPPENS: Record<SavingEvent, (bench: Bench) => unknown> = {
  step: (bench) => (bench.change(), bench.autosave.stepDone()),
  hidden: (bench) => (bench.change(), bench.autosave.hidden()),
  online: (bench) => (bench.change(), bench.autosave.online()),
  due: (bench) => bench.clock.pass(HOUR),
  save: (bench) => void bench.autosave.saveNow(),
  anyway: (bench) => void bench.autosave.saveAnyway(),
  replaced: (bench) => bench.autosave.replaced(),
  rest: (bench) => void bench.autosave.rest(),
  stop: (bench) => bench.autosave.stop(),
  leaving: (bench) => (bench.change(), bench.autosave.lastCall()),
  done: (bench) => bench.underWay.shift()?.resolve(),
  outrun: (bench) => (bench.change(), bench.underWay.shift()?.resolve()),
  unreached: (bench) => bench.underWay.shift()?.reject(new Offline()),
  halt: (bench) => bench.underWay.shift()?.reject(new Gone()),
};
const EVENTS = Object.keys(HAPPENS) as SavingEvent[];
const OUTCOMES: readonly SavingEvent[] = ["done", "outrun", "unreached", "halt"];

/** The events that lead from the start to each state. */
const WAYS: Record<SavingState, readonly SavingEvent[]> = {
  idle: [],
  waiting: ["step"],
  retrying: ["hidden", "unreached"],
  sending: ["hidden"],
  queued: ["hidden", "save"],
  finishing: ["hidden", "rest"],
  halted: ["hidden", "halt"],
  resting: ["rest"],
  // With a save under way: its outcome comes after the page let go.
  stopped: ["hidden", "stop"],
};

async function benchIn(state: SavingState): Promise<Bench> {
  const bench = new Bench();
  for (const event of WAYS[state]) {
    await HAPPENS[event](bench);
    await settled();
  }
  assert.equal(bench.autosave.state, state, "the way to it");
  return bench;
}

/** Nothing is planned, so nothing falls due; nothing is under way, so nothing ends. */
function cannotHappen(event: SavingEvent, bench: Bench): boolean {
  if (event === "due") return bench.clock.planned === 0;
  return OUTCOMES.includes(event) && bench.underWay.length === 0;
}

const pairs = STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const));

test("every row leads where the table says, and sends what it says", async () => {
  for (const [state, event] of pairs) {
    const next = MACHINE[state][event];
    if (next === undefined) continue;
    const bench = await benchIn(state);
    const { started, lastCalls } = bench;
    const isSent = next === "sending" && state !== next;
    bench.told.length = 0;
    await HAPPENS[event](bench);
    await settled();
    const about = `${state}, ${event}`;
    assert.equal(bench.autosave.state, next, about);
    assert.equal(bench.started - started, isSent ? 1 : 0, about);
    assert.equal(bench.told.includes("saving"), isSent, about);
    assert.equal(bench.lastCalls - lastCalls, event === "leaving" ? 1 : 0, about);
  }
});

test("every other pair changes nothing and sends nothing, or cannot come about", async () => {
  const impossible: string[] = [];
  for (const [state, event] of pairs) {
    if (MACHINE[state][event] !== undefined) continue;
    const bench = await benchIn(state);
    const about = `${state}, ${event}`;
    if (cannotHappen(event, bench)) {
      impossible.push(about);
      continue;
    }
    const before = [bench.autosave.state, bench.started, bench.lastCalls, bench.told.length];
    await HAPPENS[event](bench);
    await settled();
    const now = [bench.autosave.state, bench.started, bench.lastCalls, bench.told.length];
    assert.deepEqual(now, before, about);
  }
  const crosses = pairs.filter(([state, event]) => cell(state, event) === "×");
  assert.deepEqual(impossible, crosses.map((pair) => pair.join(", ")));
});

test("with nothing unsaved, leaving a step, hiding the page and going send nothing", async () => {
  const bench = await benchIn("idle");
  bench.autosave.stepDone();
  bench.autosave.hidden();
  bench.autosave.online();
  bench.autosave.lastCall();
  await bench.clock.pass(HOUR);
  assert.deepEqual([bench.autosave.state, bench.started, bench.lastCalls], ["idle", 0, 0]);
});

const drawn = readFileSync(path.resolve(import.meta.dirname, "../../docs/saving.md"), "utf8");

/** The table of the page whose head begins so: its head, and its rows by their first cell. */
function tableUnder(start: string): { head: string[]; rows: Map<string, string[]> } {
  const at = drawn.indexOf(`\n|${start}|`) + 1;
  assert.ok(at > 0, `a table under ${start}`);
  const [lines = ""] = drawn.slice(at).split("\n\n");
  const cells = lines.split("\n").map((line) => line.split("|").slice(1, -1).map((each) => each.trim()));
  const [head = [], , ...rest] = cells;
  return { head: head.slice(1), rows: new Map(rest.map(([name = "", ...row]) => [name, row])) };
}

const { head: columns, rows: grid } = tableUnder("  ");

function cell(state: SavingState, event: SavingEvent): string | undefined {
  return grid.get(state)?.[columns.indexOf(event)];
}

test("the page's table is the machine's", () => {
  assert.deepEqual(columns.toSorted(), EVENTS.toSorted());
  for (const [state, event] of pairs) {
    const next = MACHINE[state][event];
    const said = cell(state, event) ?? "";
    if (next === undefined) assert.match(said, /^[·×]$/, `${state}, ${event}`);
    else assert.equal(said, next, `${state}, ${event}`);
  }
});

test("the drawing has every arrow of the machine that leads to another state, and no other", () => {
  const arrow = (from: string, event: string, to: string): string => `${from} --> ${to}: ${event}`;
  const lines = [...drawn.matchAll(/^ +(\w+) --> (\w+): (.+)$/gm)];
  const told = lines.flatMap(([, from = "", to = "", events = ""]) =>
    events.split(", ").map((event) => arrow(from, event, to)),
  );
  const there = pairs.flatMap(([state, event]) => {
    const next = MACHINE[state][event];
    return next === undefined || next === state || event === "stop" ? [] : [arrow(state, event, next)];
  });
  assert.deepEqual(told.toSorted(), there.toSorted());
  for (const state of STATES) assert.equal(MACHINE[state].stop ?? "stopped", "stopped", state);
});

test("the page says of every state and every event what it is", () => {
  assert.deepEqual([...tableUnder(" state ").rows.keys()].toSorted(), STATES.toSorted());
  assert.deepEqual([...tableUnder(" event ").rows.keys()].toSorted(), EVENTS.toSorted());
});
