/** Advice about a service in the page's own sentences: its requirements, and dangers to know of. */
import { part, parts } from "./find.ts";
import type { Service } from "../draft/tables.ts";

/** The sentences of these codes. One that this page does not know is left out. */
function sentences(name: "wants" | "advice", codes: readonly string[]): HTMLElement[] {
  return codes.flatMap((code) => {
    const found = document.querySelector<HTMLTemplateElement>(
      `template[data-${name}="${CSS.escape(code)}"]`,
    );
    if (found === null) return [];
    const item = document.createElement("li");
    item.textContent = (found.content.textContent ?? "").trim();
    return [item];
  });
}

/** Fill a part of the page made for it; hidden when there is nothing to say. */
export function showServiceAdvice(home: HTMLElement, service: Service | undefined): void {
  const wants = sentences("wants", service?.wants ?? []);
  const advice = sentences("advice", service?.advice ?? []);
  home.hidden = wants.length + advice.length === 0;
  part(home, "service-wants").hidden = wants.length === 0;
  part(home, "service-wants-list").replaceChildren(...wants);
  for (const list of parts(home, "service-advice-list")) {
    list.hidden = advice.length === 0;
    list.replaceChildren(...advice);
  }
}
