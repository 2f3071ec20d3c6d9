/** Letters as blocks, of every form that blocks have, with the gaps of the closed list. */
import fc from "../examples.ts";
import type { Block, Letter, ParaStyle, Run } from "../../../app/client/letters/letter.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";

const WORDS = fc.stringMatching(/^[A-Za-z ,.]{0,40}$/);
const STYLES: ParaStyle[] = ["body", "address", "reference", "subject", "notice", "signature", "fine"];

function runs(names: readonly string[], row: boolean): fc.Arbitrary<Run[]> {
  const plain = fc.oneof(
    WORDS,
    fc.constantFrom(...names).map((gap) => ({ gap })),
    fc.constant({ br: true } as const),
    ...(row ? [fc.constant({ row: true } as const)] : []),
  );
  const strong = fc.array(plain, { maxLength: 3 }).map((inner) => ({ strong: inner }));
  return fc.array(fc.oneof(plain, strong), { maxLength: 6 }) as fc.Arbitrary<Run[]>;
}

function simple(line: fc.Arbitrary<Run[]>): fc.Arbitrary<Block> {
  return fc.oneof(
    fc.record({ type: fc.constant("title" as const), runs: line }),
    fc.record({ type: fc.constant("heading" as const), level: fc.constantFrom(1 as const, 2 as const), runs: line }),
    fc.record({ type: fc.constant("para" as const), style: fc.constantFrom(...STYLES), runs: line }),
    fc.record({
      type: fc.constant("item" as const),
      level: fc.constantFrom(0 as const, 1 as const, 2 as const),
      number: fc.constantFrom("1.", "2.1", "(a)"),
      runs: line,
    }),
    fc.record({ type: fc.constant("bullet" as const), runs: line }),
    fc.record({ type: fc.constant("page" as const) }),
  );
}

/** Letters that use the gaps given; list gaps stand only in rows of their list. */
export function anyLetter(tables: Tables): fc.Arbitrary<Letter> {
  const own = tables.placeholders.filter(({ list }) => !list).map(({ name }) => name);
  const inList = (list: string): string[] =>
    tables.placeholders.filter((each) => each.list === list).map(({ name }) => name);
  const line = runs(own, false);
  const listed = fc.constantFrom("links", "images").chain((list) =>
    fc.record({
      list: fc.constant(list),
      line: runs([...own, ...inList(list)], true),
      cells: fc.array(runs([...own, ...inList(list)], true), { minLength: 2, maxLength: 2 }),
    }),
  );
  const repeat = listed.map(({ list, line: words }): Block => {
    return { type: "repeat", list, block: { type: "bullet", runs: words } };
  });
  const table = fc
    .tuple(fc.array(line, { minLength: 2, maxLength: 2 }), listed)
    .map(([head, { list, cells }]): Block => ({
      type: "table",
      head,
      rows: [{ list, cells }, { list: null, cells: head }],
    }));
  const blocks = fc.array(fc.oneof(simple(line), repeat, table), { maxLength: 12 });
  const texts = fc.record({ limit: fc.constantFrom(500, 1000, 2000), blocks });
  const short = fc.uniqueArray(texts, { maxLength: 3, selector: ({ limit }) => limit });
  return fc.record({ blocks, short }).map(({ blocks: main, short }) => ({
    kind: "platform-report",
    edition: "testing",
    title: "A letter",
    blocks: main,
    short,
    placeholders: [],
    lists: [],
    authorities: [],
  }));
}
