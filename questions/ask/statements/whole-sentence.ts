import { bodyOf, isOpening, isPlainStatement } from "../../facts/clauses/sentence-body.ts";
import { answerKindOf } from "../../facts/clauses/slots.ts";
import { isWithinQuotation } from "../../facts/clauses/within-quotation.ts";
import { isPlainLand } from "../../facts/places/countries.ts";
import type { Words } from "../../facts/times/backshift.ts";
import { monthNames } from "../../facts/times/calendar.ts";
import { isOnAhead } from "../../facts/times/looking-ahead.ts";
import { isUnder, placeAt, rootSubject, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, FoundDocument, Tree } from "../../facts/types.ts";
import { realise, type Unit } from "../../facts/writing/realise.ts";
import { toSentence } from "../../facts/writing/statement.ts";
import type { Random } from "../../random.ts";
import type { Entity } from "../../read/types.ts";
import { isEmptyClaim } from "../faults/empty-claims.ts";
import { isUnplaced } from "../faults/occasion.ts";
import { isGivenToOwnSubject } from "../faults/vague-works.ts";
import type { Candidate, FormName } from "../types.ts";
import { type Dated, dateSentence, withLead } from "./dated-sentence.ts";
import { fillFalsely, gap } from "./falsify.ts";
import { isPoorGap } from "./gap-hints.ts";
import { isHalf } from "./half-gaps.ts";
import { type Gap, isBehindOpening } from "./sentence-gaps.ts";
import { askWholeSubject } from "./whole-subject.ts";

/**
 * Whole sentences as true and false statements and with one gap, for sentences whose clauses are too involved to be taken
 * apart. Of the sentences `without` only the subject is asked for.
 */
export function askWholeSentence(
  found: FoundDocument,
  random: Random,
  without: ReadonlySet<number> = new Set(),
): Candidate[] {
  const { document, gaps } = found;
  const empty = new Set(
    found.facts.flatMap((fact) =>
      fact.structure === "main" && isEmptyClaim(fact) ? [fact.tree.index] : [],
    ),
  );
  return document.trees.flatMap((tree) => {
    const body = bodyOf(document, tree);
    if (body === null || isGivenToOwnSubject(document, tree)) return [];
    if (isWithinQuotation(document, tree) || empty.has(tree.index)) return [];
    const told = dateSentence(found, tree, body);
    if (told === null) return [];
    const who = askSubject(document, tree, { body, told });
    if (without.has(tree.index) || !isPlainStatement(tree, body)) return who === null ? [] : [who];
    const tokens = withLead(tree, body, told);
    if (tokens === null) return who === null ? [] : [who];
    const written = { tokens, words: told.words };
    const statement = write(document, tree, written);
    if (isUnplaced(document, tree, body) && !namesMore(document, tree, statement.stem))
      return who === null ? [] : [who];
    const asked = [candidateOf(document, tree, { ...statement, key: "True", form: "true_false" })];
    if (who !== null) asked.push(who);
    const gapped = (statement.faults.length > 0 ? [] : (gaps.get(tree.index) ?? []))
      .filter(isBehindOpening)
      .filter(({ mention }) => [mention.firstToken, mention.endToken - 1].every(isIn(body)))
      .map((one) => askGap(document, tree, written, one));
    const isUnknown = ({ entity }: Candidate) =>
      entity === null || !isPlainLand(document, entity, tree.index);
    const made = random
      .shuffle(gapped.filter(({ answerTokens }) => !isSubject(tree, answerTokens)))
      // Another year is believed more often than anything else.
      .sort((a, b) => Number(b.answer === "year") - Number(a.answer === "year"))
      .map((one) => falsified(found, one, { text: statement.stem, random }))
      .find((one) => one !== null);
    return [...asked, ...(made === undefined ? [] : [made]), ...gapped.filter(isUnknown)];
  });
}

/** "During the strike by librarians in Westmark, …": a phrase in place of a bare noun names what the sentence does not. */
const namesMore = ({ reading, news }: Document, { sentence }: Tree, stem: string): boolean => {
  const said = reading.text.slice(sentence.start, sentence.end);
  const own = `${said} ${news?.month ?? ""} In`;
  return (stem.match(/ (?:of|in|by|at|for|with|from) (?:the )?\p{Lu}[\p{L}-]+/gu) ?? []).some(
    (name) => !own.includes(name.split(" ").at(-1) ?? ""),
  );
};

/** Whether the gap stands in the subject: that one did it does not say that another did not. */
const isSubject = (tree: Tree, gapTokens: number[]): boolean => {
  const subject = rootSubject(tree);
  return subject !== null && gapTokens.some((i) => isUnder(tree, i, subject));
};

const isIn =
  (tokens: number[]) =>
  (i: number): boolean =>
    tokens.includes(i);

/** The sentence made false by what stands in its gap; null where nothing plainly does. */
function falsified(
  found: FoundDocument,
  gapped: Candidate,
  statement: { text: string; random: Random },
): Candidate | null {
  const stem = fillFalsely(found, gapped, statement);
  return stem === null
    ? null
    : {
        ...gapped,
        form: "true_false",
        shape: { type: "true_false", value: false },
        stem,
        key: "False",
        answer: "thing",
        entity: null,
      };
}

/** The question for the sentence's subject, all the rest kept. */
function askSubject(
  document: Document,
  tree: Tree,
  { body, told }: { body: number[]; told: Dated },
): Candidate | null {
  const asked = askWholeSubject(document, tree, body, told);
  if (asked === null) return null;
  const { stem, key, form, faults } = asked;
  return { ...candidateOf(document, tree, { stem, key, form, faults }), ...asked };
}

type Written = { tokens: Unit[]; words: Words };

function write(
  document: Document,
  tree: Tree,
  { tokens: units, words }: Written,
  replaced: number[] = [],
): { stem: string; faults: string[] } {
  const asked = askedPronoun(document, tree, replaced);
  const { text, faults } = realise(document, tree, units, {
    replaced,
    isFuture: isOnAhead(tree),
    words,
    later: subjectOf(document, tree),
    isOpening: isOpening(document, tree),
    ...(asked === undefined ? {} : { asked }),
  });
  return { stem: toSentence(text), faults };
}

/** The one of the replaced tokens that a pronoun of the sentence is bound to. */
const askedPronoun = ({ bound }: Document, tree: Tree, replaced: number[]): number | undefined =>
  replaced.length === 0
    ? undefined
    : tree.places.map((place) => bound.get(place)).find((head) => replaced.includes(head ?? -1));

const subjectOf = ({ owners }: Document, tree: Tree): Entity | null =>
  owners.get(placeAt(tree, rootSubject(tree) ?? -1)) ?? null;

function askGap(
  document: Document,
  tree: Tree,
  { tokens, words }: Written,
  { entity, mention }: Gap,
): Candidate {
  const isGap = (unit: Unit): unit is number =>
    typeof unit === "number" && unit >= mention.firstToken && unit < mention.endToken;
  const units = tokens.flatMap((unit): Unit[] =>
    !isGap(unit) ? [unit] : unit === mention.firstToken ? [gap] : [],
  );
  const replaced = tokens.filter(isGap);
  const written = write(document, tree, { tokens: units, words }, replaced);
  const key = document.reading.text.slice(mention.start, mention.end);
  const faults = [...written.faults];
  if (isHalf(written.stem) || isBareMonth(key)) faults.push("half_a_range");
  if (isPoorGap(written.stem, { key, isPerson: entity.type === "person" })) faults.push("poor_gap");
  const candidate = candidateOf(document, tree, { ...written, key, form: "cloze", faults });
  const answer = answerKindOf(tree, mention.endToken - 1, entity);
  return { ...candidate, entity, answer, answerTokens: replaced };
}

function candidateOf(
  document: Document,
  tree: Tree,
  {
    stem,
    key,
    form,
    faults,
  }: {
    stem: string;
    key: string;
    form: FormName;
    faults: string[];
  },
): Candidate {
  const { start, end } = tree.sentence;
  return {
    form,
    shape: form === "cloze" ? { type: "cloze" } : { type: "true_false", value: true },
    stem,
    key,
    accepted: [],
    answer: "thing",
    entity: null,
    fact: null,
    answerTokens: [],
    sentence: tree.index,
    evidence: { start, end, text: document.reading.text.slice(start, end) },
    confidence: Math.min(...tree.tokens.map((_, i) => tokenAt(tree, i).arcProbability)),
    isTopic: false,
    isWhole: true,
    faults,
  };
}

/** "died about the end of _____": of which year? */
const isBareMonth = (key: string): boolean => monthNames.includes(key);
