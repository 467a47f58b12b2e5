import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import type { State } from "./writing.ts";

/** A token that leaves open what a reader would ask at once: sent where, returned from where, inside what, a claim for what. */
type LooseEnd = { at: number; isClosedByEvent: boolean };

const known = new WeakMap<Tree, LooseEnd[]>();

/** Whether one of the words leaves open what nothing in its sentence tells, and no event in front of it does. */
export function hasLooseEnd({ document, tree, kept, told, options }: State): boolean {
  let ends = known.get(tree);
  if (ends === undefined) {
    ends = looseEnds(document, tree);
    known.set(tree, ends);
  }
  return ends.some(
    ({ at, isClosedByEvent }) =>
      kept.has(at) && !told.includes(at) && !(isClosedByEvent && options.event !== null),
  );
}

function looseEnds({ date }: Document, tree: Tree): LooseEnd[] {
  const isNews = date !== null;
  return tree.tokens.flatMap(({ upos }, at): LooseEnd[] => {
    if (upos === "VERB" && (isComingBack(tree, at) || isSentNowhere(tree, at)))
      return [{ at, isClosedByEvent: false }];
    if (upos === "ADV" && isInsideNothing(tree, at)) return [{ at, isClosedByEvent: false }];
    if (upos !== "NOUN" || !isNews) return [];
    if (isForNothing(tree, at)) return [{ at, isClosedByEvent: lower(tree, at) !== "claim" }];
    return isOfNothing(tree, at) ? [{ at, isClosedByEvent: true }] : [];
  });
}

/** "When she returned, she …": from where, only the sentence before says. */
function isComingBack(tree: Tree, i: number): boolean {
  const { lemma, deprel } = tokenAt(tree, i);
  if (!/^(return|arrive|leave|come|go|enter|emerge|wake|awake)$/.test(lemma)) return false;
  if (!deprel.startsWith("advcl")) return false;
  const own = tree.children[i] ?? [];
  const isLinked = own.some((c) => /^(when|after|before|as|until|once)$/.test(lower(tree, c)));
  const isAlone = own.every((c) => /^(nsubj|mark|advmod|punct|aux)/.test(tokenAt(tree, c).deprel));
  const subject = childrenBy(tree, i, "nsubj")[0] ?? -1;
  return isLinked && isAlone && tokenAt(tree, subject).upos === "PRON";
}

const helpers =
  /^(helicopter|aircraft|plane|ship|boat|vessel|crew|team|troop|soldier|firefighter|rescuer|ambulance|engine|lorry|truck|officer|diver|unit|bus|volunteer|engineer)$/;

/** "helicopters sent from Porto": where to? */
const isSentNowhere = (tree: Tree, i: number): boolean =>
  /^(send|dispatch|fly|rush|summon|deploy)$/.test(tokenAt(tree, i).lemma) &&
  tokenAt(tree, i).deprel === "acl" &&
  tokenAt(tree, i).xpos === "VBN" &&
  helpers.test(tokenAt(tree, tokenAt(tree, i).head).lemma) &&
  !hasChild(tree, i, "xcomp", "advcl") &&
  !childrenBy(tree, i, "obl").some((c) =>
    childrenBy(tree, c, "case").some((k) =>
      /^(to|into|for|against|towards?|in|at|on|after)$/.test(lower(tree, k)),
    ),
  );

/** "Nine adults were inside", "died inside": inside what? */
function isInsideNothing(tree: Tree, i: number): boolean {
  if (!/^(inside|outside|nearby|aboard|upstairs|downstairs|ashore)$/.test(lower(tree, i)))
    return false;
  if (hasChild(tree, i, "obl", "nmod", "case", "fixed")) return false;
  const { head, deprel } = tokenAt(tree, i);
  if (hasChild(tree, i, "cop")) return true;
  return (
    deprel === "advmod" &&
    /^(be|die|sit|wait|trap|sleep|live|find|kill|injure|remain|stay)$/.test(
      tokenAt(tree, head).lemma,
    ) &&
    childrenBy(tree, head, "obl").every((c) => c > i)
  );
}

/** "would not oppose a claim", "that a memorial service would be held": for what? */
const isForNothing = (tree: Tree, i: number): boolean =>
  /^(claim|service|vigil|ceremony|inquiry|enquiry|investigation|review|hearing|appeal|complaint|petition|apology)$/.test(
    tokenAt(tree, i).lemma,
  ) &&
  childrenBy(tree, i, "det").some((d) => /^(an?|the|another)$/.test(lower(tree, d))) &&
  /^(obj|nsubj|nsubj:pass|obl)$/.test(tokenAt(tree, i).deprel) &&
  !hasChild(tree, i, "nmod", "acl", "acl:relcl", "nmod:poss", "appos") &&
  !childrenBy(tree, i, "compound", "amod").some((c) => /^[A-Z]/.test(tokenAt(tree, c).form)) &&
  !isStanding(tree, i) &&
  !childrenBy(tree, tokenAt(tree, i).head, "obl", "xcomp", "advcl").some(
    (c) => c > i && c !== i && isPurpose(tree, c),
  );

/** "the national weather service" is there for good, a memorial service is held for somebody. */
const isStanding = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).lemma === "service" &&
  childrenBy(tree, i, "compound", "amod").some(
    (c) => !/^(memorial|funeral|church|special|short|solemn|religious)$/.test(lower(tree, c)),
  );

const isPurpose = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "case", "mark").some((k) =>
    /^(for|against|into|to|over|about)$/.test(lower(tree, k)),
  );

/** "Chemical analysis ruled out Iceland", "Tests showed": of what? */
const isOfNothing = (tree: Tree, i: number): boolean =>
  /^(analysis|test|examination|dating|inspection|calculation|measurement)$/.test(
    tokenAt(tree, i).lemma,
  ) &&
  tokenAt(tree, i).deprel.startsWith("nsubj") &&
  !hasChild(tree, i, "det", "nmod", "nummod", "nmod:poss") &&
  childrenBy(tree, i, "acl", "acl:relcl").every((c) => isOnlyDone(tree, c));

/** "tests carried out in 2016": on what is not told. */
const isOnlyDone = (tree: Tree, i: number): boolean =>
  /^(carry|conduct|do|perform|make|run)$/.test(tokenAt(tree, i).lemma) &&
  !childrenBy(tree, i, "obl").some((c) => isPurpose(tree, c) || hasOn(tree, c));

const hasOn = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "case").some((k) => lower(tree, k) === "on");
