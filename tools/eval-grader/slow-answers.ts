import type { ShortAnswer } from "../../questions/types.ts";

const asked = (key: string, accepted: string[] = [], grading = {}): ShortAnswer => ({
  id: "slow",
  kind: "short_answer",
  stem: "Which of them was it, and when?",
  key,
  evidence: { start: 0, end: 0, text: "" },
  difficulty: 1,
  grading: { accepted, ...grading },
});

const times = (count: number, write: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => write(at));

const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
const phrases = times(128, (at) => `report number ${at} of the long commission`);
const names = times(128, (at) => `Jonathan Alexander Bartholomew Featherstone${letter(at)}`);
const terms = times(
  128,
  (at) => `hydrochlorothiazide photosynthesis chromatography${letter(at)} internationalisation`,
);
const days = times(
  128,
  (at) => `${1 + (at % 28)} ${["September", "February", "November"][at % 3]} ${1800 + at}`,
);

/** Keys with as many and as long texts as an author may write. */
export const slowKeys: Record<string, ShortAnswer> = {
  "a name": asked("George Washington Carver"),
  "a list": asked("iron, copper, zinc, lead, gold, tin and silver"),
  "128 phrases": asked("first report", phrases),
  "128 names": asked("John Smith", names),
  "128 dates": asked("1 May 1900", days),
  "128 terms with lists of the author": asked("chemical words", terms, {
    reject: terms.map((term) => `${term} x`),
    prompt: names,
  }),
  "60 kinds": asked(
    "alpha",
    times(60, (at) => `photosynthesis${at % 10} kind${at}`),
  ),
};

const fill = (text: string): string => text.repeat(Math.ceil(256 / text.length)).slice(0, 256);

/** Answers made to be slow: as long as an answer may be, longer, or growing when they are folded. */
export const slowAnswers: Record<string, string> = {
  "100,000 characters": "a".repeat(100_000),
  "50,000 words": "a ".repeat(50_000),
  "a million digits": "9".repeat(1_000_000),
  "250 digits": "9".repeat(250),
  "ligatures that grow": "\ufdfa".repeat(256),
  "marks of punctuation": fill("?!.,;:-()[]{}\"'"),
  brackets: "(".repeat(256),
  slashes: fill("1/2/"),
  "a list without end": fill("a,"),
  "near misses": fill("reprot nubmer of the lnog comission "),
  "misspelt names": fill("Jonathon Alexandar Bartholomw Fetherstonex "),
  "misspelt terms": fill("hydrochlorothiazade, photosinthesis, chromatographiz, "),
  "misspelt months": fill("Septembar Febuary Novembar 1 2 1800 "),
  "kinds and kinds": fill("kind1 and kind2, "),
  "one word again and again": fill("photosinthesis and "),
  "number words": fill("hundred and one "),
  "fractions and units": fill("1 1/2 km and a half "),
  "points between letters": fill("U.S. "),
  "short words": fill("ab cd ef gh "),
  "letters with marks": fill("é"),
  "vowels with dots": fill("ä ö ü "),
  Cyrillic: fill("Москва жж "),
  Arabic: fill("القاهرة "),
  Chinese: fill("北 京 "),
  pictures: fill("😀 "),
  colons: fill("Paris: "),
  "raised digits": fill("10⁶ km² "),
};
