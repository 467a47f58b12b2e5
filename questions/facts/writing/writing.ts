import type { Entity } from "../../read/types.ts";
import { tokenAt } from "../trees/tree.ts";
import type { Document, NewsEvent, Tree } from "../types.ts";

/** A token of the tree, or words of our own. */
export type Unit = number | string;

export type Fault =
  | "pronoun"
  | "first_person"
  | "dangling_noun"
  | "comparison"
  | "relative_time"
  | "bare_surname"
  | "unbalanced";

/** A text that may stand alone when `faults` is empty. */
export type Realised = {
  text: string;
  faults: Fault[];
  named: Set<Entity>;
  /** Words that a phrase in place of a bare noun added. */
  added: number;
};

export type RealiseOptions = {
  /** Entities that the reader of the text knows already. */
  named?: Iterable<Entity>;
  /** Head token of an asked-for subject, which pronouns may refer to. */
  asked?: number;
  isFuture?: boolean;
  /** Words in place of tokens where the tense was changed; empty for a token that goes. */
  words?: ReadonlyMap<number, string>;
  /** Tokens that words of our own stand for (a gap): what hangs on them is still there for the reader. */
  replaced?: number[];
  /** Names without their roles: for keys and descriptions. */
  isPlain?: boolean;
  /** Only the faults are asked for, and none after the first that is more than a bare noun. */
  isCheck?: boolean;
  /** Not written on behind its first fault: the text is then not fit to print, whatever follows. */
  stopsAtFault?: boolean;
  /** The opening sentence, kept whole: whatever it points at stands in it, so that only its times are told anew. */
  isOpening?: boolean;
  /** What stands in front of the text: its nouns and names are known. */
  event?: NewsEvent | null;
  /** Who or what a later word names, so that a possessive before it stays: "Unlike many of her contemporaries, Morgan …". */
  later?: Entity | null;
};

/** What of the options is looked at for each word, always in one shape. */
type Settings = {
  asked: number | undefined;
  words: ReadonlyMap<number, string> | undefined;
  event: NewsEvent | null;
  later: Entity | null;
  isFuture: boolean;
  isPlain: boolean;
  isOpening: boolean;
};

export const settingsOf = (options: RealiseOptions): Settings => ({
  asked: options.asked,
  words: options.words,
  event: options.event ?? null,
  later: options.later ?? null,
  isFuture: options.isFuture ?? false,
  isPlain: options.isPlain ?? false,
  isOpening: options.isOpening ?? false,
});

export type State = {
  document: Document;
  tree: Tree;
  kept: Set<number>;
  /** Of them those in whose place a phrase of ours stands. */
  told: number[];
  /** How each token of the tree is written, as far as that is settled (`plain-tokens.ts`). */
  kinds: Uint8Array;
  out: string;
  /** Last character of what is written. */
  end: string;
  faults: Set<Fault>;
  named: Set<Entity>;
  phrases: Set<string>;
  last: number;
  added: number;
  options: Settings;
};

/** Marks with no space before them. */
const closing = new Set(",.;:?!)]”%");

export function needsSpace(state: State, i: number): boolean {
  if (state.out === "") return false;
  const token = tokenAt(state.tree, i);
  if (i === state.last + 1 && state.last >= 0)
    return token.start > tokenAt(state.tree, state.last).end;
  return !closing.has(token.form) && token.xpos !== "POS" && token.xpos !== "''";
}

/** Marks with no space behind them. */
const opening = new Set("([“$£€");

export function append(state: State, text: string, last: number, space: boolean): void {
  const glue = space && state.out !== "" && !opening.has(state.end) ? " " : "";
  state.out += glue + text;
  if (text !== "" || glue !== "") state.end = text === "" ? glue : text.charAt(text.length - 1);
  state.last = last;
}
