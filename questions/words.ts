/** Matches what stands between words: every character that `\\s` matches. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** Whether the text begins with "a" to "z"; a regular expression asks the same at many times the price. */
export function beginsSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/** Whether the text begins with "A" to "Z". */
export function beginsCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 65 && code <= 90;
}

/** Whether the text begins with "0" to "9". */
export function beginsDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** How many words the text has: as many as `split(/\s+/)` gives parts. */
export function countWords(text: string): number {
  let count = 1;
  let wasSpace = false;
  for (let i = 0; i < text.length; i++) {
    const isOne = isSpace(text.charCodeAt(i));
    if (isOne && !wasSpace) count++;
    wasSpace = isOne;
  }
  return count;
}
