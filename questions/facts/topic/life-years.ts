import { tokenAt } from "../trees/tree.ts";
import type { Document, FoundDocument, Tree } from "../types.ts";

/** Matches "(9 April 1904 – 22 November 1981)" and "(born May 1, 1950)"; not "(1,500 people)" or "(1904)". */
const span =
  /\((?:born |b\. )?([^()]*?\b(1\d{3}|20\d\d))(?:\s*[–—-]\s*([^()]*?\b(1\d{3}|20\d\d)))?\)/;

/** Most of the opening that stands before the bracket with the years, in characters. */
const longestName = 260;

/** "Inge Brandt, daughter of Olaf (1850 – 1911),": the years of somebody else. */
const others =
  /\b(?:sons?|daughters?|wife|husband|widow|brother|sister|father|mother|child|nephew|niece|grandson|granddaughter|cousin|successor|pupil|student|founder)\b/;

/** Years of birth and death of the person that the article is on, and where they stand. */
export type LifeYears = { born: string | null; died: string | null };

/** The years in the bracket behind the name that opens the article on a person: "Ada Brandt (1904 – 1981)". */
export function openingLife(document: Document, opening: Tree | undefined): LifeYears {
  const none = { born: null, died: null };
  if (opening === undefined || document.topic?.type !== "person") return none;
  const { start, end } = opening.sentence;
  const text = document.reading.text
    .slice(start, Math.min(end, start + longestName))
    .replace(/\((?:née|nee|born) \p{Lu}[\p{L}’' -]*[;,] /u, "(");
  const match = span.exec(text);
  const before = text.slice(0, match?.index ?? 0);
  const isHis = match !== null && !/ (?:was|is|were|are|who) /.test(before) && !others.test(before);
  const [, from = "", born, to = "", died] = match ?? [];
  if (!isHis || born === undefined || !isPlain(from) || !isPlain(to)) return none;
  const isBirth = died !== undefined || /\(born |\(b\. /.test(match[0]);
  return { born: isBirth ? born : null, died: died ?? null };
}

/** No doubt about the year and no second calendar. */
const isPlain = (text: string): boolean =>
  !/[?;/]|\b(c|ca|circa|about|or|OS|before|after|between|died|d|fl|bapti[sz]ed|reigned)\b/.test(
    text,
  );

const known = new WeakMap<FoundDocument, { born: number; died: number }>();

/** The same, or as the article tells it of its person: "She was born in Lund in 1904." NaN where it does not. */
export function lifeYears(found: FoundDocument): { born: number; died: number } {
  const years = known.get(found) ?? findLifeYears(found);
  known.set(found, years);
  return years;
}

function findLifeYears({ document, facts }: FoundDocument): { born: number; died: number } {
  const { born, died } = openingLife(document, openingOf(document));
  const told = (lemma: string): number => {
    const fact = facts.find(
      ({ tree, verbs, subject }) =>
        subject.entity === document.topic && tokenAt(tree, verbs.verb).lemma === lemma,
    );
    const words = fact?.slots
      .flatMap(({ tokens }) => tokens)
      .map((i) => tokenAt(fact.tree, i).form);
    return Number(words?.find((word) => /^(1\d|20)\d\d$/.test(word)) ?? Number.NaN);
  };
  return {
    born: born === null ? told("bear") : Number(born),
    died: died === null ? told("die") : Number(died),
  };
}

/** The first sentence that can be relied on. */
export const openingOf = ({ trees }: Document): Tree | undefined =>
  trees.find(({ sentence }) => sentence.unreliable === undefined);
