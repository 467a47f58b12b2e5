import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { AnswerKind, Document, Slot, Tree } from "../../facts/types.ts";
import type { Entity } from "../../read/types.ts";
import type { Candidate } from "../types.ts";
import { classNounOf } from "./class-noun.ts";

/** A name at the end of a phrase with what it is: "| the | Dutch province of | Groningen |". `start` is where its article stands. */
export type NameWithClass = {
  entity: Entity | null;
  /** "Dutch province" */
  noun: string;
  name: number[];
  start: number;
  answer: AnswerKind;
  /** Whether the text says the class beside the name, and not the name alone. */
  isTold: boolean;
};

/** Nouns whose name follows behind "of". */
const ofName =
  /^(town|city|village|hamlet|suburb|community|port|island|isle|province|region|state|county|district|municipality|commune|department|prefecture|canton|parish|borough|emirate|oblast|governorate|archipelago|peninsula|republic|kingdom|duchy|principality|empire|colony|diocese|planet|domain|battle|treaty)$/;

/** Nouns before a name that are no class of it: "the name Tolm", "section Orla", "Version 2". */
const noClass =
  /^(name|nickname|pseudonym|title|word|term|phrase|number|version|part|section|subsidiary|home|type|kind|model|year|day|page|chapter|match|game|season|operation|member|example|side|successor|predecessor|rival|competitor|brand|mark)$/;

/** The name that ends the phrase, with its class; null for people, for the article's own name and where the class is not known. */
export function nameAtEnd(document: Document, tree: Tree, slot: Slot): NameWithClass | null {
  const { tokens } = slot;
  const last = tokens.at(-1) ?? -1;
  const entity = document.owners.get(placeAt(tree, last)) ?? null;
  if (entity !== null && entity === document.topic) return null;
  if (entity !== null && !/^(person|place|organisation|event|unknown)$/.test(entity.type))
    return null;
  const name = nameRun(document, tree, tokens, entity);
  const first = name[0] ?? -1;
  if (name.length === 0 || name.some((i) => /^(of|and)$/.test(lower(tree, i)) && entity === null))
    return null;
  const told = toldClass(tree, tokens, name);
  if (told !== null) {
    const isPlace = entity?.type === "place" || ofName.test(told.noun.split(" ").at(-1) ?? "");
    // "the genus Orlia" is nobody; "Groningen" is a town as well: wrong options are provinces, or there are none.
    const isNobody = entity === null || entity.type === "person";
    return {
      entity: isNobody ? null : { ...entity, subtype: told.noun.split(" ").at(-1) ?? "" },
      noun: told.noun,
      name,
      start: told.start,
      answer: entity?.type === "organisation" ? "organisation" : isPlace ? "place" : "thing",
      isTold: true,
    };
  }
  const noun = entity === null || entity.type === "person" ? null : classNounOf(entity);
  // "champions of Europe" is a title.
  if (noun === null || noun === "continent" || isPersonNoun(noun)) return null;
  const start = lower(tree, first - 1) === "the" && tokens.includes(first - 1) ? first - 1 : first;
  const isMany = noun === "island" && tokenAt(tree, last).xpos === "NNPS";
  return {
    entity,
    noun: isMany ? "islands" : noun,
    name: start < first ? [start, ...name] : name,
    start,
    answer: entity?.type === "place" ? "place" : "organisation",
    isTold: false,
  };
}

/** The tokens of the name that ends the phrase, in one run. */
function nameRun(
  { owners }: Document,
  tree: Tree,
  tokens: readonly number[],
  entity: Entity | null,
): number[] {
  const run: number[] = [];
  for (let k = tokens.length - 1; k >= 0; k--) {
    const i = tokens[k] ?? -1;
    const isOfName =
      entity === null
        ? tokenAt(tree, i).upos === "PROPN" && !owners.has(placeAt(tree, i))
        : owners.get(placeAt(tree, i)) === entity;
    if (!isOfName || (run.length > 0 && i + 1 !== run[0])) break;
    run.unshift(i);
  }
  return run;
}

/** Gods are asked for by what they are; people have forms of their own. */
const isSomebody = (lemma: string): boolean =>
  isPersonNoun(lemma) && !/^(god|goddess|deity|nymph|titan)$/.test(lemma);

/** "the mammalian subfamily | Protelinae", "the canton of | Aargau": the words of the class, and where they begin. */
function toldClass(
  tree: Tree,
  tokens: readonly number[],
  name: readonly number[],
): { noun: string; start: number } | null {
  const first = name[0] ?? -1;
  const isOf = lower(tree, first - 1) === "of";
  const head = isOf ? first - 2 : first - 1;
  const { xpos, lemma, form } = tokenAt(tree, head);
  if (xpos !== "NN" || !tokens.includes(head) || !/^\p{Ll}/u.test(form)) return null;
  if (isOf ? !ofName.test(lemma) : noClass.test(lemma) || isSomebody(lemma)) return null;
  const isBeside = isOf
    ? childrenBy(tree, head, "nmod").some((c) => name.includes(c))
    : name.includes(tokenAt(tree, head).head) || name.some((i) => tokenAt(tree, i).head === head);
  if (!isBeside) return null;
  let start = head;
  while (tokens.includes(start - 1) && isOfClass(tree, start - 1)) start--;
  const before = tokenAt(tree, start - 1);
  // "its paper Tolm", "Ada Brandt's firm Orn": whose, the question would have to say.
  if (before.upos === "PRON" || before.xpos === "POS" || /^(other|another)$/.test(before.form))
    return null;
  const words = tree.tokens.slice(start, head + 1);
  if (words.length > 4 || words.some(({ xpos: tag }) => /^(JJS|RBS|CD)$/.test(tag))) return null;
  const noun = words
    .map((word, k) =>
      k > 0 && (words[k - 1]?.end ?? 0) < word.start ? ` ${word.form}` : word.form,
    )
    .join("");
  return { noun, start: before.upos === "DET" && tokens.includes(start - 1) ? start - 1 : start };
}

const isOfClass = (tree: Tree, i: number): boolean => {
  const { upos, deprel, form } = tokenAt(tree, i);
  return (
    (/^(ADJ|NOUN)$/.test(upos) || form === "-" || (upos === "PROPN" && deprel === "amod")) &&
    /^(amod|compound|punct)/.test(deprel) &&
    !/^(other|same|own|former|new|old|first|last|local|nearby)$/i.test(form)
  );
};

/** The question for such a name: one that the reader did not find is a name all the same, and stands beside no others. */
export const asNamed = (candidate: Candidate): Candidate =>
  candidate.entity === null ? { ...candidate, alike: [] } : candidate;
