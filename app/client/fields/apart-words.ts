/** The sentences about a place whose links lead to several sites, and about the result of splitting it. */
import type { Sites } from "../questions/place-sites.ts";
import { countedKey, countIn } from "../page/plurals.ts";
import { part } from "../page/find.ts";
import { sentence } from "../page/words.ts";
import type { Part, Split } from "../questions/split-place.ts";

type Words = (Node | string)[];

/** Names two of the sites: the one chosen, or that of the first links, and one that is not it. */
export function apartWords({ chosen, home, others }: Sites): Words {
  const [other] = others;
  if (other === undefined) return sentence("apart-line", {});
  const isChosen = home === undefined && chosen !== "";
  const one = isChosen ? chosen : (home?.site.name ?? chosen);
  return sentence(isChosen ? "apart-chosen" : "apart-links", { one, other: other.site.name });
}

function countedWords(key: string, count: number, name = ""): Words {
  return sentence(countedKey(key, count), { name, count: countIn(count) });
}

function staysWords({ name, links }: Part): Words {
  return links === 0 ? sentence("split-stays-none", { name }) : countedWords("split-stays", links, name);
}

function item({ name, links }: Part): HTMLElement {
  const line = document.createElement("li");
  line.append(...countedWords("split-part", links, name));
  return line;
}

/** Show the result of splitting and focus it; where nothing was split, only the lines that are no link. */
export function showSplit(home: HTMLElement, { made, stays, unread }: Split, asksNext: boolean): void {
  const put = (name: string, isSaid: boolean, words: () => Words): void => {
    const place = part(home, name);
    place.hidden = !isSaid;
    place.replaceChildren(...(isSaid ? words() : []));
  };
  put("split-made", made.length > 0, () => countedWords("split-made", made.length));
  put("split-list", made.length > 0, () => made.map(item));
  put("split-stays", made.length > 0, () => staysWords(stays));
  put("split-unread", unread > 0, () => countedWords("split-unread", unread));
  put("split-next", asksNext, () => sentence("split-next", {}));
  home.hidden = false;
  home.focus();
}
