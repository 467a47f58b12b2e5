import { createFact } from "./clause.ts";
import { preferName } from "./prefer-name.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, Fact, Tree } from "./types.ts";

/** Participles of what still holds: "a company based in Dublin". */
const lasting = /^(base|locate|situate|own)$/;
/** Participles that say too little, or only in their sentence. */
const empty =
  /^(call|name|know|entitle|title|give|take|expect|involve|concern|relate|associate|follow|compare|see|find|include|dub|nickname|label|consider|believe|think|suspect|mean|intend|age)$/;

/**
 * What a participle says of a name: "the Sveta Lucija, a vessel built in 1988" → the Sveta Lucija was built in 1988. Only where
 * it tells by whom, when or where.
 */
export function findParticiples(document: Document, tree: Tree): Fact[] {
  return tree.tokens.flatMap(({ deprel, xpos, lemma, head }, verb): Fact[] => {
    const opened = deprel.startsWith("advcl") ? openedSubject(tree, verb) : -1;
    const isDescribing = deprel.startsWith("acl") && head >= 0 && head < verb;
    if (xpos !== "VBN" || (!isDescribing && opened < 0)) return [];
    if (empty.test(lemma) || !isPlainParticiple(tree, verb)) return [];
    const subject = opened < 0 ? namedBy(document, tree, head) : opened;
    if (subject < 0 || !document.owners.has(`${tree.index}:${subject}`)) return [];
    const fact = createFact(document, {
      tree,
      head: verb,
      subject,
      lender: -1,
      structure: "participle",
      claim: null,
      supplied: lasting.test(lemma) ? "is" : "was",
    });
    const isTelling = fact?.slots.some(
      ({ role, answer, entity }) =>
        role === "agent" || entity !== null || ["year", "date", "month", "place"].includes(answer),
    );
    return fact !== null && isTelling === true ? [fact] : [];
  });
}

/** "Invented in Paris in 1816, it was …": the subject of the clause behind; -1 where the participle opens none. */
function openedSubject(tree: Tree, verb: number): number {
  const { head } = tokenAt(tree, verb);
  const subject = childrenBy(tree, head, "nsubj")[0] ?? -1;
  return verb < 2 && subject > verb && tokenAt(tree, subject - 1).form === "," ? subject : -1;
}

/** No auxiliary, subject or negation of its own. */
const isPlainParticiple = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, "aux", "nsubj", "cop", "mark").length === 0 &&
  !childrenBy(tree, verb, "advmod").some((c) => /^(not|never|once|first)$/.test(lower(tree, c)));

/** The name that the noun is, explains, or is explained by. */
function namedBy({ owners }: Document, tree: Tree, noun: number): number {
  const { deprel, head } = tokenAt(tree, noun);
  if (deprel === "appos" && owners.has(`${tree.index}:${head}`)) return head;
  // "The Davy lamp is a safety lamp, invented in 1815": the lamp is what it is said of.
  if (childrenBy(tree, noun, "cop").length > 0) return childrenBy(tree, noun, "nsubj")[0] ?? -1;
  return preferName(tree, noun, owners);
}
