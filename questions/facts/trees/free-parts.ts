import type { Token } from "../../read/types.ts";

/** Frees at the token what hangs too low: particles and phrases of the verb, asides before the subject, verbs behind an aside. */
export function freeParts(tokens: Token[], i: number): void {
  freeInstead(tokens, i);
  freeHome(tokens, i);
  freeAside(tokens, i);
  freeBehindAside(tokens, i);
  freeGiving(tokens, i);
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
