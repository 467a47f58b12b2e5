import type { Entity, Mention, Reading } from "../../read/types.ts";

/** Matches what stands before the rest of a place's name: "New | York", "the Isle of | Arden"; not "the new | York". */
const opening = /(?:\bNew|\bIsles? of) $/;

/**
 * Places by the whole of their names: "York" behind "New" is New York, and no other town of the article; the "D.C." of
 * "Washington, D.C." is none at all.
 */
export function wholePlaces(entities: Entity[], { text }: Reading): Entity[] {
  const openingOf = ({ start, kind }: Mention): string =>
    kind === "name" ? (opening.exec(text.slice(Math.max(0, start - 9), start))?.[0] ?? "") : "";
  const moved = new Map<string, Mention[]>();
  const left = entities.flatMap((entity) => {
    if (entity.type !== "place") return [entity];
    if (/^D\.?C\.?$/.test(entity.name)) return [];
    const cut = entity.mentions.filter((mention) => openingOf(mention) !== "");
    if (cut.length === 0) return [entity];
    for (const mention of cut) {
      const before = openingOf(mention);
      const name = before + entity.name;
      const whole = {
        ...mention,
        start: mention.start - before.length,
        firstToken: mention.firstToken - before.trim().split(" ").length,
      };
      moved.set(name, [...(moved.get(name) ?? []), whole]);
    }
    const mentions = entity.mentions.filter((mention) => !cut.includes(mention));
    return mentions.length === 0 ? [] : [{ ...entity, mentions }];
  });
  const grown = left.map((entity) => {
    const more = entity.type === "place" ? moved.get(entity.name) : undefined;
    if (more === undefined) return entity;
    moved.delete(entity.name);
    const mentions = [...entity.mentions, ...more].sort((a, b) => a.start - b.start);
    return { ...entity, mentions };
  });
  return [...grown, ...[...moved].map(([name, mentions]) => placeOf(name, mentions))];
}

const placeOf = (name: string, mentions: Mention[]): Entity => ({
  type: "place",
  name,
  subtype: name.startsWith("Isle") ? "island" : "city",
  roles: [],
  start: mentions[0]?.start ?? 0,
  end: mentions[0]?.end ?? 0,
  mentions,
  confidence: 0.9,
});
