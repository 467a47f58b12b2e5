import { pluralise } from "../../read/forms/index.ts";
import type { Document } from "../types.ts";
import { definingNouns } from "./defining-nouns.ts";
import { shortNameOf } from "./topic-entity.ts";
import { classNounsOf, kindOfClass, type TopicKind } from "./topic-kinds.ts";
import { isShortTitle, isWholeName, openingOf, openingPattern } from "./topic-title.ts";

/** A thing that an encyclopedia describes. */
export type TopicThing = {
  /** As a sentence names it: "the Sorral kite", "cork". */
  name: string;
  /** Without its article: "Sorral kite". */
  bare: string;
  /** Several of it: "Sorral kites"; null for what is not counted ("cork"). */
  plural: string | null;
  /** "tolm" for "tolm antelope", where the text calls it so; empty where it does not. */
  short: string;
  /** Null for what is described at length and is none of the kinds. */
  kind: TopicKind | null;
  /** Words of the title. */
  nouns: ReadonlySet<string>;
  last: string;
  /** Nouns under which the text comes back to it: "species", "bird". */
  classes: ReadonlySet<string>;
};

const mostTitleWords = 4;

/**
 * The thing that the article is named after, when it is no person, place or body and the first sentence says what it is;
 * null for news and for all else.
 */
export function topicThingOf(document: Document): TopicThing | null {
  const title = document.title.trim().replace(/^the /i, "");
  if (document.date !== null || title === "" || !isShortTitle(title, mostTitleWords)) return null;
  const topic = document.topic;
  if (topic !== null && ["person", "place", "organisation"].includes(topic.type)) return null;
  const opening = document.trees[openingOf(document.reading, title)];
  if (opening === undefined) return null;
  const { start, end } = opening.sentence;
  const nouns = definingNouns(opening.sentence, title);
  const kind = nouns.map(kindOfClass).find((found) => found !== null) ?? null;
  const match = openingPattern(title, kind === "act").exec(document.reading.text.slice(start, end));
  const [, told = "", name, verb = ""] = match ?? [];
  if (name === undefined) return null;
  // "The Botanists" is a film: its article is part of its name.
  const whole = isWholeName(document) ? document.title.trim() : null;
  const words = title.toLowerCase().split(" ");
  const known = {
    short: shortNameOf(document.reading, title, nouns),
    kind,
    nouns: new Set(words),
    last: words.at(-1) ?? "",
    classes: new Set(nouns.flatMap(classNounsOf)),
  };
  const isMany = /^(are|were)$/.test(verb.toLowerCase());
  const asTitle = name.toLowerCase() === title.toLowerCase();
  if (isMany && !asTitle) {
    const [plural, one] = [lowerFirst(document, name), lowerFirst(document, title)];
    const isOne = document.reading.text.includes(` the ${one} `);
    return { ...known, name: isOne ? `the ${one}` : plural, bare: one, plural };
  }
  const article = whole === null ? told : "";
  const isProper =
    hasInnerCapital(name) ||
    kind === "work" ||
    nouns.includes("language") ||
    (nouns.includes("genus") && !document.plainWords.has(name.toLowerCase()));
  const bare = whole ?? (isProper ? name : lowerFirst(document, name));
  const full = article === "" ? bare : `the ${bare}`;
  const isCounted =
    whole === null &&
    kind !== "event" &&
    kind !== "work" &&
    (article !== "" || kind === "living" || kind === null) &&
    // Of "the Orvalla Space Telescope" there is one.
    (!hasInnerCapital(name) || document.reading.text.includes(pluralise(name)));
  // "The Tolm heads are …": the title is of many itself.
  const plural = isMany ? full : isCounted ? pluralOf(document, bare) : null;
  return { ...known, name: full, bare, plural };
}

const hasInnerCapital = (name: string): boolean =>
  name
    .split(/[\s-]/)
    .slice(1)
    .some((word) => /^[A-Z]/.test(word));

/** "Spotted glass frog" → "spotted glass frog"; a first word that is always written with a capital keeps it. */
const lowerFirst = (document: Document, name: string): string => {
  const first = (name.split(" ")[0] ?? "").toLowerCase();
  const isPlain = document.plainWords.has(first) || isOnlyFirst(document, name);
  return isPlain ? name.charAt(0).toLowerCase() + name.slice(1) : name;
};

/** "Malaria" stands at the head of sentences alone: its capital is theirs. Names of two words may be somebody's. */
const isOnlyFirst = ({ trees }: Document, name: string): boolean =>
  !name.includes(" ") &&
  trees.every(({ sentence, tokens }) =>
    sentence.unreliable !== undefined
      ? true
      : tokens.every(({ form }, i) => i === 0 || form !== name),
  );

/** Several of them as the text has it: many names of animals are their own plurals ("kākāpō are"). */
function pluralOf({ reading }: Document, bare: string): string {
  const regular = pluralise(bare);
  const text = reading.text.toLowerCase();
  // "Mega Tolms X" is the plural of another name.
  const written = [regular, `${bare}s`].find((plural) =>
    new RegExp(`(?<!\\p{L})${escaped(plural)}(?!\\p{L})(?! \\p{Lu})`, "iu").test(reading.text),
  );
  if (written !== undefined) return written;
  const isSame =
    new RegExp(
      `(?<!the |a |an )(?<!\\p{L})${escaped(bare.toLowerCase())} (are|were|have)\\b`,
      "u",
    ).test(text) || !/[a-z]$/.test(bare);
  return isSame ? bare : regular;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
