/** The sentence beside a button that adds something, when the draft can hold no more of it. */
import { announce } from "./announce.ts";
import { text } from "./words.ts";

/** Show or take away the sentence below the button; returns `hasRoom`. */
export function saysRoom(button: HTMLElement, hasRoom: boolean): boolean {
  const said = button.nextElementSibling;
  const old = said instanceof HTMLElement && "noRoom" in said.dataset ? said : undefined;
  if (hasRoom) old?.remove();
  if (hasRoom || old) return hasRoom;
  const line = document.createElement("p");
  line.className = "govuk-body";
  line.dataset["noRoom"] = "";
  line.textContent = text("no-room");
  button.after(line);
  announce(line.textContent);
  return false;
}
