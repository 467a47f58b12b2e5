import type { Token } from "../../read/types.ts";
import { freeParts } from "./free-parts.ts";
import { mendGardenPaths, mendLinkedClauses } from "./garden-paths.ts";
import { mendAircraft } from "./mend-aircraft.ts";
import { mendAppositions } from "./mend-appositions.ts";
import { mendCauses } from "./mend-causes.ts";
import { mendClauses } from "./mend-clauses.ts";
import { mendFronted } from "./mend-fronted.ts";
import { mendGoneOn } from "./mend-gone-on.ts";
import { mendInversion } from "./mend-inversion.ts";
import { mendLists } from "./mend-lists.ts";
import { closeName, openWithName } from "./mend-names.ts";
import { mendNumbers } from "./mend-numbers.ts";
import { mendSharing } from "./mend-sharing.ts";
import { freeAfterthoughts, freeTensed, mendSubjects } from "./mend-subjects.ts";
import { mendVerbs } from "./mend-verbs.ts";
import { mendWeekdays } from "./mend-weekdays.ts";
import { mendWords } from "./mend-words.ts";

/** Tokens of one name, `end` exclusive, and whether it is somebody's. */
export type Span = { first: number; end: number; isPerson?: boolean };

const yearOrDay =
  /^(1[0-9]\d\d|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * Mends attachments that the reader is known to get wrong and that the words decide by themselves. Heads and
 * relations change; tokens, offsets and probabilities do not.
 */
export function mendTree(tokens: Token[], names: Span[]): Token[] {
  const mended = mendAttachments(tokens, names);
  mendWeekdays(mended, names);
  mendFronted(mended, names);
  mendGoneOn(mended);
  return hasCycle(mended) ? tokens : mended;
}

/** Whether some token is above itself: names that overlap may each want to hang from the other. */
function hasCycle(tokens: Token[]): boolean {
  return tokens.some((_, i) => {
    let node = i;
    for (let steps = 0; node >= 0; steps++) {
      if (steps > tokens.length) return true;
      node = tokens[node]?.head ?? -1;
    }
    return false;
  });
}

function mendAttachments(tokens: Token[], names: Span[]): Token[] {
  const mended = tokens.map((token) => ({ ...token }));
  mendWords(mended);
  mendGardenPaths(mended);
  mendLinkedClauses(mended);
  mendSubjects(mended);
  for (let i = 0; i < mended.length; i++) {
    freeParts(mended, i);
  }
  freeTensed(mended);
  freeAfterthoughts(mended);
  mendNumbers(mended);
  mendSharing(mended, names);
  mendLists(mended);
  mendCauses(mended);
  mendClauses(mended);
  for (const name of names) closeName(mended, name);
  for (const name of names) openWithName(mended, name);
  mendAircraft(mended, names);
  mendVerbs(mended, names);
  mendInversion(mended);
  mendAppositions(mended, names);
  const hasDependent = (i: number, relation: string) =>
    mended.some((token) => token.head === i && token.deprel === relation);
  mended.forEach((token, i) => {
    // A clause that opens with "because", "after", … and no "and" hangs from its verb as an adverbial.
    if (token.deprel === "conj" && hasDependent(i, "mark") && !hasDependent(i, "cc"))
      token.deprel = "advcl";
    // "Mayor Alan Reyes promised": two subjects side by side are a title and its name.
    const next = mended[i + 1];
    const isTitle =
      token.deprel === "nsubj" && next?.deprel === "nsubj" && next.head === token.head;
    if (isTitle && next?.upos === "PROPN") {
      token.head = i + 1;
      token.deprel = "compound";
    }
    const head = token.head < 0 ? undefined : mended[token.head];
    if (head === undefined) return;
    // "The parliament | on Monday | rejected a bill": when it did so.
    const isDay = token.deprel === "nmod" && dayOfWeek.test(token.form) && i > token.head;
    if (isDay && head.deprel.startsWith("nsubj") && mended[head.head]?.upos === "VERB") {
      Object.assign(token, { head: head.head, deprel: "obl" });
      return;
    }
    // "ordered in 2019 from Lindgaard": nothing but another part of the date hangs from a year or month.
    const isTail =
      token.deprel === "nmod" &&
      i > token.head &&
      (yearOrDay.test(head.form) || isDayOfWeek(mended, token.head));
    if (!isTail || !hasDependent(i, "case") || /^[–—-]$/.test(mended[i - 1]?.form ?? "")) return;
    if (head.head >= 0 && !isOfPhrase(mended, i)) {
      token.deprel = head.deprel.startsWith("nmod") ? "nmod" : "obl";
      token.head = head.head;
    }
  });
  return mended;
}

/** "resumed on Tuesday | at Linden School", "today | in Lisbon", "on Thursday night | in Lisbon" */
const isDayOfWeek = (tokens: Token[], i: number): boolean => {
  const { form = "", head = -1 } = tokens[i] ?? {};
  const isDay = dayOfWeek.test(form);
  const isPart = /^(morning|afternoon|evening|night)$/.test(form);
  const before = tokens[i - 1]?.form ?? "";
  return tokens[head]?.upos === "VERB" && (isDay || (isPart && dayOfWeek.test(before)));
};

const dayOfWeek = /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday)$/;

const isOfPhrase = (tokens: Token[], i: number): boolean =>
  tokens.some(
    (token) => token.head === i && token.deprel === "case" && token.form.toLowerCase() === "of",
  );
