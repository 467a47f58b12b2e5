import type { Entity, Mention, Reading } from "../../read/types.ts";

/** Names of things that come in numbers; nobody is numbered. */
const numberedTypes = new Set(["organisation", "unknown", "event", "place"]);

/**
 * "Tolmsat-2 was built by Tolmsat": a number behind a hyphen is part of the name, and what has another one or none is something
 * else. Pronouns and nouns that the reader gave to the name stay with the one named last.
 */
export function splitHyphenNumbers(entities: Entity[], reading: Reading): Entity[] {
  return entities.flatMap((entity) =>
    numberedTypes.has(entity.type) ? splitByNumber(entity, reading) : [entity],
  );
}

function splitByNumber(entity: Entity, reading: Reading): Entity[] {
  const mentions = entity.mentions.map((mention) => withNumber(mention, reading));
  if (mentions.every((mention, i) => mention === entity.mentions[i])) return [entity];
  const groups = new Map<string, Mention[]>();
  let last = "";
  for (const mention of mentions) {
    if (mention.kind === "name") last = numberOf(reading.text.slice(mention.start, mention.end));
    groups.set(last, [...(groups.get(last) ?? []), mention]);
  }
  return [...groups].flatMap(([number, own]): Entity[] => {
    const first = own.find(({ kind }) => kind === "name");
    if (first === undefined) return [];
    const { start, end } = first;
    const name = number === "" ? entity.name : reading.text.slice(start, end);
    return [{ ...entity, name, start, end, mentions: own }];
  });
}

/** Matches the "-2" of "Tolmsat-2", the "-9b" of "TLM-9b"; not the end of "Tolmsat". */
const numberOf = (name: string): string => /[-–]\d+[a-zA-Z]?$/.exec(name)?.[0] ?? "";

function withNumber(mention: Mention, { sentences }: Reading): Mention {
  const tokens = sentences[mention.sentence]?.tokens ?? [];
  const [last, hyphen, number, next] = tokens.slice(mention.endToken - 1, mention.endToken + 3);
  if (last === undefined || hyphen === undefined || number === undefined) return mention;
  const isNumber =
    mention.kind === "name" &&
    /^[-–]$/.test(hyphen.form) &&
    /^\d{1,4}[a-zA-Z]?$/.test(number.form) &&
    // "Brandt won 3–2": a score, and "1914-18" no name.
    /\p{L}$/u.test(last.form) &&
    hyphen.start === last.end &&
    number.start === hyphen.end &&
    !(next?.start === number.end && /^[-–%]$/.test(next.form));
  return isNumber ? { ...mention, end: number.end, endToken: mention.endToken + 2 } : mention;
}
