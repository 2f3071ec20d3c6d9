/**
 * Cleans typed text, so that it can stand in a document. The cleaned text is what "verbatim" means
 * from then on.
 *
 * Line ends become LF. Characters that XML 1.0 forbids (a Word file could not be opened with them)
 * and halves of surrogate pairs are dropped; the page says so beside the field.
 */
const LINE_ENDS = /\r\n|[\r\v]/g;

/** Everything outside XML 1.0's `Char`: controls but tab and LF, lone surrogates, U+FFFE, U+FFFF. */
const NOT_IN_XML = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text as it may be kept and printed. Cleaning what is clean changes nothing. */
export function clean(typed: string): string {
  return typed.replace(LINE_ENDS, "\n").replace(NOT_IN_XML, "");
}
