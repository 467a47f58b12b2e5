import { allLocales } from "@faker-js/faker";
import { femaleNamesInLatin, maleNamesInLatin, surnamesInLatin } from "./own-people.ts";
import type { Synset } from "./wordnet.ts";

/** Locales written in Latin letters whose given names English newspapers meet; the Slavic ones carry case endings. */
const givenLocales =
  /^(de|en|en_IN|en_NG|en_ZA|es|es_MX|fr|fr_BE|it|nl|pl|pt_BR|tr|sv|da|fi|hu|ro)$/;
const surnameLocales =
  /^(da|de_CH|en|en_IN|en_NG|en_ZA|es|fi|fr|hu|id_ID|nb_NO|nl|pl|pt_BR|pt_PT|sv|tr|sr_RS_latin)$/;

type NamesOfLocale = Partial<Record<"male" | "female" | "generic", readonly string[] | null>>;

const isPlainName = (name: string): boolean => /^\p{Lu}[\p{L}'’-]{1,14}$/u.test(name);

const collect = (part: "first_name" | "last_name", kind: "male" | "female" | "generic") => {
  const names = new Map<string, number>();
  const latin = part === "first_name" ? givenLocales : surnameLocales;
  for (const [locale, definition] of Object.entries(allLocales)) {
    if (!latin.test(locale)) continue;
    const lists = definition.person?.[part] as NamesOfLocale | undefined;
    for (const name of lists?.[kind] ?? []) {
      if (isPlainName(name)) names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  return names;
};
/** Names of people in WordNet 3.1 ("Einstein", "Albert Einstein"): their last words. */
const famousSurnames = (nouns: ReadonlyMap<string, Synset>): string[] =>
  [...nouns.values()]
    .filter((synset) => synset.lexFile === 18 && synset.instanceOf.length > 0)
    .flatMap((synset) => synset.words)
    .filter((word) => !word.includes("_"))
    .filter(isPlainName);

/** Given names by gender and surnames, each list sorted and joined by `|`. */
export const listPeople = (
  nouns: ReadonlyMap<string, Synset>,
  avoid: ReadonlySet<string>,
): { male: string; female: string; either: string; surnames: string } => {
  const male = collect("first_name", "male");
  const female = collect("first_name", "female");
  for (const name of maleNamesInLatin.split(" ")) male.set(name, 9);
  for (const name of femaleNamesInLatin.split(" ")) female.set(name, 9);
  const join = (names: Iterable<string>) =>
    [...new Set(names)]
      .filter((name) => !avoid.has(name))
      .sort()
      .join("|");
  const isMostly = (a: Map<string, number>, b: Map<string, number>, name: string) =>
    (a.get(name) ?? 0) > 2 * (b.get(name) ?? 0);
  const given = new Set([...male.keys(), ...female.keys()]);
  const onlyMale = [...given].filter((name) => isMostly(male, female, name));
  const onlyFemale = [...given].filter((name) => isMostly(female, male, name));
  const settled = new Set([...onlyMale, ...onlyFemale]);
  const surnames = ["generic", "male", "female"] as const;
  return {
    male: join(onlyMale),
    female: join(onlyFemale),
    either: join([...given].filter((name) => !settled.has(name))),
    surnames: join([
      ...surnames.flatMap((kind) => [...collect("last_name", kind).keys()]),
      ...famousSurnames(nouns),
      ...surnamesInLatin.split(" "),
    ]),
  };
};
