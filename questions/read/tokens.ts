/** A token's text and place; `end` is exclusive, both in UTF-16 units of the whole text. */
export type TokenSpan = { form: string; start: number; end: number };

/** A letter, its marks, or something invisible within a word (soft hyphen, joiners, zero-width space). */
const LETTER = "[\\p{L}\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]";
/** No word of a language is longer; a run without spaces is cut there, so that time stays linear. */
const LONGEST = 200;

/**
 * What a token may be, the first that fits wins. Beside each: one match, and one near miss.
 * Every repetition is bounded or takes what the token keeps, so that no input costs more than its length.
 */
const patterns = [
  // https://example.org/a?b=1 · "http:" alone
  String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]{1,500}[^\s<>"“”.,;:!?)\]'’]`,
  // jane.doe@example.org · "@example"
  String.raw`[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}`,
  // example.com · "end.Start"
  String.raw`[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.(?:com|org|net|edu|gov|co\.uk|io)\b`,
  // :-) · ":"
  String.raw`[:;=]-?[()DPp](?![\p{L}\p{N}])`,
  // U.S., e.g., Ph.D. · "U.S"
  String.raw`(?:\p{L}\.){2,8}|Ph\.D\.`,
  // the J. of "J. Smith" and of "J. R. Smith" · the "C." that ends a sentence
  String.raw`\p{Lu}\.(?=(?:\s?\p{Lu}\.){0,3}\s?\p{Lu}\p{L})`,
  // AT&T, Q&A · the "M" of "M & S"
  String.raw`\p{Lu}{1,3}&\p{Lu}{1,3}(?![\p{L}\p{Nd}])`,
  // Mr. before a space · "Mr" before a comma
  String.raw`(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Cmdr|Adm|Maj|St|Mt|Ft|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Dept|Univ|vs|etc|Fig|Vol|pp|ca|cf|al|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ave|Blvd|Rd)\.(?=[\s,;)’'"]|$)`,
  // No. of "No. 5", Nos. of "Nos. 5 and 6" · "No."
  String.raw`Nos?\.(?=\s?\p{Nd})`,
  // 08/16/2000, 1/2 · "and/or"
  String.raw`\p{Nd}{1,4}(?:\/\p{Nd}{1,4}){1,2}(?![\p{L}\p{Nd}])`,
  // the .280 of "a .280 average" · "end.280"
  String.raw`(?<![^\s(])\.\p{Nd}{1,20}(?![\p{L}\p{Nd}])`,
  // 1,234.5 · 20th · 1990s · 10:30; not the full stop after "2019."
  String.raw`\p{Nd}{1,60}(?:,\p{Nd}{3}){0,20}(?:[.:]\p{Nd}{1,60}){0,20}(?:st|nd|rd|th|s)?(?![\p{L}\p{Nd}])`,
  // 10 of "10km", 5 of "5pm" · "10x"
  String.raw`\p{Nd}{1,60}(?:,\p{Nd}{3}){0,20}(?:[.:]\p{Nd}{1,60}){0,20}(?=(?:km|m|cm|mm|kg|g|mg|lb|lbs|oz|mph|kph|ft|in|hrs?|am|pm|a\.m\.|p\.m\.|AM|PM|K|k|GB|MB|TB|kW|MW|GW|Hz|MHz|GHz|C|F|bn|mn)(?![\p{L}\p{Nd}]))`,
  // could of "couldn't" · "want"
  `${LETTER}{1,30}(?=[nN]['’][tT](?!${LETTER}))`,
  `[nN]['’][tT](?!${LETTER})`,
  // can of "cannot" · "canned"
  String.raw`[Cc]an(?=not(?![\p{L}\p{N}]))`,
  String.raw`(?:[Gg]on|[Ww]an|[Gg]ot)(?=(?:na|ta)(?![\p{L}\p{N}]))`,
  // 's of "it's" · the apostrophe of "'til"
  `['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?!${LETTER})`,
  // non-stop, e-mail · "well-known" is three tokens
  `(?:[Nn]on|[Ee]|[Aa]nti|[Rr]e|[Cc]o|[Pp]re|[Pp]ro|[Mm]id|[Cc]ross|[Pp]ost|[Oo]ver|[Ss]emi|[Mm]ulti|[Ee]x|[Ss]ub|[Cc]ounter|[Mm]ini|[Nn]eo|[Ii]nter|[Uu]ltra)-${LETTER}{1,60}`,
  // o'clock, O'Brien, the d' of "d'Arc" · "o'er"
  `[oO]['’]clock(?!${LETTER})`,
  `(?:[OD]|[dlL])['’](?=\\p{Lu})${LETTER}{1,60}`,
  // US$ · "US"
  String.raw`(?:US|A|C|HK|NZ)\$`,
  // G20, H5N1, words · letters and digits end at anything else
  `(?:${LETTER}|\\p{N}){1,${LONGEST}}`,
  // ... and -- and !!! are one token each · ".,"
  String.raw`\.{2,40}|-{2,40}|[!?]{1,40}|_{1,40}|\*{1,40}|={2,40}|~{1,40}`,
  // any other sign by itself, both halves of a surrogate pair together
  String.raw`[^\s\u200E\u200F\u202A-\u202E\u2066-\u2069]`,
];

const TOKEN = new RegExp(patterns.join("|"), "gu");

/**
 * The tokens of text[start, end) by the rules of the English UD treebanks: `n't`, `'s` and each part of a
 * hyphenated word stand alone. White space and bidi controls belong to no token; nothing else is left out.
 */
export function tokenise(text: string, start = 0, end = text.length): TokenSpan[] {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  const tokens: TokenSpan[] = [];
  for (const match of part.matchAll(TOKEN)) {
    const from = start + match.index;
    const form = match[0];
    tokens.push({ form, start: from, end: from + form.length });
  }
  return tokens;
}
