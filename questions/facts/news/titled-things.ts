import { countryOfNationality, placeOf } from "../../read/data/places.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import type { Document, NewsThing, Tree } from "../types.ts";

/** What a firm that buys another one makes, as the text comes back to it. */
const deals = ["deal", "agreement", "transaction"];
const moves = ["decision", "move"];
const takeovers = ["takeover", "acquisition", "purchase"];

const name = "\\p{Lu}[\\p{L}\\d&.’'-]*(?: (?:\\p{Lu}[\\p{L}\\d&.’'-]*|of|and))*";
const bought = new RegExp(
  `^(?<who>${name}) (?:to|will|agrees to|plans to) (?<verb>buy|acquire|purchase) (?<whom>${name})(?= (?:for|in)\\b|[,;:]|$)`,
  "u",
);

type Named = Pick<NewsThing, "noun" | "phrase">;

/**
 * What the headline itself names: the deal of "Orlandia to buy Tolm Records", the flag of "refuses to lower US flag", the policy of
 * "court keeps “ask nothing” policy". Whatever the opening says of it besides, the noun alone means this.
 */
export function titledThings(document: Document, opening: Tree): NewsThing[] {
  const isSentence = /\s\p{Ll}{4,}/u.test(document.title);
  const named = [
    ...(isSentence ? [...saleOf(document), ...ofNations(document)] : []),
    ...quotedIn(document, opening),
  ];
  return named.map((thing) => ({
    ...thing,
    xpos: "NN",
    isTitled: true,
    since: opening.sentence.end,
  }));
}

/** "Orlandia to buy Tolm Records for 39 million euros" */
function saleOf({ title }: Document): Named[] {
  const { who, verb, whom } = bought.exec(title)?.groups ?? {};
  if (who === undefined || whom === undefined) return [];
  const own = owned(who);
  return [
    ...called(deals, `${own} deal to ${verb} ${whom}`),
    ...called(moves, `${own} decision to ${verb} ${whom}`),
    ...takeovers.map((noun) => ({ noun, phrase: `${own} ${noun} of ${whom}` })),
    { noun: "merger", phrase: `${own} merger with ${whom}` },
    { noun: "sale", phrase: `the sale of ${whom} to ${who}` },
  ];
}

const called = (nouns: string[], phrase: string): Named[] =>
  nouns.map((noun) => ({ noun, phrase }));

const owned = (who: string): string => `${who}${who.endsWith("s") ? "'" : "'s"}`;

/** What a nation has one of, or has much to do with at one time. */
const nationsOwn = /^(flag|anthem|constitution|currency|parliament|census|budget)$/;

/** "refuses to lower US flag": the nation's, where the headline speaks of no other. */
function ofNations({ title }: Document): Named[] {
  const words = title.split(/\s+/);
  const nations = words
    .flatMap((word, i) => [word, `${word} ${words[i + 1] ?? ""}`])
    .filter(isNation);
  if (new Set(nations).size !== 1) return [];
  const [nation = ""] = nations;
  return words.flatMap((word) => {
    const noun = word.replace(/[^\p{L}]/gu, "");
    return nationsOwn.test(noun) && title.includes(nation)
      ? [{ noun, phrase: `the ${nation.replace(/['’]s$/, "")} ${noun}` }]
      : [];
  });
}

const isNation = (text: string): boolean => {
  const bare = text.replace(/['’]s$|[,:;]$/gu, "");
  return (
    bare === "US" ||
    bare === "UK" ||
    placeOf(bare)?.subtype === "country" ||
    countryOfNationality(bare) !== undefined
  );
};

const quotation = /["“](?<inside>[^"“”]{5,60})["”] (?<noun>\p{Ll}{3,})(?= |[.,;:]|$)/gu;

/** "“ask nothing” policy", in the headline or else in the opening: a name of its own. */
function quotedIn({ title, trees, reading }: Document, { sentence }: Tree): Named[] {
  const isNoun = (noun: string): boolean =>
    trees.some(({ tokens }) => tokens.some(({ form, xpos }) => form === noun && xpos === "NN"));
  const things = new Map<string, string>();
  for (const text of [title, reading.text.slice(sentence.start, sentence.end)])
    for (const { groups } of text.matchAll(quotation)) {
      const { inside = "", noun = "" } = groups ?? {};
      if (!inside.includes(" ") || things.has(noun) || !isNoun(noun)) continue;
      things.set(noun, `the "${inside}" ${noun}`);
    }
  return [...things].flatMap(([noun, phrase]) =>
    isPersonNoun(noun) || isGroupOrPlaceNoun(noun) ? [] : [{ noun, phrase }],
  );
}
