import { answerKindOf } from "../../facts/clauses/slots.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, FoundDocument, Slot, Tree } from "../../facts/types.ts";
import { composeStatement } from "../../facts/writing/statement.ts";
import type { Random } from "../../random.ts";
import { isEmptyClaim } from "../faults/empty-claims.ts";
import { factFaults } from "../faults/fact-faults.ts";
import { isOneOfManyPlaces } from "../faults/many-places.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate } from "../types.ts";
import { maxStemWords } from "../wording/compose.ts";
import { fillFalsely, gap } from "./falsify.ts";
import { swapNumber } from "./other-number.ts";
import { swapWord } from "./other-word.ts";
import type { Gap } from "./sentence-gaps.ts";

/** Each fact as a true statement, and as a false one where one clear change makes it false. */
export function askTrueFalse(found: FoundDocument, random: Random): Candidate[] {
  const asked: Candidate[] = [];
  const { gaps } = found;
  for (const fact of found.facts) {
    const known = factFaults(found.document, fact, null);
    if (known.length > 0) {
      asked.push(candidateOf(fact, "", { value: true, faults: known }));
      continue;
    }
    const statement = composeStatement(found.document, fact, undefined, { stopsAtFault: true });
    if (statement.faults.length > 0) {
      asked.push(candidateOf(fact, "", { value: true, faults: statement.faults }));
      continue;
    }
    const { text } = statement;
    const faults: string[] = [];
    // "The name was adopted": when, by whom?
    const isBare = fact.structure === "adverbial" && fact.slots.length === 0;
    if (statement.words < fewestWords(found.document, fact) || isBare)
      faults.push("short_statement");
    if (statement.words > maxStemWords) faults.push("long_stem");
    if (/\bnot (?:un|in|im)\p{L}{4,}|\bnot \p{L}+less\b/u.test(text)) faults.push("negated");
    if (isToldByName(fact, text) || isBareClass(fact)) faults.push("short_statement");
    if (isEmptyClaim(fact)) faults.push("empty_claim");
    asked.push(candidateOf(fact, statement.text, { value: true, faults }));
    if (faults.length > 0) continue;
    const false_ = falsify(found, fact, {
      gaps: gaps.get(fact.tree.index) ?? [],
      text,
      random,
    });
    if (false_ !== null) asked.push(candidateOf(fact, false_, { value: false, faults }));
  }
  return asked;
}

/** "Tolm Cathedral is a cathedral in the city of Tolm": the name says it all. */
function isToldByName({ verbs, subject, negated }: Fact, text: string): boolean {
  const name = subject.entity?.name ?? "";
  if (verbs.verb >= 0 || negated || !name.includes(" ")) return false;
  const said = text.replace(name, "").match(/(?<=\s)\p{Lu}[\p{L}-]+/gu) ?? [];
  const isOwn = (word: string) => name.split(" ").includes(word);
  return said.some(isOwn) && said.every((word) => isOwn(word) || nations.test(word));
}

/** "The Brandt machine is a device": any other would do as well. */
const isBareClass = ({ tree, verbs, slots, negated }: Fact): boolean =>
  verbs.verb < 0 &&
  !negated &&
  slots.length === 1 &&
  slots.every(
    ({ role, tokens }) =>
      role === "predicate" &&
      tokens.length === 2 &&
      /^an?$/i.test(tokenAt(tree, tokens[0] ?? -1).form),
  );

/** "an Anglican cathedral": no name that somebody would have to know. */
const nations = /(?:an|ish|ese|ic)$/;

/** "Ada Brandt was a Dutch engineer": what the topic is, in few words, is what its article opens with anyhow. */
const fewestWords = ({ topic }: Document, { verbs, subject }: Fact): number =>
  verbs.verb < 0 && topic?.type === "person" && subject.entity === topic ? 8 : 6;

function candidateOf(
  fact: Fact,
  stem: string,
  at: { value: boolean; faults: readonly string[] },
): Candidate {
  return {
    form: "true_false",
    shape: { type: "true_false", value: at.value },
    stem,
    key: at.value ? "True" : "False",
    accepted: [],
    answer: "thing",
    entity: null,
    fact,
    answerTokens: [],
    sentence: fact.tree.index,
    evidence: fact.evidence,
    confidence: fact.confidence,
    isTopic: false,
    faults: [...new Set(at.faults)],
  };
}

type Statement = { gaps: Gap[]; text: string; random: Random };

/**
 * The statement with one part of it exchanged, its year where it has one; null where nothing can be exchanged safely, as in what
 * is negated or hedged. Judges printed 25 of 34 statements with another year, 22 of 48 with another name, 15 of 34 with another
 * number and 13 of 31 with a word turned round.
 */
function falsify(found: FoundDocument, fact: Fact, statement: Statement): string | null {
  if (fact.negated || fact.hedges.length > 0) return null;
  const { gaps } = statement;
  const isDated = ({ entity }: Gap) => /^(1\d|20)\d\d$/.test(entity?.name ?? "");
  return (
    swapSlots(found, fact, statement, (slot) => slot.answer === "year") ??
    swapMention(found, fact, { ...statement, gaps: gaps.filter(isDated) }) ??
    swapSlots(found, fact, statement, (slot) => slot.answer !== "year") ??
    swapMention(found, fact, { ...statement, gaps: gaps.filter((one) => !isDated(one)) }) ??
    swapNumber(found.document, fact, statement) ??
    swapWord(found.document, fact)
  );
}

/** The statement with one of its typed parts exchanged, of those that `isMeant` names; or null. */
function swapSlots(
  found: FoundDocument,
  fact: Fact,
  statement: Statement,
  isMeant: (slot: Slot) => boolean,
): string | null {
  const options = fact.slots.filter((slot) => isMeant(slot) && isSwappable(fact, slot));
  for (const slot of statement.random.shuffle(options)) {
    const swapped = swapSlot(found, fact, slot, statement);
    if (swapped !== null) return swapped;
  }
  return null;
}

/** The statement with another name, date or amount in the place of one that stands inside a part of it. */
function swapMention(
  found: FoundDocument,
  fact: Fact,
  { gaps, text, random }: Statement,
): string | null {
  const { document } = found;
  // That one did it does not say that another did not: the subject stays.
  const told = new Set(fact.slots.flatMap(({ tokens }) => tokens));
  for (const { entity, mention } of random.shuffle(gaps)) {
    const tokens = fact.tree.tokens.flatMap((_, i) =>
      i >= mention.firstToken && i < mention.endToken ? [i] : [],
    );
    if (entity === document.topic || !tokens.every((i) => told.has(i))) continue;
    // "on Lindvik | high street": that of a place around it may be the same.
    if (entity?.type === "place" && isCompound(fact.tree, mention.endToken - 1)) continue;
    const change = new Map<number, string | null>(tokens.map((i) => [i, null]));
    change.set(mention.firstToken, gap);
    const { text: stem, faults } = composeStatement(document, fact, change);
    const key = document.reading.text.slice(mention.start, mention.end);
    const gapped = { ...candidateOf(fact, stem, { value: false, faults }), key, entity };
    const answer = answerKindOf(fact.tree, mention.endToken - 1, entity);
    const made = stem.includes(gap)
      ? fillFalsely(found, { ...gapped, answer }, { text, random })
      : null;
    if (made !== null) return made;
  }
  return null;
}

const isCompound = (tree: Tree, i: number): boolean => tokenAt(tree, i).deprel === "compound";

const swappable = new Set([
  "place",
  "organisation",
  "year",
  "month",
  "date",
  "count",
  "money",
  "percent",
  "quantity",
  "duration",
  "person",
]);

const isSwappable = (fact: Fact, slot: Slot): boolean =>
  !slot.markers.some((i) =>
    /^(between|from|to|since|until|by|before|after|among)$/.test(
      tokenAt(fact.tree, i).form.toLowerCase(),
    ),
  ) &&
  // "as of May 2019": it was so before and after.
  !slot.tokens.some((i) => lower(fact.tree, i) === "as" && lower(fact.tree, i + 1) === "of") &&
  !(fact.verbs.passive && ["object", "complement"].includes(slot.role)) &&
  fact.slots.filter((other) => other.answer === slot.answer).length === 1 &&
  swappable.has(slot.answer) &&
  slot.role !== "adverb" &&
  !slot.tokens.some((i) => tokenAt(fact.tree, i).upos === "CCONJ") &&
  slot.tokens.length - slot.markers.length <= 8;

/** `text` is the statement as it stands. */
function swapSlot(
  found: FoundDocument,
  fact: Fact,
  slot: Slot,
  statement: { text: string; random: Random },
): string | null {
  const { document } = found;
  if (isOneOfManyPlaces(document, fact, slot)) return null;
  const target = slot.tokens.filter((token) => !slot.markers.includes(token));
  const [first] = target;
  // "1469–72": half of a range.
  if (/^[–—/-]$/.test(tokenAt(fact.tree, (target.at(-1) ?? 0) + 1).form)) return null;
  if (first === undefined) return null;
  if (
    slot.entity !== null &&
    ["person", "place", "organisation"].includes(slot.answer) &&
    !coversName(fact, slot, target)
  )
    return null;
  const change = new Map<number, string | null>(target.map((token) => [token, null]));
  change.set(first, gap);
  const gapped = askOpen(document, {
    form: "what",
    fact,
    slot,
    wh: "",
    compose: () => composeStatement(document, fact, change),
  });
  return gapped.stem.includes(gap) ? fillFalsely(found, gapped, statement) : null;
}

/** The swap must take out the whole name and nothing but it. */
const coversName = (fact: Fact, slot: Slot, target: number[]): boolean =>
  target.every((i) =>
    ["PROPN", "DET", "ADP", "PUNCT", "PART"].includes(tokenAt(fact.tree, i).upos),
  ) && target.includes(slot.head);
