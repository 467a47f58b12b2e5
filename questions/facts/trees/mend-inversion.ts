import type { Token } from "../../read/types.ts";

const standing = /^(lie|stand|hang|sit|run|rise|live|grow)$/;

/**
 * "Inside the case is a steel spring", "Among them was a midge", "Above the ice lies a layer of mud": a place in front and the
 * subject behind the verb, which the reader takes the other way round. Changes the tokens.
 */
export function mendInversion(tokens: Token[]): void {
  const first = tokens[0];
  const isPlace = /^(Below|Above|Inside|Outside|Beneath|Behind)$/.test(first?.form ?? "");
  if (first?.upos !== "ADP" && !isPlace) return;
  const root = tokens.findIndex(({ head }) => head === -1);
  const front = frontOf(tokens, root);
  if (front < 0) return;
  const copula = tokens.findIndex(({ head, deprel }) => head === root && deprel === "cop");
  if (copula >= 0) asPredicate(tokens, { root, front, copula });
  else if (standing.test(tokens[root]?.lemma ?? "")) asSubject(tokens, { root, front });
}

/** The noun of the phrase that the sentence begins with, with nothing but its own words before the verb; -1 for none. */
function frontOf(tokens: Token[], root: number): number {
  const verb = tokens.findIndex(
    ({ head, deprel, upos }, i) =>
      (i === root && upos === "VERB") || (head === root && deprel === "cop"),
  );
  const front = tokens[0]?.head ?? -1;
  const noun = tokens[front];
  if (noun === undefined || front >= verb || noun.head !== root) return -1;
  // "During the war Leeds | was a port": no phrase of place, and its name is the subject.
  if (
    !/^(NOUN|ADJ|PRON)$/.test(noun.upos) ||
    /^(during|for|by|as|of|to)$/i.test(tokens[0]?.form ?? "")
  )
    return -1;
  const isOwn = (i: number): boolean => {
    let node = i;
    for (let steps = 0; node >= 0 && steps < verb; steps++) {
      if (node === front) return true;
      node = tokens[node]?.head ?? -1;
    }
    return false;
  };
  return tokens.slice(0, verb).every((_, i) => isOwn(i)) ? front : -1;
}

type Places = { root: number; front: number };

/** The phrase in front is what is said, and the noun behind the copula what it is said of. */
function asPredicate(tokens: Token[], { root, front, copula }: Places & { copula: number }): void {
  const [subject, said] = [tokens[root], tokens[front]];
  if (subject === undefined || said === undefined || copula > root) return;
  const isIndefinite = tokens.some(
    ({ head, deprel, form }) => head === root && deprel === "det" && /^(a|an|some)$/.test(form),
  );
  const hasOther = tokens.some(
    ({ head, deprel }, i) => head === root && /^nsubj/.test(deprel) && i !== front,
  );
  if (subject.upos !== "NOUN" || !isIndefinite || hasOther) return;
  // "Below ground" with the tag of an adverb.
  Object.assign(tokens[0] ?? {}, { upos: "ADP", deprel: "case" });
  Object.assign(said, { head: -1, deprel: "root" });
  Object.assign(subject, { head: front, deprel: "nsubj" });
  for (const token of tokens)
    if (
      token.head === root &&
      /^(cop|punct|advmod)$/.test(token.deprel) &&
      isOutside(tokens, token, root)
    )
      token.head = front;
}

/** What stands before the noun's own words, or ends the sentence. */
const isOutside = (tokens: Token[], token: Token, root: number): boolean =>
  token.deprel !== "punct" ||
  tokens.indexOf(token) === tokens.length - 1 ||
  tokens.indexOf(token) < root;

/** The noun behind the verb is its subject, where it has no other. */
function asSubject(tokens: Token[], { root, front }: Places): void {
  const isOwn = ({ head }: Token) => head === root;
  if (
    tokens.some(
      (token) => isOwn(token) && token.deprel.startsWith("nsubj") && tokens[front] !== token,
    )
  )
    return;
  const object = tokens.find(
    (token, i) => isOwn(token) && token.deprel === "obj" && i > root && token.upos === "NOUN",
  );
  const place = tokens[front];
  if (object === undefined || place === undefined) return;
  object.deprel = "nsubj";
  place.deprel = "obl";
}
