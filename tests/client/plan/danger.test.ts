/** Whether it is safe to write to a site: what is asked, what is closed, and what is told of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { counts } from "../../../app/client/questions/counts.ts";
import { mattersInDoubt } from "../../../app/client/plan/doubts.ts";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { unsafePlaces } from "../../../app/client/plan/hostile-sites.ts";
import { groupOf } from "../../../app/client/plan/groups.ts";
import { mattersOf, offered } from "../../../app/client/plan/offered.ts";
import { forgetOfOtherSites } from "../../../app/client/questions/other-site.ts";
import { type Kind, printingFor, serviceName } from "../../../app/client/letters/details.ts";
import { requestBody } from "../../../app/client/letters/request-body.ts";
import { lookup } from "../../../app/client/questions/scope.ts";
import { Store } from "../../../app/client/draft/store.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import { bare, tables } from "../cases/real-tables.ts";

const LEAK = "https://www.leakzone.example/p/1?id=2#top";
const INSTAGRAM = "https://www.instagram.com/p/C0ffee";
/** Letters that do not go to the site itself. */
const PAST_THE_SITE: readonly Kind[] = ["host-notice", "search-removal"];

interface PlaceGiven {
  links?: string[];
  details?: Record<string, string>;
  answers?: Record<string, string>;
}

/** A draft with these places; what is not given of one was skipped, as in a draft saved long ago. */
function draftOf(places: Record<string, PlaceGiven>): Draft {
  const draft = emptyDraft("testing", "en");
  draft.answers = { adults: "yes", shows: "intimate", acting: "self", uk: "yes" };
  draft.details = { "sender.name": "Zoë O'Connor", "sender.email": "zoë@example.org" };
  draft.lists = { places: Object.keys(places) };
  for (const [place, { links = [], details = {}, answers = {} }] of Object.entries(places)) {
    const own = `places/${place}`;
    draft.lists[`${own}/links`] = links.map((_, at) => `link${at}`);
    links.forEach((url, at) => {
      draft.details[`${own}/links/link${at}`] = url;
    });
    for (const [name, value] of Object.entries(details)) draft.details[`${own}/${name}`] = value;
    const said = { "place.sort": "post", seen: "never", ...answers };
    for (const [name, value] of Object.entries(said)) draft.answers[`${own}/${name}`] = value;
  }
  return draft;
}

function at(given: PlaceGiven): Draft {
  return draftOf({ a: given });
}

function kinds(draft: Draft, page: Tables = tables, place = "a"): Kind[] {
  return offered(draft, page)
    .filter(({ scope }) => [scope.place, ...(scope.also ?? [])].includes(place))
    .map(({ kind }) => kind);
}

function toTheSite(draft: Draft, page: Tables = tables, place = "a"): Kind[] {
  return kinds(draft, page, place).filter((kind) => !PAST_THE_SITE.includes(kind));
}

function isAsked(draft: Draft, page: Tables = tables): boolean {
  return counts("hostile", draft, { place: "a" }, page);
}

function hostileIn(draft: Draft, page: Tables = tables) {
  return lookup(draft, { place: "a" }, page)("hostile");
}

test("a link to a site that nobody knows is enough to ask, and without an answer nothing goes to it", () => {
  const draft = at({ links: [LEAK] });
  assert.equal(isAsked(draft), true);
  assert.equal(hostileIn(draft), "unasked");
  assert.deepEqual(toTheSite(draft), []);
  assert.ok(kinds(draft).includes("host-notice"));
});

test("not sure closes what goes to the site, as yes does, and only no opens it", () => {
  for (const hostile of ["unsure", "yes"]) {
    const draft = at({ links: [LEAK], answers: { hostile } });
    assert.deepEqual(toTheSite(draft), [], hostile);
    assert.ok(kinds(draft).includes("host-notice"), hostile);
  }
  const open = kinds(at({ links: [LEAK], answers: { hostile: "no" } }));
  assert.ok(open.includes("platform-report"));
});

test("a site of which letters were sent before is closed as well until it is answered", () => {
  const sent = { "sent/platform-report": "2026-11-20", "sent/service-erasure": "2026-11-20" };
  const draft = at({ links: [LEAK], details: sent });
  const left = ["ofcom-report", "coordinator-information"];
  assert.deepEqual(toTheSite(draft).filter((kind) => !left.includes(kind)), []);
  draft.answers["places/a/hostile"] = "no";
  assert.ok(kinds(draft).includes("chaser"));
});

test("where a report would be open but for the question, the way to it stands in its place", () => {
  const doubts = (given: PlaceGiven) => mattersInDoubt(at(given), tables).map(({ doubt }) => doubt);
  assert.deepEqual(doubts({ links: [LEAK] }), ["unasked"]);
  assert.deepEqual(doubts({ links: [LEAK], answers: { hostile: "unsure" } }), ["unsure"]);
  assert.deepEqual(doubts({ links: [LEAK], answers: { hostile: "yes" } }), []);
  assert.deepEqual(doubts({ links: [LEAK], answers: { hostile: "no" } }), []);
  assert.deepEqual(doubts({ links: [INSTAGRAM] }), []);
  assert.deepEqual(doubts({ links: [LEAK], answers: { "place.sort": "album" } }), ["unasked"]);
});

test("each of several sites waits for its own answer, and a service that is known for none", () => {
  const draft = draftOf({
    a: { links: [LEAK] },
    b: { links: ["https://other-leaks.example/9"], answers: { hostile: "no" } },
    c: { links: [INSTAGRAM] },
  });
  assert.deepEqual(toTheSite(draft, tables, "a"), []);
  assert.ok(toTheSite(draft, tables, "b").includes("platform-report"));
  assert.ok(toTheSite(draft, tables, "c").includes("platform-report"));
  assert.deepEqual(unsafePlaces(draft, tables), ["a"]);
  assert.deepEqual(mattersInDoubt(draft, tables).map(({ scope }) => scope.place), ["a"]);
});

test("a service that is known is neither asked about nor closed by silence", () => {
  for (const given of [
    { links: [INSTAGRAM] },
    { details: { "place.service": "instagram" } },
    { links: ["https://www.whatsapp.com/channel/1"], answers: { "place.sort": "group" } },
    { links: ["https://mastodon.social/@a/1"] },
  ]) {
    const draft = at(given);
    assert.equal(isAsked(draft), false, JSON.stringify(given));
    assert.ok(toTheSite(draft).includes("platform-report"), JSON.stringify(given));
  }
});

test("an entry that stands for many is asked about as any site that nobody knows", () => {
  for (const service of ["nudify-generic", "mastodon-instance"]) {
    const draft = at({ details: { "place.service": service, "place.service_name": "Make Me" } });
    assert.equal(isAsked(draft), true, service);
    assert.deepEqual(toTheSite(draft), [], service);
    draft.answers["places/a/hostile"] = "no";
    assert.ok(toTheSite(draft).includes("platform-report"), service);
  }
});

test("an adult site is asked about, and closed by silence only without a way of its own for reports", () => {
  for (const [id, isOpen] of [["pornhub", true], ["xvideos", true], ["erome", false], ["redtube", false]] as const) {
    const draft = at({ details: { "place.service": id } });
    assert.equal(isAsked(draft), true, id);
    assert.equal(toTheSite(draft).includes("platform-report"), isOpen, id);
    draft.answers["places/a/hostile"] = "unsure";
    assert.deepEqual(toTheSite(draft), [], id);
  }
});

test("a chat on a site that nobody knows is asked about, and an account or an email is not", () => {
  assert.deepEqual(toTheSite(at({ links: [LEAK], answers: { "place.sort": "chat" } })), []);
  for (const sort of ["message", "private-account", "own-account"]) {
    const draft = at({ links: [LEAK], answers: { "place.sort": sort } });
    assert.equal(isAsked(draft), false, sort);
    assert.equal(hostileIn(draft), undefined, sort);
  }
});

test("a name that was typed and never left, in a page that was closed, opens nothing", () => {
  const draft = at({ details: { "place.service": "", "place.service_name": "Leak" } });
  assert.deepEqual(toTheSite(draft), []);
  assert.equal(mattersInDoubt(draft, tables)[0]?.doubt, "unasked");
});

test("without the list of services even a large one is asked about, and no opens its report", () => {
  const draft = at({ links: [INSTAGRAM] });
  assert.equal(isAsked(draft, bare), true);
  assert.deepEqual(toTheSite(draft, bare), []);
  assert.ok(kinds(draft, bare).includes("host-notice"));
  assert.equal(mattersInDoubt(draft, bare)[0]?.doubt, "unasked");
  draft.answers["places/a/hostile"] = "no";
  assert.ok(toTheSite(draft, bare).includes("platform-report"));
});

test("an answer that a newer page kept as unasked is worked out again", () => {
  assert.equal(hostileIn(at({ links: [INSTAGRAM], answers: { hostile: "unasked" } })), undefined);
  assert.equal(hostileIn(at({ links: [LEAK], answers: { hostile: "unasked" } })), "unasked");
});

test("a host is told of doubt by one value, and that somebody said yes by another", () => {
  const told = (answers: Record<string, string>) =>
    new URLSearchParams(
      requestBody("host-notice", "blocks", at({ links: [LEAK], answers }), { place: "a" }, tables),
    ).get("hostile");
  assert.equal(told({}), "unasked");
  assert.equal(told({ hostile: "unsure" }), "unasked");
  assert.equal(told({ hostile: "yes" }), "yes");
  assert.equal(told({ hostile: "no" }), null);
});

test("nothing of the question is told for a letter that does not turn on it", () => {
  for (const hostile of ["", "no", "unsure", "yes"]) {
    const draft = at({ links: [LEAK], answers: hostile === "" ? {} : { hostile } });
    for (const { kind, scope } of offered(draft, tables)) {
      if (kind === "host-notice") continue;
      const body = new URLSearchParams(requestBody(kind, "blocks", draft, scope, tables));
      assert.equal(body.get("hostile"), null, `${kind} ${hostile}`);
    }
  }
});

test("the letter to a host is not asked for by itself while an answer may still open a report", () => {
  const group = (answers: Record<string, string>) => {
    const draft = at({ links: [LEAK], answers });
    const offers = offered(draft, tables);
    const offer = offers.find(({ kind }) => kind === "host-notice");
    return offer && groupOf(offer, offers, draft, tables);
  };
  assert.equal(group({}), "next");
  assert.equal(group({ hostile: "unsure" }), "first");
  assert.equal(group({ hostile: "yes" }), "first");
});

test("an answer about one site is taken back when the place leads to another, and not before", () => {
  const store = new Store(at({ links: [LEAK], answers: { hostile: "no" } }));
  forgetOfOtherSites(store);
  const answer = () => store.answer("places/a/hostile");
  const paste = (url: string) => store.setDetail("places/a/links/link0", url);
  store.replace(at({ links: [LEAK], answers: { hostile: "no" } }));
  assert.equal(answer(), "no");
  paste("https://leakzone.example/another/page");
  paste("");
  paste("https://leakzone.example/the/same");
  store.setDetail("places/a/place.service_name", "Leak Zone");
  assert.equal(answer(), "no");
  paste("https://other-leaks.example/1");
  assert.equal(answer(), undefined);
  assert.deepEqual(toTheSite(store.draft), []);
});

test("another service that is picked takes the answer about the one before back", () => {
  const store = new Store(at({ details: { "place.service": "erome" } }));
  forgetOfOtherSites(store);
  store.replace(store.draft);
  store.setAnswer("places/a/hostile", "no");
  store.setDetail("places/a/place.service", "motherless");
  assert.equal(store.answer("places/a/hostile"), undefined);
});

function nameOf(given: PlaceGiven, kind: Kind = "platform-report"): string {
  return serviceName("a", printingFor({ kind, draft: at(given), scope: { place: "a" }, tables }));
}

test("a site known only by its link is called by its host", () => {
  assert.equal(nameOf({ links: [LEAK] }), "leakzone.example");
  assert.equal(nameOf({ links: ["", "m.leakzone.example/9"] }), "leakzone.example");
  assert.equal(nameOf({ links: ["https://l.facebook.com/l.php?u=https%3A%2F%2Fleakzone.example%2F1"] }), "leakzone.example");
  assert.equal(nameOf({ links: ["https://www.example/1"] }), "www.example");
  assert.equal(nameOf({ links: ["leak"] }), "");
  assert.equal(nameOf({ links: [INSTAGRAM] }), "Instagram");
  const typed = { "place.service": "other", "place.service_name": "Leak Zone" };
  assert.equal(nameOf({ links: [LEAK], details: typed }), "Leak Zone");
  assert.equal(nameOf({ links: [LEAK], details: { ...typed, "place.service_name": " " } }), "leakzone.example");
});

test("a link that is left out of a letter, or is not asked for, gives no name either", () => {
  const left = { "leave/platform-report": "link.url" };
  assert.equal(nameOf({ links: [LEAK], answers: left }), "");
  assert.equal(nameOf({ links: [LEAK], answers: left }, "host-notice"), "leakzone.example");
  assert.equal(nameOf({ links: [LEAK], answers: { "place.sort": "private-account" } }), "");
});

test("two places on one site that nobody knows are one matter, if they are answered alike", () => {
  const other = "https://leakzone.example/p/2";
  const alike = draftOf({ a: { links: [LEAK] }, b: { links: [other] } });
  assert.deepEqual(mattersOf(alike, tables), [{ place: "a", also: ["b"] }]);
  const apart = draftOf({ a: { links: [LEAK], answers: { hostile: "no" } }, b: { links: [other] } });
  assert.deepEqual(mattersOf(apart, tables), [{ place: "a" }, { place: "b" }]);
});
