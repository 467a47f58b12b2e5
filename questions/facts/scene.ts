import { rootSubject } from "./scene-told.ts";
import { isPastTense, type Told, toldByFact, toldWhole, wordsIn } from "./told-sentence.ts";
import { childrenBy, tokenAt } from "./tree.ts";
import type { Document, Fact, Scene, Tree } from "./types.ts";

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
    subject: document.owners.get(`${tree.index}:${rootSubject(tree) ?? -1}`) ?? null,
    isPast: /^In [A-Z][a-z]+ \d{4}\b/.test(told.text) || isPastTense(tree),
    owner: ownerOf(document, tree),
  };
}

/** A scene of so many words says what it is about; every further one is in the way of the question. */
const enoughWords = 12;

const isBetter = (one: Told, other: Told): boolean => {
  const [words, others] = [wordsIn(one.text), wordsIn(other.text)];
  if (words >= enoughWords && others >= enoughWords) return words < others;
  return words > others;
};

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
    const isSame = nouns.has(lemma.toLowerCase()) && isPointing(tree, i);
    if (upos === "NOUN" && !isSame) add(lemma.toLowerCase(), xpos === "NNS" ? "NNS" : "NN");
    else if (upos === "PROPN" && owners.get(`${tree.index}:${i}`)?.type !== "person")
      add(form.toLowerCase(), "NN");
  }
  for (const noun of twice) nouns.delete(noun);
  return nouns;
}

const isPointing = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "det").some((d) => /^(the|this)$/.test(tokenAt(tree, d).form.toLowerCase()));

/** The pronoun by which the next sentence takes up this one's subject; null for people, whom the reader resolves. */
function ownerOf({ owners, topic, topicThing }: Document, tree: Tree): Scene["owner"] {
  const subject = rootSubject(tree);
  if (subject === null) return null;
  // In an article on one thing "it" is that thing, whatever stood last.
  const isAboutOne = (topic !== null && topic.type !== "person") || topicThing !== null;
  if (isAboutOne && owners.get(`${tree.index}:${subject}`) !== topic) return null;
  const { xpos, upos } = tokenAt(tree, subject);
  const type = owners.get(`${tree.index}:${subject}`)?.type;
  if (type === "person" || !["NOUN", "PROPN"].includes(upos)) return null;
  if (/S$/.test(xpos) || childrenBy(tree, subject, "conj").length > 0) return "they";
  return type === "organisation" ? "either" : "it";
}
