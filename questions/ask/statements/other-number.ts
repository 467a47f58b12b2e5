import { hasChild, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Tree } from "../../facts/types.ts";
import { composeStatement } from "../../facts/writing/statement.ts";
import type { Random } from "../../random.ts";
import { isAlsoStated } from "../../select/name-distractors.ts";
import { numberDistractors } from "../../select/number-distractors.ts";
import { farthest } from "./falsify.ts";

/** The statement with another number, wherever in its parts a plain one stands ("a route of about 340 kilometres"); or null. */
export function swapNumber(
  document: Document,
  fact: Fact,
  { text, random }: { text: string; random: Random },
): string | null {
  const { tree } = fact;
  const tokens = [fact.subject, ...fact.slots].flatMap((slot) => slot.tokens);
  const numbers = tokens.filter((i) => isPlainNumber(document, tree, i));
  for (const i of random.shuffle(numbers)) {
    const { form } = tokenAt(tree, i);
    const other = farthest(form, numberDistractors(form, random));
    if (other === undefined || isAlsoStated(document, text, other)) continue;
    if (text.split(form).length !== 2) continue;
    const statement = composeStatement(document, fact, new Map([[i, other]]));
    if (statement.faults.length === 0 && statement.text !== text) return statement.text;
  }
  return null;
}

const namedTypes = new Set(["person", "place", "organisation", "event", "unknown", "date", "time"]);

/** One number that counts a noun: no year, no end of a range, no bound ("more than 20" is as true of 10), none of a name. */
function isPlainNumber({ owners }: Document, tree: Tree, i: number): boolean {
  const { upos, deprel, form, head } = tokenAt(tree, i);
  // "a charter of 948" counts nothing.
  const isCounted =
    (deprel.startsWith("nummod") && head > i) ||
    (lower(tree, i + 1) === "of" && deprel.startsWith("nsubj"));
  if (upos !== "NUM" || !isCounted || /^(1\d|20)\d\d$/.test(form)) return false;
  if (namedTypes.has(owners.get(placeAt(tree, i))?.type ?? "")) return false;
  // "the Chapel of the Nine Altars"
  if (/^\p{Lu}/u.test(form) && i > 0 && /^\p{Lu}/u.test(tokenAt(tree, i + 1).form)) return false;
  // "the FTSE 250 Index"
  const isInName = /^\p{Lu}{2,}$/u.test(tokenAt(tree, i - 1).form);
  if (isInName && /^\p{Lu}/u.test(tokenAt(tree, i + 1).form)) return false;
  if (isRaceLength(tree, i)) return false;
  const before = `${lower(tree, i - 2)} ${lower(tree, i - 1)}`;
  if (/\b(than|least|most|over|under|to|between|and|up|-|–|of|above|below)$/.test(before))
    return false;
  if (/^(to|-|–|and|or|million|billion|thousand|hundred)$/.test(lower(tree, i + 1))) return false;
  return !hasChild(tree, i, "conj", "nmod", "compound") && !/^one$/i.test(form) && head >= 0;
}

/** "100 yards freestyle", "4 × 200 metres": races have lengths of their own. */
const isRaceLength = (tree: Tree, i: number): boolean =>
  lower(tree, i - 1) === "×" ||
  lower(tree, i + 1) === "×" ||
  [1, 2, 3, 4, 5].map((k) => i + k).some((k) => raceNouns.test(lower(tree, k)));

const raceNouns =
  /^(freestyle|backstroke|breaststroke|butterfly|medley|relay|hurdles|dash|sprint|race|steeplechase)$/;
