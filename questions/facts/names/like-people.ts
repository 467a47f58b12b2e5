import { personNameOf } from "../../read/data/people.ts";
import type { Entity, Reading } from "../../read/types.ts";

/** Persons among what the reader takes for bodies and places. */
export function asPerson(entity: Entity, reading: Reading): Entity {
  if (isNamedAsPeople(entity, reading)) return { ...entity, type: "person" };
  return isPeer(entity, reading) ? { ...entity, type: "person", subtype: "male" } : entity;
}

/** "The Duke of Velmont … Velmont decided": the man, where nothing is in the town of that name or goes there. */
function isPeer({ type, mentions }: Entity, { text, sentences }: Reading): boolean {
  if (type !== "place") return false;
  const before = mentions.map(({ start }) => text.slice(Math.max(0, start - 14), start));
  const isPlaced = mentions.some(({ sentence, firstToken }, i) => {
    const word = sentences[sentence]?.tokens[firstToken - 1]?.form ?? "";
    return !title.test(before[i] ?? "") && locative.test(word);
  });
  return before.some((words) => title.test(words)) && !isPlaced;
}

const title = /\b(?:Duke|Earl|Marquess|Marquis|Viscount|Baron) of $/;
const locative = /^(?:in|at|near|from|of|into|through|around|outside|towards)$/i;

/**
 * "Rosa Lind", taken for a body at first, of whom the text goes on to speak as "Lind", a person: a given name and a surname, which
 * nothing else says to be a firm.
 */
function isNamedAsPeople(entity: Entity, { entities }: Reading): boolean {
  const [given = "", surname = "", ...rest] = entity.name.split(" ");
  return (
    entity.type === "organisation" &&
    entity.subtype === undefined &&
    rest.length === 0 &&
    surname !== "" &&
    personNameOf(given).given &&
    entities.some(({ type, name }) => type === "person" && name === surname)
  );
}
