/** Most marks that letters of any script stack in earnest; more is a text made to be unreadable. */
const maxStackedMarks = 4;

/**
 * Whether a text was not typed to be read: control characters, halves of a surrogate pair, a forced reading direction,
 * or piles of accents ("zalgo"). Tabs, line ends and the direction marks of bidirectional typing are fine.
 */
export const isUnreadable = (text: string): boolean => {
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return true;
      marks = 0;
      continue;
    }
    if (code === 0x202d || code === 0x202e) return true;
    if (code >= 0xd800 && code <= 0xdfff) {
      if (!isPair(code, text.charCodeAt(at + 1))) return true;
      at += 1;
    }
    marks = code >= 0x300 && code <= 0x36f ? marks + 1 : 0;
    if (marks > maxStackedMarks) return true;
  }
  return false;
};

const isPair = (high: number, low: number): boolean =>
  high < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
