import type { Token } from "../../read/types.ts";
import type { Span } from "./mend-tree.ts";

/** "Fluorite belongs to …" read as if "Despite …": a name at the head of a sentence whose verb has no subject is the subject. */
export function openWithName(tokens: Token[], { first, end }: Span): void {
  const token = tokens[first];
  const root = tokens.findIndex(({ head }) => head === -1);
  const verb = tokens[root];
  const isNoun = token !== undefined && /^(NOUN|PROPN|ADJ|NUM|DET)$/.test(token.upos);
  if (first !== 0 || end - first !== 1 || token === undefined || isNoun || verb === undefined)
    return;
  const hasSubject = tokens.some(({ head, deprel }) => head === root && /subj/.test(deprel));
  if (hasSubject || root <= first) return;
  const isFiniteVerb =
    /^VB[DZP]$/.test(verb.xpos) ||
    tokens.some(({ head, deprel }) => head === root && /^(aux|cop)/.test(deprel));
  if (!isFiniteVerb) return;
  for (const other of tokens)
    if (other.head === first && other.deprel !== "punct") other.head = root;
  Object.assign(token, { upos: "PROPN", xpos: "NNP", deprel: "nsubj", head: root });
}

/** A name has one head, and what describes one of its words describes the name. */
export function closeName(tokens: Token[], { first, end }: Span): void {
  const isInside = (i: number) => i >= first && i < end;
  if (end - first < 2) return;
  let top = -1;
  for (let i = first; i < end && top < 0; i++) if (!isInside(tokens[i]?.head ?? i)) top = i;
  if (top < 0) return;
  tokens.forEach((token, i) => {
    if (i !== top && isInside(i)) {
      if (
        !isInside(token.head) ||
        !/^(compound|flat|case|det|nmod|amod|punct|cc|nummod)/.test(token.deprel)
      ) {
        token.head = top;
        token.deprel = i > top ? "flat" : "compound";
      }
    } else if (!isInside(i) && isInside(token.head) && token.head !== top && i > end - 1)
      token.head = top;
  });
}
