import { hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsEvent, Tree } from "../types.ts";
import { isPerson } from "./lasting.ts";

/** A disaster or an unrest by the name that its headline gives it, and its place: "the 2018 Tolm train collision in Sorral". */
export type Happening = { noun: string; full: string };

const nouns =
  "accident|avalanche|blast|bombing|collapse|collision|cyclone|derailment|disaster|earthquake|epidemic|eruption|explosion|hurricane|landslide|massacre|outbreak|pandemic|quake|shooting|sinking|spill|stampede|tsunami|typhoon|wildfire";

/** Nouns that may be the headline's verb as well ("protesters attack police"): only where no object follows. */
const alsoVerbs = "attack|crash|fire|flood|protests?|riots?|siege|storm|strike";

const named = new RegExp(
  `^(?<words>(?:\\p{Lu}[\\p{L}’'-]+ ){1,3}(?:\\p{Ll}+ ){0,2})(?<noun>(?:${nouns})|(?:${alsoVerbs})(?=$|[:;,]| (?:in|on|at|after|over|near)\\b))(?!\\p{L})(?<where> (?:in|at|near) \\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*)?`,
  "u",
);

const found = new WeakMap<Document, Happening | null>();

/** What the news is about, by the name in its headline; null where it names nothing, or every word has a capital. */
export function happeningOf(document: Document): Happening | null {
  let happening = found.get(document);
  if (happening === undefined) {
    happening = findHappening(document);
    found.set(document, happening);
  }
  return happening;
}

function findHappening(document: Document): Happening | null {
  const { title, date, topic } = document;
  if (date === null || topic !== null || !/\s\p{Ll}{4,}/u.test(title)) return null;
  if (feared.test(title)) return null;
  for (const { index } of title.matchAll(/\p{Lu}/gu)) {
    const { words = "", noun = "", where = "" } = named.exec(title.slice(index))?.groups ?? {};
    if (words !== "" && isCalled(document, words.trim().split(" ")))
      return { noun, full: `the ${date.year} ${words}${noun}${where}` };
  }
  return null;
}

/** "amid fears of an Orla Front attack", "Norland foils bombing": what the headline has did not happen. */
const feared =
  /\b(?:averts?|fears?|feared|foils?|foiled|plots?|possible|potential|risks?|thwarts?|threats?|threatens?|warns?|warnings?)\b/i;

/** Whether the words are a name of the text ("Chilean" of one that speaks of Chile) and common nouns behind it. */
function isCalled({ plainWords, trees }: Document, words: string[]): boolean {
  const isName = (word: string): boolean =>
    !plainWords.has(word.toLowerCase()) &&
    isIn(trees, ({ form }) =>
      /(?:an|ese|ish)$/.test(word) ? form.startsWith(word.slice(0, 4)) : form === word,
    );
  const isNoun = (word: string): boolean =>
    isIn(trees, ({ lemma, upos }) => upos === "NOUN" && lemma === word);
  return words.every((word) => (/^\p{Lu}/u.test(word) ? isName(word) : isNoun(word)));
}

const isIn = (trees: Tree[], has: (token: Tree["tokens"][number]) => boolean): boolean =>
  trees.some(({ tokens }) => tokens.some(has));

const generic = /^(accident|catastrophe|disaster|event|incident|tragedy)$/;
const parts = /^(aftermath|cause|epicent(?:re|er)|magnitude|scene|site|survivor|victim)$/;

/** "Tropical Storm Ida": the storm that the headline names. */
const namedStorm =
  /(?:\bTropical )?\b(?<noun>Storm|Hurricane|Cyclone|Typhoon) (?!Center|Watch|Warning|Season)\p{Lu}\p{L}+/u;

function stormOf(title: string, lemma: string): string | null {
  if (!/^(storm|hurricane|cyclone|typhoon)$/.test(lemma)) return null;
  const found = namedStorm.exec(title);
  const isSame = lemma === "storm" || found?.groups?.noun?.toLowerCase() === lemma;
  return found === null || !isSame ? null : found[0];
}

/** "the collapse", "the disaster" → "the 2011 Orla bridge collapse", "the victims" → "the victims of …"; null for any other noun. */
export function ofHappening(document: Document, tree: Tree, i: number): string | null {
  const { form, lemma, xpos } = tokenAt(tree, i);
  const storm = xpos === "NN" && document.date !== null ? stormOf(document.title, lemma) : null;
  if (storm !== null) return storm;
  const happening = happeningOf(document);
  if (happening === null) return null;
  if (xpos === "NN" && (lemma === happening.noun || generic.test(lemma))) return happening.full;
  return parts.test(lemma) ? `the ${form} of ${happening.full}` : null;
}

/** "the Orlandia Airlines crash at Norham Airport in July 2013": what befell somebody whose name the opening tells. */
function mishapIn({ news }: Document): Happening | null {
  const thing = [...(news?.things.values() ?? [])].find(
    ({ isEvent, link, noun, phrase }) =>
      isEvent === true &&
      link === undefined &&
      new RegExp(`^the (?=\\p{Lu}).* ${noun} `, "u").test(phrase) &&
      /^(crash|collision|derailment|sinking|capsizing|explosion|collapse)$/.test(noun),
  );
  return thing === undefined ? null : { noun: thing.noun, full: thing.phrase };
}

/** The happening as it stands in front of what was done and said of it. */
export function happeningEvent(document: Document): NewsEvent | null {
  const happening = happeningOf(document) ?? mishapIn(document);
  if (happening === null || document.news === null) return null;
  const words = happening.full.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const body = words.slice(/^\d/.test(words[1] ?? "") ? 2 : 1);
  return {
    text: happening.full,
    sentence: document.news.sentence,
    nouns: new Set([...body, ..."accident disaster scene site tragedy".split(" ")]),
    words: new Set(words),
    named: new Set(),
    of: "happening",
  };
}

/** What befalls people and things in it. */
const suffering = /^(damage|destroy|die|displace|injure|kill|trap|wound)$/;
/** What is done to things and places by those who deal with it. */
const responding =
  /^(cancel|close|divert|delay|evacuate|ground|reopen|report|reroute|suspend|take|treat)$/;
const isOfTime = /^(epidemic|outbreak|pandemic|protests?|riots?|siege|strike)$/;

/**
 * "In the 2011 Orla bridge collapse" before whom it befell, "After …" before what people did and how things were then; null
 * before what happened in it.
 */
export function leadOf(
  document: Document,
  event: NewsEvent,
  { tree, verbs, subject, claim }: Fact,
  isRetold: boolean,
): string | null {
  const { lemma } = tokenAt(tree, verbs.verb);
  if (suffering.test(lemma)) return `In ${event.text}`;
  // "was supposed to travel": before it.
  if (/^(expect|plan|schedule|suppose)$/.test(lemma)) return null;
  const isResponse = verbs.passive && responding.test(lemma);
  const isAct =
    isRetold ||
    isResponse ||
    claim !== null ||
    isPerson(document, tree, subject.head) ||
    subject.entity?.type === "organisation" ||
    isRescued(tree, subject.head);
  if (!isAct || (!isResponse && event.words.has(lower(tree, subject.head)))) return null;
  const isLong = [...event.nouns].some((noun) => isOfTime.test(noun));
  return `${isLong ? "During" : "After"} ${event.text}`;
}

/** "39 | were rescued" */
const isRescued = (tree: Tree, subject: number): boolean =>
  tokenAt(tree, subject).upos === "NUM" && !hasChild(tree, subject, "nmod");
