import { takesArticle, withArticle } from "../facts/naming.ts";
import { composeStatement } from "../facts/statement.ts";
import { tokenAt } from "../facts/tree.ts";
import type { Document, Fact, FoundDocument, Slot } from "../facts/types.ts";
import type { Random } from "../random.ts";
import { findDistractors } from "../select/distractors.ts";
import { isAlsoStated } from "../select/name-distractors.ts";
import { askOpen } from "./open-question.ts";
import { flipVerb } from "./opposites.ts";
import { swapName } from "./other-name.ts";
import { farthest, swapNumber } from "./other-number.ts";
import { swapWord } from "./other-word.ts";

/** The statement with one typed part exchanged, or its verb turned round; null when nothing can be exchanged safely. */
export function falsify(
  found: FoundDocument,
  fact: Fact,
  statement: { text: string; random: Random },
): string | null {
  const { random } = statement;
  if (fact.negated || fact.hedges.length > 0) return null;
  const options = [...fact.slots].filter((slot) => isSwappable(fact, slot));
  for (const slot of random.shuffle(options)) {
    const swapped = swapSlot(found, fact, slot, statement);
    if (swapped !== null) return swapped;
  }
  return (
    swapNumber(found.document, fact, statement) ??
    swapName(found, fact, statement) ??
    flipVerb(found.document, fact) ??
    swapWord(found.document, fact)
  );
}

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
  { text, random }: { text: string; random: Random },
): string | null {
  const { document } = found;
  const probe = askOpen(document, { form: "what", fact, slot, wh: "What" });
  const target = probe.answerTokens;
  // "1469–72": half of a range.
  if (/^[–—/-]$/.test(tokenAt(fact.tree, (target.at(-1) ?? 0) + 1).form)) return null;
  if (
    target.length === 0 ||
    probe.key === "" ||
    probe.faults.includes("pronoun") ||
    probe.faults.includes("relative_time")
  )
    return null;
  if (
    slot.entity !== null &&
    ["person", "place", "organisation"].includes(slot.answer) &&
    !coversName(fact, slot, target)
  )
    return null;
  const others = findDistractors(
    found,
    {
      ...probe,
      isForStatement: true,
      stem: text.replace(probe.key, ""),
    },
    random,
  );
  const other = farthest(probe.key, others);
  if (other === undefined || isAlsoStated(document, text, other)) return null;
  const change = new Map<number, string | null>(target.map((token) => [token, null]));
  const first = target[0];
  if (first === undefined) return null;
  change.set(first, casedLike(fact, first, fitArticle(document, other)));
  const statement = composeStatement(document, fact, change);
  return statement.faults.length > 0 ? null : statement.text;
}

/** The swap must take out the whole name and nothing but it. */
const coversName = (fact: Fact, slot: Slot, target: number[]): boolean =>
  target.every((i) =>
    ["PROPN", "DET", "ADP", "PUNCT", "PART"].includes(tokenAt(fact.tree, i).upos),
  ) && target.includes(slot.head);

/** A name from the article stands with "the" where the article writes it so; a name from a list as it is. */
function fitArticle(document: Document, other: string): string {
  const bare = other.replace(/^the /i, "");
  const entity = document.reading.entities.find(({ name }) => name === bare);
  if (entity !== undefined) return withArticle(document, entity);
  return /^[A-Z]/.test(bare) && takesArticle.test(bare) ? `the ${bare}` : other;
}

/** A word from a list of options loses its capital inside a sentence; a name keeps it. */
function casedLike(fact: Fact, first: number, text: string): string {
  const { form, upos } = tokenAt(fact.tree, first);
  const isPlain = upos !== "PROPN" && /^[a-z]/.test(form);
  return isPlain && /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
