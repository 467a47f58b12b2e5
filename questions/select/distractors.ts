import type { Candidate } from "../ask/types.ts";
import { lifeYears } from "../facts/topic/life-years.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { AnswerKind, FoundDocument } from "../facts/types.ts";
import type { Random } from "../random.ts";
import { classListNames } from "./class-lists.ts";
import {
  dayDistractors,
  monthDistractors,
  type Years,
  yearDistractors,
} from "./date-distractors.ts";
import { withinEra } from "./eras.ts";
import { articleNames, isSameThing } from "./name-distractors.ts";
import { numberDistractors } from "./number-distractors.ts";
import { countryName, isOneCountry } from "./places/country-regions.ts";

const numeric = new Set<AnswerKind>(["count", "money", "percent", "quantity", "duration"]);

const isBounded =
  /^(more than|over|at least|above|no fewer than|no less than|less than|fewer than|up to|at most|under|below|no more than)\b/i;

/** Years between a true date and one that makes a statement plainly false; a few days off would be a trick. */
const statementGap = 12;

/**
 * Wrong options for an open question, at most three, best first; of the key's type, class and form. Fewer than
 * three means that the question must not be a multiple choice.
 */
export function findDistractors(
  found: FoundDocument,
  candidate: Candidate & { isForStatement?: boolean },
  random: Random,
): string[] {
  const { key, answer } = candidate;
  // "More than 20" is as true of 30 as "more than 30".
  if (isBounded.test(key)) return [];
  if (candidate.form === "where") return [];
  // "Between which years …? 1283 and 1289": a single year beside a pair would stand out.
  if (/\d{4} and \d{4}/.test(key)) return [];
  const years = () =>
    withinEra(possibleYears(found, candidate), candidate.stem, Number(/\d{4}/.exec(key)?.[0]));
  const proposed =
    answer === "year"
      ? yearDistractors(key, years(), random, candidate.isForStatement ? statementGap : 2)
      : answer === "month"
        ? monthDistractors(candidate, found.document.date, random)
        : answer === "date"
          ? candidate.isForStatement
            ? yearDistractors(key, years(), random, statementGap)
            : dayDistractors(key, random)
          : numeric.has(answer)
            ? numberDistractors(key, random)
            : answer === "reason"
              ? reasonDistractors(found, candidate)
              : answer === "clause"
                ? []
                : nameDistractors(found, candidate, random);
  return pickThree(candidate, proposed);
}

/** Few act before this age, and few before this share of the years that they had at the time. */
const ripeAge = 18;
const ripeShare = 0.75;

/** What a child did nobody believes of a grown-up. */
const childhood = 13;
const grownUp = 18;

/**
 * Years in which it might have been: none that the article has not come to, none before or after the life of its person where that
 * one is named, and what was of the childhood in none beyond it.
 */
function possibleYears(found: FoundDocument, { key, fact, stem }: Candidate): Years {
  const { document } = found;
  const latest = document.date?.year ?? latestYear(document.reading.text);
  const year = Number(/\d{4}/.exec(key)?.[0]);
  const isBirth = fact !== null && tokenAt(fact.tree, fact.verbs.verb).lemma === "bear";
  const { topic } = document;
  if (topic?.type !== "person" || !stem.includes(topic.name) || isBirth)
    return { earliest: 0, latest };
  const { born, died } = lifeYears(found);
  const ripe = Math.min(ripeAge, Math.ceil((year - born) * ripeShare));
  const last = year - born <= childhood && year > born ? born + grownUp : latest;
  return {
    earliest: year > born ? born + ripe : 0,
    latest: Math.min(last, year < died ? died : latest),
  };
}

/** The last year that the article speaks of, for texts without a date. */
function latestYear(text: string): number {
  const years = [...text.matchAll(/\b(1[5-9]\d\d|20\d\d)\b/g)].map((match) => Number(match[1]));
  return Math.max(0, ...years) + 1;
}

function nameDistractors(found: FoundDocument, candidate: Candidate, random: Random): string[] {
  if (candidate.alike !== undefined) return likeKey(found, candidate, random);
  const names = articleNames(found, candidate);
  if (names.length >= 3) return names;
  return [...names, ...classListNames(found.document, candidate, random)];
}

/** "The violin" → "The harp": words of the answer's class that the article does not speak of, written as the key is. */
function likeKey({ document }: FoundDocument, { key, alike = [] }: Candidate, random: Random) {
  const [article = ""] = /^The /i.exec(key) ?? [];
  const bare = key.slice(article.length).toLowerCase();
  const text = document.reading.text.toLowerCase();
  const others = alike.filter((word) => word !== bare && !text.includes(word));
  return random
    .shuffle(others)
    .map((word) =>
      article === "" ? word.charAt(0).toUpperCase() + word.slice(1) : `${article}${word}`,
    );
}

/** Reasons of the same shape that the article gives for something else. */
function reasonDistractors(found: FoundDocument, candidate: Candidate): string[] {
  const shape = shapeOf(candidate.key);
  return found.reasons
    .filter((reason) => reason.sentence !== candidate.sentence && shapeOf(reason.text) === shape)
    .map((reason) => reason.text);
}

const shapeOf = (text: string): string =>
  /^(To|Because of|Because|Due to|In order to)\b/i.exec(text)?.[1]?.toLowerCase() ?? "";

const namedKinds = new Set<AnswerKind>(["person", "place", "organisation", "event", "thing"]);

/** Distinct, not in the stem, and within the key's length band. */
function pickThree(candidate: Candidate, proposed: string[]): string[] {
  const { key, stem, entity, answer } = candidate;
  const isNamed = entity !== null && namedKinds.has(answer);
  const known = [spelt(key)];
  for (const text of proposed) {
    if (known.length > 3) break;
    if (mentions(stem, text) || (answer === "reason" && !isInBand(key, text))) continue;
    const own = spelt(text);
    const isKnown = known.some(
      (other) => isOneName(other, own) || (isNamed && isSameThing(other, own)),
    );
    if (!isKnown) known.push(own);
  }
  return known.slice(1).map(({ name }) => name);
}

type Spelt = { name: string; letters: string; country: string | null };

const spelt = (name: string): Spelt => ({
  name,
  letters: name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
  country: countryName(name),
});

/** "Pecs" and "Pécs", "the UK" and "Britain". */
const isOneName = (one: Spelt, other: Spelt): boolean =>
  one.letters === other.letters ||
  (one.country !== null && other.country !== null && isOneCountry(one.country, other.country));

const mentions = (stem: string, text: string): boolean =>
  stem.toLowerCase().includes(text.toLowerCase());

/** Within 40 % of the key's length. */
const isInBand = (key: string, text: string): boolean =>
  text.length >= key.length * 0.6 && text.length <= key.length * 1.4;
