import { placeAt, rootSubject } from "../../facts/trees/tree.ts";
import type { Document, Tree } from "../../facts/types.ts";
import { askOfSentence } from "../of-sentence.ts";
import type { Candidate, Form } from "../types.ts";

const name = String.raw`(?:\p{Lu}[\p{L}’'.-]+)(?: (?:(?:de|del|da|di|von|van|der|la|y) )*\p{Lu}[\p{L}’'.-]+){0,3}`;

/** Matches "born to Olaf and Inge Brandt", "the third child of Olaf Brandt, a baker, and his wife, Inge"; not "the son of a baker". */
const childOf = new RegExp(
  String.raw`\b(?:born to|(?:son|daughter|child|children)(?: born)? (?:of|to)) (${name})(?:, (?:an?|the) [^,]{3,60},)? and (?:(?:his|her) (?:\p{Ll}+ )?(?:wife|husband),? )?(${name})`,
  "u",
);

/** "Who were Ida Brandt's parents?": where a sentence on the article's person names both. */
export const askParents: Form = ({ document }) => {
  const { topic } = document;
  if (topic?.type !== "person" || document.news !== null) return [];
  const tree = document.trees.find((one) => parentsIn(document, one) !== null);
  const parents = tree === undefined ? null : parentsIn(document, tree);
  return tree === undefined || parents === null ? [] : [candidateOf(document, tree, parents)];
};

function parentsIn(document: Document, tree: Tree): string | null {
  const { reading, topic, owners } = document;
  const subject = rootSubject(tree);
  if (tree.sentence.unreliable !== undefined || subject === null) return null;
  if (owners.get(placeAt(tree, subject)) !== topic) return null;
  const { start, end } = tree.sentence;
  // "Olaf and Inge (née Lund) Brandt": the surname is of both.
  const told = reading.text.slice(start, end).replace(/ \((?:née|nee|born) [^()]*\)/gu, "");
  const match = childOf.exec(told);
  if (match === null) return null;
  const [, father = "", named = ""] = match;
  const mother = named.replace(/\.$/, "");
  // One of the two at least is known to be a person.
  const isPerson = (written: string): boolean =>
    reading.entities.some(
      ({ type, name: own }) => type === "person" && `${written} `.startsWith(`${own} `),
    );
  return isPerson(father) || isPerson(mother) ? `${father} and ${mother}` : null;
}

function candidateOf(document: Document, tree: Tree, key: string): Candidate {
  const mark = document.reading.text.includes("’") ? "’" : "'";
  const stem = `Who were ${document.topic?.name ?? ""}${mark}s parents?`;
  return askOfSentence(document, tree, {
    form: "who",
    stem,
    key,
    answer: "thing",
    isMainPoint: true,
  });
}
