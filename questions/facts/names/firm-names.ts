import type { Entity, Reading } from "../../read/types.ts";

/**
 * Takes "Zeltner" from Friedrich August Zeltner where the headline names the firm and the text speaks of it before it ever
 * names the man: news gives a person's full name first, so the bare name is not his. Returns the entities anew.
 */
export function splitFirmNames(
  given: Entity[],
  { title, text }: { title: string; text: Reading["text"] },
): Entity[] {
  const entities = joinFirmOfTitle(given, { title, text });
  return entities.flatMap((entity): Entity[] => {
    const { type, mentions, name } = entity;
    const surname = name.split(" ").at(-1) ?? "";
    const isBare = ({ start, end, kind }: Entity["mentions"][number]) =>
      kind !== "name" || text.slice(start, end) === surname;
    const full = mentions.find((mention) => !isBare(mention));
    const [first] = mentions;
    const isFirm =
      type === "person" &&
      name !== surname &&
      first !== undefined &&
      full !== undefined &&
      isBare(first) &&
      first.sentence < full.sentence &&
      title.includes(surname) &&
      !title.includes(name.split(" ")[0] ?? "");
    if (!isFirm) return [entity];
    const own = mentions.filter((mention) => !isBare(mention));
    const others = mentions.filter((mention) => isBare(mention) && mention.kind === "name");
    const firm: Entity = {
      ...entity,
      name: surname,
      type: "organisation",
      roles: [],
      mentions: others,
    };
    delete firm.subtype;
    return [firm, { ...entity, mentions: own }];
  });
}

/** Words that only firms have behind their names. */
const firmWords =
  /\b(GmbH|AG|Inc|Ltd|Limited|plc|PLC|Company|Corporation|Group|Holdings|Motors|Airlines|Industries)\b/;

/**
 * "Ida Tolm" of the title, who is "Ida Tolm Glass Works PLC" in the first sentence: a firm, whose bare last word is the surname of
 * somebody else, or of nobody.
 */
function joinFirmOfTitle(
  entities: Entity[],
  { title, text }: { title: string; text: Reading["text"] },
): Entity[] {
  const name = title.trim();
  const firm = entities.find(
    (one) =>
      one.type === "organisation" &&
      one.name.startsWith(`${name} `) &&
      firmWords.test(one.name) &&
      one.mentions.some(({ sentence, firstToken }) => sentence === 0 && firstToken <= 1),
  );
  const person = entities.find((one) => one.type === "person" && one.name === name);
  if (firm === undefined || person === undefined || !name.includes(" ")) return entities;
  const isWhole = ({ start, end, kind }: Entity["mentions"][number]) =>
    kind === "name" && text.slice(start, end) === name;
  const bare = person.mentions.filter((mention) => !isWhole(mention));
  const bearers = entities.filter(
    (one) =>
      one !== person &&
      one.type === "person" &&
      one.name.endsWith(` ${name.split(" ").at(-1) ?? ""}`),
  );
  const [bearer] = bearers;
  const joined = new Map<Entity, Entity["mentions"]>([[firm, person.mentions.filter(isWhole)]]);
  if (bearers.length === 1 && bearer !== undefined) joined.set(bearer, bare);
  return entities
    .filter((one) => one !== person)
    .map((one): Entity => {
      const more = joined.get(one) ?? [];
      const mentions = [...one.mentions, ...more].sort((a, b) => a.start - b.start);
      return { ...one, ...(one === firm ? { name } : {}), mentions };
    });
}
