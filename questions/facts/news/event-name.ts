import { isMonth, isYear } from "../times/calendar.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Document, Setting, Tree } from "../types.ts";

/** Happenings with a name, in which all that the news tells takes place. */
const eventHead =
  /^(election|referendum|festival|championships?|tournament|cup|competition|contest|marathon|regatta|tour|prix|games|olympics|paralympics|summit|fair|carnival|convention)$/i;

/** The generic words by which a headline speaks of an event whose name it does not give. */
const kindsOfEvent: [kind: RegExp, heads: RegExp][] = [
  [
    /\b(competition|contest|tournament|championships?|cup|games|olympics)\b/i,
    /^(championships?|tournament|cup|competition|contest|games|olympics|paralympics)$/i,
  ],
  [/\b(elections?|polls?|vote)\b/i, /^election$/i],
  [/\breferendum\b/i, /^referendum$/i],
  [/\bfestival\b/i, /^festival$/i],
];

/** Places in which no event takes place by itself: too common to name one ("the city final"). */
const leastNameLength = 4;

/**
 * The named event that the opening is about and that the headline speaks of ("the 2016 Hong Kong legislative election"): what
 * the news tells took place in it. Null where the opening names none or several.
 */
export function eventOf(document: Document, year: number): Setting | null {
  const opening = document.trees.filter(({ sentence }) => sentence.unreliable === undefined)[0];
  if (opening === undefined) return null;
  const names = new Set(
    opening.tokens.flatMap((_, head) => {
      const isEvent = eventHead.test(tokenAt(opening, head).form);
      const name = isEvent ? nameAt(document, opening, head) : yearNameAt(document, opening, head);
      return name !== null && isInTitle(document.title, name) ? [name] : [];
    }),
  );
  const [name] = names;
  if (name === undefined || names.size > 1) return null;
  const full = toldOfYear(document, name, year);
  return { where: `${linkOf(name)} ${full}`, full, name, isTown: false, when: "" };
}

/** Where many come together, and what is told of with "at". */
const linkOf = (name: string): string =>
  isOfYear(name) || /\b(?:championships?|games|olympics|paralympics|summit|convention)$/i.test(name)
    ? "at"
    : "in";

/** "Nordic Expo 2016", which the headline calls so too: a name that ends in its year and wants no article. */
function yearNameAt(document: Document, tree: Tree, head: number): string | null {
  const year = tokenAt(tree, head + 1);
  const { form, upos } = tokenAt(tree, head);
  if (upos !== "PROPN" || isMonth(form) || !document.title.includes(`${form} ${year.form}`))
    return null;
  let from = head;
  while (tokenAt(tree, from - 1).upos === "PROPN") from--;
  const name = document.reading.text.slice(tokenAt(tree, from).start, year.end);
  return isOfYear(name) ? name : null;
}

const isOfYear = (name: string): boolean => /\p{L} (?:19|20)\d\d$/u.test(name);

/** "Norden Bowl 14", "Norden Games XII" */
const isNumbered = (name: string): boolean => / (?:\d{1,3}|[IVXL]+)$/.test(name);

/**
 * "the 2016 Norham Cup": with the year before it in the text, else that of the news, unless its name has one. What is counted
 * needs none ("Norden Bowl 14").
 */
export function toldOfYear({ reading }: Document, name: string, year: number): string {
  if (isNumbered(name) || isOfYear(name)) return name;
  if (/\b(1\d|20)\d\d\b/.test(name)) return `the ${name}`;
  const before = reading.text.slice(0, Math.max(0, reading.text.indexOf(name)));
  const own = /\b((?:19|20)\d\d) (?:\p{Lu}\p{L}* ){0,2}$/u.exec(before)?.[1];
  return `the ${own ?? year} ${name}`;
}

/** Whether the news plays in an event by its name that is told with its year, or has a number. */
export const isTimedEvent = ({ full, when }: Setting): boolean =>
  when === "" && (/\d{4}/.test(full) || isNumbered(full));

/** What is done in a contest, a vote or a show, so that it may stand in front of the rest. */
export const contestVerbs =
  /^(win|lose|defeat|beat|elect|re-?elect|gain|earn|receive|score|finish|award|compete|vote|cast|hold|retain|contest|enter|qualify|advance|draw|eliminate|top|perform|play|premiere|screen|exhibit|sweep|unseat|concede|celebrate|lead|break|save|serve|hit|drop|retire|crash|attack|overtake|abandon|ride|fall|slip|slide|miss|cross|equalise|equalize|shoot|tackle|rescue|challenge|convert|trail|sprint|collapse|edge|tie|thrash|stun|overcome|medal|host)$/;

/**
 * "the event" → "the 2007 Taipei Lantern Festival", without the year beside another time, since such events come again.
 */
export function eventPhrase({ full, name }: Setting, tree: Tree): string {
  const isElsewhen = tree.tokens.some(({ form }) =>
    /^(last|next|every|each|previous|annual|annually|since|ago|always|usually|(1\d|20)\d\d)$/i.test(
      form,
    ),
  );
  return isElsewhen ? `the ${name}` : full;
}

/** A word that may stand in the name, or its year ("the | 2014 Norham Games"). */
const isOfName = (tree: Tree, i: number): boolean =>
  /^(PROPN|NOUN|ADJ)$/.test(tokenAt(tree, i).upos) || isYear(tokenAt(tree, i).form);

/** "Hong Kong legislative election": the noun with the words before it, a proper name among them. */
export function nameAt(document: Document, tree: Tree, head: number): string | null {
  if (isWithinName(tree, head)) return null;
  let from = head;
  while (isOfName(tree, from - 1) && from > head - 7) from--;
  const words = Array.from({ length: head - from }, (_, k) => from + k);
  const tail = tailOf(tree, head);
  // "a crowded Northern Cup": the name begins with its own capital.
  const first =
    words.find((i) => /^[A-Z\d]/.test(tokenAt(tree, i).form)) ?? (tail > head ? head : undefined);
  const isProper = tail > head || words.some((i) => tokenAt(tree, i).upos === "PROPN");
  if (first === undefined || !isProper) return null;
  if (!/^(the|in|at|this)$/.test(lower(tree, from - 1))) return null;
  const name = document.reading.text.slice(tokenAt(tree, first).start, tokenAt(tree, tail).end);
  return name.length < leastNameLength || name.includes("\n") ? null : name;
}

/** "World Cup winner": another noun goes on. */
const isWithinName = (tree: Tree, head: number): boolean =>
  /^(NOUN|PROPN)$/.test(tokenAt(tree, head + 1).upos) && tokenAt(tree, head).deprel === "compound";

/** "Festival | of Sydney", "Tour | of the Andes". */
function tailOf(tree: Tree, head: number): number {
  const at = lower(tree, head + 2) === "the" ? head + 3 : head + 2;
  const isOf = lower(tree, head + 1) === "of" && tokenAt(tree, at).upos === "PROPN";
  if (!isOf || !/^[A-Z]/.test(tokenAt(tree, head).form)) return head;
  let last = at;
  while (tokenAt(tree, last + 1).upos === "PROPN") last++;
  return last;
}

function isInTitle(title: string, name: string): boolean {
  const lowered = title.toLowerCase();
  const words = name.toLowerCase().split(" ");
  const last = words.find((word) => eventHead.test(word)) ?? "";
  if (isOfYear(name)) return true;
  if (new RegExp(`\\b${last}\\b`).test(lowered)) return true;
  return kindsOfEvent.some(([kind, heads]) => kind.test(lowered) && heads.test(last));
}

/** Words by which the text comes back to an event: its own noun, "the event", and the class it belongs to. */
export function isEventWord(name: string, noun: string): boolean {
  const head = name.split(" ").find((word) => eventHead.test(word)) ?? "";
  if (noun === "event" || noun === head.toLowerCase()) return true;
  if (/^(election|referendum)$/i.test(head)) return /^(vote|poll|ballot)$/.test(noun);
  return (
    (/^(championships?|tournament|cup|competition|contest|games|olympics)$/i.test(head) &&
      /^(competition|contest|tournament|championship)$/.test(noun)) ||
    (/^(tour|marathon|regatta|prix)$/i.test(head) && noun === "race")
  );
}

/** "the results", "the winner": what such an event has of its own. */
const parts =
  /^(result|turnout|outcome|winner|organiser|organizer|champion|finalist|jury|prize|trophy|theme|voter|candidate|participant|competitor|contestant|entrant|opening)$/;

/** "the turnout" → "the turnout of the 2016 Hong Kong legislative election"; null for what is no event's. */
export function ofEvent({ setting }: Document, tree: Tree, i: number): string | null {
  if (setting === null || !isTimedEvent(setting)) return null;
  const { form, lemma } = tokenAt(tree, i);
  if (!parts.test(lemma.toLowerCase())) return null;
  const link = /^(voter|candidate|participant|competitor|contestant|entrant)$/.test(lemma)
    ? "in"
    : "of";
  return `the ${form} ${link} ${setting.full}`;
}
