/** The script of the pages around the wizard: the exit and nothing else. */
import { startExit } from "./exit/exit.ts";

startExit();
