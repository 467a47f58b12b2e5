import type { Entity } from "../read/types.ts";
import { isCalledSo, isEventOf } from "./called-so.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, PronounClass, Scene, Tree } from "./types.ts";

const pronounClasses: Record<string, PronounClass> = {
  it: "it",
  its: "it",
  itself: "it",
  they: "they",
  their: "they",
  them: "they",
  themselves: "they",
};

/** The subject of the main clause, or null. */
export function rootSubject(tree: Tree): number | null {
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  return childrenBy(tree, root, "nsubj")[0] ?? null;
}

/** Whether the pronoun at `i` takes up the subject of the scene, which stands right before its sentence. */
export function isOwnedByScene(scene: Scene, tree: Tree, i: number): boolean {
  if (scene.owner === null || tree.index !== scene.sentence + 1) return false;
  const own = pronounClasses[lower(tree, i)];
  if (own === undefined || (scene.owner !== "either" && own !== scene.owner)) return false;
  const subject = rootSubject(tree);
  if (subject === null) return false;
  if (pronounClasses[lower(tree, subject)] === own) return true;
  return tokenAt(tree, i).deprel === "nmod:poss" && tokenAt(tree, i).head === subject;
}

/** "the cooperative" behind a scene that speaks of one, with no other of its kind in between. */
export function isTold({ trees, owners }: Document, scene: Scene, tree: Tree, i: number): boolean {
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  if (hasNewModifier(scene, tree, i) || !bringsUp(scene, noun, tokenAt(tree, i).xpos)) return false;
  if (childrenBy(tree, i, "det").some((d) => /^(that|those|these|a|an)$/.test(lower(tree, d))))
    return false;
  // "five of the birds": some of more than the scene tells of.
  if (tokenAt(tree, tokenAt(tree, i).head).upos === "NUM") return false;
  for (let k = scene.sentence + 1; k <= tree.index; k++) {
    const between = trees[k];
    if (between === undefined) return false;
    const isOther = (t: number) =>
      !(between === tree && t >= i) &&
      lemmaIs(between, t, noun) &&
      (childrenBy(between, t, "det").some((d) => /^(an?|another|any)$/.test(lower(between, d))) ||
        isOtherName(owners.get(`${k}:${t}`), scene) ||
        hasNewModifier(scene, between, t));
    if (between.tokens.some((_, t) => isOther(t))) return false;
  }
  return true;
}

/** The scene has the noun, one other by which the thing may be called, or the verb of what happened. */
function bringsUp({ nouns, verbs }: Scene, noun: string, xpos: string): boolean {
  if (nouns.has(noun)) return nouns.get(noun) === xpos;
  const others = [...nouns].filter(([other, own]) => own === xpos && isCalledSo(noun, other));
  return others.length === 1 || (xpos === "NN" && verbs.some((verb) => isEventOf(noun, verb)));
}

const lemmaIs = (tree: Tree, t: number, noun: string): boolean =>
  ["NOUN", "PROPN"].includes(tokenAt(tree, t).upos) &&
  tokenAt(tree, t).lemma.toLowerCase() === noun;

const isOtherName = (entity: Entity | undefined, { named }: Scene): boolean =>
  entity !== undefined && !named.has(entity);

/** "the regular cox": not the one of the scene. */
const hasNewModifier = ({ words }: Scene, tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "amod", "compound", "nummod", "nmod:poss").some(
    (m) => !words.has(lower(tree, m)) && lower(tree, m) !== "first",
  );
