/** A letter as the server drafts it, and as the browser fills it. Types only, and two small reads. */

export type Run = string | { gap: string } | { strong: Run[] } | { br: true } | { row: true };

export type ParaStyle =
  | "body"
  | "address"
  | "reference"
  | "subject"
  | "notice"
  | "signature"
  | "fine";

interface Shapes<Text> {
  title: { type: "title"; runs: Text };
  heading: { type: "heading"; level: 1 | 2; runs: Text };
  para: { type: "para"; style: ParaStyle; runs: Text };
  item: { type: "item"; level: 0 | 1 | 2; number: string; runs: Text };
  bullet: { type: "bullet"; runs: Text };
  page: { type: "page" };
}

type Simple<Text> = Shapes<Text>[keyof Shapes<Text>];

/** The keys of what a block says in plain words; see letter-card/plain-words.ts. */
interface Explained {
  plain?: string[];
}

export type Block = Explained &
  (
    | Simple<Run[]>
    | { type: "table"; head: Run[][]; rows: { list: string | null; cells: Run[][] }[] }
    | { type: "repeat"; list: string; block: Block }
  );

export interface Letter {
  kind: string;
  edition: string;
  title: string;
  blocks: Block[];
  /** Its texts for web forms, each for a box that takes `limit` characters. */
  short: { limit: number; blocks: Block[] }[];
  placeholders: string[];
  lists: string[];
  authorities: string[];
  /** The law in it that was last looked at too long ago. */
  stale?: string[];
}

/** A piece of a filled line: words of the letter, a detail, or the prompt of a gap left open. */
export interface Piece {
  text: string;
  source: "letter" | "detail" | "open";
  strong?: boolean;
  /** The placeholder, for a detail and an open gap. */
  gap?: string;
}

export type FilledBlock = Simple<Piece[]> | { type: "table"; head: Piece[][]; rows: Piece[][][] };

/** A text for web forms: what it says, and the rows of its lists, which come last. */
export interface FilledShort {
  limit: number;
  said: FilledBlock[];
  /** Rows that only mean something with a link: the searches that find it. */
  beside: FilledBlock[];
  /** A row for each link. */
  listed: FilledBlock[];
}

export interface FilledLetter {
  title: string;
  blocks: FilledBlock[];
  short: FilledShort[];
  /** Placeholders left open, each once, in the order they first stand in the letter. */
  missing: string[];
}
