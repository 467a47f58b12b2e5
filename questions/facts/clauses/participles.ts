import type { Supplied } from "../fact-types.ts";
import { preferName } from "../trees/prefer-name.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../types.ts";
import { createFact } from "./clause.ts";

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
    if (isDescribing && isOfOnly(tree, head)) return [];
    if ((empty.test(lemma) && !isKnownFor(tree, verb)) || !isPlainParticiple(tree, verb)) return [];
    const said = saidOfRoot(tree, verb);
    const subject = opened >= 0 ? opened : said >= 0 ? said : namedBy(document, tree, head);
    if (subject < 0 || !document.owners.has(placeAt(tree, subject))) return [];
    // "He lived until 1983; his son …", read as if he was lived: a pronoun is told by no participle.
    if (isDescribing && tokenAt(tree, head).upos === "PRON") return [];
    // "Ida, a painter born in Leeds, and Olaf": said of one of the two.
    if (isDescribing && said < 0 && hasChild(tree, subject, "conj")) return [];
    const fact = createFact(document, {
      tree,
      head: verb,
      subject,
      lender: -1,
      structure: "participle",
      claim: null,
      supplied: numbered(
        tree,
        subject,
        (lasting.test(lemma) && !isStation(document, tree, subject)) || isSaidNow(tree, verb)
          ? "is"
          : "was",
      ),
    });
    const isTelling = fact?.slots.some(
      ({ role, answer, entity, tokens }) =>
        role === "agent" ||
        isKnownFor(tree, verb) ||
        entity !== null ||
        (opened >= 0 && tokens.some((i) => document.owners.has(placeAt(tree, i)))) ||
        ["year", "date", "month", "place"].includes(answer),
    );
    if (fact === null || isTelling !== true) return [];
    // Behind the comma it can be said of nothing else, however unsure the reader is.
    const confidence = said < 0 ? fact.confidence : Math.max(fact.confidence, sure);
    return [{ ...fact, confidence, slots: fact.slots.map((slot) => besideVerb(slot, verb)) }];
  });
}

/** "Based in Porto, Brandt opened a studio": where somebody was based while the story goes on. */
const isStation = ({ owners }: Document, tree: Tree, subject: number): boolean =>
  owners.get(placeAt(tree, subject))?.type === "person" &&
  [tree.root, ...childrenBy(tree, tree.root, "cop", "aux")].some(
    (i) => tokenAt(tree, i).xpos === "VBD",
  );

/** "The Games …, were an event held in 1912": the number that the sentence itself gives its subject. */
function numbered(tree: Tree, subject: number, verb: "is" | "was"): Supplied {
  const isSeries =
    tokenAt(tree, subject).xpos === "NNPS" && severalWorks.test(lower(tree, subject));
  const isMany =
    isSeries ||
    (tokenAt(tree, subject).head === tree.root &&
      childrenBy(tree, tree.root, "cop", "aux").some((c) => /^(are|were)$/.test(lower(tree, c))));
  if (!isMany) return verb;
  return verb === "is" ? "are" : "were";
}

/** "His Leeds Lectures | were delivered": of names in the plural only these are several. */
const severalWorks =
  /^(lectures|papers|letters|essays|studies|poems|songs|tales|dialogues|sermons)$/;

/** "best | known": an adverb before the participle stays there. */
const besideVerb = (slot: Slot, verb: number): Slot =>
  slot.role === "adverb" && slot.head < verb ? { ...slot, position: "middle" } : slot;

/** The confidence of what the words decide. */
const sure = 0.8;

/** "The tolm is a deer of the steppes, best known for its bark": said of the tolm; -1 where the sentence is built otherwise. */
function saidOfRoot(tree: Tree, verb: number): number {
  const root = tree.root;
  const first = childrenBy(tree, verb, "advmod")[0] ?? verb;
  const isAside = first < verb && tokenAt(tree, first - 1).form === "," && verb > root;
  if (!isAside || !isKnownFor(tree, verb) || !hasChild(tree, root, "cop")) return -1;
  return childrenBy(tree, root, "nsubj")[0] ?? -1;
}

/** "a small deer | best known for its bark" */
const isKnownFor = (tree: Tree, verb: number): boolean =>
  /^known$/.test(lower(tree, verb)) &&
  childrenBy(tree, verb, "obl").some((c) =>
    childrenBy(tree, c, "case").some((k) => lower(tree, k) === "for"),
  );

/** Known for something as long as it is what the sentence says that it is. */
const isSaidNow = (tree: Tree, verb: number): boolean =>
  isKnownFor(tree, verb) &&
  tree.tokens.some(
    ({ deprel, head }, c) =>
      deprel === "cop" && tokenAt(tree, head).head === -1 && lower(tree, c) === "is",
  );

/** "Invented in Paris in 1816, it was …": the subject of the clause behind; -1 where the participle opens none. */
function openedSubject(tree: Tree, verb: number): number {
  const { head } = tokenAt(tree, verb);
  const subject = childrenBy(tree, head, "nsubj")[0] ?? -1;
  return verb < 2 && subject > verb && tokenAt(tree, subject - 1).form === "," ? subject : -1;
}

/** "the only film produced until 2012": what others were not tells less of the film itself. */
const isOfOnly = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, "amod").some((c) => /^(only|first|last)$/.test(lower(tree, c)));

/** No auxiliary, subject or negation of its own. */
const isPlainParticiple = (tree: Tree, verb: number): boolean =>
  !hasChild(tree, verb, "aux", "nsubj", "cop", "mark") &&
  !childrenBy(tree, verb, "advmod").some((c) => /^(not|never|once|first)$/.test(lower(tree, c)));

/** The name that the noun is, explains, or is explained by. */
function namedBy({ owners }: Document, tree: Tree, noun: number): number {
  const { deprel, head } = tokenAt(tree, noun);
  if (deprel === "appos" && owners.has(placeAt(tree, head))) return head;
  // "The Davy lamp is a safety lamp, invented in 1815": the lamp is what it is said of.
  if (hasChild(tree, noun, "cop")) return childrenBy(tree, noun, "nsubj")[0] ?? -1;
  return preferName(tree, noun, owners);
}
