import { speechVerbs } from "../../facts/clauses/claims.ts";
import { createSlot } from "../../facts/clauses/slots.ts";
import { isNegated } from "../../facts/clauses/verb-group.ts";
import { childrenBy, hasChild, hasFiniteVerb, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";

/** A part of the sentence that answers "why"; `isCauseByAs` where its "as" or "since" has to be written as "because". */
export type Reason = { slot: Slot; isCauseByAs: boolean };

/** Causes and purposes of a fact: its own parts, and clauses behind a comma or in front that its other questions leave out. */
export function reasonsOf(document: Document, fact: Fact): Reason[] {
  const own = fact.slots
    .filter((slot) => isReason(fact, slot) || isReasonPhrase(fact, slot))
    .map((slot) => ({ slot, isCauseByAs: false }));
  return [...own, ...outsideReasons(document, fact)].filter(
    ({ slot }) => !isBehindOther(fact, slot),
  );
}

/** "entered in 1923 but changed a year later because …": the cause of what stands between. */
const isBehindOther = ({ tree, verbs }: Fact, { head }: Slot): boolean =>
  childrenBy(tree, verbs.head, "conj").some((c) => c < head);

/** Verbs whose infinitive says what is wanted or done, not why. */
const controlVerbs = new Set(
  "declare consider seek need want have use allow require ask urge tell force help lead teach call get expect plan choose enable persuade encourage order invite permit cause prepare intend hope try agree fail manage go continue begin start serve vote decide promise offer threaten refuse struggle assign instruct commission advise tempt compel oblige authorise authorize".split(
    " ",
  ),
);

function isReason(fact: Fact, slot: Slot): boolean {
  if (slot.role !== "reason") return false;
  const { tree } = fact;
  const marker = slot.markers.map((i) => lower(tree, i)).join(" ");
  if (["because", "because of", "due to", "in order to"].includes(marker)) return true;
  // Behind a comma "so that" tells what came of it.
  if (marker === "so that") return tokenAt(tree, (slot.tokens[0] ?? 0) - 1).form !== ",";
  if (marker !== "to" || hasFiniteVerb(tree, slot.head)) return false;
  // "was taken | to swimming classes": where to, whatever the reader makes of it.
  if (tokenAt(tree, slot.head).xpos !== "VB" && !hasChild(tree, slot.head, "cop", "aux"))
    return false;
  if (controlVerbs.has(tokenAt(tree, fact.verbs.verb).lemma)) return false;
  if (isOutcome(fact, slot) || isNoPlan(fact)) return false;
  if (isTask(fact, slot) || isExtent(fact, slot)) return false;
  const isPurpose = tokenAt(tree, slot.head).deprel === "advcl" && slot.position === "end";
  if (
    fact.slots.some(
      (other) => other.tokens.at(-1) === (slot.tokens[0] ?? 0) - 1 && isOpenNoun(fact, other),
    )
  )
    return false;
  // "the need | for both sides | to talk"
  if (slot.markers.length > 0 && isForSubject(fact, slot)) return false;
  // "the first woman | to hold the title": which one she was, not why.
  if (fact.slots.some((other) => hasOrdinal(fact, other))) return false;
  return isPurpose && fact.verbs.verb >= 0 && !childrenBy(tree, slot.head, "nsubj").length;
}

/** "was alleged | to have known", "won a vote | to fill the seat": said of somebody, or come by, and not done for something. */
const isNoPlan = ({ tree, verbs }: Fact): boolean =>
  /^(win|lose|die|allege|report|rumour|rumor|deem|presume|suppose|repute|estimate)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );

/** "came from behind | to win the cup": how it ended, and not why it was done. */
const isOutcome = ({ tree, verbs }: Fact, { head }: Slot): boolean =>
  /^(win|lose|become|finish|beat|defeat|find|discover|die|reach|take|earn|secure|claim)$/.test(
    tokenAt(tree, head).lemma,
  ) &&
  /^(come|go|recover|rise|rally|fall|fight|hold|save|score|survive|overcome|finish|beat|defeat|return|wake|grow|live|break)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );

/** "employed Ada Brandt to carve the altar", "got a licence to run a mail": what somebody was to do, and not why. */
const isTask = ({ tree, verbs, slots }: Fact, { head }: Slot): boolean =>
  /^(employ|hire|engage|recruit|appoint|elect|nominate|select|contract|empower|believe|say|think|know)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  ) ||
  childrenBy(tree, head, "aux").some((c) => tokenAt(tree, c).lemma === "have") ||
  slots.some(
    (other) =>
      other.role === "object" &&
      other.head < head &&
      /^(licen[cs]e|permit|permission|patent|privilege|mandate|contract|right|commission|initiative)s?$/.test(
        lower(tree, other.head),
      ),
  );

/** "expanded the route to include the north", "join to form a lake": how it was expanded, what came of it, and not why. */
const isExtent = ({ tree, verbs }: Fact, { head }: Slot): boolean =>
  (/^(expand|extend|broaden|widen|grow)$/.test(tokenAt(tree, verbs.verb).lemma) &&
    /^(include|cover|comprise|become|reach)$/.test(tokenAt(tree, head).lemma)) ||
  (/^(join|come|merge|unite|combine|meet|react|fuse)$/.test(tokenAt(tree, verbs.verb).lemma) &&
    /^(form|create|make|produce|become|yield)$/.test(tokenAt(tree, head).lemma));

/** "for both sides" right before "to talk" says who is to talk. */
const isForSubject = ({ tree, slots }: Fact, { tokens }: Slot): boolean =>
  slots.some((other) => {
    const isBefore = other.tokens.at(-1) === (tokens[0] ?? 0) - 1;
    return (
      isBefore &&
      other.tokens.some(
        (i) => lower(tree, i) === "for" && !/^obl|obj/.test(tokenAt(tree, i).deprel),
      )
    );
  });

/** "rejected calls | to abolish it": what the noun is a call for. */
const isOpenNoun = ({ tree }: Fact, { role, head }: Slot): boolean =>
  /^(object|subject)$/.test(role) &&
  /^(call|plan|attempt|effort|decision|right|ability|chance|opportunity|permission|request|proposal|agreement|offer|promise|pledge|desire|failure|bid|move|order|power|refusal|threat|vote|application|demand|suggestion|invitation)$/.test(
    tokenAt(tree, head).lemma,
  );

const hasOrdinal = ({ tree }: Fact, { role, tokens }: Slot): boolean =>
  /^(object|predicate|complement)$/.test(role) &&
  tokens.some((i) => /^(first|second|third|last|only|youngest|oldest)$/.test(lower(tree, i)));

/** "for lack of funds", "on account of her sex" */
const reasonPhrase =
  /^(for (lack|fear|want) of|on account of|thanks to|owing to|as a result of|in recognition of|in gratitude for|in protest (at|against)|in retaliation for|out of (fear|respect|concern)) /;

const isReasonPhrase = ({ tree }: Fact, { role, tokens }: Slot): boolean =>
  /^(oblique|reason)$/.test(role) &&
  tokens.length > 2 &&
  reasonPhrase.test(`${tokens.map((i) => lower(tree, i)).join(" ")} `);

/** "As the senate refused, …", "…, since imports are taxed", and a cause that only the question makes clear. */
function outsideReasons(document: Document, fact: Fact): Reason[] {
  const { tree, verbs } = fact;
  return childrenBy(tree, verbs.head, "advcl").flatMap((head): Reason[] => {
    if (fact.slots.some((slot) => slot.head === head)) return [];
    const mark = childrenBy(tree, head, "mark")[0] ?? -1;
    const word = lower(tree, mark);
    if (!hasFiniteVerb(tree, head) || !hasChild(tree, head, "nsubj")) return [];
    const isCauseByAs = word !== "because";
    if (isCauseByAs && !(isSetOff(fact, head) && isCause(fact, head, word))) return [];
    const slot = createSlot(document, tree, head, verbs.auxiliaries[0] ?? verbs.head);
    return slot === null ? [] : [{ slot: { ...slot, role: "reason" }, isCauseByAs }];
  });
}

/** In front of its clause, or behind a comma. */
function isSetOff({ tree, verbs }: Fact, head: number): boolean {
  const mark = childrenBy(tree, head, "mark")[0] ?? head;
  return head < verbs.head || tokenAt(tree, mark - 1).form === ",";
}

/** "since" after a perfect, and "as" before something that goes on, tell a time. */
function isCause(fact: Fact, head: number, word: string): boolean {
  const { tree, verbs } = fact;
  if (word === "since") return !/^(has|have|had)$/.test(lower(tree, verbs.auxiliaries[0] ?? -1));
  if (word !== "as") return false;
  const { lemma } = tokenAt(tree, head);
  const isPerfect = childrenBy(tree, head, "aux").some((i) => /^(has|have)$/.test(lower(tree, i)));
  const isState =
    hasChild(tree, head, "cop") ||
    /^(have|lack|need|want|know|fear|refuse|belong|contain|cost|own|live|lie|depend)$/.test(lemma);
  return !speechVerbs.has(lemma) && (isPerfect || isState || isNegated(tree, head));
}
