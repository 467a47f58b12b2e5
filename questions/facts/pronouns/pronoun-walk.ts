import type { Entity } from "../../read/types.ts";
import { startsParagraph } from "../topic/topic-focus.ts";
import { childrenBy, isUnder, rootSubject, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isPossible } from "./binding.ts";
import { type PronounAt, pronounAt } from "./pronoun-at.ts";
import { quotedTokens } from "./quoted-tokens.ts";
import {
  determinerOf,
  genderOf,
  type NameSpan,
  type Nominal,
  namesBySentence,
  nominalsOf,
  type Referent,
  roleOf,
  type Seen,
} from "./referents.ts";

/** Somebody or something that the pronoun may stand for. `ahead` stands behind it in the sentence ("In her youth, Ada …"). */
export type Candidate = { referent: Referent; ahead: Nominal | null };

/** One of the candidates, or none of them, with the chance that it is right by itself. */
export type Choice = { candidate: Candidate | null; chance: number };

export type Choose = (at: PronounAt, candidates: Candidate[]) => Choice;

/** The chance that a choice is right: also all pronouns that led to it must be told rightly. */
export const sureOf = ({ candidate, chance }: Choice): number => {
  const last = candidate?.ahead === null ? candidate.referent.last : null;
  return last?.isPronoun ? chance * last.sure : chance;
};

/** How many sentences back a noun, and a name, is still in mind. */
const reach = { noun: 2, name: 4 };
/** Sentences in which the same noun is the same thing. */
const sameNounWithin = 12;

type State = {
  active: Referent[];
  byEntity: Map<Entity, Referent>;
  byNoun: Map<string, Referent>;
};

/** Goes through the text as a reader does: `choose` is asked at each pronoun, and what it picks is spoken of once more. */
export function walkPronouns(document: Document, choose: Choose): void {
  const names = namesBySentence(document);
  const quoted = quotedTokens(document);
  const state: State = { active: [], byEntity: new Map(), byNoun: new Map() };
  let before: Tree | null = null;
  for (const tree of document.trees) {
    const isOpening = before === null || startsParagraph(document, before, tree);
    walkSentence(state, tree, { names: names[tree.index] ?? [], quoted, isOpening, choose });
    before = tree;
  }
}

type Context = {
  names: NameSpan[];
  quoted: ReadonlySet<string>;
  isOpening: boolean;
  choose: Choose;
};

function walkSentence(state: State, tree: Tree, context: Context): void {
  state.active = state.active.filter(
    ({ entity, last }) =>
      tree.index - last.tree.index <= (entity === null ? reach.noun : reach.name),
  );
  const nominals = nominalsOf(tree, context.names);
  const referents = nominals.map((nominal) => referentOf(state, tree, nominal));
  let next = 0;
  for (let i = 0; i < tree.tokens.length; i++) {
    for (; (nominals[next]?.head ?? i) < i; next++)
      mention(state, tree, nominals[next], referents[next]);
    const at = pronounAt(tree, i, context);
    if (at === null) continue;
    const candidates: Candidate[] = state.active.flatMap((referent) =>
      isPossible(at, referent) ? [{ referent, ahead: null }] : [],
    );
    const ahead = aheadOf(tree, i, nominals.slice(next));
    const later = ahead === null ? undefined : referents[nominals.indexOf(ahead)];
    if (
      ahead !== null &&
      later !== undefined &&
      isPossible(at, { ...later, ...nounsOf(ahead) }) &&
      !candidates.some(({ referent }) => referent === later)
    )
      candidates.push({ referent: later, ahead });
    const choice = context.choose(at, candidates);
    const chosen = choice.candidate;
    const seen = { tree, head: i, role: at.role, isPronoun: true, sure: sureOf(choice) };
    const referent =
      chosen === null
        ? openReferent(at, seen)
        : chosen.ahead === null
          ? chosen.referent
          : (later ?? chosen.referent);
    speakOf(state, referent, seen, at.word);
  }
  for (; next < nominals.length; next++) mention(state, tree, nominals[next], referents[next]);
}

const nounsOf = ({ kind, isMany }: Nominal) => ({ kind, isMany });

function mention(
  state: State,
  tree: Tree,
  nominal: Nominal | undefined,
  referent: Referent | undefined,
): void {
  if (nominal === undefined || referent === undefined) return;
  const { head } = nominal;
  speakOf(state, referent, { tree, head, role: roleOf(tree, head), isPronoun: false, sure: 1 }, "");
}

function speakOf(state: State, referent: Referent, seen: Seen, pronoun: string): void {
  referent.last = seen;
  referent.count++;
  referent.pronoun = pronoun;
  if (!seen.isPronoun) referent.named = seen;
  if (!state.active.includes(referent)) state.active.push(referent);
}

function referentOf(state: State, tree: Tree, nominal: Nominal): Referent {
  const { entity, head, lemma, isMany } = nominal;
  const determiner = determinerOf(tree, head, entity);
  const key = `${lemma}${isMany ? " many" : ""}`;
  const known = entity === null ? state.byNoun.get(key) : state.byEntity.get(entity);
  const isSame =
    known !== undefined &&
    (entity !== null ||
      (/^(the|this|bare)$/.test(determiner) &&
        tree.index - known.last.tree.index <= sameNounWithin));
  if (isSame) return known;
  const seen = { tree, head, role: roleOf(tree, head), isPronoun: false, sure: 1 };
  const { kind } = nominal;
  const gender = genderOf(entity, lemma);
  const made = {
    entity,
    kind,
    isMany,
    gender,
    determiner,
    last: seen,
    named: seen,
    count: 0,
    pronoun: "",
  };
  if (entity === null) state.byNoun.set(key, made);
  else state.byEntity.set(entity, made);
  return made;
}

const openReferent = ({ family, gender }: PronounAt, seen: Seen): Referent => ({
  entity: null,
  kind: "open",
  isMany: family === "they",
  gender: family === "he" ? gender : null,
  determiner: family,
  last: seen,
  named: seen,
  count: 0,
  pronoun: "",
});

/** The subject behind a clause or phrase in front of it. */
function aheadOf(tree: Tree, i: number, nominals: Nominal[]): Nominal | null {
  const subject = rootSubject(tree);
  if (subject === null || subject < i) return null;
  const root = tokenAt(tree, subject).head;
  const isInFront = childrenBy(tree, root, "advcl", "obl").some(
    (c) => c < subject && isUnder(tree, i, c),
  );
  return isInFront ? (nominals.find(({ head }) => head === subject) ?? null) : null;
}
