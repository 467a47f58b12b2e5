import { hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import type { State } from "../writing/writing.ts";
import { countryMeant, governmentMeant } from "./countries.ts";
import { type Run, townOf } from "./dateline-place.ts";

/** What a country has one of. */
const nationalNouns =
  /^(government|parliament|cabinet|economy|president|opposition|military|army|constitution|capital|population|monarchy|electorate|coalition)$/;

/** What a town has one of. */
const localNouns = /^(council|mayor|police)$/;

/** "the government" → "Ghana's government", "the country" → "Ghana"; null for what is no country's own. */
export function ofCountry(document: Document, tree: Tree, i: number): string | null {
  if (document.news === null || !isBare(tree, i)) return null;
  const { lemma, form } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  const isCountry = /^(country|nation)$/.test(noun);
  if (noun === "island") {
    const land = governmentMeant(document, tree, i);
    return land !== null && islands.test(land) ? land : null;
  }
  if (isCountry || nationalNouns.test(noun)) {
    const country = isCountry
      ? countryMeant(document, tree, i)
      : governmentMeant(document, tree, i);
    if (country === null) return ofTown(document, { tree, i });
    const name = withArticleOf(country);
    return isCountry ? name : `${owner(name)} ${form}`;
  }
  return ofTown(document, { tree, i });
}

/** Countries that are one island. */
const islands =
  /^(Barbados|Cuba|Cyprus|Dominica|Grenada|Iceland|Jamaica|Madagascar|Malta|Mauritius|Nauru|Singapore|Sri Lanka|Taiwan)$/;

/** Courts and ministries that every country has, as their names are written. */
const nationalBodies =
  /^(Court of (Appeals?|Cassation|Auditors)|(Supreme|High|Constitutional|Federal|Appeals?) Court|Senate|National Assembly|House of Representatives|Ministry of \p{L}.*|Department of \p{L}.*|(Education|Health|Interior|Defen[cs]e|Finance|Foreign|Justice|Transport|Agriculture|Environment|Labou?r) (Ministry|Department)|Treasury|Electoral Commission|Central Bank)$/u;

/** "the | Court of Appeal" → "New Zealand's", in place of the article before a body that every country has. */
export function nationRun({ document, tree, named, out }: State, i: number): Run | null {
  if (document.news === null || lower(tree, i) !== "the") return null;
  const found = document.mentions.get(placeAt(tree, i + 1));
  const entity = found?.mention.kind === "name" ? found.entity : undefined;
  if (entity === undefined || named.has(entity) || !nationalBodies.test(entity.name)) return null;
  // "the High Court in Leeds"
  if (/^(in|at|of|for)$/.test(lower(tree, found?.mention.endToken ?? -1))) return null;
  const country = ofNation(document, tree, i);
  return country === null || out.includes(country)
    ? null
    : { length: 1, text: owner(country), added: country.split(" ").length };
}

/** The country whose minister or service is meant, as it is written in a sentence. */
export function ofNation(document: Document, tree: Tree, i: number): string | null {
  const country = governmentMeant(document, tree, i);
  return country === null ? null : withArticleOf(country);
}

/** "the council" → "Port Leeward's council", "the town" → "Port Leeward", in news that plays in one town. */
function ofTown(document: Document, { tree, i }: { tree: Tree; i: number }): string | null {
  const town = townOf(document);
  const { form, lemma } = tokenAt(tree, i);
  if (town === null || isElsewhere(document, { tree, i, town })) return null;
  if (/^(city|town|village)$/.test(lemma)) return town;
  return localNouns.test(lemma) ? `${owner(town)} ${form}` : null;
}

/** Another town is named near before. */
function isElsewhere(
  { reading }: Document,
  { tree, i, town }: { tree: Tree; i: number; town: string },
): boolean {
  const { start } = tokenAt(tree, i);
  return reading.entities.some(
    ({ type, subtype, name, mentions }) =>
      (type === "unknown" || (type === "place" && !wide.test(subtype ?? ""))) &&
      !name.includes(town) &&
      !within.test(name) &&
      mentions.some(
        (mention) =>
          mention.start < start && mention.sentence >= tree.index - 1 && mention.kind === "name",
      ),
  );
}

/** Streets and buildings are of a town, and no other one. */
const within =
  / (Street|Road|Avenue|Lane|Square|Park|Hall|School|Bridge|Station|Hospital|Church|Library|Museum|Quay|Wharf|Creek)$/;

const wide = /^(country|continent|region|us_state|state|river|lake|sea|ocean|mountain)$/;

const isBare = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NN" && !hasChild(tree, i, "compound", "amod", "nmod", "nummod");

export const withArticleOf = (name: string): string =>
  /^(United|Nether|Philippines|Czech|Maldives|Bahamas)/.test(name) ? `the ${name}` : name;

const owner = (name: string): string => `${name}${name.endsWith("s") ? "'" : "'s"}`;
