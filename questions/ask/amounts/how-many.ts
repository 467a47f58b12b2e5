import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, lower, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { wordsOf } from "../../facts/writing/statement.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { parseAmount } from "./amounts.ts";
import { hasOtherAmount, isListedBehind, isShare } from "./glued-amounts.ts";
import { isNamingAll } from "./named-counts.ts";

/** "How many votes did she win?": the number goes out of the phrase, and its hedge into the key. */
export const askHowMany: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    for (const slot of [fact.subject, ...fact.slots]) {
      if (isShare(fact.tree, slot.head) || hasOtherAmount(fact, slot)) continue;
      if (slot === fact.subject && isListedBehind(fact)) continue;
      const counted = countIn(fact, slot) ?? countOf(fact, slot);
      if (counted === null) continue;
      const candidate = askCount(document, fact, slot, counted);
      if (candidate !== null) asked.push(candidate);
    }
  }
  return asked;
};

const longestClause = 8;

/** Verbs behind which "between 15 and 30 centimetres" is an object. */
const measuring =
  /^(measure|weigh|cost|number|contain|lay|produce|attract|employ|reach|require|hold)$/;

type Counted = { number: number; hedge: number[]; rest: number[] };

/** The counted noun's number, the words that hedge it, and the phrase without both. */
function countIn(fact: Fact, slot: Slot): Counted | null {
  const { tree } = fact;
  // "200,000 tolms": the article's animals by their own name are counted as well.
  const isNamed = slot.entity?.type === "unknown" && /^\p{Ll}/u.test(slot.entity.name);
  const { xpos, form } = tokenAt(tree, slot.head);
  const isMany = xpos === "NNS" || (isNamed && /s$/.test(form));
  if (!["subject", "object", "oblique", "agent"].includes(slot.role) || !isMany) return null;
  if (!["count", "quantity", "money"].includes(slot.answer) && !isNamed) return null;
  const number = childrenBy(tree, slot.head, "nummod")[0];
  if (number === undefined || !slot.tokens.includes(number)) return null;
  if (/^(1\d|20)\d\d$/.test(tokenAt(tree, number).form)) return null;
  // "spread over 46 hectares": not more than 46
  const isOver = lower(tree, number - 1) === "over";
  if (
    isOver &&
    /^(spread|extend|stretch|range|flow|spill|cover|wash|run)$/.test(
      tokenAt(tree, fact.verbs.verb).lemma,
    )
  )
    return null;
  // "by 22 votes | to 17": half of a result.
  if (isNumber(tree, slot.head + 2) && /^(to|against)$/.test(lower(tree, slot.head + 1)))
    return null;
  // "a ten-year plan"; the parts of "ninety-two" hang together
  const isOneNumber = childrenBy(tree, number, "compound").includes(number - 2);
  if (tokenAt(tree, number + 1).form === "-") return null;
  if (tokenAt(tree, number - 1).form === "-" && !isOneNumber) return null;
  const isSome = (i: number) => i === number - 1 && lower(tree, i) === "some";
  // "two cousins of the rebel, Rhys and Gwilym": the names tell how many.
  if (isNamingAll(fact, slot)) return null;
  const whole = childrenBy(tree, slot.head, "det", "nmod:poss");
  if (whole.some((i) => !isSome(i))) return null;
  // "has 17 locks | , two aqueducts and a tunnel": the first of a list may be asked for alone.
  const listed = childrenBy(tree, slot.head, "conj")[0];
  if (listed !== undefined && (slot.role !== "object" || hasTimeBehind(fact, slot))) return null;
  const end = listed === undefined ? tree.tokens.length : (subtree(tree, listed)[0] ?? listed) - 1;
  const parts = [number, ...(tree.children[number] ?? []), ...whole];
  const out = new Set([
    ...slot.markers,
    ...parts,
    ...parts.flatMap((part) => tree.children[part] ?? []),
  ]);
  // "17 species that were new to science": short, it says which ones; long, the question cannot go without it either.
  const clause = childrenBy(tree, slot.head, "acl:relcl").flatMap((c) => subtree(tree, c));
  if (clause.length > longestClause) return null;
  const rest = slot.tokens.filter(
    (token) => !out.has(token) && (token < end || token <= slot.head),
  );
  if (rest[0] === undefined || rest.some((token) => token < number)) return null;
  // "by 22 votes to 17": half of the count.
  if (lower(tree, slot.head + 1) === "to" && tokenAt(tree, slot.head + 2).upos === "NUM")
    return null;
  // "two cousins of the leader, Rhys and Gwilym": whoever counts the names knows how many.
  if (rest.some((i) => tokenAt(tree, i).form === "," && tokenAt(tree, i + 1).upos === "PROPN"))
    return null;
  const hedge = [...out]
    .filter((token) => isBetween(tree, slot) || !slot.markers.includes(token))
    .sort((a, b) => a - b);
  return { number, hedge, rest };
}

/** "two restorations and another | in 1930": the time may be the last one's. */
const hasTimeBehind = ({ slots }: Fact, { head }: Slot): boolean =>
  slots.some(({ role, tokens }) => role === "time" && (tokens[0] ?? 0) > head);

/** "Eight of the birds": how many of the birds. */
function countOf({ tree }: Fact, slot: Slot): Counted | null {
  const { upos, form } = tokenAt(tree, slot.head);
  const of = slot.tokens.find((i) => i > slot.head && lower(tree, i) === "of");
  const isCount = upos === "NUM" && !/^(1\d|20)\d\d$/.test(form) && of === slot.head + 1;
  if (!isCount || of === undefined || !/^(subject|object)$/.test(slot.role)) return null;
  const rest = slot.tokens.filter((i) => i >= of);
  const hasNoun = rest.some(
    (i) => tokenAt(tree, i).xpos === "NNS" || tokenAt(tree, i).xpos === "NNPS",
  );
  const hedge = slot.tokens.filter((i) => i < of);
  return hasNoun && !/^one$/i.test(form) ? { number: slot.head, hedge, rest } : null;
}

/** "measures between 15 and 30 centimetres": the word belongs to the amount. */
const isBetween = (tree: Fact["tree"], { markers }: Slot): boolean =>
  markers.length === 1 && lower(tree, markers[0] ?? -1) === "between";

function askCount(document: Document, fact: Fact, slot: Slot, counted: Counted): Candidate | null {
  const noun = realise(document, fact.tree, counted.rest, {
    event: fact.event ?? null,
    ...wordsOf(fact),
  });
  // "eight | to ten times": half of a range.
  if (/^(to|or|and)\b/.test(noun.text)) return null;
  const preposition = isBetween(fact.tree, slot)
    ? ""
    : slot.markers.map((i) => lower(fact.tree, i)).join(" ");
  const lead = preposition === "" ? "How many" : `${capital(preposition)} how many`;
  // "How much money did it raise?" is asked for a sum.
  if (slot.answer === "money") return null;
  if (slot.role === "oblique" && !isBetween(fact.tree, slot) && !isAsked(fact, slot, preposition))
    return null;
  if (isBetween(fact.tree, slot) && !measuring.test(tokenAt(fact.tree, fact.verbs.verb).lemma))
    return null;
  // "together | with three villages": the two go together.
  // "with two million voters | and a turnout of 58 percent": two things do not go to the front as one.
  const isJoined = counted.rest.some((i) => tokenAt(fact.tree, i).upos === "CCONJ");
  if (slot.role === "oblique" && isJoined) return null;
  if (/^(together|along)$/.test(lower(fact.tree, (slot.markers[0] ?? 0) - 1))) return null;
  if (counted.hedge.some((i) => isStray(fact, i))) return null;
  const written = counted.hedge
    .map((i) => tokenAt(fact.tree, i).form)
    .join(" ")
    .replaceAll(" - ", "-");
  const value = parseAmount(written);
  // "Eight of the birds": the number has no noun of its own.
  const unit = counted.number === slot.head ? {} : { unit: nounOf(fact, slot) };
  const candidate = askOpen(document, {
    form: "how_many",
    fact,
    slot,
    wh: `${lead} ${noun.text}`,
    answerTokens: counted.hedge,
    answer: "count",
    faults: isLooselyTied(fact, slot) ? [...noun.faults, "loose_attachment"] : noun.faults,
    ...(value === null ? {} : { shape: { type: "number", value, ...unit } }),
  });
  const key = candidate.key
    .replace(/^Some (?=\d)/, "About ")
    .replace(/^(?:Only|Just) (\S)/, (_, first: string) => first.toUpperCase());
  return { ...candidate, key, entity: null, isTopic: false };
}

/** Prepositions that go to the front, and the "times" that something happened. */
function isAsked({ tree, verbs }: Fact, { head }: Slot, preposition: string): boolean {
  const verb = tokenAt(tree, verbs.verb).lemma;
  if (preposition === "")
    return lower(tree, head) === "times" && verbs.verb >= 0 && !/^(have|do)$/.test(verb);
  if (preposition === "of") return /^(consist|compose|make)$/.test(verb);
  if (preposition === "into")
    return /^(translate|divide|split|organise|organize|group)$/.test(verb);
  if (preposition === "on") return /^(rely|depend)$/.test(verb);
  return /^(in|with|by)$/.test(preposition);
}

/** "treated 64 people | for skin disease": what the verb is done for does not move with the people. */
const isLooselyTied = (fact: Fact, slot: Slot): boolean =>
  slot.role === "object" &&
  isPersonNoun(tokenAt(fact.tree, slot.head).lemma.toLowerCase()) &&
  childrenBy(fact.tree, slot.head, "nmod").some((child) =>
    childrenBy(fact.tree, child, "case").some((c) =>
      ["for", "with", "after", "during", "by"].includes(lower(fact.tree, c)),
    ),
  );

/** "took home 15,000 euros": a word beside the number that does not belong to it. */
const isStray = ({ tree }: Fact, i: number): boolean =>
  tokenAt(tree, i).upos !== "NUM" &&
  !/^(about|around|nearly|almost|more|than|over|at|least|most|some|only|just|up|to|under|fewer|less|roughly|approximately|an|a|estimated|other|further|another|as|many|well|exactly|no|above|below|close|,|\.|-|half|between|and)$/.test(
    lower(tree, i),
  );

const isNumber = (tree: Tree, i: number): boolean => tokenAt(tree, i).upos === "NUM";
const nounOf = (fact: Fact, slot: Slot): string => tokenAt(fact.tree, slot.head).form;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
