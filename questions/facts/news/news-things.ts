import { findClauses } from "../clauses/find-clauses.ts";
import { toldBehind } from "../clauses/plain-past.ts";
import { widerNouns } from "../nouns/wider-nouns.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, NewsThing, Tree } from "../types.ts";
import { withArticle } from "../writing/with-article.ts";
import { type Told, toldOf, writeTold } from "./thing-told.ts";
import { toldByRuns, toldByVerbs } from "./told-runs.ts";

/** Longest phrase in words that still leaves room for a question around it. */
const maxWords = 22;
/** Who comes with a vehicle: "the captain" is the captain of the ferry. */
const crew = "captain driver pilot skipper crew passenger operator owner wreck".split(" ");
const vehicles =
  /^(ferry|ship|boat|vessel|trawler|tanker|yacht|liner|freighter|barge|submarine|lorry|truck|bus|van|coach|tram|taxi|minibus|train|car|plane|airliner|helicopter|aircraft|jet|balloon)$/;

/**
 * What the opening of news brings up, by noun: "ferry" → "the passenger ferry that ran onto rocks near the island of Vis in
 * June 2016", "bill" → "the bill that Ghana's parliament rejected in October 2013". So a bare "the ferry" further down is
 * told to whoever has not read the article. `month` is "June 2016".
 */
export function findNewsThings(
  document: Document,
  opening: Tree,
  month: string,
): Map<string, NewsThing> {
  const things = new Map<string, NewsThing>();
  const tellings = [
    ...toldByClauses(document, opening),
    ...toldByRuns(opening),
    ...toldByVerbs(opening),
  ];
  const where = townOf(document);
  // What names something itself comes first, then what the town of the news places.
  const tries = [null, ...(where === null ? [] : [where])].flatMap((place) =>
    tellings.map((told) => ({ told, where: place })),
  );
  for (const { told, where: place } of tries) {
    const { xpos, lemma } = tokenAt(opening, told.head);
    const noun = lemma.toLowerCase();
    if (things.has(noun) || isOneOfTwo(opening, noun)) continue;
    const phrase = writeTold(document, told, { month, maxWords, where: place });
    if (phrase === null) continue;
    const thing = {
      xpos,
      phrase: calledPhrase(document, told, noun) ?? phrase,
      since: opening.sentence.end,
    };
    for (const name of [noun, ...widerNouns(noun)])
      if (!things.has(name)) things.set(name, { ...thing, noun: name });
    const member = memberOf(opening, told.head);
    for (const name of member === null ? [] : [member.noun, ...widerNouns(member.noun)])
      if (member !== null && !things.has(name))
        things.set(name, { ...thing, ...member, noun: name });
    if (!vehicles.test(noun) || xpos !== "NN") continue;
    for (const name of crew)
      if (!things.has(name)) things.set(name, { ...thing, noun: name, link: "of" });
  }
  return things;
}

/** "The express train hit a freight train": "the train" may be either. */
const isOneOfTwo = ({ tokens }: Tree, noun: string): boolean =>
  tokens.filter(({ lemma, xpos }) => xpos === "NN" && lemma.toLowerCase() === noun).length > 1;

/** "in Leeds", where the news plays in a town, and not on an island of that name. */
function townOf({ setting, reading }: Document): string | null {
  if (setting === null || !setting.isTown) return null;
  return reading.text.includes(`island of ${setting.name}`) ? null : setting.where;
}

/** "a species of blind fish", "a group of teenagers": what the text goes on to speak of. */
function memberOf(tree: Tree, head: number): Pick<NewsThing, "noun" | "xpos"> | null {
  const { lemma } = tokenAt(tree, head);
  if (!/^(species|kind|type|breed|group|team|pair|number|series|crew)$/.test(lemma)) return null;
  const member = childrenBy(tree, head, "nmod").find((c) =>
    childrenBy(tree, c, "case").some((k) => lower(tree, k) === "of"),
  );
  if (member === undefined || tokenAt(tree, member).upos !== "NOUN") return null;
  return { noun: tokenAt(tree, member).lemma.toLowerCase(), xpos: tokenAt(tree, member).xpos };
}

/** How many sentences behind the opening a thing of it is given its name at the latest. */
const namingReach = 5;

/** "the passenger ferry Sveta Lucija": where the text soon calls the thing by a name; null when it does not. */
function calledPhrase(
  document: Document,
  { tree, noun: words, head }: Told,
  noun: string,
): string | null {
  if (tokenAt(tree, head).xpos !== "NN") return null;
  const kinds = [noun, ...widerNouns(noun)];
  const named = document.reading.entities.filter(
    ({ type, subtype = "", name, mentions }) =>
      ["unknown", "organisation", "event"].includes(type) &&
      mentions.some(
        ({ sentence }) => sentence > tree.index && sentence <= tree.index + namingReach,
      ) &&
      (kinds.includes(subtype) || kinds.includes((name.split(" ").at(-1) ?? "").toLowerCase())),
  );
  const [entity] = named;
  if (named.length !== 1 || entity === undefined) return null;
  const isInName = entity.name.toLowerCase().endsWith(` ${noun}`);
  const plain = words.map((i) => tokenAt(tree, i).form).join(" ");
  const bare = entity.name.replace(/^the /i, "");
  if (!isInName) document.introductions.set(entity, { before: `the ${plain}`, after: "" });
  return isInName ? withArticle(document, entity) : `the ${plain} ${bare}`;
}

/** Subjects and objects of the opening's clauses that tell something past, the fullest wording first. */
function toldByClauses(document: Document, opening: Tree): Told[] {
  return findClauses(document, opening).flatMap((fact) => {
    if (fact.negated || fact.modality !== null || fact.verbs.verb < 0) return [];
    const told = fact.structure === "relative" ? null : toldBehind(fact);
    return told === null || told.isBefore
      ? []
      : [told.fact.subject, ...told.fact.slots].flatMap((slot) => toldOf(told.fact, slot));
  });
}
