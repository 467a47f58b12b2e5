/** Matches what stands between words: every character that `\\s` matches. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

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
