import { verbForms } from "../read/forms/index.ts";
import { findClauses } from "./find-clauses.ts";
import { withArticle } from "./naming.ts";
import { isPersonNoun } from "./noun-classes.ts";
import { toldBehind } from "./plain-past.ts";
import type { Unit } from "./realise.ts";
import {
  leastConfidence,
  nounTokens,
  type Told,
  toldOf,
  withoutTime,
  writeTold,
} from "./thing-told.ts";
import { childrenBy, lower, tokenAt, weakestArc } from "./tree.ts";
import type { Document, NewsThing, Tree } from "./types.ts";
import { widerNouns } from "./wider-nouns.ts";

/** Longest phrase in words that still leaves room for a question around it. */
const maxWords = 22;
/** Who comes with a vehicle: "the captain" is the captain of the ferry. */
const crew = "captain driver pilot skipper crew passenger operator owner wreck".split(" ");
const vehicles =
  /^(ferry|ship|boat|vessel|trawler|tanker|yacht|liner|freighter|barge|submarine|lorry|truck|bus|van|coach|tram|taxi|minibus|train|car|plane|airliner|helicopter|aircraft|jet|balloon)$/;

/**
 * What the opening of news brings up, by noun: "ferry" → "the passenger ferry that ran onto rocks near the island of Vis in
 * June 2016", "bill" → "the bill that Ghana's parliament rejected in October 2013". So a bare "the ferry" further down is
 * told to whoever has not read the article. `month` is "June 2016".
 */
export function findNewsThings(
  document: Document,
  opening: Tree,
  month: string,
): Map<string, NewsThing> {
  const things = new Map<string, NewsThing>();
  for (const told of [...toldByClauses(document, opening), ...toldByRuns(opening)]) {
    const { xpos, lemma } = tokenAt(opening, told.head);
    const noun = lemma.toLowerCase();
    if (things.has(noun)) continue;
    const phrase = writeTold(document, told, { month, maxWords });
    if (phrase === null) continue;
    const thing = {
      xpos,
      phrase: calledPhrase(document, told, noun) ?? phrase,
      since: opening.sentence.end,
    };
    for (const name of [noun, ...widerNouns(noun)])
      if (!things.has(name)) things.set(name, { ...thing, noun: name });
    const member = memberOf(opening, told.head);
    if (member !== null && !things.has(member.noun))
      things.set(member.noun, { ...thing, ...member });
    if (!vehicles.test(noun) || xpos !== "NN") continue;
    for (const name of crew)
      if (!things.has(name)) things.set(name, { ...thing, noun: name, isPart: true });
  }
  return things;
}

/** "a species of blind fish", "a group of teenagers": what the text goes on to speak of. */
function memberOf(tree: Tree, head: number): Pick<NewsThing, "noun" | "xpos"> | null {
  const { lemma } = tokenAt(tree, head);
  if (!/^(species|kind|type|breed|group|team|pair|number|series|crew)$/.test(lemma)) return null;
  const member = childrenBy(tree, head, "nmod").find((c) =>
    childrenBy(tree, c, "case").some((k) => lower(tree, k) === "of"),
  );
  if (member === undefined || tokenAt(tree, member).upos !== "NOUN") return null;
  return { noun: tokenAt(tree, member).lemma.toLowerCase(), xpos: tokenAt(tree, member).xpos };
}

/** How many sentences behind the opening a thing of it is given its name at the latest. */
const namingReach = 5;

/** "the passenger ferry Sveta Lucija": where the text soon calls the thing by a name; null when it does not. */
function calledPhrase(
  document: Document,
  { tree, noun: words, head }: Told,
  noun: string,
): string | null {
  if (tokenAt(tree, head).xpos !== "NN") return null;
  const kinds = [noun, ...widerNouns(noun)];
  const named = document.reading.entities.filter(
    ({ type, subtype = "", name, mentions }) =>
      ["unknown", "organisation", "event"].includes(type) &&
      mentions.some(
        ({ sentence }) => sentence > tree.index && sentence <= tree.index + namingReach,
      ) &&
      (kinds.includes(subtype) || kinds.includes((name.split(" ").at(-1) ?? "").toLowerCase())),
  );
  const [entity] = named;
  if (named.length !== 1 || entity === undefined) return null;
  const isInName = entity.name.toLowerCase().endsWith(` ${noun}`);
  const plain = words.map((i) => tokenAt(tree, i).form).join(" ");
  const bare = entity.name.replace(/^the /i, "");
  if (!isInName) document.introductions.set(entity, { before: `the ${plain}`, after: "" });
  return isInName ? withArticle(document, entity) : `the ${plain} ${bare}`;
}

/** Subjects and objects of the opening's clauses that tell something past, the fullest wording first. */
function toldByClauses(document: Document, opening: Tree): Told[] {
  return findClauses(document, opening).flatMap((fact) => {
    if (fact.negated || fact.modality !== null || fact.verbs.verb < 0) return [];
    const told = fact.structure === "relative" ? null : toldBehind(fact);
    return told === null || told.isBefore
      ? []
      : [told.fact.subject, ...told.fact.slots].flatMap((slot) => toldOf(told.fact, slot));
  });
}

/**
 * The subject of the opening's first words, or of what it tells behind "after" or "when", with the words up to the next
 * comma: for openings whose tree is too unsure to be taken apart.
 */
function toldByRuns(tree: Tree): Told[] {
  return [firstWords(tree), causeWords(tree)].flatMap((run): Told[] => {
    const verb = run.find(
      (i) => /^VB[DN]$/.test(tokenAt(tree, i).xpos) && childrenBy(tree, i, "nsubj").length > 0,
    );
    const subject = verb === undefined ? undefined : childrenBy(tree, verb, "nsubj")[0];
    if (verb === undefined || subject === undefined || subject > verb) return [];
    const auxiliaries = childrenBy(tree, verb, "aux").filter((i) => i < verb);
    const words = pastWords(tree, verb, auxiliaries);
    const from = Math.min(verb, ...auxiliaries);
    const isSafe =
      words !== null &&
      tokenAt(tree, subject).upos === "NOUN" &&
      childrenBy(tree, subject, "conj", "nmod:poss").length === 0 &&
      weakestArc(tree, [subject]) >= leastConfidence &&
      !run.some((i) =>
        /^(not|n['’]t|never|no|it|he|she|they|said|says|would|could|may|might)$/.test(
          lower(tree, i),
        ),
      );
    if (!isSafe || words === null) return [];
    const link = isPersonNoun(tokenAt(tree, subject).lemma.toLowerCase()) ? "who" : "that";
    const behind = run.filter((i) => i >= from);
    const noun = nounTokens(
      tree,
      subject,
      run.filter((i) => i < from),
    );
    return cuts(tree, behind).map((part) => ({
      tree,
      head: subject,
      noun,
      clause: [link, ...withoutTime(tree, part).flatMap((i): Unit[] => words.get(i) ?? [i])],
    }));
  });
}

/** The run, and what is left of it before each preposition, so that a long one can be cut. */
function cuts(tree: Tree, run: number[]): number[][] {
  const shorter = run
    .map((i, k) => ({ i, k }))
    .filter(({ i, k }) => k > 2 && tokenAt(tree, i).xpos === "IN" && lower(tree, i) !== "of")
    .map(({ k }) => run.slice(0, k))
    .reverse();
  return [run, ...shorter];
}

/** Words in place of a perfect's: "has been found" → "was found"; null for a tense that is not past. */
function pastWords(
  tree: Tree,
  verb: number,
  auxiliaries: number[],
): ReadonlyMap<number, Unit[]> | null {
  const [first, second] = auxiliaries;
  const { xpos, lemma } = tokenAt(tree, verb);
  if (first === undefined) return xpos === "VBD" ? new Map() : null;
  if (/^(was|were)$/.test(lower(tree, first))) return new Map();
  if (!/^(has|have)$/.test(lower(tree, first))) return null;
  if (second === undefined)
    return new Map([
      [first, []],
      [verb, [verbForms(lemma).past]],
    ]);
  const isOne = lower(tree, first) === "has";
  return lower(tree, second) === "been"
    ? new Map([
        [first, []],
        [second, [isOne ? "was" : "were"]],
      ])
    : null;
}

const isMark = (tree: Tree, i: number): boolean => /^[,.;:()–—]$/.test(tokenAt(tree, i).form);

function firstWords(tree: Tree): number[] {
  const end = tree.tokens.findIndex((_, i) => i > 0 && isMark(tree, i));
  const isFronted = /^(In|On|At|After|When|As|While|With|For)$/.test(tokenAt(tree, 0).form);
  return isFronted ? [] : tree.tokens.map((_, i) => i).slice(0, end);
}

function causeWords(tree: Tree): number[] {
  const link = tree.tokens.findIndex(({ form }, i) => i > 3 && /^(after|when)$/.test(form));
  if (link === -1) return [];
  const end = tree.tokens.findIndex((_, i) => i > link && isMark(tree, i));
  return tree.tokens.map((_, i) => i).slice(link + 1, end);
}
