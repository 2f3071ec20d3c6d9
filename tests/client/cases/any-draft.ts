/** Drafts in which anything may be answered, typed and hidden at once, and a second reading of what is shown. */
import fc from "../examples.ts";
import { type AnswerValue, type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { holds, type Lookup } from "../../../app/client/draft/rules.ts";
import { hasReportRoute } from "../../../app/client/services/facts.ts";
import { siteHost } from "../../../app/client/services/site-name.ts";
import { serviceOf } from "../../../app/client/services/of-link.ts";
import type { StepTable, Tables } from "../../../app/client/draft/tables.ts";

export const PLACES = ["placeaaa", "placebbb"];
export const PERSON = "personaa";

const URLS = [
  "https://x.com/someone/status/1",
  "https://www.instagram.com/p/C0ffee/",
  "https://leakzone.example/1",
  "https://www.google.com/search?q=a",
  "https://mega.nz/file/AbCdEfGh#0a1B2c3D4e5F",
  "https://www.pornhub.com/view_video.php?viewkey=1",
];
const SERVICES = ["", "", "other", "instagram", "x", "google-search", "apple-icloud", "pornhub", "hetzner"];
const WORDS = ["", "Siân O'Connor-Núñez", "icloud", "محمد <b>&", "2026-02"];
const SENT = ["platform-report", "cloud-notice", "search-removal", "service-erasure", "host-notice"];

/** Where a name of the case, of a place or of the person is kept. */
function homesOf(name: string, tables: Tables): string[] {
  const scope = tables.scopes[name];
  if (scope === "place") return PLACES.map((place) => `places/${place}/`);
  return scope === "person" ? [`people/${PERSON}/`] : [""];
}

function answerOf({ values, several, name }: Tables["vocabulary"][number]): fc.Arbitrary<AnswerValue | undefined> {
  const any = several ? fc.subarray(values, { minLength: 1 }) : fc.constantFrom(...values);
  const likely: Record<string, AnswerValue> = { adults: "yes", acting: "self", shows: "intimate", seen: "never", risk: ["none"] };
  const given = likely[name];
  return fc.oneof({ weight: 3, arbitrary: given === undefined ? any : fc.constant(given) }, any, fc.constant(undefined));
}

/** The possible values of every answer of a place, a person or the case. */
export function anyAnswer(name: string, tables: Tables): fc.Arbitrary<AnswerValue | undefined> {
  const declared = tables.vocabulary.find((each) => each.name === name);
  if (declared === undefined) throw new Error(`${name} is no answer`);
  return answerOf(declared);
}

function isAnswer(name: string, tables: Tables): boolean {
  return tables.vocabulary.some((each) => each.name === name && !each.derived);
}

/** A service by its id, anything else by words. */
export function anyDetail(name: string): fc.Arbitrary<string> {
  return /^place\.(?:service|host|cdn|registrar)$/.test(name) ? fc.constantFrom(...SERVICES) : fc.constantFrom(...WORDS);
}

/** The rows of a list: a link is an item with words of its own. */
export function anyRows(list: string, tables: Tables): fc.Arbitrary<Record<string, string>[]> {
  const cells = (tables.lists[list] ?? []).filter((name) => name !== "link.url" && name !== "link.service");
  const each = cells.map((name): [string, fc.Arbitrary<string>] => [name, fc.constantFrom(...WORDS)]);
  if (list === "links") each.push(["", fc.constantFrom(...URLS)]);
  const row = fc.record(Object.fromEntries(each) as Record<string, fc.Arbitrary<string>>);
  return fc.array(row, { maxLength: 2 });
}

export function putRows(draft: Draft, home: string, rows: readonly Record<string, string>[]): void {
  for (const key of Object.keys(draft.details)) if (key.startsWith(`${home}/`)) delete draft.details[key];
  draft.lists[home] = rows.map((_, index) => `item${index}`);
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(row)) {
      draft.details[`${home}/item${index}${name === "" ? "" : `/${name}`}`] = value;
    }
  });
}

export interface Item {
  name: string;
  path: string;
}

/** Everything that a question asks for, with the path at which it is kept. */
export function askedItems(tables: Tables): Item[] {
  const names = [...new Set(tables.steps.flatMap(({ asks }) => asks))].filter((name) => name !== "path");
  return names.flatMap((name) => homesOf(name, tables).map((home) => ({ name, path: home + name })));
}

/** Put something at the item's path, whatever kind of thing it is. */
export function putItem(draft: Draft, { name, path }: Item, tables: Tables): fc.Arbitrary<() => void> {
  if (Object.hasOwn(tables.lists, name)) {
    return anyRows(name, tables).map((rows) => () => putRows(draft, path, rows));
  }
  if (isAnswer(name, tables)) {
    return anyAnswer(name, tables).map((value) => () => {
      if (value === undefined) delete draft.answers[path];
      else draft.answers[path] = value;
    });
  }
  return anyDetail(name).map((value) => () => {
    if (value === "") delete draft.details[path];
    else draft.details[path] = value;
  });
}

/** Any draft with two places and one person. */
export function anyDraft(tables: Tables): fc.Arbitrary<Draft> {
  const noted = fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...SENT)), { maxLength: 2 });
  return fc.constant(undefined).chain(() => {
    const draft = emptyDraft("testing", "en");
    draft.lists = { places: [...PLACES], people: [PERSON] };
    const puts = askedItems(tables).map((item) => putItem(draft, item, tables));
    return fc.tuple(noted, ...puts).map(([sent, ...all]) => {
      for (const put of all) put();
      for (const [place, kind] of sent) draft.details[`places/${place}/sent/${kind}`] = "2026-11-20";
      return draft;
    });
  });
}

/** Read again, and in another way than the client does: over and over, until nothing changes. */
class Reading {
  shown = new Set<string>();
  readonly #draft: Draft;
  readonly #tables: Tables;
  readonly #path: string;
  readonly #scope: { place?: string; person?: string };

  constructor(draft: Draft, scope: { place?: string; person?: string }, path: string, tables: Tables) {
    [this.#draft, this.#scope, this.#path, this.#tables] = [draft, scope, path, tables];
    for (let round = 0; round < 12; round += 1) this.shown = this.#again();
  }

  cell(shown: Parameters<typeof holds>[0] | null): boolean {
    return shown === null || holds(shown, this.#answer);
  }

  #again(): Set<string> {
    const found = new Set<string>();
    let isOpen = true;
    for (const step of this.#tables.steps) {
      if (step.screen || !this.#isAbout(step) || !holds(step.applies, this.#answer)) continue;
      if (!isOpen && !step.papers) continue;
      if (step.stop) isOpen = false;
      for (const { name, type, shown } of step.fields) {
        if (shown !== null && !holds(shown, this.#answer)) continue;
        found.add(name);
        if (type === "service") found.add(`${name}_name`);
      }
    }
    return found;
  }

  #isAbout({ scope }: StepTable): boolean {
    return scope === "case" || this.#scope[scope] !== undefined;
  }

  readonly #answer: Lookup = (name) => {
    if (name === "path") return this.#path;
    if (name.startsWith("service.")) return this.#service(name);
    const isAsked = this.#tables.steps.some(({ asks }) => asks.includes(name));
    if (isAsked && !this.shown.has(name)) return undefined;
    const scope = this.#tables.scopes[name];
    if (scope === "case") return this.#draft.answers[name];
    const id = scope === "place" ? this.#scope.place : this.#scope.person;
    return this.#draft.answers[`${scope === "place" ? "places" : "people"}/${id}/${name}`];
  };

  #service(name: string): AnswerValue | undefined {
    const { place } = this.#scope;
    if (place === undefined) return undefined;
    const { details, lists } = this.#draft;
    const home = `places/${place}/`;
    const [first = ""] = this.shown.has("links") ? (lists[`${home}links`] ?? []) : [];
    const picked = this.shown.has("place.service") ? (details[`${home}place.service`] ?? "") : "";
    const id = picked || (serviceOf(details[`${home}links/${first}`] ?? "", this.#tables) ?? "");
    const urls = this.shown.has("links")
      ? (lists[`${home}links`] ?? []).map((each) => details[`${home}links/${each}`] ?? "").filter((url) => url.trim() !== "")
      : [];
    const typed = this.shown.has("place.service_name") ? (details[`${home}place.service_name`] ?? "").trim() : "";
    if (name === "service.named") {
      if (id !== "" || siteHost(urls[0] ?? "") !== "") return "yes";
      return typed === "" ? "no" : "begun";
    }
    const service = this.#tables.services.find((each) => each.id === (id || "other"));
    if (name === "service.known") {
      if (service === undefined || service.id === "other") return "no";
      if (service.generic) return urls.some((url) => serviceOf(url, this.#tables) === id) ? "yes" : "no";
      return service.kind !== "adult" || hasReportRoute(service) ? "yes" : "no";
    }
    if (name === "service.kind") return service?.kind ?? "other";
    if (name === "service.hostile") return service?.facts?.["hostile"]?.value === true ? "yes" : "no";
    return name === "service.regimes" ? [...(service?.regimes ?? [])] : (service?.where ?? "unknown");
  }
}

type Readings = Record<string, Reading[]>;

/** An answer of the case may be shown on one of the two ways only. */
function readings(draft: Draft, tables: Tables): Readings {
  const [first = ""] = PLACES;
  const byPath: Record<string, Reading[]> = {
    "": [new Reading(draft, { place: first }, "report", tables), new Reading(draft, { person: PERSON }, "person", tables)],
    [`people/${PERSON}/`]: [new Reading(draft, { person: PERSON }, "person", tables)],
  };
  for (const place of PLACES) byPath[`places/${place}/`] = [new Reading(draft, { place }, "report", tables)];
  return byPath;
}

function readingsOf({ name, path }: Item, all: Readings): Reading[] {
  return all[path.slice(0, path.length - name.length)] ?? [];
}

/** Names that are hidden whichever way the draft is read. */
export function hiddenItems(draft: Draft, tables: Tables): Item[] {
  const all = readings(draft, tables);
  return askedItems(tables).filter((item) => readingsOf(item, all).every(({ shown }) => !shown.has(item.name)));
}

/** The paths of the inputs that are hidden in rows. */
export function hiddenCells(draft: Draft, tables: Tables): string[] {
  const all = readings(draft, tables);
  const fields = tables.steps.flatMap((step) => step.fields);
  return askedItems(tables).flatMap((item) => {
    const cells = fields.find(({ name }) => name === item.name)?.cells ?? [];
    const hidden = cells.filter(({ shown }) => readingsOf(item, all).every((reading) => !reading.cell(shown)));
    const rows = draft.lists[item.path] ?? [];
    return rows.flatMap((id) => hidden.map(({ name }) => `${item.path}/${id}/${name}`));
  });
}
