import type { Entity, Reading } from "../../read/types.ts";

/** "Saint Orla", "Queen Helena": who has one name is told with the style that the text gives. */
export function withStyle(entity: Entity, { text }: Reading): Entity {
  if (entity.type !== "person" || !/^\p{Lu}\p{Ll}{2,}$/u.test(entity.name)) return entity;
  const style = new RegExp(
    `\\b(Saint|St|King|Queen|Pope|Emperor|Empress|Prince|Princess) ${entity.name}\\b(?! (?:\\p{Lu}|of ))`,
    "u",
  ).exec(text);
  return style === null ? entity : { ...entity, name: `${style[1]} ${entity.name}` };
}
