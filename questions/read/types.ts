/** The reader's nouns. Every `start` and `end` is a UTF-16 offset into the text as given; `end` is exclusive. */

/** Universal part-of-speech tag (UD v2). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** One UD token: `n't`, `'s` and each part of a hyphenated word are tokens of their own. */
export type Token = {
  form: string;
  start: number;
  end: number;
  lemma: string;
  upos: Upos;
  /** Penn Treebank tag. */
  xpos: string;
  /** Index of the head within the sentence's tokens; -1 for the root. */
  head: number;
  /** UD relation with its subtype, such as `nsubj:pass`. */
  deprel: string;
  /** How sure the reader is of this token's head, 0 to 1. */
  arcProbability: number;
  /** How sure it is of `deprel`, given that head. */
  relationProbability: number;
};

/** Why a sentence's tree should not be built upon. */
export type Unreliable =
  | "too_long"
  | "headline"
  | "list"
  | "all_capitals"
  | "broken"
  | "not_english";

export type Sentence = {
  start: number;
  end: number;
  tokens: Token[];
  /** Absent when the tree may be built upon. */
  unreliable?: Unreliable;
};

export type EntityType =
  | "person"
  | "place"
  | "organisation"
  | "nationality"
  | "date"
  | "time"
  | "duration"
  | "money"
  | "percent"
  | "quantity"
  | "ordinal"
  | "title"
  | "event"
  | "unknown";

/** One place in the text where an entity is named, or is pointed at by a pronoun or a noun. */
export type Mention = {
  start: number;
  end: number;
  /** Index into `Reading.sentences`. */
  sentence: number;
  /** First token of the mention within its sentence. */
  firstToken: number;
  /** One past the last token of the mention. */
  endToken: number;
  kind: "name" | "pronoun" | "noun";
};

/** One person, place, date or amount of the document with all its mentions, in order of the text. */
export type Entity = {
  type: EntityType;
  /** The fullest name, as the text writes it. */
  name: string;
  /** Finer class where a word list or the text states it: `country`, `city`, `us_state`, `male`, `female`, `weekday`, `year`, … */
  subtype?: string;
  /** Titles and roles that the text puts before or beside the name, in order of the text. */
  roles: string[];
  /** Offsets of the first mention of the fullest name. */
  start: number;
  end: number;
  mentions: Mention[];
  /** How sure the type is, 0 to 1. */
  confidence: number;
};

/** A pronoun or definite noun that more than one entity could own, or none: never guess it. */
export type Unresolved = Mention & { candidates: number };

export type Reading = {
  text: string;
  sentences: Sentence[];
  entities: Entity[];
  unresolved: Unresolved[];
};

/** Reads a text. Deterministic: the same text gives the same reading on every machine. */
export type Reader = { read: (text: string) => Reading };
