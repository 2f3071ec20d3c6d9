import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { ANY, examples } from "../examples.ts";
import { derive } from "../../../app/client/letters/derived-answers.ts";
import { serviceOf } from "../../../app/client/services/of-link.ts";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import { isAboutPlace } from "../../../app/client/letters/details.ts";
import { anyCase, kindsOf } from "../cases/cases.ts";
import { tables } from "../cases/real-tables.ts";

const TODAY = new Date(2026, 10, 24);

function draftWith(details: Record<string, string>, answers: Record<string, string> = {}): Draft {
  const draft = emptyDraft("testing", "en");
  draft.answers = { adults: "yes", ...answers };
  draft.details = details;
  draft.lists = { places: ["a"], people: ["p"], "places/a/links": ["x", "y"] };
  return draft;
}

/** Answers without which the questions for the letter to a person are not asked. */
const ASKING = { "people/p/risk": "none", "people/p/who": "ex", "people/p/where": "england-wales" };

function ofReport(draft: Draft) {
  return derive({ kind: "platform-report", draft, scope: { place: "a" }, tables });
}

function ofLetter(draft: Draft) {
  return derive({ kind: "letter-of-claim", draft, scope: { person: "p" }, tables });
}

test("a service is recognised by its host, by a longer host first, and never by a look-alike", () => {
  assert.equal(serviceOf("https://www.instagram.com/p/1?x#y", tables), "instagram");
  assert.equal(serviceOf("m.facebook.com/story", tables), "facebook");
  assert.equal(serviceOf("https://notinstagram.com/", tables), undefined);
  assert.equal(serviceOf("https://instagram.com.evil.example/", tables), undefined);
  assert.equal(serviceOf("not a link", tables), undefined);
  assert.equal(serviceOf("", tables), undefined);
});

test("any text at all may be asked for its service", () => {
  fc.assert(fc.property(fc.string({ unit: ANY }), (text) => void serviceOf(text, tables)));
});

test("which laws reach the service is told, the service is not", () => {
  const derived = ofReport(draftWith({ "places/a/place.service": "instagram" }, { "places/a/place.sort": "post" }));
  assert.equal(derived["service.kind"], "platform");
  assert.deepEqual(derived["service.regimes"], [
    "uk-osa",
    "eu-dsa",
    "us-take-it-down",
  ]);
  assert.equal(derived["service.hostile"], "no");
  assert.ok(tables.vocabulary.find(({ name }) => name === "service.establishment")?.values.includes(String(derived["service.establishment"])));
  assert.ok(!JSON.stringify(derived).toLowerCase().includes("instagram"));
});

test("a service that was typed is of another kind, and nothing foreign is claimed of it", () => {
  const derived = ofReport(
    draftWith({ "places/a/place.service": "other", "places/a/place.service_name": "Somewhere" }),
  );
  assert.equal(derived["service.kind"], "other");
  assert.deepEqual(derived["service.regimes"], ["uk-osa"]);
});

test("of a notice to a host, the law that reaches the host is told, and the kind of the site", () => {
  const draft = draftWith(
    { "places/a/place.service": "erome", "places/a/place.host": "hetzner" },
    { adults: "yes", "places/a/place.sort": "post", "places/a/host.role": "host" },
  );
  const site = derive({ kind: "platform-report", draft, scope: { place: "a" }, tables });
  const host = derive({ kind: "host-notice", draft, scope: { place: "a" }, tables });
  const regimes = (id: string) =>
    tables.services
      .find((each) => each.id === id)
      ?.regimes.filter((law) => ["uk-osa", "eu-dsa", "us-take-it-down"].includes(law));
  assert.deepEqual(site["service.regimes"], regimes("erome"));
  assert.deepEqual(
    host["service.regimes"],
    regimes("hetzner")?.filter((law) => law !== "us-take-it-down"),
  );
  assert.equal(host["service.kind"], "adult");
  const { values } = fillingFor("host-notice", draft, { place: "a" }, tables, TODAY);
  assert.equal(values["host.name"], "Hetzner");
  assert.equal(values["service.name"], "Erome");
});

test("what stands beside a link is printed with it, else what was typed for its place", () => {
  const draft = draftWith(
    {
      "places/a/links/x": "https://a.example/1",
      "places/a/links/y": "https://a.example/2",
      "places/a/links/y/link.account": "@second",
    },
    { "places/a/place.sort": "post" },
  );
  assert.equal(ofReport(draft)["has.account"], "yes");
  assert.equal(ofReport(draft)["has.when"], "no");
  const accounts = (): (string | undefined)[] | undefined =>
    fillingFor("platform-report", draft, { place: "a" }, tables, TODAY).lists["links"]?.map(
      (row) => row["link.account"],
    );
  assert.deepEqual(accounts(), ["", "@second"]);
  draft.details["places/a/place.account"] = "@first";
  assert.deepEqual(accounts(), ["@first", "@second"]);
  draft.answers["places/a/leave/platform-report"] = ["link.account"];
  assert.deepEqual(accounts(), ["", ""]);
});

test("one that stands for many never gives a letter its name", () => {
  const draft = draftWith({ "places/a/place.service": "mastodon-instance" }, { "places/a/place.sort": "post" });
  const name = (): string | undefined =>
    fillingFor("platform-report", draft, { place: "a" }, tables, TODAY).values["service.name"];
  assert.equal(name(), "");
  draft.details["places/a/place.service_name"] = "pictures.example";
  assert.equal(name(), "pictures.example");
});

test("a contact that nobody confirmed, or that takes no reports, is never printed in a report", () => {
  for (const service of tables.services) {
    const draft = draftWith({ "places/a/place.service": service.id }, { "places/a/place.sort": "post" });
    const { values } = fillingFor("platform-report", draft, { place: "a" }, tables, TODAY);
    const sound = (name: string): string[] => {
      const fact = service.facts?.[name];
      const isSound =
        fact !== undefined && fact.confidence !== "unverified" && !["representative", "privacy"].includes(fact.role);
      return isSound ? [fact.value as string | string[]].flat() : [];
    };
    const [company] = sound("entity");
    assert.equal(values["service.entity"], company ?? "not known to me", service.id);
    const lines = [company ?? "The provider of this service", ...sound("address")];
    assert.equal(values["service.address"], lines.join("\n"), service.id);
  }
});

test("the company and the contact for data always stand, on one line each, known or not", () => {
  for (const id of ["", "other", ...tables.services.map((service) => service.id)]) {
    const draft = draftWith({ "places/a/place.service": id, "places/a/place.service_name": "Somewhere" });
    for (const kind of kindsOf(tables).filter((each) => isAboutPlace(each))) {
      const { values } = fillingFor(kind, draft, { place: "a" }, tables, TODAY);
      for (const name of ["service.entity", "service.privacy"]) assert.match(values[name] ?? "", /^.+$/);
      for (const name of ["service.address", "host.address"]) assert.match(values[name] ?? "", /^.+/);
    }
  }
});

test("links are none, one or several; a blank one is none", () => {
  const sort = { "places/a/place.sort": "post" };
  const one = { "places/a/links/x": "https://a.example/1", "places/a/links/y": " \n" };
  assert.equal(ofReport(draftWith({}, sort))["has.links"], "none");
  assert.equal(ofReport(draftWith(one, sort))["has.links"], "one");
  const two = { ...one, "places/a/links/y": "https://a.example/2" };
  assert.equal(ofReport(draftWith(two, sort))["has.links"], "several");
});

test("links of a place that has none any more are not told", () => {
  const links = { "places/a/links/x": "https://a.example/1" };
  const derived = ofReport(draftWith(links, { "places/a/place.sort": "own-account" }));
  assert.equal(derived["has.links"], "none");
});

test("the period needs both months, unless it was one occasion", () => {
  const first = { "people/p/conduct.first": "2025-03" };
  assert.equal(ofLetter(draftWith(first))["conduct.period"], "unknown");
  const once = draftWith(first, { "people/p/occasions": "one" });
  assert.equal(ofLetter(once)["conduct.period"], "to-2026-02-05");
  const often = draftWith({ ...first, "people/p/conduct.last": "2026-05" }, { "people/p/occasions": "several" });
  assert.equal(ofLetter(often)["conduct.period"], "mixed");
  assert.equal(ofLetter(often)["acts"], "several");
  assert.equal(ofLetter(draftWith(first))["acts"], undefined);
});

const PAPERS = { ...ASKING, "people/p/risk": ["none"] };

function withRows(list: string, ...rows: Record<string, string>[]): Draft {
  const draft = draftWith({}, PAPERS as unknown as Record<string, string>);
  draft.lists[`people/p/${list}`] = rows.map((_, index) => `r${index}`);
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(row)) {
      draft.details[`people/p/${list}/r${index}/${name}`] = value;
    }
  });
  return draft;
}

test("a list is there once one of its rows holds a word", () => {
  assert.equal(ofLetter(withRows("devices"))["has.devices"], "no");
  assert.equal(ofLetter(withRows("devices", { "device.what": " \n" }))["has.devices"], "no");
  const draft = withRows("devices", { "device.what": "" }, { "device.what": "a black phone" });
  assert.equal(ofLetter(draft)["has.devices"], "yes");
  assert.equal(ofLetter(draft)["has.events"], "no");
  const filling = fillingFor("police-letter", draft, { person: "p" }, tables, TODAY);
  assert.deepEqual(filling.lists["devices"], [
    { "device.what": "a black phone", "device.use": "", "device.known": "" },
  ]);
});

test("a list left out is neither told nor printed, in this letter only", () => {
  const draft = withRows("reports", { "report.to": "Instagram" });
  draft.answers["people/p/leave/letter-of-claim"] = ["report.to"];
  assert.equal(ofLetter(draft)["has.reports"], "no");
  const other = fillingFor("police-letter", draft, { person: "p" }, tables, TODAY);
  assert.equal(other.lists["reports"]?.length, 1);
});

test("an input of a row that is not shown for these answers prints nothing", () => {
  const draft = withRows("events", { "event.what": "a post", "event.told": "my sister" });
  const told = (): string | undefined =>
    fillingFor("police-letter", draft, { person: "p" }, tables, TODAY).lists["events"]?.[0]?.[
      "event.told"
    ];
  assert.equal(told(), "");
  draft.answers["people/p/home"] = "scotland";
  assert.equal(told(), "my sister");
});

test("lists of a person are in no letter to a service", () => {
  const draft = withRows("events", { "event.what": "a post" });
  const filling = fillingFor("platform-report", draft, { place: "a" }, tables, TODAY);
  assert.deepEqual(filling.lists["events"], []);
  assert.equal(ofReport(draft)["has.events"], undefined);
});

test("a letter that was sent keeps its dates, and other papers are of today", () => {
  const draft = draftWith({ "people/p/sent.on": "2026-11-02" }, ASKING);
  const { values } = fillingFor("letter-of-claim", draft, { person: "p" }, tables, TODAY);
  assert.equal(values["letter.sent_on"], "2 November 2026");
  assert.equal(values["letter.review_by"], "30 November 2026");
  assert.equal(values["letter.date"], "2 November 2026");
  assert.equal(values["letter.reply_by"], "16 November 2026");
  assert.equal(ofLetter(draft)["has.sent"], "yes");
  const later = fillingFor("release-to-delete", draft, { person: "p" }, tables, TODAY).values;
  assert.equal(later["letter.sent_on"], "2 November 2026");
  assert.equal(later["letter.date"], "24 November 2026");
  assert.equal(later["letter.act_by"], "1 December 2026");
});

test("a detail left out is neither derived nor filled, in this letter only", () => {
  const draft = draftWith(
    { "sender.name": "Siân O'Connor-Núñez", "people/p/claimant.name": "Siân" },
    { "places/a/place.sort": "post" },
  );
  assert.equal(ofReport(draft)["has.name"], "yes");
  draft.answers["places/a/leave/platform-report"] = ["sender.name"];
  assert.equal(ofReport(draft)["has.name"], "no");
  const filling = fillingFor("platform-report", draft, { place: "a" }, tables, TODAY);
  assert.equal(filling.values["sender.name"], "");
  draft.answers = { ...draft.answers, ...ASKING };
  const other = fillingFor("letter-of-claim", draft, { person: "p" }, tables, TODAY);
  assert.equal(other.values["claimant.name"], "Siân");
});

/** Gaps that hold what was typed under another name. */
const isReference = (value: string): boolean => /⟦reference of [a-z-]+⟧$/.test(value);
const MARKS: Record<string, (value: string) => boolean> = {
  "service.name": (value) => value.endsWith("⟦place.service_name⟧"),
  "host.name": (value) => /⟦place\.(?:host|cdn|registrar)_name⟧$/.test(value),
  "answer.words": (value) => /⟦answer to [a-z-]+⟧$/.test(value),
  "notice.reference": isReference,
  "erasure.reference": isReference,
  "complaint.reference": isReference,
  "expedited.reference": isReference,
};

test("only declared values are ever derived, and each case keeps its parties apart", () => {
  fc.assert(
    fc.property(anyCase(tables), ({ kind, draft, scope }) => {
      for (const [name, value] of Object.entries(derive({ kind, draft, scope, tables }))) {
        const declared = tables.vocabulary.find((answer) => answer.name === name);
        assert.ok(declared?.derived || name === "acts", name);
        for (const each of [value].flat()) assert.ok(declared?.values.includes(each), `${name}=${each}`);
      }
      const { values } = fillingFor(kind, draft, scope, tables, TODAY);
      for (const [name, value] of Object.entries(values)) {
        if (value.includes("⟦")) assert.ok((MARKS[name] ?? (() => false))(value) || value.endsWith(`⟦${name}⟧`), name);
      }
    }),
    { numRuns: examples(300) },
  );
});

test("a letter to a service never holds what was typed about the person, nor the other way round", () => {
  fc.assert(
    fc.property(anyCase(tables), ({ kind, draft, scope }) => {
      const { values } = fillingFor(kind, draft, scope, tables, TODAY);
      const foreign = scope.place === undefined ? /^(?:sender|place|service)\./ : /^(?:claimant|defendant|conduct|limit)\./;
      for (const [name, value] of Object.entries(values)) if (foreign.test(name)) assert.equal(value, "");
    }),
  );
});

test("every kind of letter has tables to be drafted from", () => {
  assert.deepEqual(kindsOf(tables).toSorted(), Object.keys(tables.used).toSorted());
  for (const kind of kindsOf(tables)) assert.ok((tables.used[kind]?.length ?? 0) > 3, kind);
});
