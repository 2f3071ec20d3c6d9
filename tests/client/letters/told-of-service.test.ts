import assert from "node:assert/strict";
import { test } from "node:test";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { type About, printingFor } from "../../../app/client/letters/details.ts";
import { PLACE_KINDS, type PlaceKind } from "../../../app/client/letters/kinds.ts";
import { answersOf, requestBody } from "../../../app/client/letters/request-body.ts";
import { holds, type Lookup } from "../../../app/client/draft/rules.ts";
import { pathOf } from "../../../app/client/questions/scope.ts";
import { offeredServices } from "../../../app/client/services/search.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import { tables } from "../cases/real-tables.ts";
import { LONG, QUICK } from "../examples.ts";

const SITES = offeredServices(tables, []).map(({ id }) => id);
const HOSTS = offeredServices(tables, ["host"]).map(({ id }) => id);
const SORTS = ["post", "group", "chat", "message", "shared-link", "album", "private-account", "own-account"];
/** Answers under which the laws decide the most. */
const SAID = {
  adults: "yes",
  shows: "intimate",
  seen: "never",
  acting: "self",
  hostile: "no",
  "own.work": "yes",
  "copyright.understood": "yes",
};
/** In the country; outside it, with an account there. */
const HERE = [{ uk: "yes" }, { uk: "no", account: "yes" }];

/** The most different requests that the services of the registry may make at one sort of place. */
const MOST: Record<PlaceKind, number> = {
  "platform-report": 5,
  "cloud-notice": 5,
  "search-removal": 1,
  "host-notice": 2,
  "copyright-notice": 2,
  "service-erasure": 4,
  chaser: 4,
  "refusal-answer": 3,
  "expedited-complaint": 1,
  "dsa-complaint": 1,
  "data-complaint": 4,
  "ico-complaint": 4,
  "ofcom-report": 1,
  "ftc-complaint": 1,
  "coordinator-information": 1,
};

/** A service for mail, which the Online Safety Act does not reach: nobody finds a post there. */
const ALONE = 1;

function draftAt(id: string, sort: string, here: Record<string, string>): Draft {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a"], "places/a/links": ["x"] };
  const said = { ...SAID, "place.sort": sort, ...here };
  draft.answers = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [pathOf(name, { place: "a" }, tables), value]),
  );
  draft.details = { "sender.name": "A", "places/a/links/x": "https://a.example/1", "places/a/place.service": id };
  return draft;
}

/** Whether the letter may be made from these answers, once what came back was noted. */
function holdsFor(kind: PlaceKind, answer: Lookup): boolean {
  const letter = tables.letters.find((each) => each.kind === kind);
  const noted: Lookup = (name) => (name === "refusal" ? "not-violating" : answer(name));
  return letter !== undefined && holds(letter.applies, noted);
}

function isOpen(printing: About): boolean {
  return holdsFor(printing.kind as PlaceKind, answersOf(printing));
}

interface Requests {
  services: number;
  different: number;
  alone: number;
}

function requests(kind: PlaceKind, sort: string, here: Record<string, string>, page: Tables): Requests {
  const counts = new Map<string, number>();
  for (const id of kind === "host-notice" ? HOSTS : SITES) {
    const draft = draftAt(kind === "host-notice" ? "erome" : id, sort, here);
    if (kind === "host-notice") draft.details["places/a/place.host"] = id;
    const printing = printingFor({ kind, draft, scope: { place: "a" }, tables: page });
    if (!isOpen(printing)) continue;
    const body = requestBody(kind, "blocks", printing.draft, printing.scope, page);
    counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  const shared = [...counts.values()];
  return {
    services: shared.reduce((sum, count) => sum + count, 0),
    different: counts.size,
    alone: shared.filter((count) => count === 1).length,
  };
}

/** The sort of place, and the person, for whom the services tell themselves apart the most. */
function worst(kind: PlaceKind, page: Tables): Requests {
  const all = SORTS.flatMap((sort) => HERE.map((here) => requests(kind, sort, here, page)));
  return all.reduce((most, each) => (each.different > most.different ? each : most));
}

/** As if every answer about a service were told as it is. */
const { told: _, ...plain } = tables;

for (const kind of PLACE_KINDS) {
  test(`a request for a letter of the kind ${kind} leaves a service among others`, (t) => {
    const { services, different, alone } = worst(kind, tables);
    t.diagnostic(`${kind}: ${services} services, ${different} different requests, ${alone} alone in theirs`);
    // only to be read: what the services would tell apart if nothing were held back
    if (LONG) t.diagnostic(`all told: ${JSON.stringify(worst(kind, plain as Tables))}`);
    assert.ok(services > 0);
    assert.ok(different <= MOST[kind], `${different} different requests`);
    assert.ok(alone <= ALONE, `${alone} services alone`);
  });
}

/** In a quick run, every fifth. */
const SOME = SITES.filter((_, at) => !QUICK || at % 5 === 0);

test("whatever is told of a service, the letter it was open for stays open", () => {
  for (const kind of PLACE_KINDS) {
    for (const [id, sort] of SOME.flatMap((id) => SORTS.map((sort) => [id, sort] as const))) {
      const draft = draftAt(id, sort, { uk: "yes" });
      const printing = printingFor({ kind, draft, scope: { place: "a" }, tables });
      const sent = new URLSearchParams(requestBody(kind, "blocks", printing.draft, printing.scope, tables));
      assert.equal(holdsFor(kind, (name) => sent.getAll(name)), isOpen(printing), `${kind} ${id} ${sort}`);
    }
  }
});
