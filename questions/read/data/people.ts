import people from "./people.json" with { type: "json" };

/** What the lists know of a word as a person's name. */
export type PersonName = { given: boolean; surname: boolean; gender?: "male" | "female" };

const male = 1;
const female = 2;
const surname = 4;

const build = (): ReadonlyMap<string, number> => {
  const map = new Map<string, number>();
  const add = (list: string, bit: number) => {
    for (const name of list.split("|")) map.set(name, (map.get(name) ?? 0) | bit);
  };
  add(people.male, male);
  add(people.female, female);
  add(people.either, male | female);
  add(people.surnames, surname);
  return map;
};

let cache: ReadonlyMap<string, number> | undefined;

/** Given name, surname or neither; `gender` only where the lists agree on one. */
export const personNameOf = (word: string): PersonName => {
  cache ??= build();
  const bits = cache.get(word) ?? 0;
  const known = { given: (bits & 3) > 0, surname: (bits & surname) > 0 };
  const gender = bits & 3;
  if (gender === male) return { ...known, gender: "male" };
  return gender === female ? { ...known, gender: "female" } : known;
};
