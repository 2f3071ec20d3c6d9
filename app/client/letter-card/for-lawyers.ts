/** A solicitor's part of the card: a paragraph about offences, a letterhead, the annotated copy. */
import { part, parts } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import type { Store } from "../draft/store.ts";

/** Where the letterhead picked is kept: a pick of the page's closed list, for the whole draft. */
export const HOUSE = "house";

interface Lawyer {
  card: ParentNode;
  store: Store;
  /** `people/<id>`. */
  own: string;
  number: number;
}

function bindOffence(home: ParentNode, { store, own, number }: Lawyer): void {
  const path = `${own}/offence`;
  for (const box of parts(home, "offence") as HTMLInputElement[]) {
    labelled(box, `offence-${number}`);
    box.checked = store.answer(path) === box.value;
    box.addEventListener("change", () => store.setAnswer(path, box.checked ? box.value : undefined));
  }
}

function bindHouse(home: ParentNode, { store, number }: Lawyer): void {
  for (const select of parts(home, "house") as HTMLSelectElement[]) {
    labelled(select, `house-${number}`);
    select.value = String(store.answer(HOUSE) ?? "");
    select.addEventListener("change", () => store.setAnswer(HOUSE, select.value || undefined));
  }
}

export function bindLawyer(lawyer: Lawyer, annotated: (name: string) => void): void {
  for (const home of parts(lawyer.card, "solicitor")) {
    bindOffence(home, lawyer);
    bindHouse(home, lawyer);
    const button = part(home, "annotated");
    button.addEventListener("click", () => annotated(`${button.dataset.annotated}.docx`));
  }
}
