/** Longest folded text, in UTF-16 units: compatibility forms can grow a text eighteen-fold. */
export const maxFoldedLength = 1024;

/**
 * Folds a text to the letters that grading compares: compatibility forms (full width, ½, ligatures), digits of every
 * script as ASCII, one kind of quote, dash and space, no invisible characters, and no marks on Latin, Greek,
 * Cyrillic, Arabic and Hebrew letters. Marks that make another letter stay: kana voicing, Indic vowel signs, й.
 * Case stays. Folding twice changes nothing. Source: rules 4 and 5 of the grading study, Unicode 15 tables.
 */
export const foldText = (text: string): string => {
  if (isPlainAscii(text)) return text;
  const decomposed = foldSuperscripts(text).normalize("NFKD");
  let out = "";
  let base = "";
  for (const character of decomposed) {
    const code = character.codePointAt(0) ?? 0;
    if (isMark(code) && isMarkDropped(base, code)) continue;
    if (isInvisible(code)) continue;
    const folded = code < 0x80 ? foldAscii(character) : foldCharacter(character, code);
    if (!isMark(code)) base = folded;
    out += folded;
    if (out.length >= maxFoldedLength) break;
  }
  return out.normalize("NFC");
};

/**
 * Raised digits: a power behind one or two digits (`10⁸` becomes `10^8`), part of a unit behind a short word (`km²`),
 * and otherwise the mark of a footnote, which is no part of the answer.
 */
const foldSuperscripts = (text: string): string =>
  text.replace(/⁻?[⁰¹²³⁴-⁹]+/g, (raised, at: number) => {
    const before = text.slice(Math.max(0, at - 4), at);
    if (/(?:^|\D)\d{1,2}$/.test(before)) return `^${raised}`;
    return /(?:^|[^\p{L}])\p{L}{1,3}$/u.test(before) ? raised : "";
  });

/** The lower-case form, the same on every machine. Final sigma is folded; `İ` and `ı` become `i`. */
export const lowerText = (text: string): string => text.toLowerCase();

/** Folds everything but the marks, for keys whose author wants `é` and `e` told apart. */
export const foldKeepingMarks = (text: string): string => text.normalize("NFKC").trim();

/** Whether folding would lose a Germanic or Nordic vowel that people also spell out: `ä` as `ae`. */
export const spellOutUmlauts = (text: string): string | null => {
  if (isPlainAscii(text)) return null;
  const spelled = text
    .normalize("NFC")
    .replace(/[äöüøåÄÖÜØÅ]/g, (letter) => umlauts.get(letter) ?? letter);
  return spelled === text.normalize("NFC") ? null : spelled;
};

const umlauts = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ø", "oe"],
  ["å", "aa"],
  ["Ä", "Ae"],
  ["Ö", "Oe"],
  ["Ü", "Ue"],
  ["Ø", "Oe"],
  ["Å", "Aa"],
]);

const isPlainAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7e || code < 0x20 || code === 0x60) return false;
  }
  return true;
};

const isMark = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x591 && code <= 0x5c7 && code !== 0x5be && code !== 0x5c0 && code !== 0x5c3) ||
  (code >= 0x610 && code <= 0x61a) ||
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x670 ||
  (code >= 0x6d6 && code <= 0x6ed);

/** A breve on и makes й, a letter of its own; every other mark of these scripts only colours its letter. */
const isMarkDropped = (base: string, code: number): boolean =>
  !(code === 0x306 && (base === "и" || base === "И"));

const isInvisible = (code: number): boolean =>
  code === 0xad ||
  code === 0x640 ||
  code === 0x34f ||
  code === 0x61c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0xe0000 && code <= 0xe0fff);

const foldAscii = (character: string): string => {
  if (character === "`") return "'";
  return character < " " || character === "\u007f" ? " " : character;
};

const foldCharacter = (character: string, code: number): string => {
  const special = letters.get(character);
  if (special !== undefined) return special;
  if (code < 0x660) return character;
  const digit = digitValue(code);
  return digit === null ? character : String(digit);
};

/** First code point of each decimal digit block that NFKC leaves alone. */
const digitZeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
  0xed0, 0xf20, 0x1040, 0x17e0, 0x1810,
];

const digitValue = (code: number): number | null => {
  for (const zero of digitZeros) if (code >= zero && code < zero + 10) return code - zero;
  return null;
};

const letters = new Map([
  ...[..."‘’‚‛′´ʼʻ＇"].map((quote) => [quote, "'"] as const),
  ...[..."“”„‟″«»"].map((quote) => [quote, '"'] as const),
  ...[..."‐‑‒–—―−﹣－"].map((dash) => [dash, "-"] as const),
  ...[..."\u00a0\u1680\u2028\u2029\u202f\u3000"].map((space) => [space, " "] as const),
  ...[..."、，"].map((comma) => [comma, ","] as const),
  ["⁄", "/"],
  ["×", "x"],
  ["ß", "ss"],
  ["ẞ", "SS"],
  ["æ", "ae"],
  ["Æ", "AE"],
  ["œ", "oe"],
  ["Œ", "OE"],
  ["ø", "o"],
  ["Ø", "O"],
  ["ł", "l"],
  ["Ł", "L"],
  ["đ", "d"],
  ["Đ", "D"],
  ["ð", "d"],
  ["Ð", "D"],
  ["þ", "th"],
  ["Þ", "TH"],
  ["ı", "i"],
  ["ς", "σ"],
  ["أ", "ا"],
  ["إ", "ا"],
  ["آ", "ا"],
  ["ٱ", "ا"],
  ["ة", "ه"],
  ["ى", "ي"],
]);
