import type { Asked } from "./key.ts";
import { isGivenName, isKnownWord } from "./known-words.ts";
import {
  classNoun,
  conjunction,
  distinguishing,
  genericNoun,
  legalForm,
  nameSuffix,
  small,
  title,
} from "./lexicon.ts";
import type { Token } from "./token.ts";

/** Small words inside foreign names. */
export const particles = new Set(
  "de van von der den da di del della la le bin ibn al el ben du dos das st mac mc o".split(" "),
);
const surnameFirst = new Set("mao xi deng kim zhou chiang hu jiang ho park moon ban".split(" "));

/** Where the surname stands when the tokens are a person's name, or `null`. */
export const surnameIndex = (tokens: readonly Token[], asked: Asked): number | null => {
  const start = tokens.findIndex(
    (token, at) => (token.classes & title) === 0 || at === tokens.length - 1,
  );
  let end = tokens.length - 1;
  while (end > start && isSuffix(tokens[end])) end -= 1;
  const core = tokens.slice(start, end + 1);
  const last = tokens[end];
  if (core.length < 2 || core.length > 5 || last === undefined || last.cap !== true) return null;
  if (!core.every((token, at) => isNameToken(token, core[at + 1]))) return null;
  const [first] = core;
  if (first === undefined || (first.classes & distinguishing) !== 0) return null;
  if (first.text.length >= 3 && isGivenName(first.text))
    return surnameFirst.has(first.text) && core.length > 1 ? start : end;
  if (surnameFirst.has(first.text)) return start;
  const isInitial = first.text.length === 1 && first.dotted === true;
  const looksForeign =
    asked.person &&
    core.length < 5 &&
    core.slice(0, -1).every((token) => !isKnownWord(token.text) && token.cap === true);
  return isInitial || looksForeign ? end : null;
};

const isSuffix = (token: Token | undefined): boolean =>
  token !== undefined && ((token.classes & nameSuffix) !== 0 || token.bracketed === true);

const notInNames = classNoun | legalForm | conjunction | genericNoun;

/** Words that end the name of a club or a country and are nobody's surname. */
const noSurnames = new Set(["united", "states", "nations", "airlines"]);

const isNameToken = (token: Token, next: Token | undefined): boolean => {
  if (noSurnames.has(token.text)) return false;
  // "Day-Lewis": the first half of a double name may be any word.
  if (next?.before === "-" && token.cap) return true;
  if (token.value !== undefined || token.unit !== undefined) return false;
  if (particles.has(token.text)) return true;
  if ((token.classes & small) !== 0 && token.text.length > 1) return false;
  if ((token.classes & notInNames) !== 0 && (token.classes & title) === 0) return false;
  return /^\p{L}+$/u.test(token.text);
};
