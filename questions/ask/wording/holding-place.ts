import { lower } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";

/**
 * The place that holds the asked one and stands right behind it, to be told with the question words: "In which city | in the
 * Netherlands | was she born?", and the fact without it. Null where there is none.
 */
export function holdingPlace(
  document: Document,
  fact: Fact,
  asked: Slot,
): { phrase: string; fact: Fact } | null {
  const { tree } = fact;
  const last = asked.tokens.at(-1) ?? -1;
  const behind = lower(tree, last + 1) === "," ? last + 2 : last + 1;
  const other = fact.slots.find(
    ({ tokens, position }) => position === "end" && tokens[0] === behind,
  );
  if (other === undefined || asked.position !== "end" || lower(tree, behind) !== "in") return null;
  const isPlace =
    other.entity?.type === "place" || landNouns.test(lower(tree, other.tokens.at(-1) ?? -1));
  if (!isPlace || other.tokens.length > maxTokens) return null;
  const { text, faults } = realise(document, tree, other.tokens);
  if (faults.length > 0) return null;
  const phrase = text.includes(",") ? `${text},` : text;
  return { phrase, fact: { ...fact, slots: fact.slots.filter((slot) => slot !== other) } };
}

/** "in the Harz mountains" */
const landNouns =
  /^(mountains?|valley|hills|highlands|region|district|province|county|islands|desert|forest|plain)$/;

/** Longest place that the question words bear. */
const maxTokens = 6;
