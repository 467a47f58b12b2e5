/** A word, number or symbol of an answer or key. Plain JSON; absent fields are false. */
export type Token = {
  /** Folded, lower case, without possessive `'s`. For numbers, the digits as written. */
  text: string;
  /** The spelled-out form of a word with an umlaut: `zuerich` for `zürich`. */
  alt?: string;
  /** Value of a number, a number word, or an ordinal. */
  value?: number;
  /** The value if comma and point are read the other way round: 3,14 as 314 or 3.14. */
  otherValue?: number;
  /** `3rd`, `third`. */
  ordinal?: true;
  /** `1980s`. */
  decade?: true;
  /** Name of a unit in `units`. */
  unit?: string;
  /** Starts with a capital letter. */
  cap?: true;
  /** All capitals, two letters or more. */
  caps?: true;
  /** Letters written with points between, or one letter with a point: U.S., J. */
  dotted?: true;
  /** Glued to the token before it by a hyphen: the `hyphen` joins two parts of one word. */
  joined?: true;
  /** Punctuation between the token before and this one, of `,;:/("` and a dash; absent when none. */
  before?: string;
  /** An article stood before it and was dropped. */
  afterArticle?: true;
  /** Inside brackets. */
  bracketed?: true;
  /** The word without inflection and in one spelling, worked out when first needed; always there in a compiled key. */
  stem?: string;
  /** The word's sound, likewise; empty when it has none to compare. */
  sound?: string;
  /** Whether the stem of the question holds the word too, likewise worked out when first needed. */
  asked?: boolean;
  /** Word classes, see `lexicon.ts`. */
  classes: number;
};
