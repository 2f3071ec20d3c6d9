/** A row of the details table reaches filling, disclosure, "has.…" and leaving out, with nothing more. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import type { PlaceholderTable, ScopeName, Tables } from "../../../app/client/draft/tables.ts";
import { derive } from "../../../app/client/letters/derived-answers.ts";
import { learned } from "../../../app/client/letters/disclosed.ts";
import { type About, leavePath } from "../../../app/client/letters/details.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import { tables } from "../cases/real-tables.ts";

const TODAY = new Date(2026, 10, 24);
const NAME = "Søren O'Brien-Žižek 🐾";

function withRow(scope: ScopeName, row: PlaceholderTable): Tables {
  return {
    ...tables,
    placeholders: [row, ...tables.placeholders],
    scopes: { ...tables.scopes, [row.name]: scope },
  };
}

function aboutPerson(page: Tables): About {
  const draft = emptyDraft("testing", "en");
  draft.lists = { people: ["p"], places: ["a"] };
  return { kind: "police-letter", draft, scope: { person: "p" }, tables: page };
}

function valueOf(name: string, { kind, draft, scope, tables: page }: About): string | undefined {
  return fillingFor(kind, draft, scope, page, TODAY).values[name];
}

test("a detail of a person is filled, told, derived and left out by its row alone", () => {
  const page = withRow("person", { name: "pet.name", prompt: "name of the pet", has: "pet" });
  const about = aboutPerson(page);
  assert.equal(valueOf("pet.name", about), "");
  assert.equal(derive(about)["has.pet"], "no");
  about.draft.details["people/p/pet.name"] = NAME;
  assert.equal(valueOf("pet.name", about), NAME);
  assert.equal(derive(about)["has.pet"], "yes");
  assert.deepEqual(learned(about, ["pet.name"]), [{ name: "pet.name", values: [NAME], left: false }]);
  about.draft.answers[leavePath(about.kind, about.scope)] = ["pet.name"];
  assert.equal(valueOf("pet.name", about), "");
  assert.equal(derive(about)["has.pet"], "no");
  assert.deepEqual(learned(about, []), [{ name: "pet.name", values: [NAME], left: true }]);
  const service: About = { ...about, kind: "platform-report", scope: { place: "a" } };
  assert.equal(valueOf("pet.name", service), "", "it is in no letter to a service");
  assert.equal(derive(service)["has.pet"], undefined);
});

test("a month is written out, and a detail that is not typed is not told as typed", () => {
  const page = withRow("person", { name: "pet.since", prompt: "month", type: "month" });
  const about = aboutPerson(page);
  about.draft.details["people/p/pet.since"] = "2024-03";
  assert.equal(valueOf("pet.since", about), "March 2024");
  assert.deepEqual(learned(about, ["pet.since"])[0]?.values, ["March 2024"]);
  const sourced = withRow("person", { name: "pet.since", prompt: "month", from: "sourced", told: true });
  assert.deepEqual(learned({ ...about, tables: sourced }, ["pet.since"]), []);
});

/** A draft with one link of a place, and what stands beside it. */
function withLink(beside: Record<string, string>): Draft {
  const draft = emptyDraft("testing", "en");
  draft.answers = { adults: "yes", "places/a/place.sort": "post" };
  draft.lists = { places: ["a"], "places/a/links": ["x"] };
  draft.details = { "places/a/links/x": "https://a.example/1", ...beside };
  return draft;
}

test("what stands beside a link is filled, told and derived by its row alone", () => {
  const views: PlaceholderTable = { name: "link.views", prompt: "views", list: "links", has: "views", told: true };
  const page: Tables = {
    ...tables,
    placeholders: [views, ...tables.placeholders],
    lists: { ...tables.lists, links: [...(tables.lists["links"] ?? []), "link.views"] },
  };
  const about = (draft: Draft): About => ({ kind: "platform-report", draft, scope: { place: "a" }, tables: page });
  const seen = about(withLink({ "places/a/links/x/link.views": "1 200" }));
  const filling = fillingFor(seen.kind, seen.draft, seen.scope, page, TODAY);
  assert.equal(filling.lists["links"]?.[0]?.["link.views"], "1 200");
  assert.equal(derive(seen)["has.views"], "yes");
  assert.deepEqual(learned(seen, ["link.views"])[0]?.values, ["1 200"]);
  assert.equal(derive(about(withLink({})))["has.views"], "no");
  seen.draft.answers[leavePath(seen.kind, seen.scope)] = ["link.views"];
  assert.equal(derive(seen)["has.views"], "no");
});
