/**
 * Builds `questions/grade/data/countries.ts`: each country's English and own name, folded, one line a country.
 *   npm install --no-save countries-list@3.4.1
 *   node tools/grade-data/build-places.ts
 * Licence: MIT (countries-list, see NOTICE).
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { foldText } from "../../questions/grade/fold.ts";
import { isKnownWord } from "../../questions/grade/known-words.ts";

const require = createRequire(import.meta.url);
const { countries } = require("countries-list") as {
  countries: Record<string, { name: string; native: string }>;
};

const folded = (text: string): string => foldText(text).toLowerCase().trim();

/** Own names that read as an English word would make any island Iceland (Ísland). */
const isTelling = (name: string, native: string): boolean =>
  folded(name) === folded(native) || !isKnownWord(folded(native));

const lines = Object.values(countries).map(({ name, native }) =>
  [...new Set([folded(name), ...(isTelling(name, native) ? [folded(native)] : [])])].join("|"),
);
const text = `/** Made by tools/grade-data/build-places.ts. A line holds the names of one country. Source in NOTICE. */
export const countryNames = \`${lines.join("\n").replaceAll("`", "'")}\`;
`;
writeFileSync(new URL("../../questions/grade/data/countries.ts", import.meta.url), text);
