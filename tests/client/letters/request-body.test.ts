import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { examples } from "../examples.ts";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { Offline, Problem } from "../../../app/client/server/errors.ts";
import { draftLetter, draftWord } from "../../../app/client/server/draft-letter.ts";
import { answersFor, type Format, requestBody } from "../../../app/client/letters/request-body.ts";
import { anyCase, caseOf } from "../cases/cases.ts";
import { tables } from "../cases/real-tables.ts";

const CASES = examples(300);
const ORDER = tables.vocabulary.map(({ name }) => name);

function reply(status: number, body: string): () => Promise<Response> {
  return () => Promise.resolve(new Response(body, { status }));
}

/** Answers that the client sends as they are: of a picked service, and of a reply. */
const PICKED = /\/place\.(?:service|host|cdn|registrar)$/;
const KEPT = /\/(?:came|why)\/|\/again$/;

/** A month or a day where there is one, so that what follows from it is worked out; else the canary. */
function datedOr(canary: string, path: string): string {
  if (path.includes("/conduct.")) return "2024-05";
  if (/\/sent\//.test(path)) return "2024-05-13T10:00+01:00";
  return /\/(?:came\.on\/|sent\.on$)/.test(path) ? "2024-05-13" : canary;
}

test(`no detail is ever in what is sent, over ${CASES} cases`, async () => {
  let requests = 0;
  const sent: string[] = [];
  const recording = async (url: string, options: RequestInit): Promise<Response> => {
    requests += 1;
    sent.push(url, JSON.stringify(options.headers), String(options.body));
    return new Response("{}");
  };
  await fc.assert(
    fc.asyncProperty(anyCase(tables), fc.uuid(), async (given, canary) => {
      const picked = new Set<string>();
      for (const [path, value] of Object.entries(given.draft.details)) {
        // A service is one picked from a list; its id is as secret as anything typed.
        if (PICKED.test(path)) picked.add(value);
        else if (!KEPT.test(path)) given.draft.details[path] = datedOr(canary, path);
      }
      sent.length = 0;
      const { kind, draft, scope } = given;
      await draftLetter(requestBody(kind, "blocks", draft, scope, tables), recording);
      await draftWord(requestBody(kind, "docx", draft, scope, tables), recording);
      const all = decodeURIComponent(sent.join("\n").replaceAll("+", " "));
      assert.ok(!all.includes(canary));
      assert.ok(!all.includes("2024-05"));
      for (const id of picked) if (id !== "other" && id.length > 4) assert.ok(!all.includes(id), id);
    }),
    { numRuns: CASES },
  );
  assert.equal(requests, CASES * 2);
  console.log(`# ${CASES} cases, ${requests} requests recorded`);
});

test("everything sent is a declared name and value, in declared order, each once", () => {
  fc.assert(
    fc.property(anyCase(tables), ({ kind, draft, scope }) => {
      const pairs = [...new URLSearchParams(requestBody(kind, "docx", draft, scope, tables))];
      assert.deepEqual(pairs.slice(0, 3), [["kind", kind], ["format", "docx"], ["edition", "testing"]]);
      let last = -1;
      for (const [name, value] of pairs.slice(3)) {
        const answer = tables.vocabulary.find((declared) => declared.name === name);
        assert.ok(answer !== undefined && answer.values.includes(value), `${name}=${value}`);
        assert.ok(tables.used[kind]?.includes(name), `${kind} does not read ${name}`);
        const place = ORDER.indexOf(name) * 100 + answer.values.indexOf(value);
        assert.ok(place > last, `${name}=${value} is out of order`);
        last = place;
      }
    }),
    { numRuns: CASES },
  );
});

test("an undeclared value that a draft may hold is not sent", () => {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a"] };
  draft.answers = { adults: "yes", shows: "<script>", "places/a/place.sort": "post" };
  const body = requestBody("platform-report", "blocks", draft, { place: "a" }, tables);
  assert.ok(!body.includes("script"));
  assert.ok(body.includes("adults=yes"));
});

test("an answer of a question that no longer applies is not sent", () => {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a"] };
  draft.answers = { adults: "yes", "places/a/seen": "never", "places/a/place.sort": "private-account" };
  const pairs = answersFor({ kind: "cloud-notice", draft, scope: { place: "a" }, tables });
  assert.ok(!pairs.some(([name]) => name === "seen"));
});

test("sending it oneself is asked for only without a risk, living apart, under one law, for more than a threat", () => {
  fc.assert(
    fc.property(caseOf("letter-of-claim", tables), ({ kind, draft, scope }) => {
      draft.answers["people/person23/route"] = "self";
      draft.answers["people/person23/offence"] = "yes";
      const body = requestBody(kind, "blocks", draft, scope, tables);
      const given = (name: string): string => String(draft.answers[`people/person23/${name}`] ?? "");
      const alone = given("risk") === "none";
      const together = given("home") === given("where") && given("where") !== "";
      const apart = given("who") !== "partner" && !given("ties").split(",").includes("home");
      const more = given("happened") !== "threatened";
      assert.equal(body.includes("route=self"), alone && apart && together && more);
      assert.ok(!body.includes("offence="), "an offence in a letter that one sends oneself");
    }),
  );
});

test("a letterhead is asked for by a name that the page knows, for a Word file alone, before the answers", () => {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a"] };
  draft.answers = { adults: "yes", "places/a/place.sort": "post", house: "firm" };
  const withHouse = { ...tables, houses: ["firm"] };
  const names = (format: Format, own: typeof tables): string[] => [
    ...new URLSearchParams(requestBody("platform-report", format, draft, { place: "a" }, own)).keys(),
  ];
  assert.deepEqual(names("docx", withHouse).slice(0, 5), ["kind", "format", "edition", "house", "adults"]);
  assert.ok(names("annotated", withHouse).includes("house"));
  assert.ok(!names("blocks", withHouse).includes("house"));
  assert.ok(!names("docx", { ...tables, houses: [] }).includes("house"));
});

test("no answer from the server is Offline, a refusal is the problem it names", async () => {
  const failing = (): Promise<Response> => Promise.reject(new TypeError("no network"));
  await assert.rejects(draftLetter("", failing), Offline);
  const refused = reply(409, '{"type":"/problems/edition","status":409}');
  await assert.rejects(draftWord("", refused), (error) => error instanceof Problem && error.slug === "edition");
  await assert.rejects(draftLetter("", reply(200, "{cut")), Offline);
});
