/** Hidden answers and details decide nothing: no rule, no request, no print, no offer, no date. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import fc, { examples } from "../examples.ts";
import { calendarFile } from "../../../app/client/plan/calendar-file.ts";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import { hostilePlaces } from "../../../app/client/plan/hostile-sites.ts";
import { learned } from "../../../app/client/letters/disclosed.ts";
import { groupOf } from "../../../app/client/plan/groups.ts";
import { neededQuestion } from "../../../app/client/plan/needed-question.ts";
import { nextSteps } from "../../../app/client/plan/next-steps.ts";
import { keyOf, mattersForCopyright, mattersOf, offered } from "../../../app/client/plan/offered.ts";
import { papersWanted } from "../../../app/client/questions/later-questions.ts";
import { requestBody } from "../../../app/client/letters/request-body.ts";
import { papers, questions } from "../../../app/client/questions/order.ts";
import type { Rule } from "../../../app/client/draft/rules.ts";
import { isOfService, TOLD_BY } from "../../../app/client/services/answers.ts";
import { shown } from "../../../app/client/questions/shown.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import { anyDraft, hiddenCells, hiddenItems, PERSON, PLACES, putItem } from "../cases/any-draft.ts";
import { tables } from "../cases/real-tables.ts";

const TODAY = new Date(2026, 10, 24);
/** Drafts whose hidden answers are changed. */
const DRAFTS = examples(60);
const ALL = tables.placeholders.map(({ name }) => name);
const SCOPES = [...PLACES.map((place) => ({ place })), { person: PERSON }];

/** Everything that the page makes of a draft, as far as it needs no page. */
function everything(draft: Draft, page: Tables): unknown {
  const offers = offered(draft, page);
  return {
    hostile: hostilePlaces(draft, page),
    matters: mattersOf(draft, page),
    copyright: mattersForCopyright(draft, page),
    asked: SCOPES.map((scope) => [
      questions(draft, scope, page).map(({ name }) => name),
      papers(draft, scope, page).map(({ name }) => name),
      papersWanted(draft, scope, page),
      neededQuestion(draft, scope, page),
    ]),
    letters: offers.map((offer) => {
      const { kind, scope } = offer;
      const { values, lists } = fillingFor(kind, draft, scope, page, TODAY);
      const steps = nextSteps({ kind, scope, draft, tables: page }, TODAY);
      const made = { title: "", now: TODAY, id: () => "" };
      return {
        key: [keyOf(offer), scope.also ?? []],
        group: groupOf(offer, offers, draft, page),
        body: requestBody(kind, "docx", draft, scope, page),
        values,
        lists,
        learned: learned({ kind, draft, scope, tables: page }, ALL),
        steps,
        calendar: calendarFile(steps.map(({ due }) => due), made),
      };
    }),
  };
}

test("property: changing what is hidden changes no letter, no request, no print, no offer, no date", (context) => {
  const counts = { drafts: 0, letters: 0, changed: 0, cells: 0 };
  fc.assert(
    fc.property(
      anyDraft(tables).chain((draft) => {
        const other = structuredClone(draft);
        const changes = hiddenItems(draft, tables).map((item) => putItem(other, item, tables));
        const cells = hiddenCells(draft, tables);
        return fc.tuple(...changes).map((all) => {
          for (const cell of cells) other.details[cell] = `another ${other.details[cell]}`;
          for (const change of all) change();
          counts.cells += cells.length;
          return { draft, other };
        });
      }),
      ({ draft, other }) => {
        const before = everything(draft, tables);
        assert.deepEqual(everything(other, tables), before);
        counts.drafts += 1;
        counts.letters += (before as { letters: unknown[] }).letters.length;
        counts.changed += JSON.stringify(draft) === JSON.stringify(other) ? 0 : 1;
      },
    ),
    { numRuns: DRAFTS },
  );
  assert.ok(Object.values(counts).every((count) => count >= DRAFTS * 0.6), JSON.stringify(counts));
  context.diagnostic(JSON.stringify(counts));
});

/** A place whose link was typed before it was said to be somebody's account. */
function inAnAccount(more: Record<string, string>): Draft {
  const draft = emptyDraft("testing", "en");
  draft.answers = { adults: "yes", acting: "self", shows: "intimate", "places/placeaaa/place.sort": "private-account" };
  draft.lists = { places: ["placeaaa"], "places/placeaaa/links": ["item0"] };
  draft.details = { "places/placeaaa/links/item0": "https://x.com/someone/status/1", ...more };
  return draft;
}

test("a link that is hidden gives the letter about an account no company, law or name", () => {
  const draft = inAnAccount({ "places/placeaaa/place.service_name": "icloud" });
  const { values, lists } = fillingFor("cloud-notice", draft, { place: "placeaaa" }, tables, TODAY);
  assert.equal(values["service.name"], "icloud");
  assert.equal(values["service.entity"], "not known to me");
  assert.ok(!String(values["service.address"]).includes("Dublin"));
  assert.deepEqual(lists["links"], []);
  assert.equal(draft.details["places/placeaaa/links/item0"], "https://x.com/someone/status/1", "it is still there");
});

test("the view of a view is itself, and what no question asks for is always in it", () => {
  fc.assert(
    fc.property(anyDraft(tables), (draft) => {
      for (const scope of SCOPES) {
        const view = shown(draft, scope, tables);
        const again = shown({ ...view }, scope, tables);
        assert.deepEqual([again.answers, again.details, again.lists], [view.answers, view.details, view.lists]);
        const sent = (all: Draft): string[] => Object.keys(all.details).filter((each) => each.includes("/sent/"));
        assert.deepEqual(sent(view), sent(draft));
      }
    }),
    { numRuns: examples(20) },
  );
});

/** The names that a rule reads; a service follows from the pick, the typed name and the links. */
function readBy(rule: Rule | null): string[] {
  if (rule === null) return [];
  if ("includes" in rule) return isOfService(rule.includes[0]) ? [...TOLD_BY] : [rule.includes[0]];
  if ("not" in rule) return readBy(rule.not);
  return ("all" in rule ? rule.all : rule.any).flatMap(readBy);
}

test("no question is shown or hidden by its own answer, over however many others", () => {
  const needs = new Map<string, string[]>();
  for (const step of tables.steps) {
    const doors = tables.steps.slice(0, tables.steps.indexOf(step)).filter(({ stop }) => stop);
    const whole = [step, ...(step.papers ? [] : doors)].flatMap(({ applies }) => readBy(applies));
    for (const name of step.asks) {
      const field = step.fields.find((each) => name === each.name || name === `${each.name}_name`);
      needs.set(name, [...whole, ...readBy(field?.shown ?? null)]);
    }
  }
  const reached = (name: string, seen: Set<string>): Set<string> => {
    for (const next of needs.get(name) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reached(next, seen);
    }
    return seen;
  };
  assert.ok(needs.size > 50);
  assert.deepEqual([...needs.keys()].filter((name) => reached(name, new Set()).has(name)), []);
});

/**
 * Modules that read a draft as it is kept, and why. Every other one that reads answers, details or
 * lists takes a `Shown`, which only shown() makes: the compiler holds it to that.
 */
const AS_KEPT: Record<string, string> = {
  "draft/store.ts": "keeps it",
  "draft/links-of.ts": "lists the links of a draft that is only read",
  "sealing/check-draft.ts": "checks what is opened",
  "draft/view.ts": "makes the view",
  "draft/was-sent.ts": "reads what no step asks",
  "questions/asked.ts": "finds out what is shown",
  "fields/choice.ts": "is the question",
  "fields/links.ts": "is the question",
  "fields/month.ts": "is the question",
  "fields/service.ts": "is the question",
  "fields/text.ts": "is the question",
  "letter-page/copyright-card.ts": "asks two questions itself",
  "letter-card/for-lawyers.ts": "asks what no step asks",
  "letter-card/days-and-sender.ts": "asks what no step asks",
  "letter-card/sent-form.ts": "asks what no step asks",
  "letter-card/letter-card.ts": "asks what no step asks",
  "letter-card/image-groups.ts": "asks what no step asks",
  "letters/sent-record.ts": "reads what no step asks",
  "letters/review-day.ts": "reads what no step asks",
  "questions/open-picks.ts": "looks whether one pick was made, hidden or not",
  "questions/told-sort.ts": "answers a question of its step",
  "questions/new-place.ts": "copies, hidden or not",
  "questions/split-place.ts": "copies, hidden or not",
  "fields/row-list.ts": "is the question",
  "questions/other-site.ts": "takes an answer back, hidden or not",
  "services/answers.ts": "reads a place's links for what takes an answer back",
  "wizard/wizard.ts": "knows places and people",
  "letter-page/letter-page.ts": "knows places and people, and asks what no step asks",
  "letter-page/sending-order.ts": "knows places and people, and asks what no step asks",
  "plan/offered.ts": "knows places and people",
  "plan/hostile-sites.ts": "knows places and people",
  "letters/details.ts": "takes a draft in, and reads its view",
  "letters/filling.ts": "takes a draft in, and reads its view",
  "letters/request-body.ts": "takes a draft in, and reads its view",
};

const READS = /\.(?:answers|details|lists)\b|\bstore\.(?:answer|detail|list)\(|\{[^{}]*\b(?:answers|details|lists)\b[^{}]*\}: Draft\b/;

test("no module goes round the view: each that reads a draft takes the shown one, or is listed", () => {
  const client = path.resolve(import.meta.dirname, "../../app/client");
  const sources = fs
    .readdirSync(client, { encoding: "utf8", recursive: true })
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => [name, fs.readFileSync(path.join(client, name), "utf8")] as const);
  const reads = sources.filter(([, source]) => READS.test(source));
  const round = reads.filter(([name, source]) => {
    const takesRaw = /\bDraft\b(?!\w)|\bstore\b/.test(source.replace(/import[^;]*;/g, ""));
    return takesRaw && !Object.hasOwn(AS_KEPT, name);
  });
  assert.deepEqual(round.map(([name]) => name), []);
  const names = new Set(reads.map(([name]) => name));
  assert.deepEqual(Object.keys(AS_KEPT).filter((name) => !names.has(name)), [], "listed and reads nothing");
  const casts = sources.filter(([, source]) => /\bas (?:unknown as )?Shown\b/.test(source));
  assert.deepEqual(casts.map(([name]) => name), ["draft/view.ts"], "only one module makes a view");
});

test("a listed module that reads what no step asks names nothing that one does", () => {
  const client = path.resolve(import.meta.dirname, "../../app/client");
  const asked = new Set(tables.steps.flatMap(({ asks }) => asks).filter((name) => name !== "path"));
  for (const [name, why] of Object.entries(AS_KEPT)) {
    if (!/no step asks|places and people$/.test(why)) continue;
    const source = fs.readFileSync(path.join(client, name), "utf8");
    const read = [...source.matchAll(/(?:answers|details|lists)\[([^\]]*)\]|\b(?:answer|detail|list)\(([^)]*)\)/g)];
    const named = read.map(([, one, other]) => one ?? other ?? "").flatMap((text) => [...asked].filter((each) => text.includes(`/${each}\``) || text === `"${each}"`));
    assert.deepEqual(named, [], name);
  }
});
