import type { Token } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";

/**
 * "lost her right to teach | because of her descent", "One of her teachers, | the architect Lind, urged her": a cause is said of the
 * finite verb and not of an infinitive before it, of two subjects the second, with a name, is who the first one is, and behind a
 * work "by" tells whose it is.
 */
export function mendCauses(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (token.deprel.startsWith("nsubj")) asOneOf(tokens, i);
    if (token.deprel === "obl" && isCause(tokens, i)) toFinite(tokens, token);
    if (token.deprel === "obl") asMaker(tokens, i);
  });
}

const isCause = (tokens: Token[], i: number): boolean =>
  tokens.some(
    ({ head, deprel, form }, k) =>
      head === i &&
      deprel === "case" &&
      ((form === "because" && tokens[k + 1]?.form === "of") ||
        (form === "due" && tokens[k + 1]?.form === "to")),
  );

function toFinite(tokens: Token[], cause: Token): void {
  let at = cause.head;
  for (let steps = 0; steps < 3; steps++) {
    const verb = tokens[at];
    if (verb === undefined || verb.xpos !== "VB" || !/^(acl|xcomp|advcl)$/.test(verb.deprel)) break;
    at = verb.head;
    if (verb.deprel === "acl") at = tokens[at]?.head ?? -1;
  }
  if (tokens[at]?.xpos === "VBD" && at < tokens.indexOf(cause)) cause.head = at;
}

/** The first of two subjects, "One of …", stands beside the second, which tells who that is. */
function asOneOf(tokens: Token[], i: number): void {
  const second = tokens[i];
  const first = tokens.findIndex(
    ({ head, deprel, form }) =>
      head === second?.head && deprel.startsWith("nsubj") && /^(one|another)$/i.test(form),
  );
  if (second === undefined || first < 0 || first >= i || tokens[first + 1]?.form !== "of") return;
  const start = tokens.findIndex(({ head, upos }) => head === i && upos !== "PUNCT");
  const from = start >= 0 && start < i ? start : i;
  const isNamed =
    second.upos === "PROPN" || tokens.some(({ head, upos }) => head === i && upos === "PROPN");
  if (tokens[from - 1]?.form === "," && isNamed)
    Object.assign(tokens[first] ?? second, { deprel: "dislocated" });
}

/** "read a textbook | by a neighbour": who wrote it, since the verb is no passive. */
function asMaker(tokens: Token[], i: number): void {
  const maker = tokens[i];
  const by = tokens.findIndex(
    ({ head, form, deprel }) => head === i && form === "by" && deprel === "case",
  );
  const work = tokens[by - 1];
  const isWork =
    work?.deprel === "obj" &&
    /^(book|textbook|novel|poem|article|paper|essay|letter|play|opera|song|symphony|painting|picture|portrait|work|piece|story|study|film|biography)s?$/.test(
      work.form,
    );
  if (maker === undefined || !isWork || work.head !== maker.head) return;
  const isNamed = tokens.some(
    ({ head, upos, deprel }) => head === i && upos === "PROPN" && deprel === "appos",
  );
  if (maker.upos === "PROPN" || isNamed || isPersonNoun(maker.lemma.toLowerCase()))
    Object.assign(maker, { head: by - 1, deprel: "nmod" });
}
