import { pluralise } from "../../read/forms/index.ts";
import type { Entity } from "../../read/types.ts";
import type { Document } from "../types.ts";

/** The entity that the article is named after, or null. */
export function findTopic({ title, reading }: Pick<Document, "title" | "reading">): Entity | null {
  const plain = (text: string) => text.trim().replace(/^the /i, "").toLowerCase();
  const wanted = plain(title);
  const isCalled = ({ name, mentions }: Entity) =>
    plain(name) === wanted ||
    mentions.some(
      ({ kind, start, end }) => kind === "name" && plain(reading.text.slice(start, end)) === wanted,
    );
  return (
    reading.entities.find((entity) => isFirmOf(entity, wanted)) ??
    firstNamed(
      reading.entities.filter(
        (entity) => !/^(date|nationality|ordinal)$/.test(entity.type) && isCalled(entity),
      ),
    ) ??
    reading.entities.find((entity) => isLongForm(entity, wanted)) ??
    // "Tolms are …" in an article headed "Tolm".
    reading.entities.find(
      ({ type, name }) => type === "unknown" && plain(name) === pluralise(wanted),
    ) ??
    null
  );
}

/** Of several that are called so the one that the text names first: "Tolm plc" of the opening, not the "Tolm PLC" of a year. */
const firstNamed = (entities: Entity[]): Entity | undefined => {
  const startOf = ({ mentions }: Entity) => mentions[0]?.start ?? Number.POSITIVE_INFINITY;
  return entities.reduce<Entity | undefined>(
    (first, one) => (first === undefined || startOf(one) < startOf(first) ? one : first),
    undefined,
  );
};

/** "Brandt Waagen GmbH" at the head of an article headed "Brandt": the firm in full, not the family. */
const isFirmOf = ({ type, name, mentions }: Entity, wanted: string): boolean =>
  type === "organisation" &&
  name.toLowerCase().startsWith(`${wanted} `) &&
  /\b(GmbH|AG|Inc|Ltd|Limited|plc|PLC|Company|Corporation|Group|Motors|Airlines|Industries)\b/.test(
    name,
  ) &&
  mentions.some(({ firstToken, sentence }) => sentence < 2 && firstToken <= 1);

/** "Harry Cummings McPherson" in an article headed "Harry McPherson": first and last name are the same. */
function isLongForm({ type, name }: Entity, wanted: string): boolean {
  const long = name.toLowerCase().split(" ");
  const short = wanted.split(" ");
  return (
    type === "person" &&
    short.length >= 2 &&
    long.length > short.length &&
    long.at(-1) === short.at(-1) &&
    long[0] === short[0]
  );
}
