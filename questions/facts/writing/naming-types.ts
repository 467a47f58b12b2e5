import type { Entity } from "../../read/types.ts";

/** What to write where an entity is mentioned, over how many tokens. */
export type Naming = {
  text: string;
  length: number;
  entity: Entity | null;
  fault: "pronoun" | "first_person" | "bare_surname" | null;
};

export type NamingContext = {
  run: number;
  named: Set<Entity>;
  /** Named further on in what is written. */
  later?: Entity | null;
  /** Whether what is written names the pronoun's owner behind its subject. */
  ahead?: () => boolean;
  asked?: number | undefined;
  kept?: Set<number>;
};
