import { createSlot } from "../clauses/slots.ts";
import { childrenBy, hasChild, lower, tokenAt, treeOf } from "../trees/tree.ts";
import type { ClauseRequest, Document, Fact, Tree } from "../types.ts";
import { isYear } from "./calendar.ts";

/**
 * The fact of a "when" clause with the year that it explains: "until 1971, when Cabral replaced her" is "In 1971, Cabral
 * replaced her". Any other fact as it is.
 */
export function withYearBefore(document: Document, fact: Fact | null): Fact | null {
  if (fact === null || fact.structure !== "adverbial" || hasTime(fact)) return fact;
  const { tree, verbs } = fact;
  const when = childrenBy(tree, verbs.head, "mark", "advmod").find(
    (i) => lower(tree, i) === "when",
  );
  const year = when === undefined ? null : yearBefore(tree, when);
  if (year === null) return fact;
  const marker = childrenBy(tree, year, "case")[0] ?? -1;
  if (marker !== year - 1 || !/^(in|until|since|from|after|by)$/.test(lower(tree, marker)))
    return fact;
  const told = withWord(tree, marker, "in");
  const slot = createSlot(document, told, year, year + 1);
  if (slot?.answer !== "year" || slot.tokens.length !== 2) return fact;
  return {
    ...fact,
    tree: told,
    slots: [{ ...slot, role: "time", position: "front" }, ...fact.slots],
  };
}

const hasTime = ({ slots }: Fact): boolean => slots.some(({ role }) => role === "time");

/** The year right before "when", with or without a comma; null for anything else. */
function yearBefore(tree: Tree, when: number): number | null {
  const at = tokenAt(tree, when - 1).form === "," ? when - 2 : when - 1;
  return /^(1\d|20)\d\d$/.test(tokenAt(tree, at).form) ? at : null;
}

/** The tree with another word in one place: until 1971 she stayed, in 1971 she left. */
const withWord = ({ sentence, index, tokens }: Tree, at: number, form: string): Tree =>
  treeOf(
    sentence,
    index,
    tokens.map((token, i) => (i === at ? { ...token, form, lemma: form } : token)),
  );

/** "dates from 1612, when Lind heard it": clauses that hang on their year, and not on a verb. */
export const yearClauses = (tree: Tree): Omit<ClauseRequest, "tree">[] =>
  tree.tokens.flatMap(({ deprel, head }, i): Omit<ClauseRequest, "tree">[] => {
    if (deprel !== "acl:relcl" || !isYear(tokenAt(tree, head).form)) return [];
    const subject = childrenBy(tree, i, "nsubj")[0];
    const isWhen = childrenBy(tree, i, "advmod", "mark").some((c) => lower(tree, c) === "when");
    if (!isWhen || subject === undefined || hasChild(tree, i, "mark")) return [];
    return [{ head: i, subject, lender: -1, structure: "adverbial", claim: null }];
  });
