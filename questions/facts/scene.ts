import { verbForms } from "../read/forms/index.ts";
import type { Entity } from "../read/types.ts";
import { realise, type Unit } from "./realise.ts";
import { rootSubject } from "./scene-told.ts";
import { bodyOf, isOpening } from "./sentence-body.ts";
import { composeStatement, toSentence } from "./statement.ts";
import { childrenBy, lower, relationOf, tokenAt } from "./tree.ts";
import type { Document, Fact, Scene, Tree } from "./types.ts";

/** Words that a clause in front of a question may have; a whole sentence, which nobody has shortened, may have more. */
const mostClauseWords = 26;
const mostWholeWords = 32;
/** Below these a scene says too little to know it by. */
const fewestWords = 6;

type Told = { text: string; tokens: number[]; named: ReadonlySet<Entity> };

/**
 * The sentence as a scene for a question on a later one: the fullest of its facts that stands alone, or the whole of it.
 * Null when neither does, or when news is told without its year. `facts` are those of the sentence.
 */
export function sceneOf(document: Document, tree: Tree, facts: Fact[]): Scene | null {
  const needsYear = document.news !== null;
  const told = [
    ...facts.flatMap((fact) => toldByFact(document, fact)),
    ...toldWhole(document, tree),
  ]
    .filter(({ text }) => !needsYear || /\b(1\d|20)\d\d\b/.test(text))
    .reduce<Told | null>((best, one) => (best === null || isBetter(one, best) ? one : best), null);
  if (told === null) return null;
  return {
    text: told.text,
    sentence: tree.index,
    nouns: nounsOf(document, tree, told),
    verbs: told.tokens
      .filter((i) => tokenAt(tree, i).upos === "VERB")
      .map((i) => tokenAt(tree, i).lemma),
    words: new Set(told.text.toLowerCase().match(/[a-z]+/g) ?? []),
    // Who is told by a role alone ("the cox") is not known by name.
    named: new Set([...told.named].filter(({ name }) => told.text.includes(name))),
    owner: ownerOf(document, tree),
  };
}

const wordsIn = (text: string): number => text.split(" ").length;

/** A scene of so many words says what it is about; every further one is in the way of the question. */
const enoughWords = 12;

const isBetter = (one: Told, other: Told): boolean => {
  const [words, others] = [wordsIn(one.text), wordsIn(other.text)];
  if (words >= enoughWords && others >= enoughWords) return words < others;
  return words > others;
};

/** The main clause in the article's own voice, when it stands alone. */
function toldByFact(document: Document, fact: Fact): Told[] {
  const isPlain = fact.claim === null && !fact.negated && fact.modality === null;
  if (fact.scene !== null || !isPlain || fact.structure !== "main") return [];
  const { text, faults, named } = composeStatement(document, fact);
  const words = wordsIn(text);
  if (faults.length > 0 || words < fewestWords || words > mostClauseWords) return [];
  const tokens = [fact.subject, ...fact.slots].flatMap((slot) => slot.tokens);
  return [{ text, tokens: [...tokens, ...fact.verbs.tokens], named }];
}

/** The whole sentence, or what is left of it without its last additions. */
function toldWhole(document: Document, tree: Tree): Told[] {
  const body = bodyOf(document, tree);
  if (body === null) return [];
  return shortened(tree, body).flatMap((tokens) => {
    const { text, faults, named } = realise(document, tree, dated(document, tree, tokens), {
      isOpening: isOpening(document, tree),
    });
    const words = wordsIn(text);
    const isFit = faults.length === 0 && words >= fewestWords && words <= mostWholeWords;
    return isFit ? [{ text: toSentence(text), tokens, named }] : [];
  });
}

/** News that tells no year behind its month: "In October 2012, a team discovered …" for "A team has discovered …". */
function dated({ news }: Document, tree: Tree, tokens: number[]): Unit[] {
  const isYear = (i: number) => /^(1\d|20)\d\d$|day$/.test(tokenAt(tree, i).form);
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  if (news === null || tokens.some(isYear) || !tokens.includes(root)) return tokens;
  const lead: Unit[] = [`In ${news.month}`, ","];
  const [first, second] = childrenBy(tree, root, "aux");
  const { xpos, lemma } = tokenAt(tree, root);
  if (first === undefined) return xpos === "VBD" ? [...lead, ...tokens] : tokens;
  if (xpos !== "VBN" || second !== undefined || !/^(has|have)$/.test(lower(tree, first)))
    return tokens;
  const told = tokens.filter((i) => i !== first);
  return [...lead, ...told.map((i): Unit => (i === root ? verbForms(lemma).past : i))];
}

/** Relations of what a sentence can lose at its end behind a comma. */
const additions = new Set(["appos", "acl", "advcl", "nmod", "parataxis", "dep"]);

/** The tokens, then without what stands behind the last comma, and so on. */
function shortened(tree: Tree, body: number[]): number[][] {
  const found = [body];
  let kept = body;
  for (;;) {
    const at = kept.findLastIndex((i) => tokenAt(tree, i).form === ",");
    if (at < fewestWords) return found;
    const tail = kept.slice(at + 1);
    const head = tail.find((i) => !tail.includes(tokenAt(tree, i).head));
    const isAddition =
      head !== undefined &&
      (additions.has(relationOf(tree, head)) ||
        isAside(tree, tail) ||
        isClause(tree, head, tail)) &&
      tail.every((i) => tail.includes(tokenAt(tree, i).head) || i === head);
    if (!isAddition) return found;
    kept = kept.slice(0, at);
    found.push(kept);
  }
}

/** ", and the men who had come stood in the snow": a second main clause. */
const isClause = (tree: Tree, head: number, tail: number[]): boolean =>
  tokenAt(tree, head).deprel === "conj" &&
  /^(and|but|while)$/.test(lower(tree, tail[0] ?? -1)) &&
  tail.some((i) => tokenAt(tree, i).upos === "VERB") &&
  childrenBy(tree, tokenAt(tree, head).head, "conj").every((other) => other >= head);

/** ", a find that may shed light on …": what the sentence amounts to, whatever it hangs on. */
const isAside = (tree: Tree, tail: number[]): boolean =>
  /^an?$/.test(lower(tree, tail[0] ?? -1)) &&
  tail.every((i) => !/^(and|or)$/.test(lower(tree, i)) || i > (tail[3] ?? 0)) &&
  tail.some((i) => /^W/.test(tokenAt(tree, i).xpos));

/** Head nouns of what is told, each with `NN` or `NNS`; none that it has twice. Names count by their class ("club"). */
function nounsOf(
  { owners }: Document,
  tree: Tree,
  { tokens }: Told,
): ReadonlyMap<string, "NN" | "NNS"> {
  const nouns = new Map<string, "NN" | "NNS">();
  const twice = new Set<string>();
  const add = (noun: string, xpos: "NN" | "NNS") => {
    if (nouns.has(noun)) twice.add(noun);
    nouns.set(noun, xpos);
  };
  for (const i of tokens) {
    const { upos, xpos, lemma, form } = tokenAt(tree, i);
    if (/^compound/.test(tokenAt(tree, i).deprel)) continue;
    if (upos === "NOUN") add(lemma.toLowerCase(), xpos === "NNS" ? "NNS" : "NN");
    else if (upos === "PROPN" && owners.get(`${tree.index}:${i}`)?.type !== "person")
      add(form.toLowerCase(), "NN");
  }
  for (const noun of twice) nouns.delete(noun);
  return nouns;
}

/** The pronoun by which the next sentence takes up this one's subject; null for people, whom the reader resolves. */
function ownerOf({ owners }: Document, tree: Tree): Scene["owner"] {
  const subject = rootSubject(tree);
  if (subject === null) return null;
  const { xpos, upos } = tokenAt(tree, subject);
  const type = owners.get(`${tree.index}:${subject}`)?.type;
  if (type === "person" || !["NOUN", "PROPN"].includes(upos)) return null;
  if (/S$/.test(xpos) || childrenBy(tree, subject, "conj").length > 0) return "they";
  return type === "organisation" ? "either" : "it";
}
