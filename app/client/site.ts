/** What the other pages of the site load: nothing but the exit. */
import { startExit } from "./exit/exit.ts";

startExit();
