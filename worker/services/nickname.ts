/** Longest nickname, in characters. */
export const maxNicknameChars = 24;

/** Letters that look like Latin ones, after case and accents are folded. Source: Unicode UTS #39, confusables.txt. */
const lookAlikes: Record<string, string> = {
  // Cyrillic
  ...{ а: "a", в: "b", с: "c", ԁ: "d", е: "e", һ: "h", н: "h", і: "l", ј: "j", к: "k", м: "m" },
  ...{ о: "o", р: "p", ԛ: "q", г: "r", ѕ: "s", т: "t", у: "y", ԝ: "w", х: "x", ӏ: "l", ь: "b" },
  // Greek
  ...{ α: "a", β: "b", ε: "e", η: "n", ι: "l", κ: "k", μ: "m", ν: "v", ο: "o", ρ: "p", σ: "o" },
  ...{ τ: "t", υ: "u", χ: "x", γ: "y", ω: "w", ζ: "z" },
  // Latin beyond the alphabet, and digits
  ...{ ı: "l", ł: "l", ø: "o", đ: "d", ħ: "h", ŧ: "t", ɑ: "a", ɡ: "g", ß: "ss", æ: "ae", œ: "oe" },
  ...{ i: "l", "1": "l", "0": "o", "|": "l" },
};

/**
 * The form in which nicknames are compared: case, accents, spaces, marks and look-alike letters folded. `Wren`, `wRen`,
 * `Ｗren`, `Wrеn` (with a Cyrillic е) and `W r e n` are one; `Wren` and `Wren2` are two.
 */
export const nicknameKey = (name: string): string => {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  const letters = [...folded].map((letter) => lookAlikes[letter] ?? letter).join("");
  const bare = letters
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, "")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
  return bare;
};

const allowed = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic} .'’!?&,()+#:_-]*$/u;
const isNamed = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The nickname as it is kept, or what to tell the player. Spaces are put in order; nothing else is changed. */
export const checkNickname = (
  typed: string,
): { name: string; error?: undefined } | { name: null; error: string } => {
  // A list of names or a pasted page is not worth normalising.
  if (typed.length > 1000) return refuse(`Use at most ${maxNicknameChars} characters.`);
  const name = typed.normalize("NFC").replace(/ +/g, " ").trim();
  if (name === "") return refuse("Type a nickname.");
  if ([...name].length > maxNicknameChars) {
    return refuse(`Use at most ${maxNicknameChars} characters.`);
  }
  // What joins emojis into one; invisible elsewhere, where the key does not see it either.
  const visible = name.replaceAll("\u200d", "").replaceAll("\ufe0f", "");
  if (!allowed.test(visible)) return refuse("Use letters, numbers, spaces and simple marks only.");
  if (!isNamed.test(name)) return refuse("Use at least one letter or number.");
  if (/\p{M}{3}/u.test(name.normalize("NFD"))) return refuse("Use fewer accents on a letter.");
  if (isMixed(name)) return refuse("Use letters of one alphabet.");
  return { name };
};

const refuse = (error: string) => ({ name: null, error });

/** Alphabets whose letters are written together by custom. Source: Unicode UTS #39, section 5.2. */
const together = [
  /^\p{Script=Latin}+$/u,
  /^\p{Script=Cyrillic}+$/u,
  /^\p{Script=Greek}+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}]+$/u,
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Latin}]+$/u,
];
const familiar =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hangul}]/u;

/** Whether letters of alphabets stand together that only a disguise would mix: `Wrеn` with a Cyrillic е. */
const isMixed = (name: string): boolean => {
  const letters = name
    .replace(/[^\p{L}]/gu, "")
    .replace(/[\p{Script=Common}\p{Script=Inherited}]/gu, "");
  if (letters === "" || together.some((script) => script.test(letters))) return false;
  return familiar.test(letters);
};
