/** Spelling rules of English plurals, without any list; `nouns.ts` puts the exceptions before them. */

const takesEsAfterO =
  /^(?:.*(?:potat|tomat|her|ech|vet|torped|embarg|mosquit|volcan|tornad|buffal|carg|domin|mang|mott|neg?r|superher|n|g))o$/;

/** `city` → `cities`, `box` → `boxes`, `crisis` → `crises`. */
export const pluraliseByRule = (noun: string): string => {
  if (/[^aeiou]y$/i.test(noun) && !/^\p{Lu}\p{Ll}/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/[a-z]{2}sis$|xis$/.test(noun)) return `${noun.slice(0, -2)}es`;
  if (
    /(s|x|z|ch|sh)$/i.test(noun) &&
    !/(?:[ae]rch|tach|loch|ldach|poch|stomach|patriarch)$/.test(noun)
  ) {
    return `${noun}es`;
  }
  return takesEsAfterO.test(noun) ? `${noun}es` : `${noun}s`;
};

const singularRules: readonly (readonly [RegExp, string])[] = [
  [/^(d|l|p|t|v)ies$/, "$1ie"],
  [
    /(mov|cook|zomb|calor|self|rook|brown|gen|hipp|prair|lass|birdi|aux|cal|coll|eer|goal|newb|quick|boot|sort|smooth|talk|brook|fool|veg|indie|junk|pixi)ies$/,
    "$1ie",
  ],
  [/ies$/, "y"],
  [/(ss|sh|ch|tz|zz)es$/, "$1"],
  [/x(es)$/, "x"],
  [
    /(analy|cri|ba|the|hypothe|oa|diagno|progno|parenthe|synop|synthe|ellip|empha|paraly|neme|gene|metamorpho|psycho|neuro|catharse|cataly|dialy)ses$/,
    "$1sis",
  ],
  [/(?<![aeo]|^[a-z]?|[ch])uses$/, "us"],
  [
    /(potato|tomato|hero|echo|veto|torpedo|embargo|mosquito|volcano|tornado|buffalo|cargo|domino|mango|superhero|no|go)es$/,
    "$1",
  ],
  [/(us|ss|is|'s|^s)$/, "$1"],
  [/s$/, ""],
];

/** `cities` → `city`, `boxes` → `box`, `crises` → `crisis`; a singular stays as it is. */
export const singulariseByRule = (noun: string): string => {
  for (const [pattern, replacement] of singularRules) {
    if (pattern.test(noun)) return noun.replace(pattern, replacement);
  }
  return noun;
};
