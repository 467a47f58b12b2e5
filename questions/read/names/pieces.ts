import { countryOfNationality, personNameOf } from "../data/index.ts";
import type { Token } from "../types.ts";
import { particles } from "./lexicon.ts";
import { isListed, lower, type SentenceView } from "./sentence-view.ts";

const isJoint = (token: Token | undefined): boolean =>
  /^(?:of|and|for|on|in|the|'s|’s|-|–|,|&)$/.test(token?.form ?? "") ||
  particles.has(token?.form ?? "");

/** `Dalgaard-Voss` is one name; `Moscow-Beijing` and `Danish-German` are two. */
const isBoundHyphen = (view: SentenceView, i: number): boolean => {
  const [before, hyphen, after] = [view.tokens[i - 1], view.tokens[i], view.tokens[i + 1]];
  if (!before || !hyphen || !after || !/^[-–]$/.test(hyphen.form)) return false;
  if (before.end !== hyphen.start || hyphen.end !== after.start) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(before.form) || !/^\p{Lu}\p{Ll}+$/u.test(after.form)) return false;
  const isOther = (k: number) =>
    isListed(view, k, k + 1) || countryOfNationality(view.tokens[k]?.form ?? "") !== undefined;
  return !isOther(i - 1) && !isOther(i + 1);
};

/** The hyphen of `al-Sadr`, which the article binds to the name. */
const isArticleHyphen = ({ tokens }: SentenceView, i: number): boolean => {
  const [article, hyphen] = [tokens[i - 1], tokens[i]];
  if (!article || !hyphen || article.end !== hyphen.start) return false;
  return /^[-–]$/.test(hyphen.form) && /^(?:al|el|ul|as|ash|ad|ar|az)$/i.test(article.form);
};

/** Whether the span begins or ends inside a hyphenated name: `Muqtada al` of `Muqtada al-Sadr`. */
export const cutsName = (view: SentenceView, first: number, end: number): boolean =>
  isBoundHyphen(view, first - 1) ||
  isBoundHyphen(view, end) ||
  isArticleHyphen(view, first - 1) ||
  isArticleHyphen(view, end);

const maxPieces = 5;

/** All spans between the joints of a segment: `Bank of England` gives itself, `Bank` and `England`. */
export const piecesOf = (view: SentenceView, first: number, end: number): [number, number][] => {
  const { tokens } = view;
  const isJointAt = (i: number) => isJoint(tokens[i]) && !isBoundHyphen(view, i);
  const blocks: [number, number][] = [];
  let i = first;
  while (i < end) {
    // `al-Qaeda` begins with its article.
    const isArticle = /^(?:al|el)$/i.test(tokens[i]?.form ?? "") && tokens[i + 1]?.form === "-";
    if (isJointAt(i) && !isArticle) {
      i += 1;
      continue;
    }
    let stop = isArticle ? Math.min(i + 3, end) : i + 1;
    while (stop < end && !isJointAt(stop)) stop += 1;
    const isSuffix = stop === i + 1 && /^(?:jr|sr|ii|iii|iv|inc|ltd)\.?$/.test(lower(tokens[i]));
    const before = blocks.at(-1);
    if (isSuffix && before) before[1] = stop;
    else blocks.push([i, stop]);
    i = stop;
  }
  const near = blocks.slice(0, 2 * maxPieces);
  return near.flatMap(([start], a) =>
    near.slice(a, a + maxPieces).map(([, stop]): [number, number] => [start, stop]),
  );
};

/** Where a nationality at `first` ends; `first` when there is none, or nothing after it. */
export const nationalityEnd = ({ tokens }: SentenceView, first: number, end: number): number => {
  // `American-Arab Committee` is one name.
  if (/^[-–]$/.test(tokens[first + 1]?.form ?? "")) return first;
  const two = `${tokens[first]?.form} ${tokens[first + 1]?.form}`;
  if (first + 2 < end && countryOfNationality(two)) return first + 2;
  return first + 1 < end && countryOfNationality(tokens[first]?.form ?? "") ? first + 1 : first;
};

/** The longest listed place or organisation at either end of `[first, end)`, when it is not all of it. */
export const listedParts = (view: SentenceView, first: number, end: number): [number, number][] => {
  const parts: [number, number][] = [];
  const longest = Math.min(4, end - first - 1);
  for (let n = longest; n > 0; n -= 1) {
    if (!isListed(view, first, first + n)) continue;
    parts.push([first, first + n], [first + n, end]);
    break;
  }
  for (let n = longest; n > 0; n -= 1) {
    if (!isListed(view, end - n, end)) continue;
    parts.push([end - n, end], [first, end - n]);
    break;
  }
  return parts;
};

/** `Refugee Council Enver Solomon`: a given name after two words or more may begin a name of its own. */
export const personParts = (
  { tokens }: SentenceView,
  first: number,
  end: number,
): [number, number][] => {
  for (let k = Math.max(first + 1, end - 3); k < end - 1; k += 1) {
    const before = tokens[k - 1]?.form ?? "";
    if (!personNameOf(tokens[k]?.form ?? "").given || personNameOf(before).given) continue;
    return [
      [first, k],
      [k, end],
    ];
  }
  return [];
};
