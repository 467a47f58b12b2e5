import { isOfOpening } from "../../facts/news/of-opening.ts";
import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import type { Entity } from "../../read/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** "Which mining company did a court order to pay …?": in the opening of news, a name behind the noun that says what it is. */
export const askClassAndName: Form = ({ document, facts }) =>
  facts
    .filter((fact) => isOfOpening(document, fact))
    .flatMap((fact) =>
      [fact.subject, ...fact.slots].flatMap((slot): Candidate[] => {
        const named = nameBehind(document, fact, slot);
        if (named === null) return [];
        const { entity, tokens, noun } = named;
        const wh = `Which ${noun}`;
        const request = { form: "which", fact, slot, wh, answerTokens: tokens, entity } as const;
        return [askOpen(document, { ...request, answer: "organisation" })];
      }),
    );

type Named = { entity: Entity | null; tokens: number[]; noun: string };

/** "the mining company Coldstone", with nothing else in the phrase. */
function nameBehind({ owners }: Document, { tree }: Fact, slot: Slot): Named | null {
  const isAsked = slot.role === "subject" || (slot.role === "object" && slot.markers.length === 0);
  const name = tokenAt(tree, slot.tokens.at(-1) ?? -1);
  const entity = owners.get(placeAt(tree, slot.tokens.at(-1) ?? -1)) ?? null;
  if (!isAsked || entity === null) return null;
  const tokens = slot.tokens.filter((i) => owners.get(placeAt(tree, i)) === entity);
  const [article = -1, ...words] = slot.tokens.filter((i) => !tokens.includes(i));
  const head = words.at(-1) ?? -1;
  const isClass =
    name.upos === "PROPN" &&
    lower(tree, article) === "the" &&
    tokenAt(tree, head).xpos === "NN" &&
    head + 1 === tokens[0] &&
    !isPersonNoun(tokenAt(tree, head).lemma.toLowerCase()) &&
    words.every((i) => /^(NOUN|ADJ)$/.test(tokenAt(tree, i).upos)) &&
    childrenBy(tree, head, "cc").length === 0;
  // What the noun says it is counts, whatever the name alone was taken for.
  const isBody = /^(organisation|unknown)$/.test(entity.type);
  return isClass
    ? {
        entity: isBody ? entity : null,
        tokens,
        noun: words.map((i) => tokenAt(tree, i).form).join(" "),
      }
    : null;
}
