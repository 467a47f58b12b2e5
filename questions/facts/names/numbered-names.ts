import type { Entity, Mention, Reading } from "../../read/types.ts";

/** Names of things that come in numbers; nobody and no date is numbered. */
const numberedTypes = new Set(["organisation", "unknown", "event", "place"]);

/**
 * The entity with the number that belongs to its name ("the capsule Fénix 2"), when the text writes one behind any of its
 * mentions and counts nothing with it ("Fénix 2 metres" is left alone).
 */
export function withNumber(entity: Entity, reading: Reading): Entity {
  if (!numberedTypes.has(entity.type)) return entity;
  const mentions = entity.mentions.map((mention) => extended(mention, reading));
  const first = mentions.find((mention, i) => mention !== entity.mentions[i]);
  if (first === undefined) return entity;
  const name = reading.text.slice(first.start, first.end);
  return name.startsWith(entity.name) ? { ...entity, name, mentions } : entity;
}

function extended(mention: Mention, { sentences }: Reading): Mention {
  const tokens = sentences[mention.sentence]?.tokens ?? [];
  const last = tokens[mention.endToken - 1];
  const number = tokens[mention.endToken];
  const next = tokens[mention.endToken + 1];
  const isNumber = number !== undefined && /^([1-9]\d?|[IVX]{1,4})$/.test(number.form);
  if (mention.kind !== "name" || !isNumber || number.start !== (last?.end ?? 0) + 1) return mention;
  if (next !== undefined && !["PUNCT", "VERB", "AUX", "ADP", "CCONJ"].includes(next.upos))
    return mention;
  if (next?.form === "-" || next?.form === "–" || next?.form === "%") return mention;
  return { ...mention, end: number.end, endToken: mention.endToken + 1 };
}
