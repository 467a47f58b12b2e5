import { findClauses } from "./clauses/find-clauses.ts";
import { isLostPronoun } from "./clauses/lost-pronoun.ts";
import { findParticiples } from "./clauses/participles.ts";
import { standAlone } from "./clauses/standing.ts";
import { isWithinQuotation } from "./clauses/within-quotation.ts";
import { inMonth, inScene, sceneOf } from "./news/news-scene.ts";
import { asOpening } from "./news/of-opening.ts";
import { withDayOfNews } from "./times/opening-day.ts";
import { hasChild, lower, tokenAt } from "./trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "./types.ts";
import type { Fault } from "./writing/realise.ts";

/** Why a sentence gives no facts. */
export type Refusal =
  | "unreliable_sentence"
  | "question_or_fragment"
  | "no_clause"
  | "conditional"
  | "unsure_tree"
  | Fault;

export type FoundFacts = { facts: Fact[]; refused: Map<Refusal, number> };

/** Below this product of arcs a clause is more often wrong than right (measured on the tuning articles). */
const leastConfidence = 0.5;

/** The facts of an article in order, and how many sentences or clauses gave none, by reason. */
export function findFacts(document: Document): FoundFacts {
  const facts: Fact[] = [];
  const refused = new Map<Refusal, number>();
  const refuse = (reason: Refusal) => refused.set(reason, (refused.get(reason) ?? 0) + 1);
  const seen = new Set<string>();
  const scene = sceneOf(document);
  for (const tree of document.trees) {
    const reason = refusalOf(tree, document);
    if (reason !== null) {
      refuse(reason);
      continue;
    }
    const found = [...findClauses(document, tree), ...findParticiples(document, tree)];
    const sure = found
      .filter((fact) => fact.confidence >= leastConfidence && !isTorn(fact))
      .map((fact) => withDayOfNews(document, fact));
    if (found.length === 0) refuse("no_clause");
    else if (sure.length === 0) refuse("unsure_tree");
    const text = document.reading.text.slice(tree.sentence.start, tree.sentence.end);
    if (seen.has(text)) continue;
    seen.add(text);
    for (const fact of sure) {
      const behind = inScene(document, scene, fact);
      if (behind !== null) facts.push(behind);
      const standing = standAlone(document, fact);
      const stood = asOpening(document, fact, standing) ?? standing.fact;
      if (stood === null) {
        if (standing.fault !== null) refuse(standing.fault);
        continue;
      }
      const told = inMonth(document, stood);
      facts.push(...told.filter(({ lead }) => lead === null || behind === null));
      if (told.length === 0) refuse("relative_time");
    }
  }
  return { facts, refused };
}

function refusalOf(tree: Tree, document: Document): Refusal | null {
  if (tree.sentence.unreliable !== undefined) return "unreliable_sentence";
  const text = document.reading.text.slice(tree.sentence.start, tree.sentence.end);
  const words = tree.tokens.filter((token) => token.upos !== "PUNCT").length;
  if (words < 4 || words > 60) return "unreliable_sentence";
  if (!/[.!][”"’')]*$/.test(text) || !/^[“"‘'(]?[A-Z0-9$£€]/.test(text))
    return "question_or_fragment";
  if (/\. [.,]| ,|\.\.\.|…|�|\|/.test(text)) return "unreliable_sentence";
  if (hasTornWord(tree) || isGardenPath(tree)) return "unreliable_sentence";
  if (/^(Should|Were|Had) (?:it|they|he|she|the|a|an|no|any)\b/.test(text)) return "conditional";
  if (isAllQuoted(text) || tokenAt(tree, 0).xpos === "VB") return "question_or_fragment";
  return isWithinQuotation(document, tree) ? "question_or_fragment" : null;
}

/** "LL.B." or "site.com" cut at its dot: a full stop with no space behind it that does not end the sentence. */
const hasTornWord = (tree: Tree): boolean =>
  tree.tokens.some(
    (token, i) =>
      token.form === "." &&
      /^[A-Za-z]/.test(tokenAt(tree, i + 1).form) &&
      tokenAt(tree, i + 1).start === token.end,
  );

/**
 * "dates from 1072 gave a mill", "by reached 17 kilometres": a finite verb among the kept words that hangs where no verb can,
 * or a verb where a noun should be.
 */
function isTorn({ tree, subject, slots, verbs }: Fact): boolean {
  const kept = [subject, ...slots].flatMap(({ tokens }) => tokens);
  const isStray = kept.some((i) => {
    const { xpos, deprel } = tokenAt(tree, i);
    if ((xpos !== "VBD" && xpos !== "VBZ") || verbs.tokens.includes(i)) return false;
    // "archaeologists led by Ada Brandt": tagged as a past tense, and still a participle.
    if (deprel === "acl" && (hasChild(tree, i, "obl:agent") || isParticiple(tree, i))) return false;
    if (/^(amod|compound|nmod|obl|obj|nsubj|dep|appos|nummod|acl)$/.test(deprel)) return true;
    return deprel === "advcl" && !hasChild(tree, i, "mark", "advmod", "nsubj");
  });
  return (
    isStray ||
    kept.some((i) => isLostPronoun(tree, i)) ||
    [subject, ...slots].some((slot) => isCutBeforeNoun(tree, slot)) ||
    slots.some((slot) => isCountOfOthers(tree, slot)) ||
    slots.some((slot) => isCutTime(tree, slot)) ||
    isLadenPronoun(tree, subject) ||
    slots.some(
      ({ head, role }) =>
        role !== "complement" &&
        role !== "reason" &&
        role !== "predicate" &&
        /^VB[DN]$/.test(tokenAt(tree, head).xpos) &&
        tokenAt(tree, head).deprel.startsWith("obl"),
    )
  );
}

/** "the workers killed in the blast | arrived": what was done to them, where nothing says what they did. */
const isParticiple = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i + 1).upos === "ADP" &&
  tokenAt(tree, i - 1).xpos === "NNS" &&
  /^(kill|injure|wound|hurt|arrest|detain|hold|capture|rescue|charge|accuse|convict|involve|affect|employ|displace|evacuate|recover|find|elect|name|base|release)$/.test(
    tokenAt(tree, i).lemma,
  );

/** "He lived until 1983 | played": a clause of its own, read as what is said of the pronoun. */
const isLadenPronoun = (tree: Tree, { head, tokens }: Slot): boolean =>
  /^(he|she|it)$/.test(lower(tree, head)) &&
  tokens.some((i) => i > head && /^VB[DN]$/.test(tokenAt(tree, i).xpos));

/** "Three people were killed and | at least 47 | injured": the count is what the next verb is told of. */
const isCountOfOthers = (tree: Tree, { role, markers, answer, tokens }: Slot): boolean =>
  role === "oblique" &&
  markers.length === 0 &&
  answer === "quantity" &&
  tokenAt(tree, (tokens.at(-1) ?? -1) + 1).xpos === "VBN";

/** "By the time | she was five the canal was complete", read as if she was five by the time. */
const isCutTime = (tree: Tree, { tokens }: Slot): boolean =>
  tokens.length === 3 && tokens.map((i) => lower(tree, i)).join(" ") === "by the time";

/** "thousands of papery | , winged seeds": an adjective whose noun was left out. */
function isCutBeforeNoun(tree: Tree, { tokens, role }: Slot): boolean {
  const last = tokens.at(-1) ?? -1;
  const { upos, deprel, xpos } = tokenAt(tree, last);
  const next = tokenAt(tree, last + 1);
  // The reader takes an adjective that it does not know for a noun: ", winged seeds" behind it tells.
  const isUnknown =
    xpos === "NN" &&
    deprel === "nmod" &&
    next.form === "," &&
    /^(VBN|JJ)$/.test(tokenAt(tree, last + 2).xpos) &&
    tokenAt(tree, last + 3).xpos === "NNS" &&
    !hasChild(tree, last + 3, "cc", "det") &&
    !hasChild(tree, last, "det");
  if (isUnknown) return true;
  return (
    upos === "ADJ" &&
    role !== "predicate" &&
    role !== "complement" &&
    /^(nmod|obl|obj|nsubj|amod)/.test(deprel) &&
    (["NOUN", "ADJ", "PROPN"].includes(next.upos) || next.form === ",")
  );
}

/**
 * "The ferry built in Denmark carried …" read as if the ferry built: a past-tense root without an object, and a second
 * past tense that has no subject and no link of its own.
 */
function isGardenPath(tree: Tree): boolean {
  const root = tree.tokens.findIndex((token) => token.head === -1);
  if (tokenAt(tree, root).xpos !== "VBD" || hasChild(tree, root, "obj", "ccomp", "xcomp"))
    return false;
  return (tree.children[root] ?? []).some(
    (child) =>
      tokenAt(tree, child).xpos === "VBD" &&
      !hasChild(tree, child, "nsubj", "mark", "cc", "aux") &&
      ["advcl", "parataxis", "conj", "ccomp", "dep"].includes(tokenAt(tree, child).deprel),
  );
}

/** A sentence that is nothing but somebody's words says nothing in the article's voice. */
const isAllQuoted = (text: string): boolean =>
  /^["“][^"”]*["”]?$/.test(text) || (/^["“]/.test(text) && !/["”].*[a-z]{3}/.test(text.slice(1)));
