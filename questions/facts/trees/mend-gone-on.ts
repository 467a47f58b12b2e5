import { verbForms } from "../../read/forms/index.ts";
import type { Token } from "../../read/types.ts";

/**
 * "went on to study in Lund" → "studied in Lund", "would go on to be" → "was": out of its story there is nothing that it goes on
 * from. The words that go keep their place and are written as nothing. Changes the tokens.
 */
export function mendGoneOn(tokens: Token[]): void {
  tokens.forEach((went, i) => {
    const [on, to] = [tokens[i + 1], tokens[i + 2]];
    if (!/^(went|go)$/.test(went.form) || on?.form !== "on") return;
    const would = wouldOf(tokens, i);
    const isPast = went.form === "went" || would !== undefined;
    if (!isPast || to?.form !== "to" || to.deprel !== "mark") return;
    const verb = tokens[to.head];
    if (verb === undefined || !/^(xcomp|advcl)/.test(verb.deprel) || verb.head !== i) return;
    const goes = [went, on, to, ...(would === undefined ? [] : [would])];
    tellPast(tokens, verb, to.head);
    for (const token of tokens) if (token.head === i && token !== verb) token.head = to.head;
    Object.assign(verb, { head: went.head, deprel: went.deprel });
    for (const token of goes)
      Object.assign(token, {
        form: "",
        lemma: "",
        upos: "X",
        xpos: "XX",
        deprel: "dep",
        head: to.head,
      });
  });
}

/** The "would" of "would go". */
const wouldOf = (tokens: Token[], i: number): Token | undefined =>
  tokens.find(({ head, deprel, form }) => head === i && deprel === "aux" && form === "would");

/** The infinitive, or its "be", and what is joined to it, as a past tense. */
function tellPast(tokens: Token[], verb: Token, at: number): void {
  const own = (relation: RegExp) =>
    tokens.filter(({ head, deprel }) => head === at && relation.test(deprel));
  const [be] = own(/^(?:cop|aux)/);
  const finite = be ?? verb;
  const isMany = own(/^nsubj/)
    .concat(subjectAbove(tokens, verb))
    .some(({ xpos, form }) => /S$/.test(xpos) || form === "they");
  // "to found" is no "find".
  const lemma = finite.lemma === "be" ? "be" : finite.form.toLowerCase();
  const past = lemma === "be" ? (isMany ? "were" : "was") : verbForms(lemma).past;
  Object.assign(finite, { form: past, lemma, xpos: "VBD" });
  for (const joined of own(/^conj$/))
    if (joined.xpos === "VB") tellPast(tokens, joined, tokens.indexOf(joined));
}

const subjectAbove = (tokens: Token[], { head }: Token): Token[] =>
  tokens.filter((token) => token.head === head && token.deprel.startsWith("nsubj"));
