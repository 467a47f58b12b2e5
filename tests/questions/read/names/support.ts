import { findEntities } from "../../../../questions/read/names/index.ts";
import type { Entity, Unresolved } from "../../../../questions/read/types.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

type Found = { text: string; entities: Entity[]; unresolved: Unresolved[] };

/** The entities of a text, as the reader's trees and labels give them. */
export const find = (text: string): Found => ({ text, ...findEntities(reader.parse(text)) });

/** The entity with this name. */
export const entityNamed = ({ entities }: Found, name: string): Entity => {
  const entity = entities.find((each) => each.name === name);
  if (!entity) throw new Error(`no ${name} among ${entities.map((each) => each.name).join(", ")}`);
  return entity;
};

/** Texts of all mentions of an entity, in order. */
export const mentionTexts = ({ text }: Found, entity: Entity): string[] =>
  entity.mentions.map(({ start, end }) => text.slice(start, end));

/** `type name` of all entities of the given types, in order. */
export const listed = ({ entities }: Found, ...types: string[]): string[] =>
  entities
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ type, name }) => `${type} ${name}`);
