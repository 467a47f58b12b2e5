import type { Token } from "../read/types.ts";

/**
 * "an outer ward, which has a hall, and an inner ward": the second of two like things goes on with the first, and not with
 * what the relative clause between them tells.
 */
export function mendLists(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (token.deprel !== "conj" || token.upos !== "NOUN") return;
    const cc = tokens.findIndex(({ head, deprel }) => head === i && deprel === "cc");
    const isApart = tokens[cc - 1]?.form === "," && tokens[cc]?.form === "and";
    const clause = isApart ? clauseOver(tokens, token) : null;
    const noun = tokens[clause?.head ?? -1];
    if (clause === null || noun === undefined || noun.lemma !== token.lemma) return;
    if (tokens[tokens.indexOf(noun) + 1]?.form === ",") token.head = clause.head;
  });
}

/** The relative clause that the token stands in, or null. */
function clauseOver(tokens: Token[], token: Token): Token | null {
  let above = tokens[token.head];
  for (let steps = 0; above !== undefined && steps < 6; steps++) {
    if (above.deprel === "acl:relcl") return above;
    above = tokens[above.head];
  }
  return null;
}
