import { countryOfNationality, placeOf } from "../../read/data/places.ts";
import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** How many sentences back the person may have been named. */
const reach = 2;

/** What is known of a person, as far as the text tells it. */
type Known = { nation: string | null; age: string | null };

/** A phrase that stands for a person: its tokens up to `end`, and what it tells. */
type Phrase = Known & { end: number };

/**
 * "The Colombian", "the 24-year-old", "the 34-year-old Norwegian" for the one person named right before whose land and age, as
 * far as they are told, are these. Adds to `document.mentions`.
 */
export function resolveNationals(document: Document): void {
  if (document.date === null) return;
  const people = document.reading.entities.filter(({ type }) => type === "person");
  const known = new Map<Entity, Known>(people.map((person) => [person, knownOf(document, person)]));
  document.trees.forEach((tree) => {
    if (tree.sentence.unreliable !== undefined) return;
    tree.tokens.forEach((_, i) => {
      const phrase = lower(tree, i) === "the" ? phraseAt(document, tree, i) : null;
      if (phrase === null || document.mentions.get(placeAt(tree, i)) !== undefined) return;
      const near = people.filter((person) => isNear(document, tree, i, person));
      const fitting = near.filter((person) => fits(known.get(person), phrase));
      const sure = fitting.filter((person) => isSure(known.get(person), phrase));
      const [only] = sure.length === 1 ? sure : fitting;
      if (only === undefined || (fitting.length > 1 && sure.length !== 1)) return;
      addMention(document, tree, { from: i, end: phrase.end, kind: "noun" }, only);
    });
  });
}

/** "the Colombian", "the 24-year-old": no noun follows that it would belong to. */
function phraseAt({ owners }: Document, tree: Tree, i: number): Phrase | null {
  const isAged = /^\d\d$/.test(tokenAt(tree, i + 1).form) && spells(tree, i + 2, "-year-old");
  const at = isAged ? i + 6 : i + 1;
  const nation = nationOf(tokenAt(tree, at).form, owners.get(placeAt(tree, at)));
  if (!isAged && nation === null) return null;
  const end = nation === null ? at : at + 1;
  const next = tokenAt(tree, end);
  if (/^(NOUN|PROPN|ADJ|NUM)$/.test(next.upos) || /^[-'’]/.test(next.form)) return null;
  return { end, nation, age: isAged ? tokenAt(tree, i + 1).form : null };
}

const spells = (tree: Tree, from: number, text: string): boolean =>
  [0, 1, 2, 3].map((k) => tokenAt(tree, from + k).form).join("") === text;

/** "the Slovak": somebody of a land, told by nothing else. */
export const isBareNational = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).form in nouns &&
  lower(tree, i - 1) === "the" &&
  !/^(NOUN|PROPN|ADJ)$/.test(tokenAt(tree, i + 1).upos);

/** "the Irish", "the British", "the French" are many. */
function nationOf(word: string, owner: Entity | undefined): string | null {
  if (!/^[A-Z]/.test(word) || /(?:ish|ese|ch|ss)$/.test(word)) return null;
  const read = owner?.type === "nationality" ? (owner.subtype ?? null) : null;
  return nouns[word] ?? countryOfNationality(word)?.name ?? read;
}

const nouns: Readonly<Record<string, string>> = {
  Briton: "United Kingdom",
  Croat: "Croatia",
  Czech: "Czechia",
  Dane: "Denmark",
  Dutchman: "Netherlands",
  Filipino: "Philippines",
  Finn: "Finland",
  Frenchman: "France",
  Frenchwoman: "France",
  Greek: "Greece",
  Irishman: "Ireland",
  Kazakh: "Kazakhstan",
  Pole: "Poland",
  Serb: "Serbia",
  Slovak: "Slovakia",
  Slovene: "Slovenia",
  Spaniard: "Spain",
  Swede: "Sweden",
  Thai: "Thailand",
  Turk: "Turkey",
  Uzbek: "Uzbekistan",
};

function isNear({ trees }: Document, tree: Tree, i: number, { mentions }: Entity): boolean {
  const { start } = tokenAt(tree, i);
  const from = trees[Math.max(0, tree.index - reach)]?.sentence.start ?? 0;
  return mentions.some((mention) => mention.start >= from && mention.end <= start);
}

const fits = (known: Known | undefined, { nation, age }: Phrase): boolean =>
  known !== undefined &&
  (nation === null || known.nation === null || known.nation === nation) &&
  (age === null || known.age === null || known.age === age);

const isSure = (known: Known | undefined, { nation, age }: Phrase): boolean =>
  (nation !== null && known?.nation === nation) || (age !== null && known?.age === age);

/** How far from a name its land may be told. */
const width = 6;

/** "Joris Vandeputte of Belgium", "Spain's Iker Zubeldi", "Ruth Chelimet, a 23-year-old Kenyan". */
function knownOf({ trees }: Document, { mentions }: Entity): Known {
  const known: Known = { nation: null, age: null };
  for (const { kind, sentence, firstToken, endToken } of mentions) {
    const tree = trees[sentence];
    if (kind !== "name" || tree === undefined) continue;
    known.nation ??= nationBefore(tree, firstToken) ?? nationBehind(tree, endToken);
    known.age ??= ageBehind(tree, endToken);
  }
  return known;
}

function nationBefore(tree: Tree, first: number): string | null {
  for (let k = first - 1; k >= Math.max(0, first - width); k--) {
    const { form, upos, xpos } = tokenAt(tree, k);
    if (xpos === "POS") return landOf(tokenAt(tree, k - 1).form);
    const nation = nouns[form] ?? countryOfNationality(form)?.name ?? null;
    if (nation !== null) return nation;
    if (!/^(NOUN|ADJ|PROPN|DET|PUNCT)$/.test(upos) || (form !== "," && upos === "PUNCT"))
      return null;
  }
  return null;
}

function nationBehind(tree: Tree, end: number): string | null {
  if (lower(tree, end) === "of") return landOf(tokenAt(tree, end + 1).form);
  if (tokenAt(tree, end).form !== "," || !/^(an?|the)$/.test(lower(tree, end + 1))) return null;
  for (let k = end + 2; k < end + 2 + width + 3; k++) {
    const { form, upos } = tokenAt(tree, k);
    const nation = nouns[form] ?? countryOfNationality(form)?.name ?? null;
    if (nation !== null) return nation;
    if (form === "," || /^(VERB|PRON|ADP|AUX)$/.test(upos)) return null;
  }
  return null;
}

function ageBehind(tree: Tree, end: number): string | null {
  if (tokenAt(tree, end).form !== ",") return null;
  const { form } = tokenAt(tree, end + 1);
  if (/^\d\d$/.test(form) && tokenAt(tree, end + 2).form === ",") return form;
  const isAged = /^an?$/.test(form.toLowerCase()) && spells(tree, end + 3, "-year-old");
  return isAged ? tokenAt(tree, end + 2).form : null;
}

const landOf = (form: string): string | null => {
  const place = placeOf(form);
  return place?.subtype === "country" ? place.name : null;
};
