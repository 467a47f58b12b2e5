import { speechVerbs } from "../clauses/claims.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, isUnder, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree, VerbGroup } from "../types.ts";

/** A clause in the present: its verb group and the token that heads its subject, -1 for none. */
export type PresentClause = { verbs: VerbGroup; subject: number };

/** States of places, parts, kinds and works. */
const lasting =
  /^(adjoin|aim|appear|belong|border|bound|branch|comprise|connect|consist|contain|contribute|cross|cover|depend|depict|derive|descend|describe|differ|divide|drain|feature|flow|forbid|form|grow|handle|house|inhabit|join|last|lead|lie|link|live|make|manufacture|mean|measure|occur|orbit|overlook|pass|produce|protect|rely|represent|require|sanction|separate|sit|span|stand|stem|stretch|surround|take|teach|tell|weigh)$/;
const lastingPassives =
  /^(base|bear|bind|bound|build|call|cap|carve|compose|connect|cover|derive|descend|design|divide|find|forbid|know|link|locate|make|mean|name|permit|set|situate|surround|use|write)$/;

/** What people and bodies do or feel on the day that is written of, whoever they are. */
const ofTheDay =
  /^(await|believe|brace|call|celebrate|consider|continue|demand|deny|doubt|expect|face|fear|feel|fight|flee|gather|hope|hunt|insist|intend|keep|look|mourn|oppose|plan|prepare|protest|refuse|remain|search|seek|stay|struggle|support|suspect|think|threaten|travel|try|urge|wait|want|wish)$/;

/** Nouns for what somebody or something is at a time. */
const passing =
  /^(aim|attendee|case|concern|challenge|danger|difficulty|emergency|favourite|favorite|focus|goal|heart|hope|issue|leader|plan|priority|problem|question|risk|success|suspect|target|threat|uncertainty|victim|way|winner)$/;

const habits =
  /^(annually|always|daily|each|every|generally|normally|often|per|rarely|seldom|sometimes|typically|usually|yearly)$/;

const units =
  /^(mile|kilomet(?:re|er)|met(?:re|er)|feet|foot|inch|yard|hectare|acre|tonne|ton|kilogram|kilogramme|pound|degree|light|°|°C)$/;

/**
 * Whether what the clause tells in the present holds years later: a place, a part, a kind, a rule, a habit. A news text tells
 * all else of its own day.
 */
export function isLasting(document: Document, tree: Tree, clause: PresentClause): boolean {
  const { verbs, subject } = clause;
  if (verbs.supplied !== undefined) return true;
  if (verbs.verb < 0) return isLastingPredicate(document, tree, clause);
  const { lemma } = tokenAt(tree, verbs.verb);
  if (isGuessOfPast(tree, verbs)) return !isPerson(document, tree, subject);
  if (isDeedOfDay(tree, verbs.verb)) return false;
  if (isHabit(tree, verbs.head) || lemma === "belong") return true;
  if (isPerson(document, tree, subject) || isCounted(tree, subject)) return false;
  if (verbs.passive) return lastingPassives.test(lemma);
  return lasting.test(lemma) || isGeneric(tree, subject) || isMass(document, tree, subject);
}

/** "is searching", "plans", "says": what passes. */
export const isDeedOfDay = (tree: Tree, verb: number): boolean => {
  const { lemma, xpos } = tokenAt(tree, verb);
  return xpos === "VBG" || speechVerbs.has(lemma) || ofTheDay.test(lemma);
};

/** "are thought to have come ashore in 1810" */
const isGuessOfPast = (tree: Tree, { verb, passive }: VerbGroup): boolean =>
  passive &&
  /^(think|believe|estimate|know|suppose)$/.test(tokenAt(tree, verb).lemma) &&
  childrenBy(tree, verb, "xcomp").some((i) =>
    childrenBy(tree, i, "aux").some((aux) => lower(tree, aux) === "have"),
  );

const isHabit = (tree: Tree, head: number): boolean =>
  tree.tokens.some(
    (_, i) =>
      isUnder(tree, i, head) &&
      (habits.test(lower(tree, i)) ||
        // "140,000 visitors a year"
        (/^(day|week|month|year|season)$/.test(lower(tree, i)) &&
          /^an?$/.test(lower(tree, i - 1)) &&
          !hasChild(tree, i, "case"))),
  );

/** "Sofie Hallberg", "the nurses": whose state may have changed. */
export function isPerson({ owners }: Document, tree: Tree, subject: number): boolean {
  const { lemma, xpos } = tokenAt(tree, subject);
  return (
    owners.get(placeAt(tree, subject))?.type === "person" ||
    /^(he|she|who)$/.test(lower(tree, subject)) ||
    (isPersonNoun(lemma) && !isGeneric(tree, subject)) ||
    xpos === "PRP"
  );
}

/** "About 60,000 members": as many as there were then. */
const isCounted = (tree: Tree, subject: number): boolean =>
  tokenAt(tree, subject).upos === "NUM" || hasChild(tree, subject, "nummod");

/** "minnows", "many people": all of a kind. */
const isGeneric = (tree: Tree, subject: number): boolean =>
  /^NNS$/.test(tokenAt(tree, subject).xpos) &&
  childrenBy(tree, subject, "det", "nummod", "nmod:poss", "nmod").every((c) =>
    /^(many|most|all|some)$/.test(lower(tree, c)),
  );

/** "Global warming increases …", "ozone pollution harms …": a matter that no article makes one. */
const isMass = ({ owners }: Document, tree: Tree, subject: number): boolean =>
  tokenAt(tree, subject).xpos === "NN" &&
  !owners.has(placeAt(tree, subject)) &&
  !hasChild(tree, subject, "det", "nmod:poss", "nummod", "nmod", "acl");

/** "Tavernite": a name that is nobody's and no place's. */
const isKind = ({ owners }: Document, tree: Tree, subject: number): boolean =>
  tokenAt(tree, subject).xpos === "NNP" &&
  !hasChild(tree, subject, "det") &&
  (owners.get(placeAt(tree, subject))?.type ?? "unknown") === "unknown";

function isLastingPredicate(document: Document, tree: Tree, clause: PresentClause): boolean {
  const { verbs, subject } = clause;
  const { upos, lemma, xpos } = tokenAt(tree, verbs.head);
  if (isRecord(tree, verbs.head)) return false;
  const isOneOf = lemma === "one" && hasChild(tree, verbs.head, "nmod");
  if (isOneOf) return !isPerson(document, tree, subject);
  const isMeasured = isCounted(tree, verbs.head);
  if (isMeasured && units.test(lemma)) return true;
  const cases = childrenBy(tree, verbs.head, "case").map((c) => lower(tree, c));
  if (cases.length > 0)
    return (
      !isPerson(document, tree, subject) &&
      (cases.includes("among") || isPlace(document, tree, verbs.head))
    );
  if (upos === "ADJ")
    return (
      isGeneric(tree, subject) ||
      isKind(document, tree, subject) ||
      /^(common|endemic|equal|extinct|famous|native|old|rare|tall|visible|wide)$/.test(lemma)
    );
  if (passing.test(lemma) || isMeasured || xpos === "NNS") return false;
  // "is a surgeon" is for good, "is the director" is an office.
  return (
    !isPerson(document, tree, subject) ||
    childrenBy(tree, verbs.head, "det").some((d) => /^an?$/.test(lower(tree, d)))
  );
}

/** "the deadliest since …": until the next. */
const isRecord = (tree: Tree, head: number): boolean =>
  tree.tokens.some(({ xpos }, i) => xpos === "JJS" && (i === head || isUnder(tree, i, head))) &&
  tree.tokens.some(
    (_, i) => /^(since|ever|yet|far)$/.test(lower(tree, i)) && isUnder(tree, i, head),
  );

/** "on a hill", "in Benin"; not "under way". */
const isPlace = ({ owners }: Document, tree: Tree, head: number): boolean =>
  childrenBy(tree, head, "case").every((c) =>
    /^(in|on|at|near|off|from|of)$/.test(lower(tree, c)),
  ) &&
  (isGroupOrPlaceNoun(tokenAt(tree, head).lemma) ||
    owners.get(placeAt(tree, head))?.type === "place");
