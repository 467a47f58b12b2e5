import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { placeAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import type { Family, PronounAt } from "./pronoun-at.ts";
import { type Features, featuresOf } from "./pronoun-features.ts";
import { type Candidate, type Choice, sureOf, walkPronouns } from "./pronoun-walk.ts";
import learnt from "./pronoun-weights.json" with { type: "json" };
import type { Referent } from "./referents.ts";
import { isTopicNobody } from "./topic-pronouns.ts";

/** The weights in use. */
export const learntWeights: PronounWeights = learnt;

/** How sure the ranking must be; chosen by documents left out of the training (`npm run train:coreference`). */
const leastSure: Record<string, number> = { he: 0.85, it: 0.85, its: 0.85, they: 0.8, their: 0.85 };
/** Whoever the pronoun passes over for another of the same gender, who was the subject right before. */
const leastOverSubject = 0.95;
/** Below this chance what the rules made of "it" or "they" is taken back. */
const leastChance = 0.4;

/** Weights by feature: `all` for every pronoun, and what each family adds to them. */
export type PronounWeights = Record<"all" | Family, Record<string, number>>;

const summed = new WeakMap<PronounWeights, Record<Family, ReadonlyMap<string, number>>>();

/** The weights of a family, added up once. */
function weightsFor(weights: PronounWeights, family: Family): ReadonlyMap<string, number> {
  let known = summed.get(weights);
  if (known === undefined) {
    known = { he: sumOf(weights, "he"), it: sumOf(weights, "it"), they: sumOf(weights, "they") };
    summed.set(weights, known);
  }
  return known[family];
}

const sumOf = (weights: PronounWeights, family: Family): ReadonlyMap<string, number> =>
  new Map(
    Object.keys({ ...weights.all, ...weights[family] }).map((name) => [
      name,
      (weights.all[name] ?? 0) + (weights[family][name] ?? 0),
    ]),
  );

/** Chances of the candidates and, last, of none, in order of `features`; together 1. */
export function chancesOf(weights: PronounWeights, family: Family, features: Features[]): number[] {
  const own = weightsFor(weights, family);
  const raised = features.map((list) => {
    let sum = 0;
    for (const name of list) sum += own.get(name) ?? 0;
    return Math.exp(sum);
  });
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((one) => one / total);
}

/** The likeliest of the candidates or none; the number of candidates means none. */
export function likeliest(chances: readonly number[]): { chosen: number; chance: number } {
  let chosen = chances.length - 1;
  for (let k = 0; k < chances.length; k++)
    if ((chances[k] ?? 0) > (chances[chosen] ?? 0)) chosen = k;
  return { chosen, chance: chances[chosen] ?? 0 };
}

/**
 * Tells what third-person pronouns stand for by a ranking learnt from GUM's coreference (`npm run train:coreference`), where it is
 * sure of its choice. Adds names to `document.mentions`, and to `document.bound` what stands in the pronoun's own sentence.
 */
export function resolvePronouns(document: Document, weights: PronounWeights): void {
  walkPronouns(document, (at, candidates) => {
    const chances = chancesOf(weights, at.family, featuresOf(document, at, candidates));
    const { chosen, chance } = likeliest(chances);
    const choice: Choice = { candidate: candidates[chosen] ?? null, chance };
    const isOpen = passesOver(at, candidates, choice) && sureOf(choice) < leastOverSubject;
    if (isOpen) return choice;
    settle(document, at, choice, (owner) => {
      const isOwner = ({ referent: { entity, named, last } }: Candidate) =>
        entity === owner || [named, last].some((one) => one.tree === at.tree && one.head === owner);
      return chances[candidates.findIndex(isOwner)] ?? 0;
    });
    return choice;
  });
}

/** "Her sister, Anna Brandt, found her a post. She …": two of one gender. */
const passesOver = (at: PronounAt, candidates: Candidate[], { candidate }: Choice): boolean =>
  at.role === "main" &&
  candidates.some(
    (one) =>
      one !== candidate &&
      at.gender !== null &&
      one.referent.gender === at.gender &&
      one.referent.last.role === "main" &&
      at.tree.index - one.referent.last.tree.index === 1,
  );

function settle(document: Document, at: PronounAt, choice: Choice, chanceOf: ChanceOf): void {
  const { tree, i, family, word } = at;
  const place = placeAt(tree, i);
  const known = document.mentions.get(place)?.entity ?? null;
  // What an article on a thing points at is its own matter: GUM has none.
  if (family !== "he" && known !== null && known === document.topic) return;
  if (document.toldPronouns.has(place)) return;
  const isSure = sureOf(choice) >= (leastSure[word] ?? leastSure[family] ?? 1);
  const chosen = isSure ? (choice.candidate?.referent ?? null) : null;
  const owner = chosen === null ? null : (chosen.entity ?? headIn(tree, chosen));
  if (owner === null) {
    if (family === "he") return;
    if (known !== null && chanceOf(known) < leastChance) leaveOpen(document, place);
    const bound = document.bound.get(place);
    if (bound !== undefined && chanceOf(bound) < leastChance) document.bound.delete(place);
    return;
  }
  // "He" is no play, though the ranking knows no other.
  if (family === "he" && owner === document.topic && isTopicNobody(document)) return;
  if (typeof owner === "number") {
    leaveOpen(document, place);
    document.bound.set(place, owner);
    return;
  }
  addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, owner);
  // Whoever was "she" once is no "he" later.
  if (at.gender !== null && owner.type === "person") owner.subtype ??= at.gender;
}

type ChanceOf = (owner: Entity | number) => number;

/** Head of the noun phrase, or of the pronoun for it, in the pronoun's own sentence. */
const headIn = (tree: Tree, { kind, named, last }: Referent): number | null =>
  kind === "open" ? null : named.tree === tree ? named.head : last.tree === tree ? last.head : null;

function leaveOpen({ mentions, owners, unresolved }: Document, place: string): void {
  mentions.delete(place);
  owners.delete(place);
  unresolved.add(place);
}
