import type { Entity } from "../read/types.ts";
import { lastNamed } from "./antecedents.ts";
import { broughtUpPhrase } from "./brought-up.ts";
import { caseAsWithin } from "./casing.ts";
import { datelineRun } from "./dateline-place.ts";
import { isComparing, isDangling } from "./definites.ts";
import { introduce } from "./introduce.ts";
import { isKnownByEvent, isNamedPlace, isNamelessLand } from "./known-nouns.ts";
import { type Naming, nameOf, withArticle } from "./naming.ts";
import { ofCountry } from "./national.ts";
import { newsPhrase } from "./news-phrase.ts";
import { isOwnedBefore, ownedAt } from "./owned-nouns.ts";
import { isPlainToken } from "./plain-tokens.ts";
import { timeAt } from "./relative-time.ts";
import { rewriteYear } from "./relative-year.ts";
import { placeDefinite } from "./setting.ts";
import { isBalanced, tidy } from "./tidy.ts";
import { isTimeTold } from "./time-told.ts";
import { ofTopic, topicLead, topicWord } from "./topic-anchor.ts";
import { isOfTopic } from "./topic-belongings.ts";
import { isTopicPart, topicTail } from "./topic-tail.ts";
import { childrenBy, isUnder, lower, rootSubject, tokenAt } from "./tree.ts";
import type { Antecedent, Document, Tree } from "./types.ts";
import {
  append,
  needsSpace,
  type Realised,
  type RealiseOptions,
  type State,
  type Unit,
} from "./writing.ts";

export type { Fault, Realised, RealiseOptions, Unit } from "./writing.ts";

/**
 * Writes `units` as text: full names at first use, pronouns and bare definite nouns replaced by what they stand
 * for, times told from the day of writing turned into dates. What cannot be made to stand alone is named in
 * `faults`; the text is then not fit to print.
 */
export function realise(
  document: Document,
  tree: Tree,
  units: Unit[],
  options: RealiseOptions = {},
): Realised {
  const state: State = {
    document,
    tree,
    kept: new Set([
      ...units.filter((unit) => typeof unit === "number"),
      ...(options.replaced ?? []),
    ]),
    out: "",
    faults: new Set(),
    named: new Set([...(options.named ?? []), ...(options.event?.named ?? [])]),
    phrases: new Set(),
    last: -2,
    added: 0,
    options,
  };
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) continue;
    if (typeof unit === "string") {
      append(state, unit, -2, !/^[,.?;:’']/.test(unit));
      continue;
    }
    at += writeToken(state, unit, unitsRun(units, at)) - 1;
  }
  const text = tidy(state.out);
  if (!isBalanced(text)) state.faults.add("unbalanced");
  if (isDatedTwice(units[0], state.phrases)) state.faults.add("relative_time");
  const { faults, named, added } = state;
  return { text, faults: [...faults], named, added };
}

/** "In July 2019, the ferry that sank in July 2019 …": what the phrase tells needs no month in front. */
function isDatedTwice(lead: Unit | undefined, phrases: ReadonlySet<string>): boolean {
  const year = typeof lead === "string" ? /^In [A-Z][a-z]+ (\d{4})$/.exec(lead)?.[1] : undefined;
  return year !== undefined && [...phrases].some((phrase) => phrase.includes(year));
}

/** How many units from `at` on are consecutive tokens. */
function unitsRun(units: Unit[], at: number): number {
  let run = 1;
  while (typeof units[at + run] === "number" && Number(units[at + run]) === Number(units[at]) + run)
    run++;
  return run;
}

/** Matches titles that go with a surname alone. */
const isHonorific = /^(Mr|Mrs|Ms|Miss)\.?$/;

const isPersonAt = ({ document, tree }: State, i: number): boolean => {
  const entity = document.owners.get(`${tree.index}:${i}`);
  return entity?.type === "person" && /^(?!M(?:r|rs|s|iss)\b)\S+ \S/.test(entity.name);
};

/** Writes the token, or the mention that begins there; returns how many tokens were used up. */
function writeToken(state: State, i: number, run: number): number {
  const { document, tree } = state;
  // "Mr Tekaru" is told by the full name, which takes no "Mr".
  if (run > 1 && isHonorific.test(tokenAt(tree, i).form) && isPersonAt(state, i + 1)) return 1;
  if (isPlainToken(document, tree, i)) {
    append(state, caseAsWithin(document, tree, i, state.out === ""), i, needsSpace(state, i));
    return 1;
  }
  const here = datelineRun(document, tree, i);
  if (here > 0 && here <= run) {
    append(
      state,
      `${document.place}${/,/.test(document.place ?? "") ? "," : ""}`,
      i + here - 1,
      needsSpace(state, i),
    );
    return here;
  }
  const time =
    timeAt(tree, i, document.date, state.options.isFuture ?? false) ??
    rewriteYear(document, tree, i);
  if (time !== null && time.length <= run) {
    if (time.text === null) state.faults.add("relative_time");
    append(state, time.text ?? tokenAt(tree, i).form, i + time.length - 1, needsSpace(state, i));
    return time.length;
  }
  if (state.options.isOpening) return writeAsIs(state, i);
  const { asked } = state.options;
  const context = {
    run,
    named: state.named,
    kept: state.kept,
    later: state.options.later ?? null,
    ahead: () => isNamedAhead(state, i),
    ...(asked === undefined ? {} : { asked }),
  };
  const name = nameOf(document, tree, i, context);
  if (isTimeTold(document, tree, i)) state.faults.add("relative_time");
  if (name !== null) return writeName(state, i, name);
  const own = topicWord(state, i) ?? topicLead(state, i);
  if (own !== null) {
    append(state, own, i, own !== "" && needsSpace(state, i));
    return 1;
  }
  const expanded = expandDefinite(state, i, run);
  if (expanded > 0) return expanded;
  const tail = topicTail(state, i);
  if (tail === null) checkToken(state, i);
  const word = caseAsWithin(document, tree, i, state.out === "");
  append(state, word + (tail ?? ""), i, needsSpace(state, i));
  return 1;
}

/** Writes the name or pronoun that begins at the token; returns its length in tokens. */
function writeName(state: State, i: number, name: Naming): number {
  const { document, tree } = state;
  if (name.fault !== null) state.faults.add(name.fault);
  if (
    /^(nationality|quantity|ordinal)$/.test(name.entity?.type ?? "") &&
    isDangling(document, tree, i, state.kept)
  )
    state.faults.add("dangling_noun");
  const wasNamed = name.entity !== null && state.named.has(name.entity);
  if (name.entity !== null) state.named.add(name.entity);
  const isNew = name.entity !== null && !wasNamed;
  const text = isNew ? introduce(state, i, name) : name.text;
  append(
    state,
    isInnerAmount(state, i, name) ? uncapitalised(text) : text,
    i + name.length - 1,
    needsSpace(state, i),
  );
  return name.length;
}

/** "After her death, the institute awarded Morgan …": a possessive before the subject, whose owner is named behind it. */
function isNamedAhead({ document, tree, kept }: State, i: number): boolean {
  const owner = document.owners.get(`${tree.index}:${i}`);
  const subject = rootSubject(tree);
  if (owner === undefined || subject === null || i > subject || isUnder(tree, i, subject))
    return false;
  return [...kept].some(
    (k) =>
      k > i &&
      tokenAt(tree, k).upos === "PROPN" &&
      document.owners.get(`${tree.index}:${k}`) === owner,
  );
}

/** "this small Ohio town", which the dateline names. */
const isPointedAt = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).upos === "NOUN" &&
  childrenBy(tree, i, "det").some((d) => /^(this|these)$/.test(lower(tree, d)));

/** The token as it stands; only who speaks of himself has to be known from elsewhere. */
function writeAsIs(state: State, i: number): number {
  const { document, tree } = state;
  const name = nameOf(document, tree, i, { run: 1, named: state.named, kept: state.kept });
  if (name?.fault === "first_person") state.faults.add("first_person");
  if (isNamelessLand(state, i) || isPointedAt(tree, i)) state.faults.add("dangling_noun");
  const entity = document.owners.get(`${tree.index}:${i}`);
  if (entity !== undefined) state.named.add(entity);
  append(state, caseAsWithin(document, tree, i, state.out === ""), i, needsSpace(state, i));
  return 1;
}

/** "Eight of the birds" behind other words: an amount at the head of its sentence has a capital that is not its own. */
const isInnerAmount = ({ out }: State, i: number, { entity }: Naming): boolean =>
  out !== "" &&
  i === 0 &&
  entity !== null &&
  /^(quantity|duration|percent|ordinal|money|date|time)$/.test(entity.type) &&
  !/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|^[A-Z][a-z]+ \d|^[A-Z][a-z]+ber\b/.test(entity.name);

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "the festival" → "the Lantern Festival" where the article has one that it can mean; returns the tokens used up. */
function expandDefinite(state: State, i: number, run: number): number {
  const { tree, document, kept } = state;
  if (run < 2 || !["the", "this"].includes(lower(tree, i))) return 0;
  const noun = tokenAt(tree, i + 1);
  if (isOfTopic(document, tree, i + 1) || isKnownByEvent(state, i + 1)) return 0;
  if (noun.upos !== "NOUN" || !childrenBy(tree, i + 1, "det").includes(i)) return 0;
  const modifiers = (tree.children[i + 1] ?? []).filter((c) => c !== i && kept.has(c));
  if (modifiers.some((c) => !["case", "punct"].includes(tokenAt(tree, c).deprel))) return 0;
  if (!isDangling(document, tree, i + 1, kept) || isTopicPart(state, i + 1)) return 0;
  if (document.unresolved.has(`${tree.index}:${i + 1}`)) return 0;
  const owned = ownedAt(document, tree, i + 1);
  if (owned !== null && tokenAt(tree, i + 2).xpos !== "POS") {
    const isKnown = state.named.has(owned.owner);
    state.named.add(owned.owner);
    const text = isKnown ? `the ${noun.form}` : owned.phrase;
    state.added += text.split(" ").length - 2;
    append(state, text, i + 1, needsSpace(state, i));
    return 2;
  }
  const phrase = fullPhrase(document, tree, i + 1);
  const isOwner = tokenAt(tree, i + 2).xpos === "POS";
  if (phrase === null || (isOwner && / (of|off|on|in|at|from|that|found|built|made) /.test(phrase)))
    return 0;
  const isKnown = state.phrases.has(phrase);
  state.phrases.add(phrase);
  const text = isKnown ? `the ${noun.form}` : phrase;
  state.added += text.split(" ").length - 2;
  append(state, text, i + 1, needsSpace(state, i));
  return 2;
}

/** What a bare "the N" stands for, found once an article. */
export function fullPhrase(document: Document, tree: Tree, i: number): string | null {
  const place = `${tree.index}:${i}`;
  const known = document.phrases.get(place);
  if (known !== undefined) return known;
  const phrase = findPhrase(document, tree, i);
  document.phrases.set(place, phrase);
  return phrase;
}

/** An event is told by its place and year; anything else by what the text calls it, or by its place. */
function findPhrase(document: Document, tree: Tree, i: number): string | null {
  const topic = document.topic;
  const isTopic =
    topic !== null &&
    topic.type !== "person" &&
    tokenAt(tree, i).xpos === "NN" &&
    topic.name.toLowerCase().endsWith(` ${lower(tree, i)}`);
  if (isTopic) return withArticle(document, topic);
  const thing = ofTopic(document, tree, i);
  if (thing !== null) return thing;
  const placed = placeDefinite(document, tree, i);
  const called = findAntecedent(document, tree, i);
  const national = ofCountry(document, tree, i);
  const news = newsPhrase(document, tree, i) ?? national;
  // "the Monti government" of other years is not "the government".
  if (national !== null && isGovernment(tree, i) && !isOfCountry(called, national)) return national;
  if (news !== null && placed === null && (called === null || !/\b[A-Z]/.test(called))) return news;
  if (called === null || placed === null)
    return called ?? placed ?? broughtUpPhrase(document, tree, i);
  return /\b[A-Z]/.test(called) ? called : placed;
}

const isGovernment = (tree: Tree, i: number): boolean =>
  /^(government|parliament)$/.test(lower(tree, i));

/** "the New Zealand government" beside "New Zealand's government". */
const isOfCountry = (called: string | null, national: string): boolean =>
  called?.includes(national.replace(/^the |['’]s? .*$/g, "")) ?? false;

/** "the capsule" → "the steel capsule Fénix 2": the name with the class that the text introduced it by. */
function withClass(document: Document, { name, entity }: { name: string; entity: Entity | null }) {
  const before = entity === null ? "" : (document.introductions.get(entity)?.before ?? "");
  return before === "" ? name : `${before} ${name}`;
}

/** The one fuller phrase before the noun that it can stand for, without its article; null when none or several. */
function findAntecedent(document: Document, tree: Tree, i: number): string | null {
  const earlier = (document.antecedents.get(tokenAt(tree, i).form.toLowerCase()) ?? []).filter(
    (other) => other.tree.index < tree.index,
  );
  if (isOwnedBefore(document, tree, i)) return null;
  const named = earlier.filter(({ isNamed }) => isNamed);
  const isOne = tokenAt(tree, i).xpos === "NN";
  const described = isOne
    ? document.describedAs.get(tokenAt(tree, i).lemma.toLowerCase())
    : undefined;
  if (described !== undefined && described.since < tokenAt(tree, i).start)
    return described.name === "" ? null : withClass(document, described);
  const phraseOf = (other: Antecedent): string | null => {
    const units = other.takesArticle ? ["the", ...other.tokens] : other.tokens;
    const { text, faults } = realise(document, other.tree, units, { isPlain: true });
    return faults.length > 0 ? null : text;
  };
  if (!earlier.some(hasCapital) && isBroughtUpOften(document, tree, i)) return null;
  if (isFarGame(document, tree, i, earlier)) return null;
  const last = lastNamed(tree, i, named);
  if (last !== null) return phraseOf(last);
  const written = new Set<string>();
  for (const other of named.length > 0 ? named : earlier) {
    const text = phraseOf(other);
    if (text === null) return null;
    written.add(text);
  }
  const [phrase] = written;
  return written.size === 1 && phrase !== undefined ? phrase : null;
}

/** "after her arrival": where? */
const isComingNowhere = ({ tree, kept }: State, i: number): boolean =>
  /^(arrival|departure|return)$/.test(lower(tree, i)) &&
  childrenBy(tree, i, "nmod:poss").length > 0 &&
  !childrenBy(tree, i, "nmod").some((c) => kept.has(c) && tokenAt(tree, c).deprel === "nmod");

const hasCapital = ({ tree, tokens }: Antecedent): boolean =>
  tokens.some((k) => k > 0 && /^[A-Z]/.test(tokenAt(tree, k).form));

/** "the lanterns" where the text speaks of lanterns time and again: no phrase without a name says which. */
const isBroughtUpOften = ({ news, broughtUp }: Document, tree: Tree, i: number): boolean =>
  news !== null && (broughtUp?.byNoun.get(tokenAt(tree, i).lemma.toLowerCase()) ?? []).length > 1;

/** "the match" of a text with several: only the one that was told right before, in the same paragraph. */
function isFarGame(document: Document, tree: Tree, i: number, earlier: Antecedent[]): boolean {
  const last = earlier.at(-1);
  if (document.news === null || last === undefined) return false;
  if (!/^(match|game|race|round)$/.test(tokenAt(tree, i).lemma)) return false;
  const between = document.reading.text.slice(last.tree.sentence.end, tree.sentence.start);
  return tree.index - last.tree.index > 2 || between.includes("\n");
}

function checkToken(state: State, i: number): void {
  const { tree, kept, document } = state;
  const token = tokenAt(tree, i);
  if (isDangling(document, tree, i, kept) && !isNamedPlace(state, i) && !isKnownByEvent(state, i))
    state.faults.add("dangling_noun");
  if (isComingNowhere(state, i)) state.faults.add("relative_time");
  if (isComparing(tree, i, kept) && !isOneOfTopic(document, tree, i))
    state.faults.add("comparison");
  if (/^(there|here)$/.test(token.form) && token.deprel !== "expl") state.faults.add("pronoun");
  if (/^ones?$/.test(token.form) && childrenBy(tree, i, "det", "amod").length > 0)
    state.faults.add("pronoun");
  if (token.upos === "NUM" || token.upos === "PUNCT") return;
  if (
    /^(this|that|these|those|one|ones|none|some|many|few|several|all|most)$/i.test(token.form) &&
    token.upos === "PRON"
  )
    if (!["that", "who"].includes(lower(tree, i)) || token.xpos === "DT") {
      if (!childrenBy(tree, i, "nmod").some((c) => kept.has(c))) state.faults.add("pronoun");
    }
}

/** "Each male": one of the article's animals, not of some that were told of before. */
const isOneOfTopic = (document: Document, tree: Tree, i: number): boolean =>
  tokenAt(tree, i).deprel === "det" && isOfTopic(document, tree, tokenAt(tree, i).head);
