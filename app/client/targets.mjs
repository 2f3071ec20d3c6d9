/**
 * The oldest browsers that the client must work in. The build lowers the syntax to them, and
 * tests/browsers keeps away what only newer ones have. Safari 16 is the last that runs on an
 * iPhone 8; Firefox 115 the last on Windows 7 and 8.
 */
export const TARGETS = { chrome: "111", firefox: "115", safari: "16.4" };
