import { isCommonWord, placeOf } from "../data/index.ts";
import { initialsOf } from "./document-facts.ts";
import { organisationHeads } from "./lexicon.ts";
import { linkPeople, plainOf } from "./people-links.ts";
import type { SentenceView } from "./sentence-view.ts";
import type { Name, NameType } from "./typing.ts";

/** All mentions of one person, place or organisation, in order of the text. */
export type Cluster = { type: NameType; names: Name[] };

/** One key for the spellings of one place: `US`, `U.S.`, `America` are the United States. */
const keyOfPlace = (text: string): string => {
  const inCapitals = /^\p{Lu}{4,}$/u.test(text);
  if (inCapitals) return keyOfPlace(text.charAt(0) + text.slice(1).toLowerCase());
  const place = placeOf(text);
  return place && (place.subtype === "country" || place.subtype === "us_state")
    ? `${place.name}|${place.subtype}`
    : text;
};

const companyEnd =
  /,? (?:Inc|Corp|Co|Ltd|LLC|plc|PLC|Corporation|Company|Group|Holdings|AG|SA|GmbH)\.?$/;

const keyOf = ({ type, text }: Name): string => {
  if (type === "place") return `place ${keyOfPlace(text)}`;
  if (type === "person") {
    const words = plainOf(text).split(" ");
    return words.length > 1 ? `person ${words[0]} ${words.at(-1)}` : `person ${words[0]}`;
  }
  return `organisation ${text.replace(companyEnd, "").replace(/^The /, "").replaceAll(".", "")}`;
};

/** Joins `from` to `to`. The larger cluster's place in the text is kept by sorting at the end. */
const merge = (clusters: Map<string, Name[]>, from: string, to: string): void => {
  const moved = clusters.get(from);
  const kept = clusters.get(to);
  if (!moved || !kept || from === to) return;
  kept.push(...moved);
  clusters.delete(from);
};

/** `WHO` → `World Health Organization`, and a shorter name → the only longer one that ends or begins with it. */
const linkOrganisations = (clusters: Map<string, Name[]>): void => {
  const byInitials = new Map<string, string | null>();
  const byTail = new Map<string, string | null>();
  const byFirst = new Map<string, string | null>();
  const own = (map: Map<string, string | null>, word: string, key: string) =>
    map.set(word, map.has(word) && map.get(word) !== key ? null : key);
  for (const key of clusters.keys()) {
    const [type, ...words] = key.split(" ");
    if (type === "person" || words.length < 2) continue;
    own(byInitials, initialsOf(words), key);
    if (type !== "organisation") continue;
    own(byFirst, words[0] ?? "", key);
    for (let n = 2; n < words.length; n += 1) own(byTail, words.slice(-n).join(" "), key);
  }
  for (const key of [...clusters.keys()]) {
    const [type, ...words] = key.split(" ");
    if (type === "person") continue;
    const name = words.join(" ");
    const acronymOf = /^\p{Lu}{2,7}$/u.test(name) ? byInitials.get(name) : undefined;
    const begun =
      words.length === 1 && !placeOf(name) && !isCommonWord(name.toLowerCase())
        ? byFirst.get(name)
        : undefined;
    if (acronymOf && !placeOf(name)) merge(clusters, key, acronymOf);
    else if (begun && !isFirst(clusters.get(key), clusters.get(begun))) merge(clusters, key, begun);
    else if (type === "organisation" && organisationHeads.has((words.at(-1) ?? "").toLowerCase())) {
      const longer = byTail.get(name);
      if (longer) merge(clusters, key, longer);
    }
  }
};

/** "Tolmar", of which the text spoke before it spoke of the Tolmar Foundation, is no short form of it. */
const isFirst = (short: readonly Name[] = [], long: readonly Name[] = []): boolean => {
  const [a, b] = [[...short].sort(compare)[0], [...long].sort(compare)[0]];
  return a !== undefined && b !== undefined && a.sentence < b.sentence;
};

const sumOf = (names: readonly Name[], i: 0 | 1 | 2): number =>
  names.reduce((sum, { scores }) => sum + scores[i], 0);

/** One type for all mentions: the one with the most evidence over the document. */
const typeOf = (names: readonly Name[]): NameType => {
  const [person, place, organisation] = [sumOf(names, 0), sumOf(names, 1), sumOf(names, 2)];
  if (person >= place && person >= organisation) return "person";
  return place >= organisation ? "place" : "organisation";
};

const compare = (a: Name, b: Name): number => a.sentence - b.sentence || a.first - b.first;

/** Groups the names of a document by what they name, in order of first mention. */
export const clusterNames = (names: readonly Name[], views: readonly SentenceView[]): Cluster[] => {
  const byText = new Map<string, Name[]>();
  for (const name of names) {
    const group = byText.get(name.text);
    if (group) group.push(name);
    else byText.set(name.text, [name]);
  }
  const clusters = new Map<string, Name[]>();
  for (const group of byText.values()) {
    const type = typeOf(group);
    for (const name of group) {
      const typed = { ...name, type };
      const key = keyOf(typed);
      const cluster = clusters.get(key);
      if (cluster) cluster.push(typed);
      else clusters.set(key, [typed]);
    }
  }
  linkPeople(clusters, views, (from, to) => merge(clusters, from, to));
  linkOrganisations(clusters);
  return [...clusters.values()]
    .map((list) => {
      const type = typeOf(list);
      return { type, names: list.map((name) => ({ ...name, type })).sort(compare) };
    })
    .sort((a, b) => compare(a.names[0] as Name, b.names[0] as Name));
};
