/** A sentence's place in the text, without the white space around it. */
export type SentenceSpan = { start: number; end: number };

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Never ends a sentence when more text follows: "Gen. Smith", "J. Smith"; near miss: "the general. Smith". */
const BEFORE_A_NAME =
  /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sens?|Reps?|Gov|Gen|Lt|Col|Capt|Sgt|Cmdr|Adm|Maj|St|Mt|Ft|vs|approx|cf|al|Fig|Vol|pp|No|[A-Z])\.\s*$/;

/** Ends a sentence only when the next one opens as sentences do: "in the U.S. It"; near miss: "the U.S. Army". */
const MAY_END =
  /(?:^|[\s("'“‘[])(?:(?:[A-Z]\.){2,}|[ap]\.m\.|(?:Inc|Corp|Ltd|Co|Bros|Jr|Sr|Dept|Univ|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ave|Blvd|Rd|etc)\.)\s*$/;

/** How sentences open and names seldom do. */
const OPENER =
  /^["'“‘(]*(?:The|He|She|It|They|We|I|You|But|And|So|In|On|At|A|An|His|Her|Its|Their|This|That|These|Those|There|When|While|After|Before|As|If|For|However|According)\b/;

/** A piece of a sentence rather than one: ", he said." or "”"; near miss: "iPhones sell." is read as one too. */
const GOES_ON = /^(?:\p{Ll}|[,;:.!?)\]}”’»]|["'](?:\s|$))/u;

/** "(i.e. the best)" and the like; an unclosed bracket is not looked at. */
const ONLY_MARKS = /^[\s\p{P}\p{S}]*$/u;

function belongsTogether(before: string, after: string): boolean {
  if (GOES_ON.test(after)) return true;
  if (ONLY_MARKS.test(after)) return true;
  const tail = before.slice(-20);
  if (BEFORE_A_NAME.test(tail)) return true;
  return MAY_END.test(tail) && !OPENER.test(after.slice(0, 20));
}

/** The span without white space at its ends; may be empty. */
function trimmed(text: string, start: number, end: number): SentenceSpan {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, end - (part.length - part.trimEnd().length)) };
}

function splitParagraph(text: string, start: number, end: number, out: SentenceSpan[]): void {
  const first = out.length;
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const span = trimmed(text, start + index, start + index + segment.length);
    if (span.start === span.end) continue;
    const last = out.length > first ? out[out.length - 1] : undefined;
    const joins =
      last !== undefined &&
      belongsTogether(
        text.slice(Math.max(last.start, last.end - 20), last.end),
        text.slice(span.start, Math.min(span.end, span.start + 20)),
      );
    if (joins && last) last.end = span.end;
    else out.push(span);
  }
}

/**
 * The sentences of a text in order: Unicode's rules (UAX 29), with pieces joined that an abbreviation, an
 * initial or a closing quotation mark cut apart. A line break always ends a sentence.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  for (const { index, 0: paragraph } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    splitParagraph(text, index, index + paragraph.length, sentences);
  }
  return sentences;
}
