/**
 * Builds `questions/grade/data/countries.ts`: each country's English and own name, folded, one line a country.
 *   npm install --no-save countries-list@3.4.1
 *   node tools/grade-data/build-places.ts
 * Licence: MIT (countries-list, see NOTICE).
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { foldText } from "../../questions/grade/fold.ts";

const require = createRequire(import.meta.url);
const { countries } = require("countries-list") as {
  countries: Record<string, { name: string; native: string }>;
};

const lines = Object.values(countries).map(({ name, native }) =>
  [...new Set([name, native].map((text) => foldText(text).toLowerCase().trim()))].join("|"),
);
const text = `/** Made by tools/grade-data/build-places.ts. A line holds the names of one country. Source in NOTICE. */
export const countryNames = \`${lines.join("\n").replaceAll("`", "'")}\`;
`;
writeFileSync(new URL("../../questions/grade/data/countries.ts", import.meta.url), text);
