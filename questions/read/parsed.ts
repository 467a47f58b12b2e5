import type { Sentence } from "./types.ts";

/** What the network says about a token: part of a name of this type, or not. */
export type NameLabel = {
  label: "O" | "B-PER" | "I-PER" | "B-ORG" | "I-ORG" | "B-LOC" | "I-LOC";
  probability: number;
};

/** A text with its sentences' trees, before the document pass finds the entities. */
export type Parsed = {
  text: string;
  sentences: Sentence[];
  /** One label per token, sentence by sentence. */
  nameLabels: NameLabel[][];
};
