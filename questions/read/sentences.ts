/** A sentence's place in the text, without the white space around it. */
export type SentenceSpan = { start: number; end: number };

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Never ends a sentence when more text follows: "Gen. Smith", "J. Smith", "(b. March 1950)", "c. 347"; near miss: "the general. Smith". */
const BEFORE_A_NAME =
  /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sens?|Reps?|Gov|Gen|Lt|Col|Capt|Sgt|Cmdr|Adm|Maj|St|Mt|Ft|vs|approx|cf|ca?|al|Fig|Vol|pp?|Nos?|[A-Z])\.\s*$|\([bdr]\.\s*$/;

/** Ends a sentence only when the next one opens as sentences do: "in the U.S. It"; near miss: "the U.S. Army". */
const MAY_END =
  /(?:^|[\s("'“‘[])(?:(?:[A-Z]\.){2,}|(?:Inc|Corp|Ltd|Co|Bros|Jr|Sr|Dept|Univ|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ave|Blvd|Rd)\.)\s*$/;

/** "… of Ada Brandt Jr. Brandt sold": who is named by the surname again opens the next sentence; near miss: "Brandt Jr. High School". */
const ENDS_IN_NAME = /(\p{Lu}[\p{L}’'-]+),? [JS]r\.\s*$/u;

/** How sentences open and names seldom do. */
const OPENER =
  /^["'“‘(]*(?:The|He|She|It|They|We|I|You|But|And|So|In|On|At|A|An|His|Her|Its|Their|Our|My|This|That|These|Those|There|Here|What|Who|Why|How|When|Where|While|After|Before|As|If|For|From|With|Since|During|Because|Although|Though|Despite|Many|Most|Some|Such|Both|Not|No|Yet|Then|Later|However|Meanwhile|According)\b/;

/** The time of day, after which a capital ends the sentence: "at 5 p.m. Voters left"; near miss: "at 5 p.m. Friday". */
const TIME = /[\s\d("'“‘[][ap]\.m\.\s*$/i;
const AFTER_TIME =
  /^(?:\(|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Eastern|Pacific|Central|Mountain|Greenwich|[A-Z]{1,3}[SD]?T\b|UTC\b|[A-Z]\w+ [Tt]ime\b)/;

/** The number of a heading or of an item at the start of a line: "2.1. Methods". */
const ITEM_NUMBER = /^\d{1,3}(?:\.\d{1,3})*\.$/;

/** Dots set apart by spaces, as in "Seven Hours ... Seven Miles"; near miss: "He waited... It rained." */
const INNER_DOTS = /\s\.\.\.\s*$/;

/** Footnote marks after the full stop belong to the sentence before: "He won. [7] [8] Then", "He won.[7] Then". */
const FOOTNOTES = /^(?:\[\d{1,3}\]\s*)+/;
/** UAX 29 takes the bracket for a closing one and cuts after it. */
const CUT_FOOTNOTES = /^\d{1,3}\]\s*(?:\[\d{1,3}\]\s*)*(?:\[(?=$))?/;

/** The space behind a full stop lost, as where a footnote stood: "in the 1980s.In Berlin, she"; near miss: "www.tolm.In", "e.g.The". */
const GLUED =
  /(?<=(?:^|\s)[^\s.]*[\p{Ll}\d)”"]{2}\.)(?=(?:The|He|She|It|They|In|On|At|His|Her|Its|Their|This|These|After|Before|By|During|From|When|While|Although|However|As|For|With|Despite|Since|An?) )/u;

/** A piece of a sentence rather than one: ", he said.", "”", "(1965), and"; near miss: "iPhones sell." is read as one too. */
const GOES_ON = /^(?:\p{Ll}|\((?:1\d|20)\d\d\),? \p{Ll}|[,;:.!?)\]}”’»]|["'](?:\s|$))/u;

/** "(i.e. the best)" and the like; an unclosed bracket is not looked at. */
const ONLY_MARKS = /^[\s\p{P}\p{S}]*$/u;

function belongsTogether(before: string, after: string): boolean {
  if (GOES_ON.test(after)) return true;
  if (ONLY_MARKS.test(after)) return true;
  const tail = before.slice(-20);
  if (ITEM_NUMBER.test(tail) || INNER_DOTS.test(tail)) return true;
  if (TIME.test(tail)) return AFTER_TIME.test(after);
  if (BEFORE_A_NAME.test(tail)) return true;
  const surname = ENDS_IN_NAME.exec(tail)?.[1];
  if (surname !== undefined && after.startsWith(`${surname} `) && /^\S+ \p{Ll}/u.test(after))
    return false;
  return MAY_END.test(tail) && !OPENER.test(after.slice(0, 20));
}

/** The span without white space at its ends; may be empty. */
function trimmed(text: string, start: number, end: number): SentenceSpan {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, end - (part.length - part.trimEnd().length)) };
}

function moveFootnotes(text: string, before: SentenceSpan, after: SentenceSpan): void {
  const marks = text[before.end - 1] === "[" ? CUT_FOOTNOTES : FOOTNOTES;
  const found = marks.exec(text.slice(after.start, Math.min(after.end, after.start + 80)))?.[0];
  if (!found) return;
  before.end = after.start + found.trimEnd().length;
  after.start += found.length;
}

/** The segments of Unicode's rules, each cut where a space was lost. */
function* segmentsOf(paragraph: string): Generator<{ segment: string; index: number }> {
  for (const { segment, index } of segmenter.segment(paragraph)) {
    let at = index;
    for (const part of segment.split(GLUED)) {
      yield { segment: part, index: at };
      at += part.length;
    }
  }
}

function splitParagraph(text: string, start: number, end: number, out: SentenceSpan[]): void {
  const first = out.length;
  for (const { segment, index } of segmentsOf(text.slice(start, end))) {
    const span = trimmed(text, start + index, start + index + segment.length);
    if (span.start === span.end) continue;
    const last = out.length > first ? out[out.length - 1] : undefined;
    if (last) moveFootnotes(text, last, span);
    if (span.start === span.end) continue;
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
