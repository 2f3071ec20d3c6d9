import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import { linksIn } from "../../../app/client/text/links-in.ts";

test("a text is read as the links that people paste, and as nothing where words may belong to one", () => {
  const read: [string, string[]][] = [
    ["https://www.instagram.com/p/A/,https://www.instagram.com/p/B/", ["https://www.instagram.com/p/A/", "https://www.instagram.com/p/B/"]],
    ["https://a.example/1 https://a.example/2\nhttps://a.example/3", ["https://a.example/1", "https://a.example/2", "https://a.example/3"]],
    ["Look at this post https://www.facebook.com/share/p/1AbC/", ["https://www.facebook.com/share/p/1AbC/"]],
    ["<https://www.instagram.com/p/A/>", ["https://www.instagram.com/p/A/"]],
    ["a.example/1;  b.example/2", ["a.example/1", "b.example/2"]],
    ["https://a.example/My photo.jpg", []],
    ["https://a.example/1 and https://b.example/2", []],
    ["https://a.example/1,2;3", ["https://a.example/1,2;3"]],
    ["https://web.archive.org/web/2024*/https://a.example/", ["https://web.archive.org/web/2024*/https://a.example/"]],
    ["no link at all", []],
    ["", []],
  ];
  for (const [text, links] of read) assert.deepEqual(linksIn(text), links, text);
});

test("property: a text without a space or a list in it is one link, as it was written", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (link) => {
      assert.deepEqual(linksIn(link), [link]);
    }),
  );
});
