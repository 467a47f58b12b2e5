import { countryMeant, governmentMeant } from "./countries.ts";
import { childrenBy, tokenAt } from "./tree.ts";
import type { Document, Tree } from "./types.ts";

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
  if (isCountry || nationalNouns.test(noun)) {
    const country = isCountry
      ? countryMeant(document, tree, i)
      : governmentMeant(document, tree, i);
    if (country === null) return ofTown(document, noun, form);
    const name = withArticleOf(country);
    return isCountry ? name : `${owner(name)} ${form}`;
  }
  return ofTown(document, noun, form);
}

/** "the council" → "Port Leeward's council", "the town" → "Port Leeward", in news that plays in one town. */
function ofTown({ setting }: Document, noun: string, form: string): string | null {
  if (setting === null || !setting.isTown) return null;
  if (/^(city|town|village)$/.test(noun)) return setting.name;
  return localNouns.test(noun) ? `${owner(setting.name)} ${form}` : null;
}

const isBare = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NN" &&
  childrenBy(tree, i, "compound", "amod", "nmod", "nummod").length === 0;

const withArticleOf = (name: string): string =>
  /^(United|Nether|Philippines|Czech|Maldives|Bahamas)/.test(name) ? `the ${name}` : name;

const owner = (name: string): string => `${name}${name.endsWith("s") ? "'" : "'s"}`;
