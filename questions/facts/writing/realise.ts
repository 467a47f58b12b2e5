import { findPhrase } from "../definites/definite-phrase.ts";
import { isNamelessLand } from "../definites/known-nouns.ts";
import { matchTail } from "../news/match.ts";
import { datelineRun } from "../places/dateline-place.ts";
import { siteOfDateline, townBehind } from "../places/local-sites.ts";
import { nationRun } from "../places/national.ts";
import { nearTopic } from "../places/near-topic.ts";
import { officeRun } from "../places/office-run.ts";
import { timeAt } from "../times/relative-time.ts";
import { rewriteYear } from "../times/relative-year.ts";
import { isTimeTold } from "../times/time-told.ts";
import { ownNoun } from "../topic/own-noun.ts";
import { topicLead, topicWord } from "../topic/topic-anchor.ts";
import { topicTail } from "../topic/topic-tail.ts";
import { placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { caseAsWithin } from "./casing.ts";
import { expandDefinite } from "./expand-definite.ts";
import { hasLooseEnd } from "./loose-ends.ts";
import { mayBeName, nameOf } from "./naming.ts";
import { kinds, kindsOf } from "./plain-tokens.ts";
import { isPluralOwner } from "./plural-owner.ts";
import { setOff } from "./set-off.ts";
import { isBalanced, tidy } from "./tidy.ts";
import { checkToken, isBareCount, isPointedAt } from "./token-faults.ts";
import { isNamedAhead, isSpareTitle, writeName } from "./write-name.ts";
import {
  append,
  needsSpace,
  type Realised,
  type RealiseOptions,
  type State,
  settingsOf,
  type Unit,
} from "./writing.ts";

export type { Fault, Realised, RealiseOptions, Unit } from "./writing.ts";

/**
 * Writes the units as text: full names at first use, pronouns and bare definite nouns replaced by what they stand
 * for, times told from the day of writing turned into dates. What cannot be made to stand alone is named in
 * `faults`; the text is then not fit to print.
 */
export function realise(
  document: Document,
  tree: Tree,
  given: Unit[],
  options: RealiseOptions = {},
): Realised {
  const { isCheck = false, stopsAtFault = false, replaced = [], named: known } = options;
  const units = isCheck ? given : setOff(document, tree, given, replaced);
  const kept = tokensOf(given, replaced);
  const settings = settingsOf(options);
  const state: State = {
    document,
    tree,
    kept,
    told: [],
    kinds: kindsOf(document, tree),
    out: "",
    end: "",
    faults: new Set(),
    named: new Set(known),
    phrases: new Set(),
    last: -2,
    added: 0,
    options: settings,
  };
  for (const entity of settings.event?.named ?? []) state.named.add(entity);
  let runEnd = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) continue;
    if (typeof unit === "string") {
      append(state, unit, -2, !/^(?:[,?;:’']|\.(?!\d))/.test(unit));
      continue;
    }
    if (at >= runEnd) runEnd = at + unitsRun(units, at);
    at += writeToken(state, unit, runEnd - at) - 1;
    if (isCheck ? isUnfit(state) : stopsAtFault && state.faults.size > 0) break;
  }
  const written = state.phrases.size === 0 ? state.out : datedOnce(state, units);
  const text = isCheck ? written : tidy(written);
  if (!isBalanced(text)) state.faults.add("unbalanced");
  if (hasLooseEnd(state)) state.faults.add("dangling_noun");
  const { faults, named, added } = state;
  return { text, faults: [...faults], named, added };
}

function tokensOf(units: Unit[], replaced: readonly number[]): Set<number> {
  const tokens = new Set<number>(replaced);
  for (const unit of units) if (typeof unit === "number") tokens.add(unit);
  return tokens;
}

/** Whether something besides a bare noun keeps the text from standing alone. */
const isUnfit = ({ faults }: State): boolean => faults.size > (faults.has("dangling_noun") ? 1 : 0);

/** What is written without a month that one of its phrases tells as well. */
function datedOnce(state: State, units: Unit[]): string {
  const isTwice = isDatedTwice(units[0], state.phrases);
  const isRetold = isTwice && (state.options.words?.size ?? 0) > 0;
  const spare = units.find((unit, at) => at > 0 && isDatedTwice(unit, state.phrases));
  const out = spare === undefined ? state.out : state.out.replace(` ${spare}`, "");
  // Told in the past it is without the month what it was behind it.
  if (isTwice && !isRetold) state.faults.add("relative_time");
  return isRetold ? withoutLead(out) : out;
}

/** "In July 2019, the ferry that sank in July 2019 …": what the phrase tells needs no month in front. */
function isDatedTwice(lead: Unit | undefined, phrases: ReadonlySet<string>): boolean {
  const year =
    typeof lead === "string"
      ? /^(?:[Ii]n|[Bb]y|[Aa]s of|At) (?:\p{Lu}\p{Ll}+|the) (\d{4})\b/u.exec(lead)?.[1]
      : undefined;
  return year !== undefined && [...phrases].some((phrase) => phrase.includes(year));
}

/** "In July 2019, who …" → "Who …". */
const withoutLead = (text: string): string =>
  text.replace(/^(\p{Lu})?[^,]+, (.)/su, (_, capital: string | undefined, first: string) =>
    capital === undefined ? first : first.toUpperCase(),
  );

/** How many units from `at` on are consecutive tokens. */
function unitsRun(units: Unit[], at: number): number {
  let run = 1;
  while (typeof units[at + run] === "number" && Number(units[at + run]) === Number(units[at]) + run)
    run++;
  return run;
}

/** Writes the token, or the mention that begins there; returns how many tokens were used up. */
function writeToken(state: State, i: number, run: number): number {
  const { document, tree } = state;
  const retold = state.options.words?.get(i);
  if (retold !== undefined) {
    if (retold !== "") append(state, retold, i, needsSpace(state, i));
    return 1;
  }
  if (run > 1 && isSpareTitle(state, i)) return 1;
  const clitic = otherClitic(state, i);
  if (clitic !== null) {
    append(state, clitic, i, false);
    return 1;
  }
  if (state.kinds[i] === kinds.plain) {
    append(state, caseAsWithin(document, tree, i, state.out === ""), i, needsSpace(state, i));
    return 1;
  }
  const isTimeless = state.kinds[i] === kinds.timeless;
  const told = isTimeless ? 0 : writePlaceOrTime(state, i, run);
  if (told > 0) return told;
  if (state.options.isOpening) return writeAsIs(state, i);
  const name = !mayBeName(document, tree, i)
    ? null
    : nameOf(document, tree, i, {
        run,
        named: state.named,
        kept: state.kept,
        later: state.options.later,
        ahead: () => isNamedAhead(state, i),
        asked: state.options.asked,
      });
  if (!isTimeless && isTimeTold(document, tree, i)) state.faults.add("relative_time");
  if (isBareCount(state, i)) state.faults.add("pronoun");
  if (name !== null) return writeName(state, i, name);
  const own =
    ownNoun(state, i) ?? topicWord(state, i) ?? topicLead(state, i) ?? nearTopic(state, i);
  if (own !== null) {
    append(state, own, i, own !== "" && needsSpace(state, i));
    return 1;
  }
  const expanded = expandDefinite(state, i, run, (at) => fullPhrase(document, tree, at));
  if (expanded > 0) return expanded;
  const tail = topicTail(state, i) ?? matchTail(state, i);
  if (tail === null) checkToken(state, i);
  const word = caseAsWithin(document, tree, i, state.out === "");
  append(state, word + (tail ?? townBehind(state, i)), i, needsSpace(state, i));
  return 1;
}

/**
 * "Marcus' house" told of "Marcus of Leeds", "the monument's makers" told of "the Tolm Stones": what is written in place of the owner
 * needs the "s" that the text leaves out, or has it already. Null where the text's own will do.
 */
function otherClitic({ tree, end, out }: State, i: number): string | null {
  const { xpos, form, start } = tokenAt(tree, i);
  if (xpos !== "POS") return null;
  const owner = tokenAt(tree, i - 1);
  // "of Tver' and Torzhok": what needs no "s" behind it ends in one.
  if (/^['’]$/.test(form))
    return tokenAt(tree, i + 1).start > tokenAt(tree, i).end &&
      /[sSxz]$/.test(owner.form) &&
      !/[sSxz]/.test(end)
      ? `${form}s`
      : null;
  const isTold = end === "s" && owner.end === start && !owner.form.endsWith("s");
  return isTold && isPluralOwner(out) ? form.charAt(0) : null;
}

/** Writes the country, town or office that is meant, or the time told anew; returns the tokens used up, 0 for none. */
function writePlaceOrTime(state: State, i: number, run: number): number {
  const { document, tree } = state;
  const here =
    datelineRun(document, tree, i) ?? officeRun(document, tree, i) ?? nationRun(state, i);
  if (here !== null && here.length <= run) {
    state.added += here.added ?? 0;
    append(state, here.text, i + here.length - 1, needsSpace(state, i));
    return here.length;
  }
  const time =
    timeAt(tree, i, document.date, state.options.isFuture) ?? rewriteYear(document, tree, i);
  if (time === null || time.length > run) return 0;
  if (time.text === null) state.faults.add("relative_time");
  append(state, time.text ?? tokenAt(tree, i).form, i + time.length - 1, needsSpace(state, i));
  return time.length;
}

/** The token as it stands; only who speaks of himself has to be known from elsewhere. */
function writeAsIs(state: State, i: number): number {
  const { document, tree } = state;
  const name = nameOf(document, tree, i, { run: 1, named: state.named, kept: state.kept });
  if (name?.fault === "first_person") state.faults.add("first_person");
  if (isNamelessLand(state, i) || isPointedAt(tree, i)) state.faults.add("dangling_noun");
  const entity = document.owners.get(placeAt(tree, i));
  if (entity !== undefined) state.named.add(entity);
  append(state, caseAsWithin(document, tree, i, state.out === ""), i, needsSpace(state, i));
  return 1;
}

/** What a bare "the N" stands for, found once an article. */
export function fullPhrase(document: Document, tree: Tree, i: number): string | null {
  const place = placeAt(tree, i);
  const known = document.phrases.get(place);
  if (known !== undefined) return known;
  const phrase =
    findPhrase(document, tree, i, (other) => {
      const units = other.takesArticle ? ["the", ...other.tokens] : other.tokens;
      const { text, faults } = realise(document, other.tree, units, { isPlain: true });
      return faults.length > 0 ? null : text;
    }) ?? siteOfDateline(document, tree, i);
  document.phrases.set(place, phrase);
  return phrase;
}
