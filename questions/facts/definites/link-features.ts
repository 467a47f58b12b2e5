import type { Entity, Token } from "../../read/types.ts";
import { calledNouns } from "../names/called-names.ts";
import { isCalledSo } from "../nouns/called-so.ts";
import { anyFirm, anyVessel, firmNouns, kindsFor, vesselNouns } from "../nouns/definite-classes.ts";
import { isPlaceSort, narrowerWords } from "../nouns/hypernyms.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { type Earlier, earlierPhrases, isBefore } from "./phrase-history.ts";

/** A place where an entity is named or stood for by a pronoun. */
type Use = { sentence: number; head: number; isName: boolean; isSubject: boolean };

/** What a link needs to know of an entity. */
export type Named = {
  entity: Entity;
  /** In order of the text. */
  uses: Use[];
  /** Nouns by which the article calls it. */
  called: ReadonlySet<string>;
  /** The last word of a longer name, before its "of"; empty for a single word. */
  noun: string;
};

const linkable = new Set(["person", "place", "organisation", "event", "unknown"]);

/** Entities that a definite noun may take up, with their uses by name and pronoun. */
export function namedEntities(document: Document): Named[] {
  const called = calledNouns(document);
  const uses = new Map<Entity, Use[]>();
  for (const { entity, mention } of document.mentions.values()) {
    const tree = document.trees[mention.sentence];
    if (mention.kind === "noun" || !linkable.has(entity.type) || tree === undefined) continue;
    const { sentence, firstToken, endToken, kind } = mention;
    const isSubject = relationOutside(tree, firstToken, endToken).startsWith("nsubj");
    const use = { sentence, head: firstToken, isName: kind === "name", isSubject };
    const list = uses.get(entity);
    if (list === undefined) uses.set(entity, [use]);
    else list.push(use);
  }
  return [...uses].map(([entity, list]) => ({
    entity,
    uses: list.sort((a, b) => a.sentence - b.sentence || a.head - b.head),
    called: called.get(entity) ?? new Set(),
    noun: classNounOf(entity.name),
  }));
}

function relationOutside(tree: Tree, from: number, end: number): string {
  for (let k = from; k < end; k++) {
    const { head, deprel } = tokenAt(tree, k);
    if (head < from || head >= end) return deprel;
  }
  return "";
}

/** "Museum of Ancient History" → "museum", "Lake Orrin" → "orrin". */
function classNounOf(name: string): string {
  const words = name.toLowerCase().split(/\s+/);
  const of = words.findIndex((word, k) => k > 0 && /^(of|for|and|on|at|in)$/.test(word));
  return words.length < 2 ? "" : (words[(of > 0 ? of : words.length) - 1] ?? "");
}

/** A name that the noun may take up, and what speaks for and against it. */
export type Candidate = {
  entity: Entity;
  /** Sentences since it was last named or stood for. */
  gap: number;
  features: string[];
};

type Met = Named & { how: string | null; last: Use; count: number };

/**
 * The names before the bare definite noun at `i` that the article calls by the noun, or that end in it. None where the noun was
 * brought up anew behind the name ("a company").
 */
export function linkCandidates(
  document: Document,
  entities: readonly Named[],
  tree: Tree,
  i: number,
): Candidate[] {
  const { lemma, form } = tokenAt(tree, i);
  const nouns = [lemma.toLowerCase(), form.toLowerCase()];
  const relations = entities.map((named) => relationTo(named, nouns));
  if (relations.every((how) => how === null)) return [];
  const met = entities.flatMap((named, k): Met[] => {
    const uses = named.uses.filter((use) => isBefore(use, tree, i - 1));
    const last = uses.at(-1);
    if (last === undefined || !uses.some(({ isName }) => isName)) return [];
    return [
      {
        ...named,
        how: relations[k] ?? null,
        last,
        count: uses.filter(({ isName }) => isName).length,
      },
    ];
  });
  const before = earlierPhrases(document, tree, i);
  return met.flatMap((one) => {
    const since = before.filter(({ sentence, head }) => isLater({ sentence, head }, one.last));
    const isOdd = isOtherNumber(one, tokenAt(tree, i));
    if (one.how === null || isOdd || since.some(({ how }) => isBringingUp.test(how))) return [];
    if (one.how === "wide" && isAnotherSince(document, one.last, tree, i)) return [];
    const features = featuresOf(document, { tree, i, met, one, before, since });
    return [{ entity: one.entity, gap: tree.index - one.last.sentence, features }];
  });
}

/** "The islands" of one island, "the island" of islands: told so, they would not read. */
const isOtherNumber = ({ entity, noun }: Named, { xpos, form }: Token): boolean =>
  xpos === "NNS" ? !/s$/.test(entity.name) : noun === `${form.toLowerCase()}s`;

const isBringingUp = /^(a|bare|counted|other)$/;

/** "the Grand Hotel … A warehouse was damaged; the building …": something else that the noun is a wider word for. */
function isAnotherSince(document: Document, last: Use, tree: Tree, i: number): boolean {
  const narrower = narrowerWords(tokenAt(tree, i).lemma.toLowerCase());
  for (let at = last.sentence; at <= tree.index; at++) {
    const between = document.trees[at];
    const isAnother = between?.tokens.some(
      ({ upos, lemma }, k) =>
        upos === "NOUN" &&
        isLater({ sentence: at, head: k }, last) &&
        isBefore({ sentence: at, head: k }, tree, i) &&
        narrower?.has(lemma.toLowerCase()) === true &&
        childrenBy(between, k, "det").some((d) => /^an?$/.test(lower(between, d))),
    );
    if (isAnother === true) return true;
  }
  return false;
}

/** How the noun and the name belong together; null where nothing says so. */
function relationTo(
  { entity, called, noun }: Named,
  [lemma = "", form = ""]: string[],
): string | null {
  if ([lemma, form].includes(entity.name.toLowerCase())) return null;
  // "The union" is one of workers.
  if (lemma === "union" && /^(European|African|Soviet) Union$/.test(entity.name)) return null;
  if (noun === lemma || noun === form) return "end";
  // "Congress, the president, …" is a list, whatever the tree makes of it.
  if (entity.type !== "person" && isPersonNoun(lemma) && !isGroupOrPlaceNoun(lemma)) return null;
  const isFirm = anyFirm.has(lemma);
  if (called.has(lemma) || (isFirm && [...called].some((other) => anyFirm.has(other))))
    return "called";
  if (entity.subtype?.toLowerCase() === lemma) return "kind";
  if ([...called].some((other) => isAkin(lemma, other))) return "akin";
  const kinds = entity.type === "organisation" ? kindsFor(lemma) : undefined;
  if (kinds?.test(entity.subtype ?? "company")) return "sort";
  const narrower = narrowerWords(lemma);
  if (narrower !== undefined) {
    if (narrower.has(noun) || narrower.has(entity.subtype ?? "")) return "wide";
    for (const other of called) if (narrower.has(other)) return "wide";
  }
  return entity.type === "place" && isPlaceSort(lemma, entity.subtype) ? "place" : null;
}

/** "the company" for a bank, "the ship" for a warship. */
const isAkin = (noun: string, other: string): boolean =>
  isCalledSo(noun, other) ||
  (anyFirm.has(noun) && firmNouns.test(other)) ||
  (anyVessel.has(noun) && vesselNouns.test(other));

const isLater = (one: { sentence: number; head: number }, other: Use): boolean =>
  one.sentence > other.sentence || (one.sentence === other.sentence && one.head > other.head);

type Pair = { tree: Tree; i: number; met: Met[]; one: Met; before: Earlier[]; since: Earlier[] };

function featuresOf(document: Document, { tree, i, met, one, before, since }: Pair): string[] {
  const { entity, how, last, count } = one;
  const gap = tree.index - last.sentence;
  const near = gap < 3 ? String(gap) : gap < 6 ? "5" : gap < 15 ? "14" : "far";
  const others = met.filter((other) => other !== one);
  const alike = others.filter((other) => other.how !== null);
  const peers = others.filter((other) => other.entity.type === entity.type);
  const features = [
    `${how}`,
    `${how} ${entity.type}`,
    `gap ${near}`,
    `${how} gap ${near}`,
    `${lower(tree, i - 1)} ${how}`,
    `n ${tokenAt(tree, i).lemma.toLowerCase()}`,
    `${tokenAt(tree, i).xpos} ${/[^s]s$/.test(entity.name)}`,
    `alike ${Math.min(alike.length, 2)}`,
    `alike later ${alike.some((other) => isLater(other.last, last))}`,
    `peers later ${Math.min(peers.filter((other) => isLater(other.last, last)).length, 2)}`,
    `peers more ${Math.min(peers.filter((other) => other.count >= count).length, 2)}`,
    `uses ${count > 3 ? "4+" : count > 1 ? "2" : "1"}`,
    before[0] === undefined ? "fresh" : `first ${before[0].how}`,
  ];
  if (entity === document.topic) features.push("topic", `topic ${how}`);
  if (document.title.includes(entity.name)) features.push("title", `title ${how}`);
  if (last.isSubject && gap < 2) features.push("subject");
  if (last.isName && gap === 0) features.push("name inside");
  if (since.some((other) => other.how === "the")) features.push("the since");
  const settled = ownerOfLast(document, before);
  if (settled !== null) features.push(`again ${settled === entity}`);
  return features;
}

/** What the noun stood for when the text had it last, as far as that is settled. */
function ownerOfLast(document: Document, before: Earlier[]): Entity | null {
  const last = before.findLast(({ how }) => how === "the" || how === "pointed");
  const found = last && document.mentions.get(`${last.sentence}:${last.head - 1}`);
  return found?.mention.kind === "noun" ? found.entity : null;
}
