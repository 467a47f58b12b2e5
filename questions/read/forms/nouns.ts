import data from "../data/nouns.json" with { type: "json" };
import { irregularNouns, pluralOnly, singularInS, unchanged } from "./irregular-nouns.ts";
import { pluraliseByRule, singulariseByRule } from "./noun-rules.ts";

type Maps = { toPlural: Map<string, string>; toSingular: Map<string, string> };

const buildMaps = (): Maps => {
  const toPlural = new Map<string, string>();
  const toSingular = new Map<string, string>();
  for (const [singular, plural] of irregularNouns) {
    toPlural.set(singular, plural);
    toSingular.set(plural, singular);
  }
  for (const singular of [...singularInS, ...data.exceptions.split("|")]) {
    const plural = pluraliseByRule(singular);
    if (!toSingular.has(plural)) toSingular.set(plural, singular);
  }
  return { toPlural, toSingular };
};

let cache: Maps | undefined;
const maps = (): Maps => {
  cache ??= buildMaps();
  return cache;
};

/** Compounds take the plural of their last part: `woman` in `spokeswoman`, `child` in `grandchild`. */
const compoundHeads =
  /^(.*[a-z-])(man|men|woman|women|child|children|foot|feet|tooth|teeth|wife|wives|life|lives|self|selves|people|person|fish|craft)$/i;

const recase = (model: string, word: string): string =>
  /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

const convert = (
  word: string,
  listed: ReadonlyMap<string, string>,
  rule: (word: string) => string,
): string => {
  const exact = listed.get(word) ?? listed.get(word.toLowerCase());
  if (exact) return recase(word, exact);
  const [, first = "", last = ""] = compoundHeads.exec(word) ?? [];
  const lastForm = last && listed.get(last.toLowerCase());
  return lastForm ? first + lastForm : rule(word);
};

/** Plural of a noun or of a phrase's last word: `city` → `cities`, `prime minister` → `prime ministers`. */
export const pluralise = (noun: string): string => {
  const cut = noun.lastIndexOf(" ") + 1;
  const word = noun.slice(cut);
  if (unchanged.has(word.toLowerCase()) || unchanged.has(word) || pluralOnly.has(word)) return noun;
  if (maps().toSingular.has(word.toLowerCase())) return noun;
  return noun.slice(0, cut) + convert(word, maps().toPlural, pluraliseByRule);
};

/** Singular of a noun or of a phrase's last word; a word that is singular already stays as it is. */
export const singularise = (noun: string): string => {
  const cut = noun.lastIndexOf(" ") + 1;
  const word = noun.slice(cut);
  const lower = word.toLowerCase();
  if (unchanged.has(lower) || unchanged.has(word)) return noun;
  if (singularInS.has(lower) || (pluralOnly.has(lower) && lower !== "people")) return noun;
  return noun.slice(0, cut) + convert(word, maps().toSingular, singulariseByRule);
};

/** Whether a noun is written in the plural. `data`, `media` and `police` count: their verbs are plural. */
export const isPlural = (noun: string): boolean => {
  const lower = noun.slice(noun.lastIndexOf(" ") + 1).toLowerCase();
  if (pluralOnly.has(lower)) return lower !== "mathematics";
  if (singularInS.has(lower) || unchanged.has(lower)) return false;
  return maps().toSingular.has(lower) || singularise(lower) !== lower;
};

/** Number of a noun phrase's head, from its Penn tag where that says it, from its form otherwise. */
export const numberOf = (head: { form: string; xpos: string }): "singular" | "plural" => {
  if (head.xpos === "NNS" || head.xpos === "NNPS") return "plural";
  if (head.xpos === "NNP" || head.xpos === "PRP") {
    return /^(we|they|us|them|these|those)$/i.test(head.form) ? "plural" : "singular";
  }
  return pluralOnly.has(head.form.toLowerCase()) ? "plural" : "singular";
};
