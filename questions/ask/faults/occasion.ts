import { isOpening } from "../../facts/clauses/sentence-body.ts";
import { isMonth, isYear, weekdayNames } from "../../facts/times/calendar.ts";
import {
  childrenBy,
  hasChild,
  isUnder,
  lower,
  placeAt,
  rootSubject,
  tokenAt,
} from "../../facts/trees/tree.ts";
import type { Document, Fact, Tree } from "../../facts/types.ts";

/** What somebody does on an occasion, which a reader must know to make anything of it: "asked for an hour alone". */
const episodic =
  /^(ask|read|speak|answer|respond|reply|weep|cry|thank|embrace|hug|wait|stand|sit|walk|smile|laugh|nod|shout|wave|appear|owe|take|get|leave|return|refuse|decline|agree|object|complain|promise|apologi[sz]e|insist|hesitate|try|manage|seem|look|turn|feel|give|make|bring|carry|hold|put|show|send|deny|reject|vote|protest)$/;

/** Names that place what is told. */
const placing = new Set(["place", "organisation", "event", "person", "unknown"]);

/** News of which no one thing is the subject: what it tells happened on its own occasion. */
const isNews = ({ news, topic }: Document): boolean => news !== null && topic === null;

/** "Rosa Lind asked for 20 minutes alone": in news, an act that neither a name, a day nor an event places. */
export function lacksOccasion(document: Document, fact: Fact): boolean {
  const { tree, verbs, subject, slots, claim, event } = fact;
  if (!isNews(document) || event !== undefined || claim !== null) return false;
  if (verbs.finite !== "past" || verbs.passive || fact.structure === "relative") return false;
  if (!episodic.test(tokenAt(tree, verbs.verb).lemma)) return false;
  const tokens = slots.flatMap((slot) => slot.tokens);
  return !isPlaced(document, tree, tokens, new Set(subject.tokens));
}

/** "Residents have complained that they were told too little": a whole sentence of the past in which nothing is named but its subject. */
export function isUnplaced(document: Document, tree: Tree, body: readonly number[]): boolean {
  if (!isNews(document)) return false;
  const isClocked = body.some((i) => clockTime.test(tokenAt(tree, i).form));
  if (isClocked && !isOpening(document, tree))
    return !body.some((i) => isDay(tokenAt(tree, i).form));
  if (!isPast(tree)) return false;
  // An opening is written to be understood, but for "For nine days, three men had been following …", which sets a scene.
  if (isOpening(document, tree)) return isScene(tree);
  const subject = rootSubject(tree);
  const own = new Set(
    subject === null ? [] : body.filter((i) => i === subject || isUnder(tree, i, subject)),
  );
  const told = body.filter((i) => !own.has(i) || isOfPlace(tree, subject ?? -1, i));
  return !isPlaced(document, tree, told, new Set([...own].filter((i) => !told.includes(i))));
}

const isScene = (tree: Tree): boolean => {
  const root = tree.root;
  return childrenBy(tree, root, "aux", "aux:pass").some((i) => lower(tree, i) === "had");
};

function isPast(tree: Tree): boolean {
  const root = tree.root;
  const helpers = childrenBy(tree, root, "aux", "aux:pass", "cop").map((i) => lower(tree, i));
  if (helpers.some((word) => /^(is|are|will|would|can|could|may|might|must|should)$/.test(word)))
    return false;
  return (
    /^VB[DN]$/.test(tokenAt(tree, root).xpos) ||
    helpers.some((word) => /^(was|were|had)$/.test(word))
  );
}

/** "Residents | of Norham Falls" are told by their town, "Rosa Lind, who lives in Porto," is not. */
const isOfPlace = (tree: Tree, subject: number, i: number): boolean =>
  tokenAt(tree, subject).upos === "NOUN" &&
  childrenBy(tree, subject, "nmod").some(
    (c) => (c === i || isUnder(tree, i, c)) && hasChild(tree, c, "case"),
  );

const clockTime = /^([ap]\.m\.?|\d{1,2}[:.]\d\d)$/;
const isDay = (form: string): boolean => isMonth(form) || isYear(form) || days.has(form);

const days: ReadonlySet<string> = new Set([...weekdayNames, "yesterday"]);
const amounts = /^(1\d|20)\d\d$|^\d{3,}|^\d[\d,.]*\d{3}$|^["“$£€%]$|^percent$|^(million|billion)$/;

/** Whether another than the subject is named, or a day, a sum or a large number told. */
function isPlaced(
  { owners }: Document,
  tree: Tree,
  tokens: readonly number[],
  subject: ReadonlySet<number>,
): boolean {
  const own = new Set([...subject].map((i) => owners.get(placeAt(tree, i))));
  return tokens.some((i) => {
    const { form, upos } = tokenAt(tree, i);
    if (isMonth(form) || days.has(form) || amounts.test(form)) return true;
    const entity = owners.get(placeAt(tree, i));
    if (entity !== undefined) return placing.has(entity.type) && !own.has(entity);
    return upos === "PROPN" && /^\p{Lu}/u.test(form) && i > 0 && !/(?:ans|ians)$/.test(form);
  });
}

/** "did not respond to messages": what news says of everybody who was asked. */
export const isNoAnswer = ({ tree, verbs, negated }: Fact): boolean =>
  (negated && /^(respond|reply|comment|answer|return)$/.test(tokenAt(tree, verbs.verb).lemma)) ||
  (tokenAt(tree, verbs.verb).lemma === "decline" &&
    childrenBy(tree, verbs.verb, "xcomp").some((i) =>
      /^(comment|say|elaborate)$/.test(lower(tree, i)),
    ));
