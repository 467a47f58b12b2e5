/**
 * The commonest English function words. They make up 35 to 50 % of running English and under 10 % of any
 * other language written in Latin letters.
 */
const functionWords = new Set(
  (
    "the of and to in a is that for it was on as with by at from his he be this are an or had not have " +
    "which were but they has their been its who will would said when after one more than she her we you " +
    "about into other can out up all i no there if some over what also first two new could my them"
  ).split(" "),
);

const minLatinShare = 0.7;
const minFunctionWordShare = 0.12;

/** Whether a text of at least some dozen words reads as English: Latin letters, English function words. */
export const isEnglish = (text: string): boolean => {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || latin / letters < minLatinShare) return false;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => functionWords.has(word)).length;
  return known / words.length >= minFunctionWordShare;
};
