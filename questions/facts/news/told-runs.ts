import { verbForms } from "../../read/forms/index.ts";
import { childrenBy, hasChild, lower, subtree, tokenAt, weakestArc } from "../trees/tree.ts";
import type { Tree } from "../types.ts";
import type { Unit } from "../writing/realise.ts";
import { isHuman, leastConfidence, nounTokens, type Told, withoutTime } from "./thing-told.ts";

/**
 * The subject of the opening's first words, or of what it tells behind "after" or "when", with the words up to the next
 * comma: for openings whose tree is too unsure to be taken apart.
 */
export function toldByRuns(tree: Tree): Told[] {
  return [firstWords(tree), causeWords(tree)].flatMap((run): Told[] => {
    const verb = run.find(
      (i) => /^VB[DN]$/.test(tokenAt(tree, i).xpos) && hasChild(tree, i, "nsubj"),
    );
    const subject = verb === undefined ? undefined : childrenBy(tree, verb, "nsubj")[0];
    if (verb === undefined || subject === undefined || subject > verb) return [];
    const auxiliaries = childrenBy(tree, verb, "aux").filter((i) => i < verb);
    const words = pastWords(tree, verb, auxiliaries);
    const from = Math.min(verb, ...auxiliaries);
    const isSafe =
      words !== null &&
      tokenAt(tree, subject).upos === "NOUN" &&
      !hasChild(tree, subject, "conj", "nmod:poss") &&
      weakestArc(tree, [subject]) >= leastConfidence &&
      !run.some((i) =>
        /^(not|n['’]t|never|no|it|he|she|they|said|says|would|could|may|might)$/.test(
          lower(tree, i),
        ),
      );
    if (!isSafe || words === null) return [];
    const link = isHuman(tree, subject) ? "who" : "that";
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

/** The run, and what is left of it before each preposition or relative clause, so that a long one can be cut. */
export function cuts(tree: Tree, run: number[]): number[][] {
  const shorter = run
    .map((i, k) => ({ i, k }))
    .filter(
      ({ i, k }) =>
        k > 2 && /^(IN|WDT|WP\$?)$/.test(tokenAt(tree, i).xpos) && lower(tree, i) !== "of",
    )
    .map(({ k }) => run.slice(0, k))
    .reverse();
  return [run, ...shorter];
}

/** Words in place of a perfect's: "has been found" → "was found"; null for a tense that is not past. */
export function pastWords(
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

/** The opening's words up to its first mark; none where a phrase stands in front. */
export function firstWords(tree: Tree): number[] {
  const end = tree.tokens.findIndex((_, i) => i > 0 && isMark(tree, i));
  const isFronted = /^(In|On|At|After|When|As|While|With|For)$/.test(tokenAt(tree, 0).form);
  return isFronted ? [] : tree.tokens.map((_, i) => i).slice(0, end);
}

/** The words behind its "after" or "when", up to the next mark. */
export function causeWords(tree: Tree): number[] {
  const link = tree.tokens.findIndex(({ form }, i) => i > 3 && /^(after|when)$/.test(form));
  if (link === -1) return [];
  const end = tree.tokens.findIndex((_, i) => i > link && isMark(tree, i));
  return tree.tokens.map((_, i) => i).slice(link + 1, end);
}

/**
 * "The Home Office is to begin issuing questionnaires …": the object behind nothing but verbs, told by them and the subject
 * ("the questionnaires that the Home Office was to begin issuing").
 */
export function toldByVerbs(tree: Tree): Told[] {
  const root = tree.root;
  const subject = childrenBy(tree, root, "nsubj")[0];
  if (subject === undefined || weakestArc(tree, [subject]) < leastConfidence) return [];
  const own = subtree(tree, subject);
  let at = (own.at(-1) ?? subject) + 1;
  const run: number[] = [];
  while (/^(VERB|AUX|PART|ADV)$/.test(tokenAt(tree, at).upos) || dayWord.test(lower(tree, at))) {
    run.push(at);
    at++;
  }
  const verb = run.findLast((i) => tokenAt(tree, i).upos === "VERB") ?? -1;
  const object = childrenBy(tree, verb, "obj").find((i) => subtree(tree, i)[0] === at);
  const words = narrated(tree, run);
  const isSafe =
    object !== undefined &&
    words !== null &&
    tokenAt(tree, object).upos === "NOUN" &&
    !hasChild(tree, object, "conj", "nmod:poss") &&
    weakestArc(tree, [object]) >= leastConfidence &&
    !run.some((i) => /^(not|n['’]t|never)$/.test(lower(tree, i)));
  if (!isSafe || object === undefined || words === null) return [];
  const clause: Unit[] = [
    isHuman(tree, object) ? "whom" : "that",
    ...withoutTime(tree, own),
    ...withoutTime(tree, run).flatMap((i): Unit[] => words.get(i) ?? [i]),
  ];
  return [{ tree, head: object, noun: nounTokens(tree, object, subtree(tree, object)), clause }];
}

const dayWord = /^(yesterday|today|(mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Words in place of those of a tense that is not told in the past: "is to begin" → "was to begin"; null for a plain present. */
function narrated(tree: Tree, run: number[]): ReadonlyMap<number, Unit[]> | null {
  const verbs = run.filter((i) => /^(VERB|AUX)$/.test(tokenAt(tree, i).upos));
  const [first, second] = verbs;
  if (first === undefined || second === undefined)
    return first !== undefined && tokenAt(tree, first).xpos === "VBD" ? new Map() : null;
  const { form, xpos } = tokenAt(tree, first);
  if (xpos === "VBD") return new Map();
  const past = { is: "was", are: "were", will: "would" }[form];
  if (past !== undefined) return new Map([[first, [past]]]);
  return /^(has|have)$/.test(form) && tokenAt(tree, second).xpos === "VBN" && verbs.length === 2
    ? pastWords(tree, second, [first])
    : null;
}
