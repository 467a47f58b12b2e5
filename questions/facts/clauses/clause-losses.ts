import { isImpersonal } from "../pronouns/impersonal.ts";
import { childrenBy, hasChild, lower, subtree, tokenAt } from "../trees/tree.ts";
import type { ClauseRequest, Slot, Tree, VerbGroup } from "../types.ts";

/** "has erupted 27 times | since 1774": a span that is left out though the statement counts on it. */
export const hasLostSpan = (tree: Tree, all: Slot[], kept: Slot[]): boolean =>
  all.some(
    (slot) =>
      !kept.includes(slot) &&
      /^(since|between|from|until|during|within)$/.test(lower(tree, slot.markers[0] ?? -1)) &&
      slot.role === "time",
  );

const limits = new Set(
  "mainly mostly partly largely chiefly primarily only usually often rarely seldom almost nearly barely hardly".split(
    " ",
  ),
);

/** "lives mainly from tuna": without its limit the statement says too much. */
export const hasLostLimit = (tree: Tree, verbs: VerbGroup, slots: Slot[]): boolean =>
  (tree.children[verbs.head] ?? []).some(
    (c) =>
      limits.has(lower(tree, c)) &&
      !verbs.tokens.includes(c) &&
      !slots.some(({ tokens }) => tokens.includes(c)),
  );

/**
 * "from the Latin words | ovum", "with the Aztec | god Xolotl": a noun without preposition or article right behind another
 * part, which it belongs to.
 */
export const hasStrayNoun = (tree: Tree, slots: Slot[]): boolean =>
  slots.some(({ role, markers, tokens, head, answer }) => {
    const first = tokens[0] ?? head;
    return (
      role === "oblique" &&
      markers.length === 0 &&
      tokenAt(tree, first).upos !== "ADP" &&
      ["thing", "person", "organisation", "place", "nationality"].includes(answer) &&
      /^(NOUN|PROPN|X)$/.test(tokenAt(tree, head).upos) &&
      !/^(times?|days?|nights?|mornings?|afternoons?|evenings?|yesterday|today|years?|way|half|part|[a-z]+wards?)$/.test(
        lower(tree, head),
      ) &&
      !hasChild(tree, head, "det", "nummod", "amod") &&
      !tokens.some((i) => i < head && /^(ADP|DET)$/.test(tokenAt(tree, i).upos)) &&
      slots.some((other) => other.tokens.at(-1) === first - 1)
    );
  });

const measures =
  /^(second|minute|hour|day|night|morning|evening|week|fortnight|month|season|year|decade|century|generation|moment|mile|metre|meter|kilometre|kilometer|foot|inch|yard|step|time|while|bit|little|lot|deal|third|quarter|half|way|part|course|head|end|side)$/;

/** "and from it | a gangway later led": a subject that is read as a measure of the adverb. */
export const hasSubjectInAdverb = (tree: Tree, slots: Slot[]): boolean =>
  slots.some(
    ({ role, head, tokens }) =>
      role === "adverb" &&
      tokenAt(tree, head).upos === "ADV" &&
      childrenBy(tree, head, "obl", "nmod").some(
        (c) =>
          c < head &&
          tokens.includes(c) &&
          (tokenAt(tree, c).upos === "NOUN" || hasChild(tree, c, "det")) &&
          !measures.test(tokenAt(tree, c).lemma) &&
          !hasChild(tree, c, "case"),
      ),
  );

/** "is known for two peculiarities: …": what is counted is told behind the colon. */
export const hasLostList = (tree: Tree, slots: Slot[]): boolean =>
  slots.some(
    ({ tokens }) =>
      tokenAt(tree, (tokens.at(-1) ?? -2) + 1).form === ":" &&
      tokens.some(
        (i) =>
          tokenAt(tree, i).upos === "NUM" ||
          /^(several|following|many|some|various|these|such)$/.test(lower(tree, i)),
      ),
  );

/** "from her mother | and, from the age of nine": what the "and" leads to stands elsewhere, or went. */
export const isTornList = (tree: Tree, slots: Slot[]): boolean =>
  slots.some((slot) => {
    const first = tokenAt(tree, slot.tokens[0] ?? -1);
    return (
      (first.deprel === "cc" && first.form === "and" && slot.role !== "reason") ||
      isUnended(tree, slot) ||
      isTornFromNoun(tree, slot, slots)
    );
  });

/** "nectar, fungi, seeds | and, near farms, coconuts": a list whose end went. */
const isUnended = (tree: Tree, { tokens, head, role }: Slot): boolean => {
  const listed = childrenBy(tree, head, "conj");
  const kept = listed.filter((c) => tokens.includes(c));
  const next = tokenAt(tree, (tokens.at(-1) ?? -1) + 1).form;
  return (
    /^(object|oblique|predicate)$/.test(role) &&
    kept.length > 0 &&
    /^(and|,)$/.test(next) &&
    !tokens.some((i) => tokenAt(tree, i).upos === "CCONJ")
  );
};

/** "forms lustrous, | almost black crystals": an adjective read as a part of its own, and the noun that it belongs to. */
const isTornFromNoun = (tree: Tree, { tokens, role }: Slot, slots: Slot[]): boolean => {
  const last = tokens.at(-1) ?? -1;
  return (
    role === "complement" &&
    tokens.length === 1 &&
    tokenAt(tree, last).upos === "ADJ" &&
    tokenAt(tree, last + 1).form === "," &&
    slots.some((other) => other.role === "object" && other.tokens[0] === last + 2)
  );
};

/** "said on Monday", "had, in a phone call": a verb that needs an object or a clause has lost it. */
export function isCutOff(tree: Tree, verbs: VerbGroup, slots: Slot[]): boolean {
  const { lemma } = tokenAt(tree, verbs.verb);
  // "combines a bell | with a membrane": half of it is nothing.
  if (lemma === "combine" && !verbs.passive)
    return !slots.some(
      ({ role, tokens, markers }) =>
        lower(tree, markers[0] ?? -1) === "with" ||
        (role === "object" && tokens.some((i) => tokenAt(tree, i).upos === "CCONJ")),
    );
  const needsMore =
    /^(have|say|tell|make|take|give|get|put|let|cause|want|need|include|become|contain|mean|reveal|demonstrate|prove)$/.test(
      lemma,
    );
  // "combines an open bell": with what?
  if (/^(combine|compare|mix|pair|merge)$/.test(lemma) && !verbs.passive)
    return !slots.some(
      ({ tokens, head, markers }) =>
        lower(tree, markers[0] ?? -1) === "with" ||
        /^NNP?S$/.test(tokenAt(tree, head).xpos) ||
        tokens.some((i) => tokenAt(tree, i).upos === "CCONJ"),
    );
  // "Tradition derives the name": from what?
  if (lemma === "derive" && !verbs.passive)
    return !slots.some(({ markers }) => lower(tree, markers[0] ?? -1) === "from");
  if (
    /^(order|force|require|urge|allow|persuade|enable|help|advise|instruct|encourage|invite)$/.test(
      lemma,
    ) &&
    !verbs.passive
  )
    return !slots.some(({ role }) => role === "complement" || role === "reason");
  // "took between two and three years"
  if (lemma === "take" && slots.some(({ answer }) => answer === "duration")) return false;
  if (
    /^(say|tell|note|claim|argue|announce|state|suggest|explain|report|warn|believe|show|find|conclude)$/.test(
      lemma,
    ) &&
    !verbs.passive
  )
    return !slots.some(
      ({ role }) => role === "complement" || (role === "object" && !/^(say|tell)$/.test(lemma)),
    );
  // "needs about a year", "contains at least nine rapids": an amount read as a circumstance.
  const isAmount = ({ markers, answer }: Slot) =>
    markers.length === 0 && /^(count|quantity|duration|money|percent)$/.test(answer);
  return (
    needsMore &&
    !verbs.passive &&
    !slots.some((slot) => slot.role === "object" || slot.role === "complement" || isAmount(slot))
  );
}

/** "the court ruled on Friday": what it ruled stands elsewhere. */
export const isRulingNothing = (tree: Tree, verbs: VerbGroup, slots: Slot[]): boolean =>
  /^(rule|decide|agree|vote|hold|promise|insist)$/.test(tokenAt(tree, verbs.verb).lemma) &&
  !verbs.passive &&
  slots.every(({ role }) => ["time", "place", "adverb"].includes(role));

/** "had failed to tell the cooperative": a verb of telling inside that has lost what was told. */
export const isTellingNothing = (tree: Tree, { tokens }: Slot): boolean =>
  tokens.some((i) => {
    const { lemma, upos } = tokenAt(tree, i);
    if (upos !== "VERB") return false;
    // "to warn the trains" says enough.
    if (lemma === "warn" && hasChild(tree, i, "obj")) return false;
    if (/^(tell|inform|warn|assure|convince|remind)$/.test(lemma))
      return !hasChild(tree, i, "ccomp", "xcomp", "obl");
    // "naps allow the brain | , a busy organ, to rest"
    return (
      /^(allow|enable|force|oblige)$/.test(lemma) &&
      hasChild(tree, i, "obj") &&
      !childrenBy(tree, i, "xcomp", "advcl", "ccomp").some((c) => tokens.includes(c))
    );
  });

/**
 * "As an ornamental stone fluorite is soft", "By Monday posters were taken down", "and so was fluorescence": a preposition that
 * is read as the subject's or the main clause's own, or an order of words that the tree does not know; or "will pay or will quit", of which one alone says something else.
 */
export const isMisread = (tree: Tree, { head, subject, structure }: ClauseRequest): boolean =>
  // "Falk first suspected fire, but no sign was found": two subjects of one verb are of two.
  childrenBy(tree, head, "nsubj").length > 1 ||
  childrenBy(tree, head, "conj").some(
    (c) =>
      childrenBy(tree, c, "cc").some((cc) => /^(or|nor)$/.test(lower(tree, cc))) &&
      tokenAt(tree, c).upos === "VERB",
  ) ||
  (tokenAt(tree, head).head === -1 &&
    childrenBy(tree, head, "mark").some((c) => !isOwnTo(tree, c))) ||
  isImpersonal(tree, subject) ||
  /^(below|above|under|beneath|inside|outside|behind|across)$/.test(
    lower(tree, subtree(tree, subject)[0] ?? -1),
  ) ||
  // "sailed in the Vesla, which sank": the preposition is the other clause's.
  ((structure !== "relative" || hasChild(tree, subject, "conj")) &&
    childrenBy(tree, subject, "case").some(
      (c) => c < subject && tokenAt(tree, c).upos === "ADP" && !isBoundOfAmount(tree, c),
    )) ||
  childrenBy(tree, head, "cop", "aux").some((c) => /^(so|nor|neither)$/.test(lower(tree, c - 1)));

/** "is to be held": no link to another clause. */
const isOwnTo = (tree: Tree, i: number): boolean =>
  lower(tree, i) === "to" && /^(is|are|was|were)$/.test(lower(tree, i - 1));

/** The words of "up to 5 km" and "between 60 and 90 people", which are an amount's own. */
export const isBoundOfAmount = (tree: Tree, i: number): boolean =>
  (/^(between|to)$/.test(lower(tree, i)) && tokenAt(tree, i + 1).upos === "NUM") ||
  (lower(tree, i) === "up" && lower(tree, i + 1) === "to" && tokenAt(tree, i + 2).upos === "NUM");

/** "Not everyone was pleased": the negation is not the verb's own. */
export function isOddlyNegated(tree: Tree, { head, subject }: ClauseRequest): boolean {
  const early = (tree.children[head] ?? []).some(
    (c) => c < subject && /^(not|only|nor|neither|never)$/.test(lower(tree, c)),
  );
  // "Not until 1850 was it known": told in the plain order it says the contrary.
  const isTurned =
    subject > 0 && /^(not|never|rarely|seldom|hardly|scarcely)$/.test(lower(tree, 0));
  return (
    early ||
    isTurned ||
    /^(not|nor|neither|no|nobody|none|nothing)$/.test(lower(tree, subject - 1)) ||
    /^(nobody|none|nothing|neither)$/.test(lower(tree, subject))
  );
}
