import { toldBehind } from "../clauses/plain-past.ts";
import { isBareResearcher, isInvestigating, isResearcher, isTool } from "../nouns/researchers.ts";
import { hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Claim, Document, Fact, NewsEvent, Slot, Tree } from "../types.ts";

/** Verbs behind which stands what a study found, in its own voice. */
const finding = /^(find|show|reveal|discover|report|record|confirm|observe|establish)$/;

/** What a test or a scan does with what it finds. */
const telling =
  /^(find|show|reveal|give|yield|confirm|indicate|record|detect|produce|establish|return|identify|place|date|put)$/;

/** What researchers do besides their study. */
const speaking =
  /^(say|tell|warn|hope|plan|want|believe|think|intend|expect|argue|suggest|acknowledge|admit|caution|stress|add|note|publish|accept|need|return|know|agree|call|describe|propose|ask|speculate|wonder|like|have|be)$/;

/** Who or what was studied. */
const studied =
  /^(participant|volunteer|patient|child|adult|man|woman|mouse|rat|subject|sample|specimen|plant|seed|cell|animal|bird|layer|swab|group|half|one|most)$/;

/**
 * The fact as one of the study's findings, told behind "In a 2019 study of common swifts,"; null for what it is no part of:
 * the past, other people's views, what is planned.
 */
export function inStudy(document: Document, study: NewsEvent, fact: Fact): Fact | null {
  const { tree, structure } = fact;
  const isTold = tree.index === study.sentence;
  if (isTold || !/^(main|coordinate|embedded)$/.test(structure)) return null;
  if (fact.negated || fact.modality !== null || isElsewhere(document, tree)) return null;
  const claim = ownClaim(fact.claim);
  if (claim === undefined) return null;
  const told = toldBehind(fact, true);
  if (told === null || told.isBefore) return null;
  const isPart = fact.claim !== null || isPartOf(study, told.fact);
  if (!isPart || isOnItself(fact)) return null;
  const slots = told.fact.slots.filter((slot) => !isStudyItself(tree, slot));
  return { ...told.fact, slots, claim, lead: `In ${study.text}`, event: study };
}

/** "In a 2014 study, the study was carried out by …": of itself a study tells nothing. */
const isOnItself = ({ tree, subject }: Fact): boolean =>
  /^(study|trial|research|paper|survey)$/.test(lower(tree, subject.head));

/** "were excluded | from the trial": the lead says from what. */
const isStudyItself = (tree: Tree, { markers, tokens }: Slot): boolean =>
  /^(from|in|during|for)$/.test(lower(tree, markers[0] ?? -1)) &&
  tokens.length === 3 &&
  /^the (study|trial|research|work)$/.test(
    tokens
      .slice(1)
      .map((i) => lower(tree, i))
      .join(" "),
  );

/** Quoted, of another year, or of another study. */
const isElsewhere = ({ reading, date }: Document, tree: Tree): boolean => {
  const text = reading.text.slice(tree.sentence.start, tree.sentence.end);
  const years = text.match(/\b(?:1\d|20)\d\d\b/g) ?? [];
  return (
    /["“”]|\b(?:ago|previous|previously|earlier|other|another|last|next|since|recent|recently|not involved|usually|generally|normally)\b/i.test(
      text,
    ) || years.some((year) => year !== String(date?.year))
  );
};

/** The claim as it is told inside the study: null where the study itself found so, undefined where somebody else says so. */
function ownClaim(claim: Claim | null): Claim | null | undefined {
  if (claim === null) return null;
  const { tree, speaker, verb } = claim;
  const isOwn =
    isBareResearcher(tree, speaker.head) ||
    isTool(tree, speaker.head) ||
    /^(study|trial|paper)$/.test(lower(tree, speaker.head));
  if (!isOwn) return undefined;
  return finding.test(tokenAt(tree, verb).lemma) ? null : claim;
}

/** Whether the clause tells what the researchers did, what was done to find out, or what those who were studied did. */
function isPartOf({ nouns }: NewsEvent, fact: Fact): boolean {
  const { tree, verbs, subject } = fact;
  const verb = tokenAt(tree, verbs.head).lemma;
  const { head } = subject;
  if (isByResearchers(fact)) return verbs.verb >= 0 && !verbs.passive && !speaking.test(verb);
  if (subject.entity !== null) return false;
  if (verbs.passive) return isInvestigating(verb);
  if (isTool(tree, head)) return telling.test(verb);
  const { lemma } = tokenAt(tree, head);
  const isOfStudy =
    nouns.has(lower(tree, head)) ||
    studied.test(lemma) ||
    (lower(tree, head) === "those" && hasChild(tree, head, "acl"));
  return isOfStudy && !speaking.test(verbs.verb < 0 ? "" : verb);
}

/** "The researchers", "biologists from Peru", "Rosa Lind and her colleagues", "Lind's team" */
const isByResearchers = ({ tree, subject: { head, tokens } }: Fact): boolean =>
  isBareResearcher(tree, head) ||
  (isResearcher(tree, head) && hasChild(tree, head, "nmod", "acl")) ||
  tokens.some((i) => /^(colleagues|collaborators)$/.test(lower(tree, i))) ||
  (lower(tree, head) === "team" && hasChild(tree, head, "nmod:poss"));
