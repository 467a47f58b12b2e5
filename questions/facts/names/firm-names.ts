import type { Entity, Reading } from "../../read/types.ts";

/**
 * Takes "Zeltner" from Friedrich August Zeltner where the headline names the firm and the text speaks of it before it ever
 * names the man: news gives a person's full name first, so the bare name is not his. Returns the entities anew.
 */
export function splitFirmNames(
  entities: Entity[],
  { title, text }: { title: string; text: Reading["text"] },
): Entity[] {
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
