import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Place, Tree } from "../types.ts";

/** How an earlier noun phrase with the same head was written. */
export type Earlier = {
  sentence: number;
  head: number;
  how: "a" | "said" | "the" | "other" | "pointed" | "owned" | "bare" | "named" | "counted";
  /** Lower-case words that hang on the head in front of it. */
  modifiers: string[];
  /** Whether something stands behind the head that tells more of it. */
  isTold: boolean;
};

type History = { heads: Map<string, Place[]>; phrases: Map<string, Earlier[]> };

const histories = new WeakMap<Document, History>();

/** Whether the place is in front of token `i` of the tree. */
export const isBefore = (
  { sentence, head }: { sentence: number; head: number },
  tree: Tree,
  i: number,
): boolean => sentence < tree.index || (sentence === tree.index && head < i);

/** The noun phrases with the head's noun in front of it, in order of the text. */
export const earlierPhrases = (document: Document, tree: Tree, i: number): Earlier[] =>
  phrasesOf(document, tokenAt(tree, i).lemma.toLowerCase()).filter((one) => isBefore(one, tree, i));

/** Noun phrases of the document whose head has the lemma, looked through when they are asked for. */
function phrasesOf(document: Document, noun: string): Earlier[] {
  let history = histories.get(document);
  if (history === undefined) {
    history = { heads: headsByLemma(document), phrases: new Map() };
    histories.set(document, history);
  }
  let phrases = history.phrases.get(noun);
  if (phrases === undefined) {
    phrases = (history.heads.get(noun) ?? []).map(({ tree, head }) => earlierAt(tree, head));
    history.phrases.set(noun, phrases);
  }
  return phrases;
}

function headsByLemma({ trees }: Document): Map<string, Place[]> {
  const heads = new Map<string, Place[]>();
  for (const tree of trees)
    tree.tokens.forEach(({ upos, lemma, deprel }, head) => {
      if ((upos !== "NOUN" && upos !== "PROPN") || deprel === "compound") return;
      const noun = lemma.toLowerCase();
      const known = heads.get(noun);
      if (known === undefined) heads.set(noun, [{ tree, head }]);
      else known.push({ tree, head });
    });
  return heads;
}

function earlierAt(tree: Tree, head: number): Earlier {
  const own = tree.children[head] ?? [];
  return {
    sentence: tree.index,
    head,
    how: howAt(tree, head),
    modifiers: own
      .filter((c) => c < head && /^(amod|compound|nummod)/.test(tokenAt(tree, c).deprel))
      .map((c) => lower(tree, c)),
    isTold: own.some((c) => c > head && /^(nmod|acl|appos|flat)/.test(tokenAt(tree, c).deprel)),
  };
}

function howAt(tree: Tree, head: number): Earlier["how"] {
  if (tokenAt(tree, head).upos === "PROPN") return "named";
  if (hasChild(tree, head, "nmod:poss")) return "owned";
  const determiner = childrenBy(tree, head, "det")[0];
  if (determiner === undefined) return hasChild(tree, head, "nummod") ? "counted" : "bare";
  const word = lower(tree, determiner);
  // "the Danish agency" is another one than the agency spoken of so far.
  if (word === "the")
    return childrenBy(tree, head, "amod").some((m) => /^[A-Z]/.test(tokenAt(tree, m).form))
      ? "other"
      : "the";
  if (/^(this|that|these|those)$/.test(word)) return "pointed";
  // "the Vesla, a former whaling ship": said of what is named.
  const isSaid = tokenAt(tree, head).deprel === "appos" || hasChild(tree, head, "cop");
  return isSaid ? "said" : "a";
}
