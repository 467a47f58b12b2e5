/** Words that take up what the sentence before said, or the story so far. */
const hanging = [
  // "Eventually, she won": not "Eventually" inside a sentence, which may say how it went on there.
  /^(?:Eventually|Previously|Again|Instead|Meanwhile|Soon|Afterwards|Thereafter|Initially|Until then|At first|By then|In turn|Importantly|Notably|Significantly|Interestingly),? /,
  // "For comparison, the older mill …", "Who however liked it?", "Who added that …?"
  /^(?:(?:For|By|In) (?:comparison|contrast|example|instance)|However),|\p{Ll} however \p{Ll}|\bwho (?:also )?added that\b/iu,
  // "There she studied": not "There is", "There may be".
  /^There (?!(?:is|are|was|were|has|have|had|will|would|may|might|must|can|could|remains?|exists?|lies?|lived|stood|stands?)\b)/,
  // "What is known is that …", "Given the conflicting reports, …"
  /^What [\p{L} ]+ (?:is|was) (?:that|an?|the) .*\.$|^Given (?:the|this|that|these|such) /u,
  // "The following season", "for the following year": not "the following cities".
  /\bthe (?:following|next|previous|preceding) (?:day|night|morning|evening|week|weekend|month|season|year|summer|autumn|winter|spring|decade)\b/i,
  // "Brandt's next book": next to which?
  /['’]s? next \p{Ll}/u,
  // "played every season since?", "left shortly after.": since when, after what?
  /\b(?:since|(?:shortly|soon|immediately|not long) (?:after|before|afterwards|thereafter))[?.,]/,
  // "In which century did she found it sometime?", "die in Vienna shortly?"
  /\b(?:sometime|shortly|soon|afterwards)\?/,
  // "ran an article that opened as follows?"
  /\bas follows[?.]/,
  // "again started 1953 in Leeds": when before?
  /\bagain (?:\p{L}+ed|came|took|went|left|won|began) (?:_____|1\d{3}|20\d\d)/u,
  // "In which year did she once sing": at any time, and in one year.
  /^(?:In which (?:year|month|decade|century)|On what date|When) .*\bonce\b|\bonce\b.*\bin (?:_____|1\d{3}|20\d\d)/,
];

/** Whether the stem has a word that says something only behind the sentence before it. */
export const isHanging = (stem: string): boolean => hanging.some((pattern) => pattern.test(stem));
