import type { Token } from "./token.ts";

/**
 * A key under which the inflected forms of an English word meet: artery/arteries, kid/kids, hero/heroes. Only number and
 * light inflection; nothing that makes another word (no Porter stemming). Words under four letters keep all but a plural.
 */
export const inflectionKey = (word: string): string => {
  if (word.length < 4) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes|oes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("ves") && word.length > 4) return `${word.slice(0, -3)}f`;
  // "glass", "virus", "basis" are singular.
  if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return irregular.get(word) ?? withoutGerund(word);
};

/** "testing" and "test", "swimming" and "swim" are one; "string" and "spring" have no vowel before the ending. */
const withoutGerund = (word: string): string => {
  if (word.length < 6 || !word.endsWith("ing")) return word;
  const stem = word.slice(0, -3);
  if (silent.has(`${stem}e`)) return `${stem}e`;
  if (word.length < 7) return word;
  if (!/[aeiou]/.test(stem)) return word;
  const isDoubled = stem.at(-1) === stem.at(-2) && !/[lsz]$/.test(stem);
  return isDoubled ? stem.slice(0, -1) : stem;
};

/** Verbs that lose their e in the gerund: "saving" is of "save", though "testing" is of "test". */
const silent = new Set(
  "save make take use give have live move love hope write ride drive rise raise close lose choose store share smoke bake hire fire tire cure vote note mine dine line name tame tune rule bite hide slide guide trade race place face price slice dance escape shape tape wipe type hike bike strike joke poke invade evade provide divide decide produce reduce introduce remove improve prove reserve preserve observe starve carve celebrate create locate migrate operate educate dominate populate pollute compete complete promote invite unite excite define combine refine explore restore ignore prepare compare declare require acquire inspire retire expire measure secure ensure capture feature picture manage damage encourage exchange change charge merge urge advertise exercise organise organize realise realize".split(
    " ",
  ),
);

const irregular = new Map([
  ["children", "child"],
  ["teeth", "tooth"],
  ["geese", "goose"],
  ["mice", "mouse"],
  ["oxen", "ox"],
  ["bacteria", "bacterium"],
  ["phenomena", "phenomenon"],
  ["criteria", "criterion"],
  ["nuclei", "nucleus"],
  ["fungi", "fungus"],
  ["cacti", "cactus"],
  ["larvae", "larva"],
  ["vertebrae", "vertebra"],
  ["leaf", "leaf"],
]);

/** Spellings of one word in British and American English, as rewrites to one of the two. Applied to words of five letters or more. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ae/g, "e"],
  [/oe(?=[a-z]{2})/g, "e"],
  [/our(?=$|s$|ed|ing|it|al|abl)/g, "or"],
  [/is(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)/g, "iz"],
  [/ys(?=e$|es$|ed$|ing$)/g, "yz"],
  [/([bcdgtv])re$/g, "$1er"],
  [/([bcdgtv])res$/g, "$1ers"],
  [/ogue$/g, "og"],
  [/ll(?=$|s$|ed$|ing$|er$|or$|ers$|ment|ful)/g, "l"],
  [/ence$/g, "ense"],
  [/ical$/g, "ic"],
  [/ph(?=[a-z])/g, "f"],
  [/gramme$/g, "gram"],
  [/grey/g, "gray"],
  [/mould/g, "mold"],
  [/plough/g, "plow"],
  [/tyre/g, "tire"],
  [/aluminium/g, "aluminum"],
];

/** What every one of the spellings needs: most words have none of it, and need not be tried against each. */
const anySpelling =
  /[ao]e|our|[iy]s|[bcdgtv]re|ogue|ll|ence|ical|ph|gramme|grey|mould|plough|tyre|aluminium/;

/** The word in one spelling where British and American differ: colour/color, anaemia/anemia, sulphur/sulfur. */
export const spellingKey = (word: string): string => {
  if (word.length < 5) return word === "grey" ? "gray" : word;
  if (!anySpelling.test(word)) return word;
  let key = word;
  for (const [pattern, replacement] of spellings) key = key.replace(pattern, replacement);
  return key;
};

/**
 * A key under which the Latin spellings of one foreign name meet: Gaddafi/Qaddafi/Gadhafi, Chaikovsky/Tchaikovsky,
 * Dostoyevsky/Dostoevsky. Vowels stay apart but for o/u and e/i, so Monet and Manet do not meet. Empty for short words.
 */
export const soundKey = (word: string): string => {
  if (word.length < 6 || !/^[a-z]+$/.test(word)) return "";
  return word
    .replace(/^tch/, "ch")
    .replace(/sch|sh/g, "x")
    .replace(/kh|gh|ck|q|g|c(?!h)/g, "k")
    .replace(/dh/g, "d")
    .replace(/w/g, "v")
    .replace(/ff?$/, "v")
    .replace(/ph/g, "f")
    .replace(/ou|oo|o/g, "u")
    .replace(/[yj](?=[aeiu])/g, "")
    .replace(/ee|ie|[eyj]/g, "i")
    .replace(/(.)\1+/g, "$1");
};

/** A token's stem: its word without inflection and in one spelling. Kept on the token. */
export const stemOf = (token: Token): string => {
  token.stem ??= spellingKey(inflectionKey(token.text));
  return token.stem;
};

/** A token's sound key. Kept on the token. */
export const soundOf = (token: Token): string => {
  token.sound ??= soundKey(token.text);
  return token.sound;
};
