import assert from "node:assert/strict";
import { test } from "node:test";
import { isInApp } from "../../../app/client/exit/on-leaving.ts";

test("the browsers inside other apps are recognised, and phones' own browsers are not", () => {
  const inside = [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 334.0",
    "Mozilla/5.0 (Linux; Android 14; SM-S911B; wv) AppleWebKit/537.36 Version/4.0 Chrome/125.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/21F90 [FBAN/FBIOS;FBAV/465.0]",
    "Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile Safari/537.36 musical_ly_2023 BytedanceWebview/d8a21c6",
  ];
  const own = [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/125.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0",
  ];
  assert.deepEqual(inside.map(isInApp), inside.map(() => true));
  assert.deepEqual(own.map(isInApp), own.map(() => false));
});
