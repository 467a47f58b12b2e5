import type { Parsed } from "./parsed.ts";
import type { Entity, Unresolved, Upos } from "./types.ts";

/** Stands in until the document pass (read/names) is merged: finds nothing. */
export function findEntities(_parsed: Parsed): { entities: Entity[]; unresolved: Unresolved[] } {
  return { entities: [], unresolved: [] };
}

/** Stands in until the word forms (read/forms) are merged. */
export function lemmatise(form: string, upos: Upos, _xpos: string): string {
  return upos === "PROPN" ? form : form.toLowerCase();
}
