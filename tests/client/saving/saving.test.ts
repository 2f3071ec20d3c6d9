import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import fc, { examples } from "../examples.ts";
import { open } from "../../../app/client/sealing/draft-encryption.ts";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { openFromBox, openFromFile } from "../../../app/client/saving/open-draft.ts";
import { keysOf } from "../../../app/client/sealing/keys.ts";
import { newCode } from "../../../app/client/sealing/return-code.ts";
import { endSession } from "../../../app/client/saving/session.ts";
import { BoxServer, lost } from "./box-server.ts";
import { Device, NAME, firstDevice, inBox, nextDevice, someKeys } from "./devices.ts";
import { settled } from "./held-clock.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

beforeEach(endSession);

async function nameInBox(server: BoxServer, device: Device): Promise<string | undefined> {
  return (await inBox(server, device)).details["sender.name"];
}

/** Lose the answer to the next request of this method; the server has done what was asked. */
function loseOneAnswer(server: BoxServer, method: string): void {
  server.after = (asked) => {
    if (asked.method !== method) return;
    server.after = () => undefined;
    lost();
  };
}

test("the first save makes a box, and only where there is none", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  assert.deepEqual(device.states.at(-1), "saved");
  assert.equal(server.puts[0]?.headers["If-None-Match"], "*");
  assert.equal(server.puts[0]?.headers["Box-Days"], "30");
  const draft = await inBox(server, device);
  assert.deepEqual([draft.saves, draft.details["sender.name"]], [1, NAME]);
  assert.equal(device.store.draft.saves, 1);
});

test("later saves change the box only if it holds what this page saw last", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  const seen = server.etag(device.keys.locator);
  await device.clock.pass(MINUTE);
  await device.step("محمد");
  assert.equal(server.puts[1]?.headers["If-Match"], `"${seen}"`);
  assert.equal(await nameInBox(server, device), "محمد");
});

test("steps within a minute are one save, with the last words typed", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  for (const typed of ["a", "b", "c"]) await device.step(typed);
  assert.equal(server.puts.length, 1);
  await device.clock.pass(MINUTE - 1);
  assert.equal(server.puts.length, 1);
  await device.clock.pass(1);
  assert.equal(server.puts.length, 2);
  assert.equal(await nameInBox(server, device), "c");
  await device.clock.pass(10 * MINUTE);
  assert.equal(server.puts.length, 2, "saved again although nothing changed");
});

test("steps during a save wait for it, and are one save after it", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  let answer: (() => void) | undefined;
  server.after = () => new Promise((resolve) => (answer = resolve));
  await device.step("a");
  for (const typed of ["b", "c"]) await device.step(typed);
  await device.clock.pass(2 * MINUTE);
  assert.equal(server.puts.length, 2);
  server.after = () => undefined;
  answer?.();
  await settled();
  await device.clock.pass(0);
  assert.equal(server.puts.length, 3);
  assert.equal(await nameInBox(server, device), "c");
});

test("a hidden page is saved at once, from the copy that stood ready", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  device.type("b");
  await device.clock.pass(1500);
  device.keeper.hidden();
  await settled();
  assert.equal(server.puts.length, 2);
  assert.ok(server.puts[1]?.keepalive, "the request must outlive the page");
  device.keeper.hidden();
  await settled();
  assert.equal(server.puts.length, 2, "hidden again, but nothing changed");
});

test("leaving the page sends the ready copy in the same task", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  device.type("b");
  await device.clock.pass(1500);
  const before = server.asked.length;
  device.store.wipe();
  device.keeper.lastCall();
  device.keeper.stop();
  assert.equal(server.asked.length, before + 1);
  assert.equal(await nameInBox(server, device), "b");
});

test("leaving while a save is under way expects that save to have arrived", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  let answer: (() => void) | undefined;
  server.after = () => new Promise((resolve) => (answer ??= resolve));
  await device.step("b");
  device.type("c");
  await device.clock.pass(1500);
  device.keeper.lastCall();
  device.keeper.stop();
  answer?.();
  assert.equal(await nameInBox(server, device), "c");
});

test("with a lost answer the box is asked, and no conflict is seen in the own save", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  loseOneAnswer(server, "PUT");
  await device.step("b");
  assert.equal(device.states.at(-1), "offline");
  await device.clock.pass(10_000);
  assert.equal(device.states.at(-1), "saved");
  assert.ok(!device.states.includes("conflict"));
  assert.equal(await nameInBox(server, device), "b");
});

test("with a lost answer and more typed since, the newest is saved", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  loseOneAnswer(server, "PUT");
  await device.step("b");
  await device.step("c");
  await device.clock.pass(10_000);
  assert.equal(device.states.at(-1), "saved");
  assert.equal(await nameInBox(server, device), "c");
});

test("with the answer to the very first save lost, the box is recognised as the own", async () => {
  const server = new BoxServer();
  loseOneAnswer(server, "PUT");
  const device = await firstDevice(server);
  assert.equal(device.states.at(-1), "offline");
  await device.clock.pass(10_000);
  assert.equal(device.states.at(-1), "saved");
  assert.equal(server.boxes.size, 1);
});

test("without a line it tries again ever more rarely, and at once when the line is back", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  server.before = lost;
  await device.step("b");
  const tries: number[] = [];
  for (let second = 0; second < 80; second += 5) {
    const before = server.puts.length;
    await device.clock.pass(5_000);
    if (server.puts.length > before) tries.push(second + 5);
  }
  assert.deepEqual(tries, [5, 15, 35, 75]);
  server.before = () => undefined;
  device.keeper.online();
  await settled();
  assert.equal(device.states.at(-1), "saved");
  assert.equal(await nameInBox(server, device), "b");
});

test("a busy or full server is tried again, a refusal that will stay is said", async () => {
  const refusals = [["full", 507], ["slow-down", 429], ["unavailable", 503], ["not-age", 400]] as const;
  for (const [slug, status] of refusals) {
    const server = new BoxServer();
    const device = await firstDevice(server);
    await device.clock.pass(MINUTE);
    server.refuse = [slug, status];
    await device.step("b");
    const stays = slug === "not-age";
    assert.equal(device.keeper.state.kind, stays ? "failed" : "refused", slug);
    server.refuse = undefined;
    await device.clock.pass(MINUTE);
    assert.equal(await nameInBox(server, device), stays ? NAME : "b", slug);
  }
});

test("two devices: the second to save is offered both versions, and nothing is lost", async () => {
  const server = new BoxServer();
  const one = await firstDevice(server);
  const two = await nextDevice(server, one);
  await two.step("from two");
  await one.clock.pass(MINUTE);
  await one.step("from one");
  const { state } = one.keeper;
  assert.ok(state.kind === "conflict");
  assert.equal(state.theirs.details["sender.name"], "from two");
  assert.equal(one.store.detail("sender.name"), "from one");
  assert.equal(await nameInBox(server, one), "from two");
  await one.step("still typing");
  await one.clock.pass(10 * MINUTE);
  assert.equal(await nameInBox(server, one), "from two", "saved over a version nobody gave up");
});

test("two versions that say the same are no conflict", async () => {
  const server = new BoxServer();
  const one = await firstDevice(server);
  const two = await nextDevice(server, one);
  await two.step("the same");
  await one.clock.pass(MINUTE);
  await one.step("the same");
  await settled();
  assert.ok(!one.states.includes("conflict"));
  assert.deepEqual([one.keeper.state.kind, (await inBox(server, one)).saves], ["saved", 3]);
});

test("keeping this page's version saves it over the other, which stays downloadable", async () => {
  const server = new BoxServer();
  const one = await firstDevice(server);
  const two = await nextDevice(server, one);
  await two.step("from two");
  await one.clock.pass(MINUTE);
  await one.step("from one");
  await one.keeper.keepMine();
  const draft = await inBox(server, one);
  assert.deepEqual([draft.details["sender.name"], draft.saves], ["from one", 3]);
  const spare = await open(one.keeper.spare ?? new Uint8Array(), one.keys.identity);
  assert.equal(spare.details["sender.name"], "from two");
});

test("keeping the saved version puts it in place, and this page's stays downloadable", async () => {
  const server = new BoxServer();
  const one = await firstDevice(server);
  const two = await nextDevice(server, one);
  await two.step("from two");
  await one.clock.pass(MINUTE);
  await one.step("from one");
  await one.keeper.keepTheirs();
  assert.equal(one.store.detail("sender.name"), "from two");
  const spare = await open(one.keeper.spare ?? new Uint8Array(), one.keys.identity);
  assert.equal(spare.details["sender.name"], "from one");
  await one.clock.pass(MINUTE);
  await one.step("and on");
  assert.equal(await nameInBox(server, one), "and on");
});

test("an older copy than this session has seen is refused, by number of saves", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  const old = server.boxes.get(device.keys.locator);
  await device.clock.pass(MINUTE);
  await device.step("b");
  if (old) server.boxes.set(device.keys.locator, old);
  await device.clock.pass(MINUTE);
  await device.step("c");
  assert.equal(device.keeper.state.kind, "old-copy");
  assert.equal(device.store.detail("sender.name"), "c");
  await device.keeper.saveNow();
  assert.equal(await nameInBox(server, device), "c");
});

test("opening by code: the newest copy opens, an older one than was seen does not", async () => {
  const server = new BoxServer();
  const code = await newCode();
  const device = await firstDevice(server, await keysOf(code));
  const old = server.boxes.get(device.keys.locator);
  await device.clock.pass(MINUTE);
  await device.step("b");
  const typed = code.numbers.join(" ");
  assert.equal((await openFromBox(typed, server.fetcher)).draft.details["sender.name"], "b");
  if (old) server.boxes.set(device.keys.locator, old);
  await assert.rejects(openFromBox(typed, server.fetcher), { name: "OldCopy" });
  const chosen = await openFromFile(typed, old?.body ?? new Uint8Array());
  assert.equal(chosen.draft.details["sender.name"], NAME, "a file is the person's own choice");
});

test("a mistyped code sends nothing, a wrong one finds nothing", async () => {
  const server = new BoxServer();
  await assert.rejects(openFromBox("caught earth detail", server.fetcher), { kind: "too-few" });
  assert.equal(server.asked.length, 0);
  const { words } = await newCode();
  await assert.rejects(openFromBox(words.join(" "), server.fetcher), { slug: "not-found" });
});

test("a box whose days are over is gone, and the draft stays and can be saved again", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  server.now += 30 * DAY;
  await device.clock.pass(MINUTE);
  await device.step("b");
  assert.equal(device.keeper.state.kind, "gone");
  assert.equal(device.store.detail("sender.name"), "b");
  await device.keeper.saveNow();
  assert.equal(device.keeper.state.kind, "saved");
  assert.equal(await nameInBox(server, device), "b");
});

test("chosen days are sent with every save, and known to the next device", async () => {
  const server = new BoxServer();
  const one = await firstDevice(server);
  await one.keeper.keepFor(90);
  const two = await nextDevice(server, one);
  await two.step("b");
  assert.deepEqual(server.puts.map(({ headers }) => headers["Box-Days"]), ["30", "90", "90"]);
});

test("new words: the draft moves, and the old box goes only when the new one has it", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  const instead = await device.keeper.handOver();
  server.before = lost;
  const { clock } = device;
  const moved = new Device(server, await someKeys(), device.store.draft, { instead, clock });
  await moved.keeper.saveNow();
  server.before = () => undefined;
  assert.deepEqual([...server.boxes.keys()], [device.keys.locator]);
  await clock.pass(10_000);
  await settled();
  assert.deepEqual([...server.boxes.keys()], [moved.keys.locator]);
  assert.equal(moved.keeper.oldWordsWork, false);
});

test("new words: an old box that cannot be deleted yet is said, and tried again", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  const instead = await device.keeper.handOver();
  const { clock } = device;
  server.before = ({ method }) => (method === "DELETE" ? lost() : undefined);
  const moved = new Device(server, await someKeys(), device.store.draft, { instead, clock });
  await moved.keeper.saveNow();
  await settled();
  assert.equal(moved.keeper.oldWordsWork, true);
  server.before = () => undefined;
  await clock.pass(30_000);
  assert.equal(moved.keeper.oldWordsWork, false);
  assert.equal(server.boxes.size, 1);
});

test("wiping deletes the box and saves nothing more", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  device.type("b");
  await device.keeper.wipe();
  device.keeper.lastCall();
  device.keeper.stepDone();
  await device.clock.pass(10 * MINUTE);
  assert.equal(server.boxes.size, 0);
  assert.equal(server.puts.length, 1);
});

test("wiping without a line says so, loses nothing, and goes on saving", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  server.before = lost;
  await assert.rejects(device.keeper.wipe(), { name: "Offline" });
  server.before = () => undefined;
  device.type("b");
  await device.clock.pass(10 * MINUTE);
  assert.equal(await nameInBox(server, device), "b");
});

/** Hold back what the server answers to this method; the function lets it go. */
function holdAnswers(server: BoxServer, method: string): () => void {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  server.after = (asked) => (asked.method === method ? held : undefined);
  return go;
}

test("finishing while a save is under way waits until what was typed since is saved too", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  const answer = holdAnswers(server, "PUT");
  await device.step("b");
  device.type("c");
  const finished = device.keeper.settle();
  await settled();
  answer();
  assert.equal(await finished, true);
  assert.equal(await nameInBox(server, device), "c");
});

test("while the box is being deleted nothing saves it again, whatever is pressed", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  const answer = holdAnswers(server, "DELETE");
  const wiping = device.keeper.wipe();
  device.type("b");
  await settled();
  assert.equal(await device.keeper.settle(), false);
  answer();
  await wiping;
  assert.deepEqual([server.puts.length, server.boxes.size], [1, 0]);
});

test("after a refusal that the person got past, saving goes on by itself", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  server.refuse = ["not-age", 400];
  await device.step("b");
  assert.equal(device.keeper.state.kind, "failed");
  server.refuse = undefined;
  assert.equal(await device.keeper.settle(), true);
  await device.clock.pass(MINUTE);
  await device.step("c");
  assert.equal(await nameInBox(server, device), "c");
});

test("what was typed while a draft was found too long is saved by the next step", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  device.type("é".repeat(130_000));
  const saving = device.keeper.saveNow();
  device.type("short");
  await saving;
  device.keeper.stepDone();
  await device.clock.pass(MINUTE);
  assert.equal(await nameInBox(server, device), "short");
});

test("a draft too long for a box is said, and saved again once it fits", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  await device.step("é".repeat(130_000));
  assert.equal(device.keeper.state.kind, "too-large");
  await device.clock.pass(MINUTE);
  await device.step("short");
  assert.equal(await nameInBox(server, device), "short");
});

test("the server is given a file, a locator, a token and days: nothing typed, no identity", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  await device.step("<b>& canary");
  const looks = server.asked.filter(({ method }) => method === "GET");
  assert.deepEqual(looks.map(({ headers }) => Object.keys(headers)), [["Box-Locator"]]);
  for (const { headers, body } of server.puts) {
    const names = Object.keys(headers).sort().join(" ");
    assert.match(names, /^Authorization Box-Days Box-Locator Content-Type If-(None-)?Match$/);
    const all = JSON.stringify(headers) + Buffer.from(body ?? []).toString("latin1");
    for (const secret of [NAME, "canary", device.keys.identity]) assert.ok(!all.includes(secret));
    assert.ok([28, 56].some((kib) => (body?.length ?? 0) - kib * 1024 < 2000));
  }
});

const RUNS = examples(25);

test(`${RUNS} histories of two devices on a bad line: no acknowledged save is ever lost unseen`, async () => {
  const event = fc.record({
    who: fc.nat(1),
    line: fc.constantFrom("good", "good", "lost-request", "lost-answer"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 2, maxLength: 8 }), async (events) => {
      endSession();
      const server = new BoxServer();
      const one = await firstDevice(server);
      const devices = [one, await nextDevice(server, one)];
      let typed = 0;
      for (const { who, line } of events) {
        const device = devices[who] ?? one;
        server.before = line === "lost-request" ? lost : () => undefined;
        server.after = line === "lost-answer" ? lost : () => undefined;
        await device.clock.pass(MINUTE);
        await device.step(`${(typed += 1)} from ${who}`);
        if (device.keeper.state.kind === "saved") {
          assert.equal(await nameInBox(server, device), `${typed} from ${who}`);
        }
        server.before = server.after = () => undefined;
        await device.clock.pass(5 * MINUTE);
        const { state } = device.keeper;
        assert.ok(["saved", "conflict"].includes(state.kind), state.kind);
        if (state.kind === "conflict") {
          assert.notEqual(state.theirs.details["sender.name"], device.store.detail("sender.name"));
          await device.keeper.keepMine();
        }
        assert.equal(await nameInBox(server, device), device.store.detail("sender.name"));
      }
    }),
    { numRuns: RUNS },
  );
});

test("a draft opened elsewhere is in the language and count of its last save", async () => {
  const server = new BoxServer();
  const keys = await someKeys();
  const device = new Device(server, keys, emptyDraft("e", "en"), { language: "cy" });
  await device.keeper.saveNow();
  const draft = await inBox(server, device);
  assert.deepEqual([draft.language, draft.saves, draft.savedAt], ["cy", 1, "2026-12-03T14:10:00.000Z"]);
});
