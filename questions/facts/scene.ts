import { verbForms } from "../read/forms/index.ts";
import { findClauses, speechVerbs } from "./find-clauses.ts";
import { toldBehind } from "./plain-past.ts";
import { realise, type Unit } from "./realise.ts";
import { nounsOf } from "./scene-nouns.ts";
import { tenseOf, verbTokens, verbUnits } from "./statement.ts";
import { childrenBy, lower, subtree, tokenAt, weakestArc } from "./tree.ts";
import type { Document, Fact, Scene, Slot, Tree } from "./types.ts";

/** Longest scene in words that still leaves room for a question behind it. */
const maxWords = 26;
/** Fewest words that tell one event from others. */
const minWords = 6;
/** Below this product of arcs the opening may be misread, and every question would repeat it. */
const leastConfidence = 0.45;

const namedTypes = new Set(["person", "place", "organisation", "event", "unknown"]);

/**
 * What the news is about: the event of the first sentence as a clause that stands alone ("a fire destroyed a bakery in
 * Dunmarrow on March 5, 2024"), to be put behind "After" or "When". Counts are left out of it, so that they can still be
 * asked for. Null where the opening tells no single past event in the article's own voice.
 */
export function findScene(document: Document): Scene | null {
  if (document.date === null) return null;
  const opening = document.trees.find(
    (tree) => tree.sentence.unreliable === undefined && tree.tokens.length > minWords,
  );
  if (opening === undefined) return null;
  const main = findClauses(document, opening).find(({ structure }) => structure === "main");
  return (
    causeClause(document, opening) ??
    openingWords(document, opening) ??
    (main === undefined ? null : mainClause(document, main))
  );
}

/** The opening up to its first comma as it stands, when that is a clause in the past. */
function openingWords(document: Document, tree: Tree): Scene | null {
  const comma = tree.tokens.findIndex(
    ({ form, upos }, i) => i > 0 && upos === "PUNCT" && form !== "-" && form !== "'",
  );
  const end = comma === -1 ? tree.tokens.length : comma;
  if (!/^[,.]$/.test(tokenAt(tree, end).form)) return null;
  const all = tree.tokens.map((_, i) => i).slice(0, end);
  const root = toldHead(tree, end);
  const perfect = toldPerfect(tree, root);
  if (
    root === -1 ||
    (perfect === null && !isToldInPast(tree, all, root)) ||
    /^(In|On|At|After|When|As|While|With|For)$/.test(tokenAt(tree, 0).form)
  )
    return null;
  const units = all.flatMap((i): Unit[] => {
    const word = perfect?.get(i);
    return word === undefined ? [i] : word === "" ? [] : [word];
  });
  return written(document, tree, { units, isFuture: false });
}

/** Head of the clause before `end`: the root, or what is said where "police said" stands behind; -1 for none. */
function toldHead(tree: Tree, end: number): number {
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  if (root < end) return root;
  const said = childrenBy(tree, root, "ccomp", "parataxis").find((i) => i < end);
  return said !== undefined && speechVerbs.has(tokenAt(tree, root).lemma) ? said : -1;
}

/** "has been found" → "was found", "has ordered" → "ordered": words in place of the perfect's; null for another tense. */
function toldPerfect(tree: Tree, root: number): ReadonlyMap<number, string> | null {
  const has = childrenBy(tree, root, "aux").find((i) => /^(has|have)$/.test(lower(tree, i)));
  if (has === undefined || tokenAt(tree, root).xpos !== "VBN") return null;
  const words = new Map([[has, ""]]);
  const been = childrenBy(tree, root, "aux").find((i) => lower(tree, i) === "been");
  const subject = childrenBy(tree, root, "nsubj")[0] ?? -1;
  if (been === undefined) words.set(root, verbForms(tokenAt(tree, root).lemma).past);
  else words.set(been, tokenAt(tree, subject).xpos === "NNS" ? "were" : "was");
  return words;
}

/**
 * "At least 17 people were killed after the wall of a reservoir gave way above the town of …": what came first, when the
 * opening tells it behind "after" or "when".
 */
function causeClause(document: Document, tree: Tree): Scene | null {
  const after = tree.tokens.findIndex(
    ({ form, upos }, i) =>
      i > 3 && (form === "when" || (form === "after" && (upos === "SCONJ" || upos === "ADP"))),
  );
  if (after === -1) return null;
  const comma = tree.tokens.findIndex(({ form }, i) => i > after && /^[,.;]$/.test(form));
  if (comma === -1) return null;
  const units = tree.tokens.map((_, i) => i).slice(after + 1, comma);
  const tags = units.map((i) => tokenAt(tree, i).xpos);
  const isPlain = tags.includes("VBD") && !tags.some((tag) => /^(VBZ|VBP|MD|PRP)$/.test(tag));
  return isPlain && lower(tree, units[0] ?? -1) !== "being"
    ? written(document, tree, { units, isFuture: false })
    : null;
}

/** A past tense, no other finite tense, nothing negated and nobody unnamed. */
function isToldInPast(tree: Tree, tokens: number[], root: number): boolean {
  const tags = tokens.map((i) => tokenAt(tree, i).xpos);
  const isPlain = !tokens.some(
    (i) =>
      /^(not|n['’]t|never|no|reportedly|allegedly|it|he|she|they|said|says)$/.test(
        lower(tree, i),
      ) || tokenAt(tree, i).xpos === "MD",
  );
  if (childrenBy(tree, root, "aux").some((c) => lower(tree, c) === "had")) return false;
  const isPresent =
    ["VBZ", "VBP"].includes(tokenAt(tree, root).xpos) ||
    childrenBy(tree, root, "aux", "cop").some((c) =>
      ["VBZ", "VBP"].includes(tokenAt(tree, c).xpos),
    );
  return tags.includes("VBD") && isPlain && !isPresent;
}

/** The main clause, as much of it as there is room for; what is still to come as an announcement. */
function mainClause(document: Document, main: Fact): Scene | null {
  if (!isEvent(main)) return null;
  const announced = toldAnnounced(document, main);
  const told = announced ?? toldBehind(main)?.fact ?? null;
  if (told === null || (announced === null && toldBehind(main)?.link !== "After")) return null;
  const lead = announced === null ? [] : [`it was announced in ${document.date?.year} that`];
  const { isFuture = false } = tenseOf(told);
  for (const slots of narrowing(told)) {
    const skeleton = [told.subject.head, told.verbs.head, ...slots.map(({ head }) => head)];
    if (weakestArc(told.tree, skeleton) < leastConfidence) continue;
    const units: Unit[] = [
      ...lead,
      ...told.subject.tokens,
      ...verbUnits(told, verbTokens(told, null)),
      ...slots.flatMap(({ tokens }) => tokens).filter((i) => !told.verbs.tokens.includes(i)),
    ];
    for (const part of [units, ...cutAtClauses(told.tree, units)]) {
      const scene = written(document, told.tree, { units: part, isFuture });
      if (scene !== null) return scene;
    }
  }
  return null;
}

/** "will begin", "is to begin" → "would begin"; null for what is not to come. */
function toldAnnounced({ date }: Document, fact: Fact): Fact | null {
  const { tree, verbs } = fact;
  const [first] = verbs.auxiliaries;
  const isToCome =
    first !== undefined &&
    (lower(tree, first) === "will" ||
      (/^(is|are)$/.test(lower(tree, first)) && lower(tree, first + 1) === "to"));
  if (!isToCome || first === undefined || date === null) return null;
  const to = verbs.tokens.find((i) => i > first && lower(tree, i) === "to");
  const words: [number, string][] = [
    [first, "would"],
    ...(to === undefined ? [] : [[to, ""] as [number, string]]),
  ];
  return {
    ...fact,
    slots: fact.slots.filter(({ answer }) => answer !== "weekday"),
    verbs: { ...verbs, written: new Map(words) },
  };
}

/** The clause without what follows a comma or a conjunction inside it, longest first. */
function cutAtClauses(tree: Tree, units: Unit[]): Unit[][] {
  const cuts: Unit[][] = [];
  for (let k = units.length - 1; k > 3; k--) {
    const unit = units[k];
    if (typeof unit !== "number") continue;
    const { form, xpos, deprel, head } = tokenAt(tree, unit);
    const isMark = deprel === "mark" && tokenAt(tree, head).deprel === "advcl";
    if (form === "," || /^W/.test(xpos) || isMark) cuts.push(units.slice(0, k));
  }
  return cuts;
}

const isEvent = (fact: Fact): boolean =>
  fact.claim === null &&
  !fact.negated &&
  (fact.modality === null || fact.modality === "will") &&
  fact.verbs.verb >= 0 &&
  tokenAt(fact.tree, fact.subject.head).upos !== "PRON";

function written(
  document: Document,
  tree: Tree,
  { units, isFuture }: { units: Unit[]; isFuture: boolean },
): Scene | null {
  const kept = uncounted(
    tree,
    units.filter((unit) => typeof unit === "number"),
  );
  const shown = units.filter((unit) => typeof unit === "string" || kept.has(unit));
  const tell = (isPlain: boolean) =>
    realise(document, tree, ["After", ...shown], { isFuture, isPlain });
  const full = tell(false);
  const { text, faults, named } = full.text.split(" ").length > maxWords ? tell(true) : full;
  const clause = text.replace(/^After /, "");
  const words = clause.split(" ").length;
  const isTold =
    faults.length === 0 || (isOwnSpeech(tree) && faults.every((fault) => fault === "pronoun"));
  if (!isTold || words > maxWords || words < minWords || /["“”]/.test(clause)) return null;
  const isNamed = [...named].some(({ type }) => namedTypes.has(type));
  if (!isNamed && !/\d{4}/.test(text)) return null;
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  return {
    clause,
    year: yearFor(document, clause),
    sentence: tree.index,
    verb: tokenAt(tree, root).lemma.toLowerCase(),
    entities: named,
    ...nounsOf(document, tree, [...kept]),
  };
}

/** "Tallyhook said that it would cut 310 jobs": the speaker's own pronoun. */
function isOwnSpeech(tree: Tree): boolean {
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  const clause = childrenBy(tree, root, "ccomp")[0];
  if (clause === undefined || !speechVerbs.has(tokenAt(tree, root).lemma)) return false;
  const subject = childrenBy(tree, clause, "nsubj")[0];
  return subject !== undefined && /^(it|he|she|they)$/.test(lower(tree, subject));
}

/** The clause's parts, all of them first, then fewer and fewer of those that it can do without. */
function narrowing(fact: Fact): Slot[][] {
  const order = [...fact.slots]
    .filter(({ role }) => role !== "particle" && role !== "adverb")
    .sort((a, b) => Number(a.position === "front") - Number(b.position === "front"));
  const isNeeded = ({ role, markers }: Slot) =>
    !["time", "place", "oblique"].includes(role) &&
    !(role === "reason" && lower(fact.tree, markers[0] ?? -1) !== "to");
  const tries = [order];
  let left = order;
  const worth = ({ role }: Slot) => ["time", "place"].indexOf(role);
  const droppable = order.filter((slot) => !isNeeded(slot)).reverse();
  for (const slot of droppable.sort((a, b) => worth(a) - worth(b))) {
    left = left.filter((other) => other !== slot);
    tries.push(left);
  }
  return tries;
}

/** "nine ostriches" → "ostriches": the tokens without the numbers before plural nouns and what hedges them. */
function uncounted(tree: Tree, tokens: number[]): Set<number> {
  const out = new Set<number>();
  for (const i of tokens) {
    const { xpos, deprel, lemma } = tokenAt(tree, i);
    if (xpos !== "NNS" || !/^(nsubj|obj)/.test(deprel) || isUnit(lemma)) continue;
    for (const number of childrenBy(tree, i, "nummod"))
      for (const part of subtree(tree, number)) if (part < i) out.add(part);
  }
  return new Set(tokens.filter((i) => !out.has(i)));
}

/** "for 11 weeks" says nothing without its number. */
const isUnit = (lemma: string): boolean =>
  /^(second|minute|hour|day|week|month|year|decade|percent|dollar|euro|pound|metre|meter|kilometre|kilometer|mile|ton|tonne|point)$/.test(
    lemma.toLowerCase(),
  );

/** The year of the dateline, to stand in front where the clause has none of its own. */
const yearFor = ({ date }: Document, text: string): string =>
  date === null || /\b(1\d|20)\d\d\b/.test(text) ? "" : String(date.year);
