/**
 * One look of axe at a page as it is shown now. Playwright calls it inside the page.
 *
 * Most of the wizard's page is steps that are not displayed, and axe spends three quarters of its
 * time on them: it asks the browser for the style of each element there, and walks through all of
 * them again for each rule. So it looks twice. First, with all rules, at what is displayed: axe
 * finds nothing inside the parts that are not, except those that something displayed refers to.
 * Then, when `behind` is true, at the whole page with those of the rules that judge what is not
 * displayed too, as a key that is given twice.
 */
async ({ tags, behind }) => {
  /** The attributes that name an element by its id; beside them, many of those of ARIA do. */
  const REFERRING = new Set(["for", "form", "headers", "href", "list", "popovertarget", "usemap"]);
  const style = window.getComputedStyle;
  const walker = document.createTreeWalker;
  const outermost = [];
  for (const part of document.querySelectorAll("[hidden]")) {
    // in document order, so that what stands inside one comes right behind it
    if (!outermost.at(-1)?.contains(part) && style(part).display === "none") outermost.push(part);
  }
  const within = (parts) => new Set(parts.flatMap((part) => [...part.querySelectorAll("*")]));

  /** Those of the parts that no attribute of an element outside them leads into. */
  function unreferred(parts) {
    const homes = new Map();
    for (const part of parts) {
      for (const named of [part, ...part.querySelectorAll("[id]")]) homes.set(named.id, part);
    }
    const inside = within(parts);
    const referred = new Set();
    for (const element of document.querySelectorAll("*")) {
      if (inside.has(element)) continue;
      for (const { name, value } of element.attributes) {
        if (!name.startsWith("aria-") && !REFERRING.has(name)) continue;
        for (const word of value.split(/[\s#]+/)) {
          if (word !== "" && homes.has(word)) referred.add(homes.get(word));
        }
      }
    }
    return parts.filter((part) => !referred.has(part));
  }

  async function look(runOnly) {
    // of what axe can load first, these rules use only what plays
    const preload = document.querySelector("audio, video") ? { assets: ["media"] } : false;
    const options = { runOnly, resultTypes: ["violations"], preload };
    const { violations } = await axe.run(document, options);
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      nodes: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
    }));
  }

  async function lookAtWhatIsDisplayed() {
    const parts = unreferred(outermost);
    const inside = within(parts);
    const filter = (node) => (inside.has(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    document.createTreeWalker = (root, what) => walker.call(document, root, what, filter);
    for (const part of parts) Object.defineProperty(part, "childNodes", { configurable: true, value: [] });
    try {
      return await look(tags);
    } finally {
      for (const part of parts) delete part.childNodes;
      delete document.createTreeWalker;
    }
  }

  /** What stands in a part that is not displayed is not displayed: the browser need not say more. */
  async function lookBehind() {
    const inside = within(outermost);
    const none = { display: "none", getPropertyValue: (name) => (name === "display" ? "none" : "") };
    window.getComputedStyle = (element, pseudo) =>
      inside.has(element) ? none : style.call(window, element, pseudo);
    const seen = new Set(axe.getRules(tags).map(({ ruleId }) => ruleId));
    // a contrast is measured only where something is seen, although its rule asks for every element
    const values = axe._audit.rules
      .filter(({ id, excludeHidden }) => !excludeHidden && seen.has(id) && id !== "color-contrast")
      .map(({ id }) => id);
    try {
      return await look({ type: "rule", values });
    } finally {
      window.getComputedStyle = style;
    }
  }

  const found = await lookAtWhatIsDisplayed();
  return behind ? [...found, ...(await lookBehind())] : found;
}
