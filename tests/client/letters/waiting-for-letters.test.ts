/** When the server is asked for too much, the page waits and asks again; the letter is on its way. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../../../app/client/server/errors.ts";
import { LetterSource } from "../../../app/client/server/letter-cache.ts";

const LETTER = { blocks: [] };

function refused(slug: string, status: number): Response {
  return new Response(JSON.stringify({ type: `/problems/${slug}`, status }), { status });
}

/** A source whose server refuses so often, and the waits that it made. */
function source(answers: (() => Response)[]): { letters: LetterSource; waits: number[]; asked: () => number } {
  const waits: number[] = [];
  let asked = 0;
  const fetcher = (): Promise<Response> => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return Promise.resolve((answer as () => Response)());
  };
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { letters: new LetterSource(fetcher, wait), waits, asked: () => asked };
}

const TOO_OFTEN = (): Response => refused("slow-down", 429);
const DRAFTED = (): Response => new Response(JSON.stringify(LETTER));

test("a letter comes although the server said slow down, and each wait is longer", async () => {
  const { letters, waits } = source([TOO_OFTEN, TOO_OFTEN, TOO_OFTEN, DRAFTED]);
  assert.deepEqual(await letters.letter("kind=x"), LETTER);
  assert.equal(waits.length, 3);
  const [first = 0, , third = 0] = waits;
  assert.ok(first >= 500 && third > first);
});

test("the words of a proxy that refuses mean the same", async () => {
  const { letters, waits } = source([() => new Response("<html>", { status: 429 }), DRAFTED]);
  assert.deepEqual(await letters.letter("kind=x"), LETTER);
  assert.equal(waits.length, 1);
});

test("a Word file waits too", async () => {
  const { letters } = source([TOO_OFTEN, () => new Response(new Uint8Array([80, 75]))]);
  assert.deepEqual(await letters.file("kind=x"), new Uint8Array([80, 75]));
});

test("who asks for the same letter meanwhile waits for the same answer", async () => {
  const { letters, asked } = source([TOO_OFTEN, DRAFTED]);
  await Promise.all([letters.letter("kind=x"), letters.letter("kind=x")]);
  assert.equal(asked(), 2);
});

test("another refusal is told at once", async () => {
  const { letters, waits } = source([() => refused("inconsistent", 400)]);
  await assert.rejects(letters.letter("kind=x"), Problem);
  assert.equal(waits.length, 0);
});

test("after minutes of refusals the page says so, and may ask again", async () => {
  const { letters, waits, asked } = source([TOO_OFTEN]);
  await assert.rejects(letters.letter("kind=x"), { slug: "slow-down" });
  const total = waits.reduce((sum, each) => sum + each, 0);
  assert.ok(total > 120_000 && total < 600_000);
  const before = asked();
  await assert.rejects(letters.letter("kind=x"));
  assert.equal(asked(), before * 2);
});
