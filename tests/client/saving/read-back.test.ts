import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { endSession } from "../../../app/client/saving/session.ts";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { BoxServer, lost } from "./box-server.ts";
import { Device, NAME, firstDevice, inBox, nextDevice, someKeys } from "./devices.ts";

const MINUTE = 60_000;
const RETRY = 5_000;

beforeEach(endSession);

function methods(server: BoxServer): string[] {
  return server.asked.map(({ method }) => method);
}

/** Whatever a server may do with the look at a box that it took. */
const NO_LOOK: Record<string, (server: BoxServer) => void> = {
  "no answer": (server) => {
    server.before = ({ method }) => (method === "GET" ? lost() : undefined);
  },
  "the answer is lost": (server) => {
    server.after = ({ method }) => (method === "GET" ? lost() : undefined);
  },
  unavailable: (server) => {
    server.before = ({ method }) => {
      server.refuse = method === "GET" ? ["unavailable", 503] : undefined;
    };
  },
  "slow-down": (server) => {
    server.before = ({ method }) => {
      server.refuse = method === "GET" ? ["slow-down", 429] : undefined;
    };
  },
};

function mend(server: BoxServer): void {
  server.before = () => undefined;
  server.after = () => undefined;
  server.refuse = undefined;
}

test("the first save is read back before it is called saved", async () => {
  const server = new BoxServer();
  const seen: string[] = [];
  server.after = ({ method }) => void seen.push(`${method} ${device?.states.at(-1) ?? "saving"}`);
  let device: Device | undefined;
  device = await firstDevice(server);
  assert.deepEqual(methods(server), ["PUT", "GET"]);
  assert.deepEqual(seen, ["PUT saving", "GET saving"]);
  assert.equal(device.states.at(-1), "saved");
});

for (const [what, break_] of Object.entries(NO_LOOK)) {
  test(`a save that cannot be read back is not called saved: ${what}`, async () => {
    const server = new BoxServer();
    break_(server);
    const device = await firstDevice(server);
    assert.equal(device.states.at(-1), "unsure");
    assert.ok(!device.states.includes("saved"));
    mend(server);
    await device.clock.pass(RETRY);
    assert.equal(device.states.at(-1), "saved");
    assert.deepEqual(methods(server).slice(-1), ["GET"]);
    assert.equal(server.puts.length, 1, "what is there need not be sent again");
  });
}

test("what changed meanwhile is sent, and read back too", async () => {
  const server = new BoxServer();
  NO_LOOK["no answer"]?.(server);
  const device = await firstDevice(server);
  mend(server);
  device.type("محمد");
  await device.clock.pass(MINUTE);
  assert.equal(device.states.at(-1), "saved");
  assert.deepEqual(methods(server).slice(-2), ["PUT", "GET"]);
  assert.equal((await inBox(server, device)).details["sender.name"], "محمد");
});

test("a box that is not there although the server said so is not called saved", async () => {
  const server = new BoxServer();
  server.after = ({ method }) => void (method === "PUT" && server.boxes.clear());
  const device = await firstDevice(server);
  assert.ok(!device.states.includes("saved"));
  assert.equal(device.states.at(-1), "gone");
});

test("another file in the box is not called saved", async () => {
  const server = new BoxServer();
  const keys = await someKeys();
  const other = await firstDevice(new BoxServer(), keys);
  const theirs = await other.keeper.sealed();
  server.after = ({ method }) => {
    const kept = server.boxes.get(keys.locator);
    if (method === "PUT" && kept) kept.body = theirs;
  };
  const device = new Device(server, keys, emptyDraft("e", "en"));
  device.type(`${NAME} the second`);
  await device.keeper.saveNow();
  await device.clock.pass(0);
  assert.ok(!device.states.includes("saved"));
  assert.equal(device.states.at(-1), "conflict");
});

test("later saves, and saves of a draft opened from its box, are not read back again", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  await device.clock.pass(MINUTE);
  await device.step("a");
  const second = await nextDevice(server, device);
  await second.step("b");
  assert.deepEqual(methods(server), ["PUT", "GET", "PUT", "PUT"]);
});

test("the old words' box is deleted only after the new one was read back", async () => {
  const server = new BoxServer();
  const old = await firstDevice(server);
  NO_LOOK["no answer"]?.(server);
  const keys = await someKeys();
  const moved = new Device(server, keys, old.store.draft, { instead: old.keeper.box });
  await moved.keeper.saveNow();
  assert.ok(server.boxes.has(old.keys.locator));
  mend(server);
  await moved.clock.pass(RETRY);
  assert.ok(!server.boxes.has(old.keys.locator));
  assert.equal(moved.states.at(-1), "saved");
});

test("a box that is made again is read back again", async () => {
  const server = new BoxServer();
  const device = await firstDevice(server);
  server.boxes.clear();
  await device.clock.pass(MINUTE);
  await device.step("a");
  assert.equal(device.states.at(-1), "gone");
  await device.keeper.saveNow();
  assert.equal(device.states.at(-1), "saved");
  assert.deepEqual(methods(server).slice(-2), ["PUT", "GET"]);
});
