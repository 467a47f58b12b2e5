import { monthNames } from "../facts/times/calendar.ts";

/** Marks that meet, words that stand twice, halves of what was cut, and two times of one kind. */
const broken = [
  // "Most, or the Old Bridge is a bridge": the second comma of a pair went.
  /^[^,]*, or the \p{Lu}[^,]* (?:is|was|are|were) /u,
  // "Karl Brandt or Carolus Brandius was a poet": which?
  /^\p{Lu}\S+(?: \p{Lu}\S*)+ or \p{Lu}\S+(?: \p{Lu}\S*)+ (?:is|was) /u,
  /, (most|some|many|all|both|half) of |\s–\d|\s[,?]|\s\.(?!\d)|,,|\(\s|\s\)|\.\?|,\?|\?.*\?|,["”],|\bthe the\b|\ba the\b|\bin \d{4} [A-Z]\w+ in \d{4}|\bdated \d{4} \d\d\b|\bbetween \d{4} \d{4}\b/i,
  // "What was he accused of?" ends as it should; "What did the firm buy half of?" has lost its end.
  /(?<!\b(?:made|built|composed|consist|accused|convicted|suspected|acquitted|deprived|die|died|complain|dream) )\bof\?/,
  // "was convicted on Monday": a day that nothing dates.
  /\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:\d|[A-Z][a-z]+ \d))/,
  // "When was she singing when she met him?"
  /^(?:When|In which year|On what date) .*\bwhen (?:he|she|it|they)\b/,
  // "In which year did he receive his first degree and his second in 1996?": two of one kind.
  /^(?:In which (?:year|decade|century)|On what date) .*\bin (?:1\d|20)\d\d\b/,
  // "In which year was she the champion for many years?"
  /^(?:In which year|On what date|When) .* for (?:many|several|some) years\?$/,
  // "In which decade did the firm move into glass and in the 1990s into steel?"
  /^In which decade .*\bin the (?:1\d|20)\d0s\b/,
  // "In which year was one of his buildings was the church completed?"
  /^(?:In which year|On what date|When) (?:was|were) (?:(?!\b(?:who|which|that|when|while|where|before|after|as|because|how|what|and)\b).)*\b(?:was|were)\b/,
  // "Brandt was a poet, 1848 was a year of change": two sentences at once.
  /, (?:1\d|20)\d\d (?:was|is|were|saw|brought) /,
  // "In Tristan da Cunha, in which year …?"
  /^(In|At|On) [^,]+, (?:in|at|on) (?:which|what)\b/,
  // "was seen in Tolm Se. in 1998": a title whose full stops were taken for the sentence's.
  /(?<!\b(?:vs|ca|cf|no|ft|approx|etc|al|esp|Jr|Sr|Inc|Co|Ltd|Corp|Bros|St|Mt|Dr|Mr|Mrs|Ms|op))(?<=\p{L}{2})\. \p{Ll}/u,
  // "How many times a year to train with Falk could she travel?": what for, put before the verb.
  /^How many (?:\p{Ll}+ ){1,4}to \p{Ll}+ .*\b(?:could|can|did|does|do|had|was|were|would) \p{Lu}/u,
  // "in 4 minute.": half of a time.
  /\b(?:[2-9]|[1-9]\d+) (?:minute|second|hour|day|week|month|year|metre|meter|mile)[.,?]/,
  // "began to build a mill, married.", "the 1956– 91 season": a list and a range that were cut.
  /, (?:\p{Ll}+(?:ied|ted|ded|sed|ned|red|led)|left|went|won|died)\.$|\d– \d/u,
  // "flew patrols and, bombing raids.": the other comma of a pair went.
  /\b(?:and|or), [^,]*[.?]$/,
  // "Who asked Karl Brandt he remained silent?"
  /\b(?:asked|told) \p{Lu}[^,?]* (?:he|she|they|it) \p{Ll}/u,
  // "Acts of the Orms.": a title.
  /^(?:\p{Lu}[\p{L}’'-]*|of|the|and|in|for)(?:,? (?:\p{Lu}[\p{L}’'-]*|of|the|and|in|for))*\.$/u,
  // "How many Women from Velden Share Their Stories?": a title taken apart.
  /\b[Hh]ow many \p{Lu}.* (?:Their|His|Her|Its|Our|My|Your) \p{Lu}/u,
  // "lies about from the town", "at a height of and": the measure was lost on the way.
  /\b(?:about|approximately|roughly) (?:from|north|south|east|west|above|below)\b|\b(?:height|depth|length|width|area|speed|distance|altitude) of (?:and|in|above|from)\b/,
  // "In which year was she nine?": sums of an age.
  /^(?:In which year|When) (?:was|were) .*\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)(?: years old)?\?$/,
  // "In which year did Brandt build a mill and named it?": the second verb has its past again.
  /\b(?:did|does|do) (?:(?!\b(?:who|which|that|when|after|before|because|while|where|what|he|she|it|they)\b)[^,?])* and (?:named|called|made|became|was|were|had|took|went|left|won|sold|built|wrote|began|founded|moved|married|joined)\b/,
  // "Tolm lived until 1983 was lived until 1983", "the boats used by the navy were used by the navy"
  /\b(\p{Ll}+ \p{Ll}+ [\p{L}\d]+) (?:was|were|is|are) (?:\p{Ll}+ )?\1\b/u,
  new RegExp(`\\bin (?:${monthNames.join("|")}) in \\d{4}\\b`),
];

/** Whether the text shows that something of it was cut or put twice: "a the", "the list of?", "in May in 2012". */
export const isBroken = (text: string): boolean => broken.some((pattern) => pattern.test(text));
