/**
 * What must stand in a letter, worked out from the draft a second time and in another way than the
 * client does: the letters are marked against this.
 */
import type { Block, Letter, Run } from "../../app/client/letter.ts";
import { isAboutPlace } from "../../app/client/printed.ts";
import type { Service, Tables } from "../../app/client/tables.ts";
import { type Case, ROWS } from "./cases.ts";

const PLACE = "places/place234";
const PERSON = "people/person23";
const MONTHS =
  "January February March April May June July August September October November December".split(" ");

export interface FactSheet {
  values: Record<string, string>;
  lists: Record<string, Record<string, string>[]>;
  /** Words that may stand nowhere: left out, or not of this letter. */
  forbidden: string[];
}

function path(name: string): string {
  if (name.startsWith("sender.")) return name;
  return `${name.startsWith("place.") ? PLACE : PERSON}/${name}`;
}

const OF_PERSON = [
  "defendant.name",
  "defendant.address",
  "defendant.email",
  "claimant.name",
  "claimant.reply",
  "other.name",
  "agent.name",
  "police.officer",
  "police.reference",
  "contact.safe",
  "contact.language",
  "contact.needs",
  "names.other",
  "impact.words",
  "court.next",
];

function day(today: Date, more: number): string {
  const date = new Date(today.getTime());
  date.setDate(date.getDate() + more);
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`;
}

function month(value: string): string {
  const [year, number] = value.split("-");
  return value === "" ? "" : `${MONTHS[Number(number) - 1]} ${year}`;
}

function firstOf(value: string, months: number): string {
  const [year = "", number = ""] = value.split("-");
  const total = Number(year) * 12 + Number(number) - 1 + months;
  return `1 ${MONTHS[total % 12]} ${Math.floor(total / 12)}`;
}

/** Which details the wizard still asks for, by the sort of place and the way a letter goes. */
function asked({ draft }: Case): (name: string) => boolean {
  const sort = String(draft.answers[`${PLACE}/place.sort`]);
  const posted = ["post", "group", "chat", "message"].includes(sort);
  const delivery = draft.answers[`${PERSON}/delivery`];
  const risk = [draft.answers[`${PERSON}/risk`] ?? []].flat();
  const happened = [draft.answers[`${PERSON}/happened`] ?? []].flat();
  const known = draft.answers[`${PERSON}/police`] === "reported" || risk.includes("police");
  const passedOn = happened.includes("shared") || happened.includes("sent");
  const homes = [draft.answers[`${PERSON}/where`], draft.answers[`${PERSON}/home`]];
  const hidden: Record<string, boolean> = {
    "place.account": !posted,
    "place.when": !posted,
    "place.owner": posted,
    "place.item": posted,
    "link.url": ["message", "private-account", "own-account"].includes(sort),
    "defendant.email": delivery !== "email",
    "defendant.address": delivery !== "post",
    "conduct.last": draft.answers[`${PERSON}/occasions`] !== "several",
    "police.officer": !known && !risk.includes("order"),
    "police.reference": !known && !risk.includes("order"),
    "court.next": !known && !risk.includes("order"),
    "other.name": !passedOn || risk.join() !== "none",
    "event.told": !homes.includes("scotland"),
  };
  return (name) => !(hidden[name] ?? false);
}

function serviceOf({ draft }: Case, tables: Tables, hasLinks: boolean) {
  const picked = draft.details[`${PLACE}/place.service`] ?? "";
  const own = draft.details[`${PLACE}/place.service_name`] ?? "";
  const url = draft.details[`${PLACE}/links/link0`] ?? "";
  const host = hasLinks && url !== "" ? new URL(url).hostname : "";
  const byHost = tables.hosts.find(([known]) => host === known || host.endsWith(`.${known}`))?.[1];
  const entry = tables.services.find(({ id }) => id === (picked === "" ? byHost : picked));
  const listed = picked !== "" && picked !== "other";
  return { name: listed || own === "" ? (entry?.name ?? "") : own, entry };
}

function dates({ draft, kind }: Case, today: Date): Record<string, string> {
  const happened = [draft.answers[`${PERSON}/happened`] ?? []].flat();
  const aboutPerson = !isAboutPlace(kind);
  const sent = draft.details[`${PERSON}/sent.on`] ?? "";
  const [year = 0, month = 0, date = 0] = sent.split("-").map(Number);
  const since = aboutPerson && sent !== "" ? new Date(year, month - 1, date) : today;
  const dated = kind === "letter-of-claim" ? since : today;
  const urgent = aboutPerson && (happened.includes("threatened") || happened.includes("shared"));
  return {
    "letter.date": day(dated, 0),
    "letter.holding_by": day(dated, urgent ? 1 : 3),
    "letter.act_by": day(dated, 7),
    "letter.reply_by": day(dated, 14),
    "letter.review_by": day(since, 28),
    ...(aboutPerson ? { "letter.sent_on": sent === "" ? "" : day(since, 0) } : {}),
  };
}

function limits(first: string, last: string): Record<string, string> {
  const latest = last || first;
  return {
    "limit.six_months": latest === "" ? "" : firstOf(latest, 6),
    "limit.three_years": first === "" ? "" : firstOf(first, 36),
    "limit.five_years": first === "" ? "" : firstOf(first, 60),
    "limit.six_years": first === "" ? "" : firstOf(first, 72),
  };
}

/** A fact of the registry that somebody confirmed, and that is for reports. */
function known(entry: Service | undefined, name: string): unknown {
  const fact = entry?.facts?.[name];
  const isFor = fact?.role === "" || fact?.role === "general";
  return fact !== undefined && isFor && fact.confidence !== "unverified" ? fact.value : undefined;
}

/** The facts of one case on one day. */
export function factSheet(given: Case, tables: Tables, today: Date): FactSheet {
  const { kind, draft } = given;
  const about = isAboutPlace(kind);
  const isAsked = asked(given);
  const left = [draft.answers[`${about ? PLACE : PERSON}/leave/${kind}`] ?? []].flat();
  const raw = (name: string): string => draft.details[path(name)] ?? "";
  const stands = (name: string): boolean => isAsked(name) && !left.includes(name);
  const fact = (name: string): string => (stands(name) ? raw(name) : "");
  const own = about
    ? ["sender.name", "sender.email", "place.account", "place.when", "place.owner", "place.item"]
    : OF_PERSON;
  const urls = (draft.lists[`${PLACE}/links`] ?? []).map((id) => draft.details[`${PLACE}/links/${id}`] ?? "");
  const service = serviceOf(given, tables, isAsked("link.url"));
  const months = [fact("conduct.first"), fact("conduct.last")];
  const printed = Object.fromEntries(own.map((name) => [name, fact(name)]));
  const all = [...Object.keys(draft.details)].filter((key) => /\.[a-z_]+$/.test(key) && !/\/(?:row|link)\d+/.test(key));
  const rows = (list: string): Record<string, string>[] => {
    const names = ROWS[list] ?? [];
    if (about || left.includes(names[0] ?? "")) return [];
    const home = `${PERSON}/${list}`;
    return (draft.lists[home] ?? [])
      .map((id) =>
        Object.fromEntries(
          names.map((name) => [name, isAsked(name) ? (draft.details[`${home}/${id}/${name}`] ?? "") : ""]),
        ),
      )
      .filter((row) => Object.values(row).some((value) => value.trim() !== ""));
  };
  return {
    values: {
      ...printed,
      ...dates(given, today),
      ...(about
        ? {
            "service.name": service.name,
            "service.entity": String(known(service.entry, "entity") ?? "not known to me"),
            "service.address": [
              known(service.entry, "entity") ?? "The provider of this service",
              ...[known(service.entry, "address") ?? []].flat(),
            ].join("\n"),
          }
        : { "conduct.first": month(months[0] ?? ""), "conduct.last": month(months[1] ?? "") }),
      ...(about ? {} : limits(months[0] ?? "", months[1] ?? "")),
    },
    lists: {
      links: stands("link.url") ? urls.map((url) => ({ "link.url": url, "link.service": service.name })) : [],
      ...Object.fromEntries(Object.keys(ROWS).map((list) => [list, rows(list)])),
    },
    forbidden: [
      ...all
        .filter((key) => /⟦.*⟧$/.test(draft.details[key] ?? ""))
        .map((key) => key.slice(key.lastIndexOf("/") + 1))
        .filter((name) => name !== "place.service_name" && (printed[name] ?? "") === "")
        .map((name) => `⟦${name}⟧`),
      ...Object.entries(ROWS).flatMap(([list, names]) =>
        names
          .filter((name) => !rows(list).some((row) => row[name] !== ""))
          .map((name) => `⟦${name}⟧`),
      ),
      ...(stands("link.url") ? [] : urls),
    ],
  };
}

/** The lines that a letter must have: a paragraph or a cell each, open gaps as their prompts. */
export function linesOf(letter: Letter, facts: FactSheet, tables: Tables): string[] {
  const prompts = new Map(tables.placeholders.map(({ name, prompt }) => [name, prompt]));
  const words = (runs: readonly Run[], row?: Record<string, string>, number?: number): string =>
    runs
      .map((run) => {
        if (typeof run === "string") return run;
        if ("strong" in run) return words(run.strong, row, number);
        if ("br" in run) return "\n";
        if ("row" in run) return String(number);
        return row?.[run.gap] || facts.values[run.gap] || `[${prompts.get(run.gap)}]`;
      })
      .join("");
  const rowsOf = (list: string): Record<string, string>[] => {
    const rows = facts.lists[list] ?? [];
    return rows.length > 0 ? rows : [{}];
  };
  const lines = (block: Block): string[] => {
    if (block.type === "page") return [];
    if (block.type === "repeat") {
      const inner = block.block;
      return rowsOf(block.list).map((row, index) => ("runs" in inner ? words(inner.runs, row, index + 1) : ""));
    }
    if (block.type !== "table") return [words(block.runs)];
    const body = block.rows.flatMap(({ list, cells }) =>
      list === null
        ? cells.map((cell) => words(cell))
        : rowsOf(list).flatMap((row, index) => cells.map((cell) => words(cell, row, index + 1))),
    );
    return [...block.head.map((cell) => words(cell)), ...body];
  };
  return letter.blocks.flatMap(lines).filter((line) => line.trim() !== "");
}
