/** Generated answers: those under which a letter of a kind is offered, and any others beside. */
import fc from "../examples.ts";
import type { Kind } from "../../../app/client/letters/details.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";

/** Any value; of several ticks any number, and "none of these" only by itself. */
function valueOf(answer: { values: string[]; several: boolean }): fc.Arbitrary<string | string[]> {
  if (!answer.several) return fc.constantFrom(...answer.values);
  const some = fc.shuffledSubarray(
    answer.values.filter((value) => value !== "none"),
    { minLength: 0 },
  );
  const none = fc.constant<string[]>(["none"]);
  return answer.values.includes("none") ? fc.oneof(some, none) : some;
}

type Choices = Record<string, readonly (string | string[])[]>;

/** Answers that leave the letter open: the closed doors are tested where they are decided. */
const OPEN: Choices = {
  adults: ["yes"],
  acting: ["self", "other"],
  where: ["england-wales", "scotland", "northern-ireland"],
  who: ["partner", "ex", "family", "friend", "work", "landlord", "organisation"],
  risk: [["none"], ["police"], ["violent", "fear"], ["together", "unaware"], ["demand"], ["order"]],
};

const PUBLISHED = ["post", "group", "shared-link", "album"];
const NOT_AN_ACCOUNT = [...PUBLISHED, "chat", "message", "private-account"];

const SIGNED: Choices = { acting: ["self", "other"] };
/** The service is written to: the site does not ask for money, nor belong to the person. */
const WRITTEN_TO: Choices = { ...SIGNED, hostile: ["no"] };
const INTIMATE: Choices = { shows: ["intimate"], seen: ["never", "less"], "place.sort": PUBLISHED };
const REACHED_BY_UK: Choices = { uk: ["yes", "no"], account: ["yes"] };
/** The service decides itself what is done with the data. */
const OF_DATA: Choices = { ...WRITTEN_TO, "place.sort": ["post", "group"], uk: ["yes"] };

const KEPT_FOR_NOW: Choices = { police: ["reported", "may", "unsure"] };

const REFUSED = ["id", "photograph", "not-violating", "wrong-form", "needs-account", "needs-address"];

/** Further answers that a kind of letter needs; each of these is always given. */
const OWN: Partial<Record<Kind, Choices>> = {
  "platform-report": { hostile: ["no"], "place.sort": ["post", "group", "chat", "message"] },
  "cloud-notice": {
    hostile: ["no"],
    "place.sort": ["shared-link", "album", "private-account", "own-account"],
  },
  "host-notice": { "place.sort": PUBLISHED },
  "copyright-notice": {
    ...WRITTEN_TO,
    seen: ["never", "less"],
    "place.sort": PUBLISHED,
    "own.work": ["yes"],
    "copyright.understood": ["yes"],
  },
  "service-erasure": OF_DATA,
  chaser: { ...WRITTEN_TO, "place.sort": NOT_AN_ACCOUNT },
  "refusal-answer": {
    ...WRITTEN_TO,
    "place.sort": NOT_AN_ACCOUNT,
    refusal: [...REFUSED, "excessive", "silence"],
  },
  "expedited-complaint": { ...WRITTEN_TO, ...INTIMATE, ...REACHED_BY_UK },
  "dsa-complaint": {
    ...WRITTEN_TO,
    ...INTIMATE,
    "place.sort": ["post", "group"],
    refusal: [...REFUSED, "excessive"],
  },
  "data-complaint": OF_DATA,
  "ico-complaint": OF_DATA,
  "ofcom-report": { ...SIGNED, ...INTIMATE, ...REACHED_BY_UK },
  "ftc-complaint": { ...WRITTEN_TO, ...INTIMATE },
  "coordinator-information": { ...SIGNED, ...INTIMATE },
  withdrawal: { happened: [["kept-unasked"]], risk: [["none"]], police: ["no"] },
  "erasure-request": { who: ["organisation"] },
  "recipient-request": {
    happened: [["shared"], ["sent"], ["shared", "sent"], ["sent", "threatened"]],
    risk: [["none"]],
    police: ["reported", "may", "unsure", "no"],
  },
  "holding-undertaking": KEPT_FOR_NOW,
  "hand-over-receipt": KEPT_FOR_NOW,
  "release-to-delete": KEPT_FOR_NOW,
  "police-letter": { police: ["reported", "may", "unsure"] },
  "deprivation-request": { police: ["reported"] },
};

/** Never answered in a step: told by what was noted as come back. See case-sent.ts. */
export const REFUSAL = "refusal";
const STILL = "still";

export type GivenAnswers = Record<string, string | string[]>;

/** Answers under which a letter of this kind is offered; questions may be skipped. */
export function answersFor(kind: Kind, tables: Tables): fc.Arbitrary<GivenAnswers> {
  const asked = tables.vocabulary.filter(({ name, derived }) => !derived && name !== STILL);
  const each = asked.map(({ name, values, several }): [string, fc.Arbitrary<string | string[]>] => {
    const open = OWN[kind]?.[name] ?? OPEN[name];
    return [name, open ? fc.constantFrom(...open) : valueOf({ values, several })];
  });
  const needed = ["adults", "risk", "who", "where", "place.sort", ...Object.keys(OWN[kind] ?? {})];
  const record = fc.record(Object.fromEntries(each), { requiredKeys: needed });
  return record as fc.Arbitrary<GivenAnswers>;
}
