import type { Kernel } from "./kernel.ts";
import type { Memory } from "./memory.ts";
import type { SentenceHints } from "./tag-hints.ts";
import type { ChooseTags } from "./tags.ts";
import type { Header } from "./weights.ts";
import type { PlaceWords } from "./word-cache.ts";

/** All that reading a group of sentences needs. */
export type Engine = {
  header: Header;
  kernel: Kernel;
  memory: Memory;
  i32: Int32Array;
  f32: Float32Array;
  placeWords: PlaceWords;
  chooseTags: ChooseTags;
  hintsFor: (forms: readonly string[]) => SentenceHints;
  /** What the last layer's projections are for the root, which is no word. */
  root: Float32Array;
  /** Index of the relation `root`. */
  rootRelation: number;
};
