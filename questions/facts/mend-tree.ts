import type { Token } from "../read/types.ts";

const yearOrDay = /^(1[0-9]\d\d|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * Mends attachments that the reader is known to get wrong and that the words decide by themselves. Heads and
 * relations change; tokens, offsets and probabilities do not.
 */
export function mendTree(tokens: Token[]): Token[] {
  const mended = tokens.map((token) => ({ ...token }));
  const hasDependent = (i: number, relation: string) =>
    mended.some((token) => token.head === i && token.deprel === relation);
  mended.forEach((token, i) => {
    // A clause that opens with "because", "after", … and no "and" hangs from its verb as an adverbial.
    if (token.deprel === "conj" && hasDependent(i, "mark") && !hasDependent(i, "cc")) token.deprel = "advcl";
    const head = mended[token.head];
    if (head === undefined) return;
    // "ordered in 2019 from Lindgaard": nothing but another part of the date hangs from a year or month.
    const isTail = token.deprel === "nmod" && i > token.head && hasDependent(i, "case");
    if (isTail && yearOrDay.test(head.form) && head.head >= 0 && !isOfPhrase(mended, i)) {
      token.deprel = head.deprel.startsWith("nmod") ? "nmod" : "obl";
      token.head = head.head;
    }
  });
  return mended;
}

const isOfPhrase = (tokens: Token[], i: number): boolean =>
  tokens.some((token) => token.head === i && token.deprel === "case" && token.form.toLowerCase() === "of");
