/** Devices that keep one draft in a BoxServer, as pages do. */
import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import { open } from "../../../app/client/sealing/draft-encryption.ts";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { etagOf } from "../../../app/client/server/box.ts";
import { Keeper, type KeeperOptions } from "../../../app/client/saving/keeper.ts";
import type { Keys } from "../../../app/client/sealing/keys.ts";
import { Store } from "../../../app/client/draft/store.ts";
import type { BoxServer } from "./box-server.ts";
import { HeldClock, settled } from "./held-clock.ts";

export const NAME = "Siân O'Connor-Núñez";

let made = 0;

/** Keys without the 0.4 s of a real code. */
export async function someKeys(): Promise<Keys> {
  const identity = await generateHybridIdentity();
  const recipient = await identityToRecipient(identity);
  made += 1;
  return { identity, recipient, locator: `locator-${made}`, token: `token-${made}` };
}

export class Device {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly states: string[] = [];
  readonly clock: HeldClock;
  readonly keys: Keys;

  constructor(server: BoxServer, keys: Keys, draft: Draft, options: Partial<KeeperOptions> = {}) {
    this.clock = (options.clock as HeldClock | undefined) ?? new HeldClock();
    this.keys = keys;
    this.store = new Store(draft);
    const fetcher = server.fetcher;
    const all = { language: "en", fetcher, ...options, clock: this.clock };
    this.keeper = new Keeper(this.store, keys, all);
    this.keeper.subscribe(() => this.states.push(this.keeper.state.kind));
  }

  /** Type something, and press Continue. */
  async step(typed: string): Promise<void> {
    this.type(typed);
    this.keeper.stepDone();
    await this.clock.pass(0);
  }

  type(typed: string): void {
    this.store.setDetail("sender.name", typed);
  }
}

/** The first device: a draft with a name in it, saved once. */
export async function firstDevice(server: BoxServer, keys?: Keys): Promise<Device> {
  const device = new Device(server, keys ?? (await someKeys()), emptyDraft("e", "en"));
  device.type(NAME);
  await device.keeper.saveNow();
  return device;
}

/** Another device that opens what the box holds now. */
export async function nextDevice(server: BoxServer, { keys }: Device): Promise<Device> {
  const body = server.boxes.get(keys.locator)?.body ?? new Uint8Array();
  const draft = await open(body, keys.identity);
  return new Device(server, keys, draft, { etag: await etagOf(body) });
}

/** The draft in the box, opened. */
export async function inBox(server: BoxServer, { keys }: Device): Promise<Draft> {
  await settled();
  return await open(server.boxes.get(keys.locator)?.body ?? new Uint8Array(), keys.identity);
}
