/** Reads the file of every service (app/recipients/static.py) into the page's tables. Pure. */
import type { Fact, Service, Tables } from "../draft/tables.ts";

type Row = [value: unknown, seen: string, confidence: number, role?: string];

interface Entry {
  id: string;
  name: string;
  kind: string;
  hosts?: string[];
  regimes?: string[];
  [more: string]: unknown;
}

export interface RegistryFile {
  confidences: Fact["confidence"][];
  /** Field → days until a fact must be looked at again; `""` is every other field. */
  days: Record<string, number>;
  services: Entry[];
}

/** Fields of an entry that are no facts; every other field is a fact with its day. */
const PLAIN = [
  "id",
  "name",
  "kind",
  "regimes",
  "also",
  "where",
  "accepts",
  "wants",
  "advice",
  "general",
  "category",
  "generic",
] as const;

const DAY = 24 * 60 * 60 * 1000;

function dueOn(field: string, seen: string, file: RegistryFile): string {
  const days = file.days[field] ?? file.days[""] ?? 0;
  return new Date(Date.parse(seen) + days * DAY).toISOString().slice(0, 10);
}

function factOf(field: string, row: Row, file: RegistryFile): Fact {
  const [value, seen, confidence, role = ""] = row;
  return {
    value,
    seen,
    confidence: file.confidences[confidence] ?? "unverified",
    role,
    due: dueOn(field, seen, file),
  };
}

function serviceOf(entry: Entry, file: RegistryFile): Service {
  const plain: string[] = [...PLAIN, "hosts"];
  const facts = Object.entries(entry)
    .filter(([name]) => !plain.includes(name))
    .map(([name, row]) => [name, factOf(name, row as Row, file)]);
  const own = Object.fromEntries(PLAIN.map((name) => [name, entry[name]]));
  return {
    regimes: [],
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
    facts: Object.fromEntries(facts),
  } as unknown as Service;
}

/** Put the file's services and hosts into the tables; `other` stays, last. */
export function readInto(tables: Tables, file: RegistryFile): void {
  const others = tables.services.filter(({ id }) => id === "other");
  tables.services = [...file.services.map((entry) => serviceOf(entry, file)), ...others];
  tables.hosts = file.services.flatMap(({ id, hosts = [] }) =>
    hosts.map((host): [string, string] => [host, id]),
  );
}
