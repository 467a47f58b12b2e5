/**
 * What a class code is made of: no 0 O 1 I L, no 2 with Z, 5 with S, 8 with B, 6 with G, V with U, and no vowel, so that
 * no code is a word. 24 to the 6th power is 191 million codes.
 */
const alphabet = "23456789CDFHJKMNPQRTVWXY";
const codeChars = 6;

/** Letters that no code has, and the digit that whoever types them has seen. */
const lookAlikes: Record<string, string> = { Z: "2", S: "5", G: "6", B: "8", U: "V" };

/** A random class code, such as `K7MQ2D`: every code is as likely as any other. */
export const newClassCode = (): string => {
  let code = "";
  while (code.length < codeChars) {
    for (const byte of crypto.getRandomValues(new Uint8Array(codeChars * 2))) {
      // Bytes past the last whole round would make the first letters more likely.
      if (byte >= 240 || code.length === codeChars) continue;
      code += alphabet[byte % alphabet.length];
    }
  }
  return code;
};

/** A code as typed, `k7m-q2d` or `K7M QZD`, in the form that is stored; null when it can be no code. */
export const foldClassCode = (typed: string): string | null => {
  if (typed.length > 40) return null;
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\u2010-\u2015_.-]/g, "")
    .replace(/[ZSGBU]/g, (letter) => lookAlikes[letter] ?? letter);
  return code.length === codeChars && [...code].every((letter) => alphabet.includes(letter))
    ? code
    : null;
};

/** A code as it is shown, in two groups of three: `K7M Q2D`. */
export const showClassCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
