import { placeOf } from "../data/index.ts";
import type { SentenceView } from "./sentence-view.ts";
import type { Name } from "./typing.ts";

/** "Jr", "OBE", "DBE RA": what stands behind a name and is no part of it. */
const behindName = /(?:,? (?:Jr|Sr|II|III|IV)\.?|(?<=\p{Ll})(?: \p{Lu}{2,5})+)$/u;

/** The name without what stands behind it and its possessive ending. */
export const plainOf = (text: string): string =>
  text.replace(behindName, "").replace(/['’]s?$/, "");

const isBefore = (a: Name, b: Name): boolean =>
  a.sentence < b.sentence || (a.sentence === b.sentence && a.first < b.first);

const firstOf = (names: readonly Name[]): Name | undefined =>
  names.reduce<Name | undefined>(
    (first, name) => (first === undefined || isBefore(name, first) ? name : first),
    undefined,
  );

/** Matches the "in" of "in Paris", not the "from" of "a pass from Paris". */
const locative = /^(in|at|near|around|outside|inside|into|throughout|across|towards?)$/i;

/**
 * "Paris was born …" behind "Valeria Paris": a word that is also a place, which the text never uses as one, and which acts or owns
 * something.
 */
function isSomebody(names: readonly Name[], full: Name, views: readonly SentenceView[]): boolean {
  const later = names.filter((name) => isBefore(full, name));
  const isActing = ({ sentence, end }: Name) =>
    /^(nsubj|nmod:poss)/.test(views[sentence]?.tokens[end - 1]?.deprel ?? "");
  return 2 * later.length > names.length && later.some(isActing);
}

/** "in Paris", "Paris, Texas" */
function isPlaced({ sentence, first, end }: Name, views: readonly SentenceView[]): boolean {
  const formAt = (i: number): string => views[sentence]?.tokens[i]?.form ?? "";
  return (
    locative.test(formAt(first - 1)) ||
    (formAt(end) === "," && placeOf(formAt(end + 1)) !== undefined)
  );
}

/** What the name's own words said of its type counts no longer. */
const asPerson = (name: Name): Name => ({ ...name, type: "person", scores: [0.5, -2, -2] });
const asPlace = (name: Name): Name => ({ ...name, type: "place", scores: [-2, 0.5, -2] });

/** Surname or given name alone → the full name that has it. */
export function linkPeople(
  clusters: Map<string, Name[]>,
  views: readonly SentenceView[],
  merge: (from: string, to: string) => void,
): void {
  const owners = ownersOfWords(clusters);
  for (const [key, names] of [...clusters]) {
    const name = key.slice(key.indexOf(" ") + 1);
    const isPerson = key.startsWith("person ");
    const owner = chooseOwner(owners.get(name) ?? [], { name, names, clusters });
    if (owner === null) continue;
    const full = firstOf(clusters.get(owner) ?? []);
    // "Gerald Falk" is not his son Michael Gerald Falk, who comes up later.
    const first = firstOf(names);
    if (name.includes(" ") && full && first && isBefore(first, full)) continue;
    const isSurname = owner.endsWith(` ${name}`);
    // "Norholm, Michigan", though Ted Norholm comes up: a town that no list has.
    const towns = isSurname ? names.filter((one) => isPlaced(one, views)) : [];
    const others = names.filter((one) => !towns.includes(one));
    if (isPerson && towns.length === 0) merge(key, owner);
    else if (isSurname && towns.length === 0 && !placeOf(name)) merge(key, owner);
    else if (placeOf(name) && towns.length > 0) continue;
    else if (isSurname && full !== undefined && isSomebody(others, full, views)) {
      clusters.set(key, others.map(asPerson));
      merge(key, owner);
      if (towns.length > 0) clusters.set(`place ${name}`, towns.map(asPlace));
    }
  }
}

/** The full names, by each word that they may be shortened to. */
function ownersOfWords(clusters: ReadonlyMap<string, readonly Name[]>): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  const own = (word: string, key: string) => {
    const known = owners.get(word) ?? [];
    if (!known.includes(key)) owners.set(word, [...known, key]);
  };
  for (const [key, names] of clusters) {
    if (!key.startsWith("person ")) continue;
    for (const { text } of names) {
      const words = plainOf(text).split(" ");
      if (words.length < 2) continue;
      own(words.at(-1) ?? "", key);
      own(words[0] ?? "", key);
      if (words.length > 2) own(words.slice(-2).join(" "), key);
    }
  }
  return owners;
}

/**
 * The one who has the name; of several who have it as their surname the one whom the text has called so twice before it names the
 * next ("Mohamed" is Ahmed Mohamed, though his father comes up in the end). Null where it may be either.
 */
function chooseOwner(
  owners: readonly string[],
  {
    name,
    names,
    clusters,
  }: { name: string; names: readonly Name[]; clusters: ReadonlyMap<string, readonly Name[]> },
): string | null {
  if (owners.length < 2) return owners[0] ?? null;
  const introduced = owners
    .map((key) => ({ key, at: firstOf(clusters.get(key) ?? []) }))
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => (a.at && b.at && isBefore(a.at, b.at) ? -1 : 1));
  const [first, second] = introduced;
  if (first?.at === undefined || second?.at === undefined) return null;
  if (!first.key.endsWith(` ${name}`)) return null;
  const { at } = second;
  const between = names.filter(
    (one) => first.at !== undefined && isBefore(first.at, one) && isBefore(one, at),
  );
  return between.length >= 2 ? first.key : null;
}
