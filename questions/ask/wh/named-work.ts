import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Slot, Tree } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** What has a title. */
export const workNoun =
  /^(novel|novella|book|play|opera|operetta|film|movie|documentary|musical|symphony|ballet|poem|painting|sculpture|album|song|magazine|journal|newspaper|sitcom|essay|comedy|tragedy|drama)$/;

/** "Which novel did she publish in 1928?", "In which film did he star?": a work by the noun in front of its title. */
export const askNamedWork: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots.flatMap((slot): Candidate[] => {
      const work = titledWork(document, fact.tree, slot);
      if (work === null) return [];
      const preposition = markersOf(fact.tree, slot)
        .map((i) => lower(fact.tree, i))
        .join(" ");
      return [
        askOpen(document, {
          form: "which",
          fact,
          slot,
          wh: capitalise(`${preposition} which ${work.noun}`.trim()),
          answerTokens: work.title,
          answer: "thing",
          entity: null,
        }),
      ];
    }),
  );

/** The noun with what tells its kind, and the title behind it that ends the part; null where there is none. */
function titledWork(
  { owners }: Document,
  tree: Tree,
  slot: Slot,
): { noun: string; title: number[] } | null {
  if (!/^(object|oblique|predicate)$/.test(slot.role) || slot.position !== "end") return null;
  const markers = markersOf(tree, slot);
  if (markers.length > 1 || !/^(|in|for|of|on|with)$/.test(lower(tree, markers[0] ?? -1)))
    return null;
  if (slot.role === "predicate" && markers.length === 0) return null;
  const at = slot.tokens.find((i) => workNoun.test(lower(tree, i))) ?? -1;
  if (at < 0 || tokenAt(tree, at).upos !== "NOUN" || isMany(tree, slot)) return null;
  const behind = slot.tokens.filter((i) => i > at && tokenAt(tree, i).form !== ",");
  const [first] = behind;
  const isRun = behind.every((i, k) => i === (first ?? 0) + k);
  const isTitle = behind.every(
    (i) => /^[\p{Lu}\d]/u.test(tokenAt(tree, i).form) || small.test(tokenAt(tree, i).form),
  );
  const last = tokenAt(tree, behind.at(-1) ?? -1);
  if (first === undefined || !isRun || !isTitle || !/^\p{Lu}/u.test(tokenAt(tree, first).form))
    return null;
  // "the novel Orlanda | in Paris": a place is none of the title, and nothing ends in "of".
  if (small.test(last.form) || behind.some((i) => isPlaceBehind(tree, i, owners))) return null;
  const before = childrenBy(tree, at, "compound", "amod").filter(
    (c) => c < at && !spare.test(lower(tree, c)) && slot.tokens.includes(c),
  );
  const isBeside = before.every((c, k) => c === at - before.length + k);
  const words = isBeside ? [...before, at] : [at];
  return { noun: words.map((i) => tokenAt(tree, i).form).join(" "), title: behind };
}

/** "was | in | the film": the preposition of a predicate is none of its markers. */
const markersOf = (tree: Tree, { role, markers, tokens }: Slot): number[] =>
  role === "predicate"
    ? tokens.slice(0, 1).filter((i) => tokenAt(tree, i).upos === "ADP")
    : markers;

const small = /^(of|the|a|an|and|in|on|to|for|from|with|at|by|['’]s|['’]|-|:)$/;
const spare =
  /^(first|second|third|last|next|great|greatest|best|famous|popular|only|new|own|early|late|same|successful|acclaimed|[a-z-]*selling|known|important|major|debut)$/;

/** "the films A and B" */
const isMany = (tree: Tree, { tokens }: Slot): boolean =>
  tokens.some((i) => tokenAt(tree, i).deprel === "cc" && workNoun.test(lower(tree, i + 1)));

const isPlaceBehind = (tree: Tree, i: number, owners: Document["owners"]): boolean =>
  /^(in|at)$/.test(lower(tree, i - 1)) && owners.get(`${tree.index}:${i}`)?.type === "place";
