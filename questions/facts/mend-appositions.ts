import type { Token } from "../read/types.ts";
import type { Span } from "./mend-tree.ts";
import { isPersonNoun } from "./noun-classes.ts";

/** "the president of the city council, | Raymond Osei,": a person explains who, and not of what. */
export function mendAppositions(tokens: Token[], names: Span[]): void {
  for (const { first, isPerson } of names) {
    if (isPerson !== true) continue;
    const name = tokens[first];
    const body = tokens[name?.head ?? -1];
    const holder = tokens[body?.head ?? -1];
    const isBehind =
      name?.deprel === "appos" && name.head < first && tokens[first - 1]?.form === ",";
    if (!isBehind || name === undefined || body === undefined || holder === undefined) continue;
    const isOf = tokens.some(
      ({ head, deprel, form }) => head === name.head && deprel === "case" && form === "of",
    );
    if (!isOf || !body.deprel.startsWith("nmod") || isPersonNoun(body.lemma.toLowerCase()))
      continue;
    if (isPersonNoun(holder.lemma.toLowerCase()) && body.upos === "NOUN") name.head = body.head;
  }
}
