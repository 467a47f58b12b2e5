import { organisationOf } from "../data/index.ts";
import type { Entity } from "../types.ts";

/** What a pronoun can stand for. */
export type Kind = "male" | "female" | "thing" | "many";

/** Third-person pronouns in lower case. */
export const kindOfPronoun: Readonly<Record<string, Kind>> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
  it: "thing",
  its: "thing",
  itself: "thing",
  they: "many",
  them: "many",
  their: "many",
  theirs: "many",
  themselves: "many",
};

/** Nouns that point back with `the`: what the entity must be. */
export const nounClasses: Readonly<Record<string, (entity: Entity) => boolean>> = {
  country: (entity) => entity.type === "place" && entity.subtype === "country",
  nation: (entity) => entity.type === "place" && entity.subtype === "country",
  city: (entity) => entity.type === "place" && /^(?:city|capital)$/.test(entity.subtype ?? ""),
  state: (entity) => entity.type === "place" && entity.subtype === "us_state",
  river: (entity) => entity.type === "place" && entity.subtype === "river",
  island: (entity) => entity.type === "place" && entity.subtype === "island",
  lake: (entity) => entity.type === "place" && entity.subtype === "lake",
  company: (entity) => entity.type === "organisation" && entity.subtype === "company",
  firm: (entity) => entity.type === "organisation" && entity.subtype === "company",
  university: (entity) => entity.type === "organisation" && entity.subtype === "university",
  college: (entity) => entity.type === "organisation" && /College/.test(entity.name),
  ministry: (entity) => entity.type === "organisation" && /Ministry/.test(entity.name),
  agency: (entity) =>
    entity.type === "organisation" &&
    (/Agency/.test(entity.name) || organisationOf(entity.name) === "agency"),
  party: (entity) => entity.type === "organisation" && entity.subtype === "party",
  team: (entity) => entity.type === "organisation" && entity.subtype === "team",
  club: (entity) => entity.type === "organisation" && entity.subtype === "team",
  bank: (entity) => entity.type === "organisation" && entity.subtype === "bank",
  court: (entity) => entity.type === "organisation" && entity.subtype === "court",
  newspaper: (entity) => entity.type === "organisation" && entity.subtype === "media",
  museum: (entity) => entity.type === "organisation" && entity.subtype === "museum",
};

/** Whether an entity can be what a pronoun of this kind stands for; an unknown gender fits both. */
export const canBe = (entity: Entity, kind: Kind): boolean => {
  if (kind === "male") return entity.type === "person" && entity.subtype !== "female";
  if (kind === "female") return entity.type === "person" && entity.subtype !== "male";
  if (kind === "thing") return /^(?:place|organisation|event|unknown)$/.test(entity.type);
  return /^(?:organisation|nationality|unknown)$/.test(entity.type);
};
