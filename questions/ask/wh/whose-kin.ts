import { isKinNoun } from "../../facts/nouns/kin-nouns.ts";
import { preferName } from "../../facts/trees/prefer-name.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import type { Entity } from "../../read/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** "Whose nephew was Orn Brandt?": of whom the one that the article is on is a relative. */
export const askWhoseKin: Form = ({ document, facts }) =>
  facts.flatMap((fact): Candidate[] => {
    const slot = fact.slots.find(({ role }) => role === "predicate");
    if (slot === undefined || fact.verbs.verb >= 0) return [];
    if (fact.negated || fact.modality !== null || fact.claim !== null) return [];
    if (fact.subject.entity?.type !== "person" || fact.slots.length > 1) return [];
    const kin = kinOf(document, fact, slot);
    if (kin === null) return [];
    return [
      askOpen(document, {
        form: "whom",
        fact,
        slot,
        wh: `Whose ${kin.words}`,
        answerTokens: kin.tokens,
        answer: "person",
        entity: kin.of,
      }),
    ];
  });

type Kin = { words: string; of: Entity; tokens: number[] };

/** "a nephew of Karl Lind", "the third wife of Karl Lind"; not "one of the sons", nor where the relative has a name beside it. */
function kinOf({ owners }: Document, { tree, subject }: Fact, slot: Slot): Kin | null {
  if (!isKinNoun(lower(tree, slot.head)) || tokenAt(tree, slot.head).xpos !== "NN") return null;
  const [whose, ...more] = childrenBy(tree, slot.head, "nmod", "appos", "conj", "acl");
  if (whose === undefined || more.length > 0) return null;
  const of = owners.get(placeAt(tree, preferName(tree, whose, owners)));
  if (of?.type !== "person" || of === subject.entity || !of.name.includes(" ")) return null;
  const link = childrenBy(tree, whose, "case").find((i) => lower(tree, i) === "of") ?? -1;
  const before = slot.tokens.filter((i) => i < link && tokenAt(tree, i).upos !== "DET");
  const tokens = slot.tokens.filter((i) => i > link && owners.get(placeAt(tree, i)) === of);
  const isPlain =
    before.every((i) => /^(NOUN|ADJ)$/.test(tokenAt(tree, i).upos)) &&
    before.at(-1) === slot.head &&
    slot.tokens.at(-1) === tokens.at(-1);
  return isPlain ? { words: before.map((i) => tokenAt(tree, i).form).join(" "), of, tokens } : null;
}
