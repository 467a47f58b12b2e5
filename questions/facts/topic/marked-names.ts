import type { Entity, Reading } from "../../read/types.ts";

/** Matches what marks a name as a club's, a ship's or a firm's, in front of it or behind it. */
const before = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.){2,3}) (?=\p{Lu}\p{Ll})/u;
const behind =
  / (?:[AR]?FC|[AR]?\.?F\.C\.|SC|S\.C\.|CF|C\.F\.|FK|BK|IF|Inc\.?|Ltd\.?|plc|GmbH|AG)$/;

const fewestUses = 2;

/**
 * "Tolmina" in an article on AC Tolmina, which the reader takes for somebody or leaves open: joined to whom the title names. Not a
 * town's name, nor where a person bears it.
 */
export function joinMarkedNames(entities: Entity[], title: string, { text }: Reading): Entity[] {
  const name = title.trim();
  const bare = name.replace(before, "").replace(behind, "");
  const topic = entities.find(
    (one) => one.name === name && /^(?:organisation|unknown|event)$/.test(one.type),
  );
  if (bare === name || topic === undefined) return entities;
  const isBare = (one: Entity) =>
    one !== topic && one.name === bare && /^(?:person|organisation|unknown)$/.test(one.type);
  const others = entities.filter(isBare);
  const uses = others.flatMap(({ mentions }) => mentions).filter(({ kind }) => kind === "name");
  const isSomebodys = entities.some(
    (one) => one.type === "person" && one.name.endsWith(` ${bare}`),
  );
  if (uses.length < fewestUses || isSomebodys) return entities;
  // "he" is whom the reader took for the name's bearer.
  const isHe = (from: number, end: number) =>
    /^(?:he|him|his|she|her)$/i.test(text.slice(from, end));
  const mentions = [topic, ...others]
    .flatMap((one) => one.mentions)
    .filter(({ kind, start, end }) => kind !== "pronoun" || !isHe(start, end))
    .sort((a, b) => a.start - b.start);
  return entities
    .filter((one) => !others.includes(one))
    .map((one) => (one === topic ? { ...one, mentions } : one));
}
