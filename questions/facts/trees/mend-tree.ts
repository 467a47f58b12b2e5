import type { Token } from "../../read/types.ts";
import { mendGardenPaths, mendLinkedClauses } from "./garden-paths.ts";
import { mendAircraft } from "./mend-aircraft.ts";
import { mendAppositions } from "./mend-appositions.ts";
import { mendCauses } from "./mend-causes.ts";
import { mendClauses } from "./mend-clauses.ts";
import { mendFronted } from "./mend-fronted.ts";
import { mendGoneOn } from "./mend-gone-on.ts";
import { mendInversion } from "./mend-inversion.ts";
import { mendLists } from "./mend-lists.ts";
import { mendNumbers } from "./mend-numbers.ts";
import { mendSharing } from "./mend-sharing.ts";
import { freeAfterthoughts, freeTensed, mendSubjects } from "./mend-subjects.ts";
import { mendVerbs } from "./mend-verbs.ts";
import { mendWeekdays } from "./mend-weekdays.ts";
import { mendWords } from "./mend-words.ts";

/** Tokens of one name, `end` exclusive, and whether it is somebody's. */
export type Span = { first: number; end: number; isPerson?: boolean };

const yearOrDay =
  /^(1[0-9]\d\d|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * Mends attachments that the reader is known to get wrong and that the words decide by themselves. Heads and
 * relations change; tokens, offsets and probabilities do not.
 */
export function mendTree(tokens: Token[], names: Span[]): Token[] {
  const mended = mendAttachments(tokens, names);
  mendWeekdays(mended, names);
  mendFronted(mended, names);
  mendGoneOn(mended);
  return hasCycle(mended) ? tokens : mended;
}

/** Whether some token is above itself: names that overlap may each want to hang from the other. */
function hasCycle(tokens: Token[]): boolean {
  return tokens.some((_, i) => {
    let node = i;
    for (let steps = 0; node >= 0; steps++) {
      if (steps > tokens.length) return true;
      node = tokens[node]?.head ?? -1;
    }
    return false;
  });
}

/** "went instead to Lines": an adverb of the verb, not a preposition of the noun. */
function freeInstead(tokens: Token[], i: number): void {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.form !== "instead" || token.deprel !== "case" || next?.deprel !== "fixed") return;
  if (next.form === "of") return;
  next.deprel = "case";
  next.head = token.head;
  token.deprel = "advmod";
  token.head = tokens[token.head]?.head ?? token.head;
}

/** Verbs of giving and taking, whose "from" and "with" are their own wherever the reader hangs them. */
const giving: ReadonlyMap<string, RegExp> = new Map([
  [
    "from",
    /^(borrow|buy|take|receive|get|obtain|inherit|learn|steal|order|acquire|import|remove|copy|rent|lease|purchase)$/,
  ],
  ["with", /^(discuss|share|exchange|debate|negotiate|sign)$/],
  ["at", /^(study|teach|read|learn)$/],
  ["in", /^(open|found|establish|build|buy|start|run|study|teach)$/],
]);

/** "borrowed the word | from biology": from whom, or with whom, is said of the verb and not of the object. */
function freeGiving(tokens: Token[], i: number): void {
  const marker = tokens[i];
  const verbs = marker?.deprel === "case" ? giving.get(marker.form) : undefined;
  if (marker === undefined || verbs === undefined) return;
  const token = tokens[marker.head];
  const object = tokens[token?.head ?? -1];
  const verb = tokens[object?.head ?? -1];
  if (token?.deprel !== "nmod" || object?.deprel !== "obj") return;
  if (!verbs.test(verb?.lemma ?? "") || tokens.indexOf(object) > i) return;
  // "the school in Porto": which one it is.
  const isPlace = /^(at|in)$/.test(marker.form);
  const isTold = tokens.some(({ head, form }) => tokens[head] === object && /^the$/i.test(form));
  if (isPlace && (isTold || token.upos !== "PROPN")) return;
  // "from her mother and, from the age of nine, from …": one of several.
  if (tokens.some(({ head, deprel }) => tokens[head] === token && /^(conj|cc)/.test(deprel)))
    return;
  Object.assign(token, { head: object.head, deprel: "obl" });
}

/** "She studied at the college, which had no library, and left": back to whom the sentence is about, behind the comma. */
function freeBehindAside(tokens: Token[], i: number): void {
  const token = tokens[i];
  if (token?.deprel !== "conj") return;
  const clause = tokens[token.head];
  if (clause?.deprel !== "acl:relcl") return;
  if (tokens[i - 1]?.form !== "and" || tokens[i - 2]?.form !== "," || token.xpos !== "VBD") return;
  const isSetOff = tokens.some(
    ({ form, head }, k) =>
      form === "which" && tokens[head] === clause && tokens[k - 1]?.form === ",",
  );
  const root = tokens.findIndex(({ head }) => head === -1);
  const isPerson = tokens.some(
    ({ form, head, deprel }) =>
      head === root && deprel.startsWith("nsubj") && /^(he|she)$/i.test(form),
  );
  if (isSetOff && isPerson) token.head = root;
}

/**
 * "The first woman to lead it, she …", "A singer in her youth, Falk left": of two subjects the pronoun, or the name behind one
 * of a class, is the one; the other is an aside before it.
 */
function freeAside(tokens: Token[], i: number): void {
  const token = tokens[i];
  if (token === undefined || !token.deprel.startsWith("nsubj")) return;
  const isPronoun = /^(he|she|it|they)$/.test(token.form);
  const first = tokens.findIndex(
    ({ head }, k) => k <= i && (k === i || (head === i && !isMark(tokens, k))),
  );
  if (first < 1 || tokens[first - 1]?.form !== "," || !(isPronoun || isLoneName(tokens, i))) return;
  tokens.slice(0, i).forEach((other, at) => {
    if (other.head !== token.head || !other.deprel.startsWith("nsubj")) return;
    if (!isPronoun && !isOneOfClass(tokens, at)) return;
    // "The insects they hunt are carried along, he noted": said, and no aside.
    const isAside = tokens
      .slice(0, i)
      .every(({ deprel }) => !/^(ccomp|parataxis|acl:relcl)/.test(deprel));
    if (isAside) other.deprel = "dislocated";
  });
}

const isMark = (tokens: Token[], i: number): boolean => tokens[i]?.upos === "PUNCT";

/** A name that no other is coordinated with, and no comma behind it sets off. */
const isLoneName = (tokens: Token[], i: number): boolean => {
  if (tokens[i]?.upos !== "PROPN") return false;
  const own = tokens.map(({ head }, k) => k === i || head === i);
  return (
    tokens[own.lastIndexOf(true) + 1]?.form !== "," &&
    tokens.every(({ head, deprel }) => head !== i || !/^(conj|cc|appos|acl|punct)/.test(deprel))
  );
};

/** "A singer", "One of the founders": a noun that says what somebody is, and is not one of several subjects. */
const isOneOfClass = (tokens: Token[], i: number): boolean =>
  tokens.every(({ head, deprel }) => head !== i || !/^(conj|cc)/.test(deprel)) &&
  (tokens[i]?.form.toLowerCase() === "one" ||
    tokens.some(({ head, deprel, form }) => head === i && deprel === "det" && /^an?$/i.test(form)));

/** "took | home 15,000 euros": a particle of the verb, not a word of what is taken. */
function freeHome(tokens: Token[], i: number): void {
  const home = tokens[i];
  if (home?.form !== "home") return;
  const verb = tokens[i - 1];
  if (verb?.upos !== "VERB" || home.head <= i) return;
  if (/^(take|bring|send|carry|drive|fly)$/.test(verb.lemma))
    Object.assign(home, { head: i - 1, deprel: "compound:prt" });
}

function mendAttachments(tokens: Token[], names: Span[]): Token[] {
  const mended = tokens.map((token) => ({ ...token }));
  mendWords(mended);
  mendGardenPaths(mended);
  mendLinkedClauses(mended);
  mendSubjects(mended);
  for (let i = 0; i < mended.length; i++) {
    freeInstead(mended, i);
    freeHome(mended, i);
    freeAside(mended, i);
    freeBehindAside(mended, i);
    freeGiving(mended, i);
  }
  freeTensed(mended);
  freeAfterthoughts(mended);
  mendNumbers(mended);
  mendSharing(mended, names);
  mendLists(mended);
  mendCauses(mended);
  mendClauses(mended);
  for (const name of names) closeName(mended, name);
  for (const name of names) openWithName(mended, name);
  mendAircraft(mended, names);
  mendVerbs(mended, names);
  mendInversion(mended);
  mendAppositions(mended, names);
  const hasDependent = (i: number, relation: string) =>
    mended.some((token) => token.head === i && token.deprel === relation);
  mended.forEach((token, i) => {
    // A clause that opens with "because", "after", … and no "and" hangs from its verb as an adverbial.
    if (token.deprel === "conj" && hasDependent(i, "mark") && !hasDependent(i, "cc"))
      token.deprel = "advcl";
    // "Mayor Alan Reyes promised": two subjects side by side are a title and its name.
    const next = mended[i + 1];
    const isTitle =
      token.deprel === "nsubj" && next?.deprel === "nsubj" && next.head === token.head;
    if (isTitle && next?.upos === "PROPN") {
      token.head = i + 1;
      token.deprel = "compound";
    }
    const head = token.head < 0 ? undefined : mended[token.head];
    if (head === undefined) return;
    // "The parliament | on Monday | rejected a bill": when it did so.
    const isDay = token.deprel === "nmod" && dayOfWeek.test(token.form) && i > token.head;
    if (isDay && head.deprel.startsWith("nsubj") && mended[head.head]?.upos === "VERB") {
      Object.assign(token, { head: head.head, deprel: "obl" });
      return;
    }
    // "ordered in 2019 from Lindgaard": nothing but another part of the date hangs from a year or month.
    const isTail =
      token.deprel === "nmod" &&
      i > token.head &&
      (yearOrDay.test(head.form) || isDayOfWeek(mended, token.head));
    if (!isTail || !hasDependent(i, "case") || /^[–—-]$/.test(mended[i - 1]?.form ?? "")) return;
    if (head.head >= 0 && !isOfPhrase(mended, i)) {
      token.deprel = head.deprel.startsWith("nmod") ? "nmod" : "obl";
      token.head = head.head;
    }
  });
  return mended;
}

/** "Fluorite belongs to …" read as if "Despite …": a name at the head of a sentence whose verb has no subject is the subject. */
function openWithName(tokens: Token[], { first, end }: Span): void {
  const token = tokens[first];
  const root = tokens.findIndex(({ head }) => head === -1);
  const verb = tokens[root];
  const isNoun = token !== undefined && /^(NOUN|PROPN|ADJ|NUM|DET)$/.test(token.upos);
  if (first !== 0 || end - first !== 1 || token === undefined || isNoun || verb === undefined)
    return;
  const hasSubject = tokens.some(({ head, deprel }) => head === root && /subj/.test(deprel));
  if (hasSubject || root <= first) return;
  const isFiniteVerb =
    /^VB[DZP]$/.test(verb.xpos) ||
    tokens.some(({ head, deprel }) => head === root && /^(aux|cop)/.test(deprel));
  if (!isFiniteVerb) return;
  for (const other of tokens)
    if (other.head === first && other.deprel !== "punct") other.head = root;
  Object.assign(token, { upos: "PROPN", xpos: "NNP", deprel: "nsubj", head: root });
}

/** A name has one head, and what describes one of its words describes the name. */
function closeName(tokens: Token[], { first, end }: Span): void {
  const isInside = (i: number) => i >= first && i < end;
  if (end - first < 2) return;
  let top = -1;
  for (let i = first; i < end && top < 0; i++) if (!isInside(tokens[i]?.head ?? i)) top = i;
  if (top < 0) return;
  tokens.forEach((token, i) => {
    if (i !== top && isInside(i)) {
      if (
        !isInside(token.head) ||
        !/^(compound|flat|case|det|nmod|amod|punct|cc|nummod)/.test(token.deprel)
      ) {
        token.head = top;
        token.deprel = i > top ? "flat" : "compound";
      }
    } else if (!isInside(i) && isInside(token.head) && token.head !== top && i > end - 1)
      token.head = top;
  });
}

/** "resumed on Tuesday | at Linden School", "today | in Lisbon", "on Thursday night | in Lisbon" */
const isDayOfWeek = (tokens: Token[], i: number): boolean => {
  const { form = "", head = -1 } = tokens[i] ?? {};
  const isDay = dayOfWeek.test(form);
  const isPart = /^(morning|afternoon|evening|night)$/.test(form);
  const before = tokens[i - 1]?.form ?? "";
  return tokens[head]?.upos === "VERB" && (isDay || (isPart && dayOfWeek.test(before)));
};

const dayOfWeek = /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday)$/;

const isOfPhrase = (tokens: Token[], i: number): boolean =>
  tokens.some(
    (token) => token.head === i && token.deprel === "case" && token.form.toLowerCase() === "of",
  );
