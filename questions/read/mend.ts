/** Repairs of one line, in order. None of them crosses a line, so offsets are only ever counted afterwards. */
const repairs: readonly [RegExp, string][] = [
  [/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " "],
  [/\[(?:\d{1,3}|citation needed|edit)\]/g, ""],
  [/«\s?/g, "“"],
  [/\s?»/g, "”"],
  [/ {2,}/g, " "],
  [/ +([,;!?%)\]”’]|\.(?!\d|\.\. ))/g, "$1"],
  [/([([“]) +/g, "$1"],
  [/(?<!\.)\.\.(?!\.)/g, "."],
  [/,{2,}/g, ","],
  [/,\./g, "."],
  // "Cheops /ˈkiːɒps/ was"
  [/ \/[^/\s]*[ɐ-ʯˈˌː][^/]{0,30}\/;?(?= )/gu, ""],
  // "30miles", "Chartist,1848", "from 1961-1962", "(1868 - 1912)", "a bank - owned mill"
  [
    /(\d)(?=(?:miles?|feet|yards|acres|hectares|years|(?:kilo|centi|milli)?met(?:re|er)s?)\b)/g,
    "$1 ",
  ],
  [/([$£€]) (?=\d)/g, "$1"],
  // "in Tolm, Ohio, Tolm, Ohio": a link and its name.
  [
    /(?<!\p{L})(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3}, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}),? \1(?!\p{L})/gu,
    "$1",
  ],
  [/(\p{L}{2},)(?=(?:1\d|20)\d\d\b)/gu, "$1 "],
  [/\b(from (?:1\d|20)\d\d) ?[-–] ?(?=(?:1\d|20)\d\d\b)/gi, "$1 to "],
  [/\b((?:1\d|20)\d\d) ?[-–] ?(?=(?:(?:1\d|20)\d\d|\d\d)\b(?!-))/g, "$1–"],
  [
    /([\p{L}"”]) - (?=(?:inspired|owned|based|backed|funded|born|style|related|led|themed) (?!(?:by|in|on|at|to|with|for|from|of|and|or) )\p{L})/gu,
    "$1-",
  ],
];

/** Letters of phonetic script, and the stressed syllables of a respelling: "dʒəˈroʊm", "KEE-ops". */
const spoken = /[ɐ-ʯˈˌː]|\p{Lu}{2,}-\p{Ll}{1,4}\b|\b\p{Ll}{1,4}-\p{Lu}{2,}/u;
/** "Greek: Χέοψ, by Herodotus": how it is written elsewhere, in letters that are not ours. */
const foreign = /^\p{Lu}\p{Ll}+: [^\p{Script=Latin}]+/u;

/**
 * Brackets without what only says how a name sounds or is written in another script: "Cheops (KEE-ops; Greek: Χέοψ)" is "Cheops".
 * What else they hold, such as the years of a life, stays.
 */
const dropSounds = (line: string): string =>
  line.replace(/ ?\(([^()]*)\)/g, (whole, inside: string) => {
    const parts = inside.split("; ");
    const kept = parts.filter((part) => !spoken.test(part) && !foreign.test(part));
    if (kept.length === parts.length) return whole;
    return kept.length === 0 ? "" : ` (${kept.join("; ")})`;
  });

/** Mends spacing and stray marks: "x ." → "x.", ". ." → ".", "« x »" → "“x”", "[3]" → "". */
export const mendLine = (line: string): string => {
  const mended = repairs.reduce(
    (text, [pattern, by]) => text.replace(pattern, by),
    dropSounds(line),
  );
  return mended.trim();
};

/**
 * Closes a quotation that a paragraph opens and never ends, and drops a closing mark that nothing opened:
 * a reader of sentences must be able to trust the marks.
 */
export const closeQuotes = (paragraph: string): string => closeStraight(closeCurly(paragraph));

const closeCurly = (paragraph: string): string => {
  let open = 0;
  let out = "";
  for (const char of paragraph) {
    if (char === "“") open += 1;
    if (char === "”" && open === 0) continue;
    if (char === "”") open -= 1;
    out += char;
  }
  return open > 0 ? `${out}”` : out;
};

const closeStraight = (paragraph: string): string => {
  const marks = paragraph.split('"').length - 1;
  if (marks % 2 === 0) return paragraph;
  const last = paragraph.lastIndexOf('"');
  const opens = last + 1 < paragraph.length && (last === 0 || paragraph[last - 1] === " ");
  return opens ? `${paragraph}"` : paragraph.slice(0, last) + paragraph.slice(last + 1);
};
