import { verbForms } from "../../read/forms/index.ts";
import type { Supplied } from "../fact-types.ts";
import { isLinkingAdverb } from "../trees/prune.ts";
import { childrenBy, hasChild, lower, relationOf, tokenAt } from "../trees/tree.ts";
import type { Tree, VerbGroup } from "../types.ts";

const negations = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "no",
  "neither",
  "nor",
  "hardly",
  "barely",
  "scarcely",
]);

/** Whether the clause at `i` is negated by one of its own words. */
export function isNegated(tree: Tree, i: number): boolean {
  const own = tree.children[i] ?? [];
  return own.some(
    (child) =>
      negations.has(lower(tree, child)) ||
      (tree.children[child] ?? []).some(
        (inner) =>
          ["det", "advmod"].includes(relationOf(tree, inner)) && lower(tree, inner) === "no",
      ),
  );
}

/** Lemma of the modal over the clause at `i`, or null. */
export function modalOf(tree: Tree, i: number): string | null {
  const modal = childrenBy(tree, i, "aux").find((aux) => tokenAt(tree, aux).xpos === "MD");
  return modal === undefined ? null : tokenAt(tree, modal).lemma.toLowerCase();
}

/**
 * The verb group of the clause headed by `head`, or null when the clause has no finite verb.
 * @param lender clause whose auxiliaries a bare coordinated participle shares ("was beaten and robbed"), or -1
 */
export function findVerbGroup(tree: Tree, head: number, lender: number): VerbGroup | null {
  const own = childrenBy(tree, head, "aux", "cop");
  const borrowed = own.length === 0 && lender >= 0 && !isTensed(tree, head);
  const auxiliaries = borrowed ? childrenBy(tree, lender, "aux") : own;
  const isVerb =
    ["VERB", "AUX"].includes(tokenAt(tree, head).upos) && !childrenBy(tree, head, "cop").length;
  const finiteToken = auxiliaries[0] ?? head;
  const finite = finiteness(tree, finiteToken);
  if (finite === null) return null;
  const middle = childrenBy(tree, head, "advmod").filter(
    (adverb) =>
      tokenAt(tree, adverb).xpos !== "WRB" &&
      (isVerb || negations.has(lower(tree, adverb))) &&
      adverb < head &&
      adverb > (auxiliaries[0] ?? head - 4) &&
      !(tree.children[adverb] ?? []).length &&
      lower(tree, adverb) !== "soon" &&
      !isLinkingAdverb(tree, adverb),
  );
  const particles = childrenBy(tree, head, "compound:prt").filter(
    (particle) => particle === head + 1,
  );
  // "is to begin": the infinitive's own mark stands between the finite verb and the verb.
  const marks = childrenBy(tree, head, "mark").filter(
    (mark) => mark > (auxiliaries[0] ?? head) && mark < head && lower(tree, mark) === "to",
  );
  const tokens = [...auxiliaries, ...marks, ...middle, ...(isVerb ? [head, ...particles] : [])];
  return {
    head,
    auxiliaries,
    tokens: borrowed ? tokens : tokens.sort((a, b) => a - b),
    verb: isVerb ? head : -1,
    finite,
    passive: hasChild(tree, borrowed ? lender : head, "aux:pass"),
  };
}

/** The group of a participle without auxiliary, told as a passive. */
const finiteOf = {
  was: "past",
  were: "past",
  is: "present_singular",
  are: "present_plural",
} as const;

export function participleGroup(tree: Tree, head: number, supplied: Supplied): VerbGroup {
  const particles = childrenBy(tree, head, "compound:prt").filter((i) => i === head + 1);
  return {
    head,
    auxiliaries: [],
    tokens: [head, ...particles],
    verb: head,
    finite: finiteOf[supplied],
    passive: true,
    supplied,
  };
}

const isTensed = (tree: Tree, i: number): boolean =>
  ["VBD", "VBZ", "VBP"].includes(tokenAt(tree, i).xpos);

/** "Sandvik hit 41 winners": of one thing a verb without "s" is past, where its past is written like its present. */
function isPastOfOne(tree: Tree, i: number): boolean {
  const { lemma, form } = tokenAt(tree, i);
  const [own] = childrenBy(tree, i, "nsubj");
  // "Sandvik, who hit 41 winners"
  const isRelative = own !== undefined && /^W/.test(tokenAt(tree, own).xpos);
  const subject = isRelative ? tokenAt(tree, i).head : own;
  return (
    subject !== undefined &&
    /^NNP?$/.test(tokenAt(tree, subject).xpos) &&
    !hasChild(tree, subject, "conj") &&
    form.toLowerCase() === lemma &&
    verbForms(lemma).past === lemma
  );
}

/** "Thousands dug the channel", whatever the tag says. */
const isPastForm = (tree: Tree, i: number): boolean => {
  const { lemma, form } = tokenAt(tree, i);
  const written = form.toLowerCase();
  return written !== lemma && written === verbForms(lemma).past && lemma !== "be";
};

function finiteness(tree: Tree, i: number): VerbGroup["finite"] | null {
  const { xpos } = tokenAt(tree, i);
  if (xpos === "VBD") return "past";
  if (xpos === "VBZ") return "present_singular";
  if (xpos === "VBP")
    return isPastForm(tree, i) || isPastOfOne(tree, i) ? "past" : "present_plural";
  if (xpos === "MD") return "modal";
  return null;
}
