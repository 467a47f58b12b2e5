import type { Entity } from "../../read/types.ts";

export type Gender = "male" | "female" | "thing";

/** The kind that a singular pronoun tells. */
export const genders: Record<string, Gender> = {
  he: "male",
  his: "male",
  him: "male",
  she: "female",
  her: "female",
  it: "thing",
  its: "thing",
};

/** Whether the pronoun of that kind may stand for the entity. */
export function fits(entity: Entity, gender: Gender): boolean {
  if (gender === "thing")
    return ["place", "organisation", "event", "unknown"].includes(entity.type);
  if (entity.type !== "person") return false;
  return (
    entity.subtype === undefined ||
    entity.subtype === gender ||
    !["male", "female"].includes(entity.subtype)
  );
}
