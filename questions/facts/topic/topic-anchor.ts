import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { caseAsWithin } from "../writing/casing.ts";
import type { State } from "../writing/writing.ts";
import type { Belonging } from "./belonging-nouns.ts";
import type { TopicThing } from "./topic-thing.ts";

/**
 * What is written for a bare noun that is of the article's thing, where the text has not named the thing: "female" → "female
 * axolotl", "diet" → "diet of the axolotl"; the word alone where it has, or does further on. Null for any other noun.
 */
export function topicWord(state: State, i: number): string | null {
  const { document, tree, named } = state;
  const { topic, topicThing: thing, belongings } = document;
  const belonging = belongings.heads.get(placeAt(tree, i));
  if (thing === null || topic === null || belonging === undefined) return null;
  const form = caseAsWithin(document, tree, i, state.out === "");
  if (isTopicTold(state, i)) return form;
  if (tokenAt(tree, i + 1).xpos === "POS" && belonging !== "member") return null;
  named.add(topic);
  const isLead = belongings.leads.get(placeAt(tree, i)) === i;
  const text = anchored(tree, i, { thing, belonging, form: isLead ? form.toLowerCase() : form });
  state.added += text.split(" ").length - 1;
  return isLead ? `the ${text}` : text;
}

/**
 * "the " before the first word of a phrase that has no article and is told of what; nothing for the article of "the females",
 * which become "female axolotls".
 */
export function topicLead(state: State, i: number): string | null {
  const { document, tree, kept } = state;
  if (isArticleOfSeveral(state, i)) return "";
  const head = document.belongings.leads.get(placeAt(tree, i));
  if (head === undefined || head === i || !kept.has(head) || isTopicTold(state, head)) return null;
  return `the ${caseAsWithin(document, tree, i, false).toLowerCase()}`;
}

function isArticleOfSeveral(state: State, i: number): boolean {
  const { document, tree, kept } = state;
  const { head, deprel } = tokenAt(tree, i);
  return (
    deprel === "det" &&
    lower(tree, i) === "the" &&
    kept.has(head) &&
    document.belongings.heads.get(placeAt(tree, head)) === "member" &&
    isSeveral(tree, head) &&
    !isTopicTold(state, head)
  );
}

/** The thing is named before the noun in what is written, or will be behind it. */
export const isTopicTold = ({ document, tree, named, kept }: State, i: number): boolean => {
  const { topic } = document;
  if (topic === null || named.has(topic)) return true;
  for (const k of kept) {
    const found = k > i ? document.mentions.get(placeAt(tree, k)) : undefined;
    if (found?.entity === topic && found.mention.kind !== "pronoun") return true;
  }
  return false;
};

type Anchoring = { thing: TopicThing; belonging: Belonging; form: string };

function anchored(tree: Tree, i: number, { thing, belonging, form }: Anchoring): string {
  const { lemma } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  const several = thing.plural ?? thing.bare;
  if (belonging === "member")
    return `${singularForm(form, noun)} ${isSeveral(tree, i) ? several : thing.bare}`;
  const determiner = hasChild(tree, i, "det");
  if (belonging === "offspring" && !determiner)
    return `${/^[A-Z]/.test(form) ? capital(thing.bare) : thing.bare} ${form.toLowerCase()}`;
  if (thing.kind === "living" && noun === "total") return `${form} number of ${several}`;
  if (thing.kind === "living" && /^(population|number)$/.test(noun)) return `${form} of ${several}`;
  return `${form} ${preposition(thing, noun)} ${thing.name}`;
}

/** "the vaccine against malaria", "the treatment for malaria". */
const preposition = ({ kind }: TopicThing, noun: string): string =>
  kind !== "ailment"
    ? "of"
    : noun === "vaccine"
      ? "against"
      : /^(treatment|cure|remedy|drug|test)$/.test(noun)
        ? "for"
        : "of";

/** "Adults" → "Adult", with the capital of the form. */
const singularForm = (form: string, noun: string): string =>
  /^[A-Z]/.test(form) ? capital(noun) : noun;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "the males", "the young", "many a female" is one. */
export function isSeveral(tree: Tree, i: number): boolean {
  const { xpos, lemma } = tokenAt(tree, i);
  const word = childrenBy(tree, i, "det").map((d) => lower(tree, d))[0] ?? "";
  if (xpos === "NNS") return true;
  return lemma === "young" && !/^(a|an|each|every)$/.test(word);
}

/** "the wings of the axolotl", as what a pronoun of the next sentence takes up; null when it cannot be told in a few words. */
export function phraseOf(document: Document, tree: Tree, i: number): string | null {
  const { topicThing: thing, belongings } = document;
  const belonging = belongings.heads.get(placeAt(tree, i));
  if (thing === null || belonging === undefined) return null;
  const compounds = childrenBy(tree, i, "compound");
  if (hasChild(tree, i, "amod", "nummod", "acl", "nmod")) return null;
  const word = childrenBy(tree, i, "det").map((d) => lower(tree, d))[0];
  const before = compounds.map((c) => `${lower(tree, c)} `).join("");
  const text = before + anchored(tree, i, { thing, belonging, form: lower(tree, i) });
  if (belonging === "member") return isSeveral(tree, i) ? text : `the ${text}`;
  return belonging === "offspring" && word === undefined ? text : `the ${text}`;
}

/** "the kites" → "Sorral kites", "the birds" → "kākāpō": the thing by its class; null when another of the class stands near. */
export function ofTopic(document: Document, tree: Tree, i: number): string | null {
  const thing = document.topicThing;
  if (thing === null) return null;
  const { lemma, xpos } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  if (noun === thing.last && xpos === "NN") return thing.name;
  if (xpos !== "NNS" || thing.plural === null) return null;
  if (noun === thing.last) return thing.plural;
  return thing.classes.has(noun) && !hasOtherNear(document, tree, i) ? thing.plural : null;
}

/** "Two other parrots live there. The birds …" */
function hasOtherNear({ trees }: Document, tree: Tree, i: number): boolean {
  const { lemma } = tokenAt(tree, i);
  return [trees[tree.index - 1], tree].some((near) =>
    near?.tokens.some(
      (token, k) =>
        !(near === tree && k >= i) &&
        token.lemma === lemma &&
        token.xpos === "NNS" &&
        childrenBy(near, k, "det").every((d) => lower(near, d) !== "the"),
    ),
  );
}
