import type { Entity, Mention, Reading, Sentence, Token } from "../read/types.ts";
import type { Owned } from "./definites/owned-nouns.ts";
import type { Belongings } from "./topic/topic-belongings.ts";
import type { TopicThing } from "./topic/topic-thing.ts";

/** One sentence's tree with its downward links. `children[i]` lists the dependents of token `i`, in order. */
export type Tree = {
  index: number;
  sentence: Sentence;
  tokens: Token[];
  children: number[][];
  /** The token over all others, -1 where there is none. */
  root: number;
  /** What is asked of each token again and again: its form in lower case, its relation without subtype, `sentence:token`. */
  lowered: string[];
  relations: string[];
  places: string[];
};

/** A day of the civil calendar. `month` and `day` count from 1. */
export type CivilDate = { year: number; month: number; day: number; dayFirst: boolean };

/** A reading made ready for asking: trees, mentions by token, the words of the title, the date of the article. */
export type Document = {
  reading: Reading;
  title: string;
  trees: Tree[];
  /** `sentence:token` of a mention's first token → the entity and the mention. */
  mentions: Map<string, EntityMention>;
  /** `sentence:token` of every token inside a mention → its entity. */
  owners: Map<string, Entity>;
  /** `sentence:token` of pronouns, and of nouns behind "the", that may mean one of several. */
  unresolved: Set<string>;
  /** Offset at which each noun (lower-case lemma) first stands. */
  firstUse: Map<string, number>;
  /** Names of clubs and firms as the headline has them, by their first word: "Leeds" → "Leeds Rovers". */
  fullNames: Map<string, string>;
  /** Words that the article writes without a capital somewhere. */
  plainWords: Set<string>;
  /** Lower-case lemmas of each sentence. */
  lemmas: Set<string>[];
  /** Lower-case nouns of the title: they need no introduction when they head a generic noun phrase. */
  topicWords: Set<string>;
  /** Date that the article carries, when its text states one. */
  date: CivilDate | null;
  /** Place of the dateline as a sentence has it ("Harlan Creek, Ohio"); null when there is none. */
  place: string | null;
  /** Names that the article describes by a noun ("Kelvara, a company …") and from which offset on; empty when two share it. */
  describedAs: Map<string, { name: string; since: number; entity: Entity | null }>;
  /** Whether a name is written with "the", as far as it was asked. */
  articles: Map<Entity, boolean>;
  /** How names of the article are introduced: "the captain" before, "Coldstone's chief executive" after. */
  introductions: Map<Entity, Introduction>;
  /** Fuller noun phrases by the form of their head noun, in order of the text: what a bare "the N" may stand for. */
  antecedents: (noun: string) => readonly Antecedent[];
  /** What news brings up by a noun alone; null for an article without a date. */
  broughtUp: BroughtUp | null;
  /** `sentence:token` of a bare definite noun → what it stands for, as far as it was asked. */
  phrases: Map<string, string | null>;
  /** The entity that the article is named after, or null. */
  topic: Entity | null;
  /** The thing that the article is named after and describes; null for people, places, bodies and news. */
  topicThing: TopicThing | null;
  /** Nouns that the article gives to one named owner: "her workshop". */
  ownedNouns: ReadonlyMap<string, Owned>;
  /** Nouns that class the topic, as its first sentence and its name have them; empty for people and news. */
  topicClasses: readonly string[];
  /** Bare nouns that are of that thing. */
  belongings: Belongings;
  /** Pronouns that take up something of that thing, told in full: `sentence:token` → "the wings of the kākāpō". */
  toldPronouns: Map<string, string>;
  /** "the couple", "the animal": `sentence:token` of the noun → the names of both, the kind that was told of last. */
  pairs: Map<string, string>;
  /** Animals and plants that the text tells by their kind, with the wider words for them. */
  livingKinds: ReadonlyMap<string, readonly string[]>;
  /** What a dated article brings up in its opening; null for an article without a date. */
  news: News | null;
  /** Where and when the article plays, when one place stands out. */
  setting: Setting | null;
  /** Pronouns that the subject of their own clause owns: `sentence:token` → the subject's head token. */
  bound: Map<string, number>;
};

/**
 * Where news plays: `where` with its preposition ("at the San José mine", "in the 2024 Northern Cup"), `full` without it,
 * the bare proper name; `when` is " in 2010", or empty where the name has its year.
 */
export type Setting = {
  where: string;
  full: string;
  name: string;
  isTown: boolean;
  when: string;
  /** A contest, vote or show, in which not all happened that the news tells. */
  isContest?: boolean;
  /** A race, a match or a tournament: all that its players do on the field was done in it. */
  isSport?: boolean;
};

/** What the opening of news tells, for the sentences that come back to it. */
export type News = {
  /** Index of the opening sentence. */
  sentence: number;
  /** Month and year of the dateline: "June 2016". */
  month: string;
  things: ReadonlyMap<string, NewsThing>;
  /** Offset at which the text brings up another thing of that noun ("a second lorry"). */
  others: ReadonlyMap<string, number>;
};

/**
 * A thing or person of the news: `phrase` tells it to whoever has not read the article, and may stand for "the noun" from
 * offset `since` on. A part is told by the whole: "the captain" is the captain of `phrase`.
 */
export type NewsThing = {
  noun: string;
  /** `NN` or `NNS`. */
  xpos: string;
  phrase: string;
  since: number;
  /** What joins a part to the whole: "the captain | of", "the inquiry | into". */
  link?: string;
  /** What the news is about, by its name: it comes before what only the place of the news tells. */
  isEvent?: boolean;
  /** The headline names it: it comes before whatever else the text calls so. */
  isTitled?: boolean;
};

export type EntityMention = { entity: Entity; mention: Mention };

/**
 * Words to stand beside a name at its first use, and the sentence that gives them, which needs none. `onThing` tells it by the
 * article's thing ("the inventor of the stethoscope"), as the sentence `toldIn` does itself.
 */
export type Introduction = {
  before: string;
  after: string;
  sentence?: number;
  onThing?: string;
  toldIn?: number;
};

/** A token of the article. */
export type Place = { tree: Tree; head: number };

/** What the article brings up, in order, by noun (lower-case lemma), and how each is told. */
export type BroughtUp = {
  byNoun: ReadonlyMap<string, Place[]>;
  tell: (place: Place) => string | null;
};

/** A noun phrase that says which one it means. */
export type Antecedent = {
  tree: Tree;
  head: number;
  tokens: number[];
  isNamed: boolean;
  takesArticle: boolean;
};
