import { findClauses } from "../clauses/find-clauses.ts";
import { toldBehind } from "../clauses/plain-past.ts";
import { phraseAt } from "../definites/antecedents.ts";
import { isResearcher, isResearchTeam } from "../nouns/researchers.ts";
import { tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsThing, Slot, Tree } from "../types.ts";
import { realise } from "../writing/realise.ts";
import { studiedIn } from "./studied.ts";
import { isNaming, withoutTime } from "./thing-told.ts";

/** Longest phrase in words that stands for what was done. */
const maxWords = 18;

/** What a verb's deed is called, and how it is told of who did it (S) or of what it was done to (O). */
type Act = {
  verbs: RegExp;
  nouns: string;
  of: "S of" | "S by" | "S's" | "O of" | "O or S of" | "S over O";
};

const acts: readonly Act[] = [
  { verbs: /^resign$/, nouns: "resignation departure", of: "S's" },
  { verbs: /^announce$/, nouns: "announcement statement", of: "S's" },
  { verbs: /^(die|drown)$/, nouns: "death", of: "S's" },
  { verbs: /^(reject|approve|pass|vote|adopt)$/, nouns: "vote decision", of: "S by" },
  { verbs: /^(buy|acquire|purchase)$/, nouns: "takeover purchase acquisition sale", of: "O of" },
  { verbs: /^collapse$/, nouns: "collapse", of: "S of" },
  { verbs: /^erupt$/, nouns: "eruption", of: "S of" },
  { verbs: /^(explode|blow)$/, nouns: "explosion blast", of: "S of" },
  { verbs: /^crash$/, nouns: "crash", of: "S of" },
  { verbs: /^sink$/, nouns: "sinking", of: "S of" },
  { verbs: /^derail$/, nouns: "derailment", of: "S of" },
  { verbs: /^(beat|defeat)$/, nouns: "victory win", of: "S over O" },
  { verbs: /^(discover|unearth)$/, nouns: "discovery", of: "O of" },
  { verbs: /^recover$/, nouns: "recovery", of: "O of" },
  { verbs: /^arrest$/, nouns: "arrest", of: "O of" },
  { verbs: /^(launch|lift)$/, nouns: "launch liftoff lift-off", of: "O or S of" },
];

/** Matches "Velmar TM-3", "Ariane 5"; not "Orlandia", which may launch something. */
const craft = /^\p{Lu}[\p{L}\d-]*(?: [\p{Lu}\d][\p{L}\d-]*)* ?(?<=\d[\p{L}]?)$/u;

const courts = /\b(court|judge|tribunal|jury|magistrates?)\b/i;
const rulings =
  /^(rule|order|find|sentence|convict|acquit|award|dismiss|reject|uphold|decide|jail)$/;
const rulingNouns = "ruling decision verdict judgment judgement";

/**
 * What the opening of news tells as a deed, by the nouns under which the text comes back to it: "the ruling of a court in Arden
 * in October 2023", "Stoyan Velchev's resignation in May 2016", "the study by researchers at the University of Tolland".
 */
export function actsOf(document: Document, opening: Tree, month: string): NewsThing[] {
  const since = opening.sentence.end;
  const done = findClauses(document, opening).flatMap((fact) => {
    const told = fact.negated || fact.modality !== null ? null : toldBehind(fact, true);
    return told === null || told.isBefore || fact.structure === "relative"
      ? []
      : phrasesOf(document, told.fact, month);
  });
  return [...done, ...studyOf(document, opening)]
    .filter(({ phrase }) => phrase.split(" ").length <= maxWords)
    .map((thing) => ({ ...thing, since, isEvent: true }));
}

type Named = Pick<NewsThing, "noun" | "xpos" | "phrase">;

function phrasesOf(document: Document, fact: Fact, month: string): Named[] {
  const verb = tokenAt(fact.tree, fact.verbs.verb).lemma;
  const subject = writtenOf(document, fact, fact.subject);
  const isRuling =
    rulings.test(verb) &&
    subject !== null &&
    courts.test(tokenAt(fact.tree, fact.subject.head).form);
  if (isRuling && !fact.verbs.passive)
    return rulingNouns
      .split(" ")
      .map((noun) => ({ noun, xpos: "NN", phrase: `the ${noun} of ${subject} in ${month}` }));
  const act = acts.find(({ verbs }) => verbs.test(verb));
  if (act === undefined) return [];
  const { passive } = fact.verbs;
  const slot = passive ? fact.subject : fact.slots.find(({ role }) => role === "object");
  const object = slot === undefined ? null : writtenOf(document, fact, slot);
  if (act.of === "O or S of" && object === null && craft.test(subject ?? ""))
    return ["mission", "flight"]
      .map((noun) => ({ noun, xpos: "NN", phrase: `the ${subject} mission` }))
      .concat(told(act, { subject, object }, month));
  return told(act, { subject: passive ? null : subject, object }, month);
}

const told = (act: Act, parties: Omit<Parts, "noun">, month: string): Named[] =>
  act.nouns.split(" ").flatMap((noun): Named[] => {
    const phrase = phraseOf(act, { noun, ...parties });
    return phrase === null ? [] : [{ noun, xpos: "NN", phrase: `${phrase} in ${month}` }];
  });

type Parts = { noun: string; subject: string | null; object: string | null };

function phraseOf({ of }: Act, { noun, subject, object }: Parts): string | null {
  if (of === "O of") return object === null ? null : `the ${noun} of ${object}`;
  // "launched a rocket", "the rocket launched"
  if (of === "O or S of" && object !== null) return `the ${noun} of ${object}`;
  if (subject === null) return null;
  if (of === "S by") return `the ${noun} by ${subject}`;
  if (of === "S of" || of === "O or S of") return `the ${noun} of ${subject}`;
  // "the engineers from Leeds's resignation"
  const isOwner = !/ (of|from|at|in|on|for|who|that) /.test(subject);
  if (of === "S over O")
    return isOwner && object !== null ? `${owner(subject)} ${noun} over ${object}` : null;
  return isOwner ? `${owner(subject)} ${noun}` : `the ${noun} of ${subject}`;
}

const owner = (name: string): string => `${name}${name.endsWith("s") ? "'" : "'s"}`;

/** The part standing alone inside a sentence; null when it does not, or names nothing. */
function writtenOf(document: Document, { tree }: Fact, slot: Slot): string | null {
  if (tokenAt(tree, slot.head).upos === "PRON" || slot.markers.length > 0) return null;
  // Behind a word of our own, so that a first capital goes.
  const units = [":", ...withoutTime(tree, slot.tokens)];
  const { text, faults, named } = realise(document, tree, units, { isPlain: true });
  const isFit = faults.length === 0 && (isNaming(named) || / ?[A-Z]/.test(text.slice(1)));
  return isFit && !/["“”;]|, (?![A-Z])/.test(text) ? text.replace(/^: ?/, "") : null;
}

/** The study by the researchers whom the first two sentences bring up with a name. */
function studyOf(document: Document, opening: Tree): Named[] {
  for (const tree of document.trees.slice(opening.index, opening.index + 2)) {
    const by = researchersIn(document, tree) ?? schoolsOwn(document, tree);
    if (by === null) continue;
    const what = studiedIn(document);
    return [
      ..."study research work paper investigation".split(" ").map((noun) => {
        const of =
          what === null ? "" : ` ${/^(study|investigation)$/.test(noun) ? "of" : "on"} ${what}`;
        return { noun, xpos: "NN", phrase: `the ${noun}${of} by ${by}` };
      }),
      ..."results findings".split(" ").map((noun) => ({
        noun: noun.replace(/s$/, ""),
        xpos: "NNS",
        phrase: `the ${noun} of the study${what === null ? "" : ` of ${what}`} by ${by}`,
      })),
    ];
  }
  return [];
}

/** "researchers at the University of Leeds", the subject of the sentence. */
function researchersIn(document: Document, tree: Tree): string | null {
  const head = tree.tokens.findIndex(
    ({ upos, deprel }, i) => upos === "NOUN" && deprel.startsWith("nsubj") && isResearcher(tree, i),
  );
  const found = head < 0 ? null : phraseAt(tree, head);
  if (found === null) return null;
  const units = isResearchTeam(tree, head) ? ["a", ...found.tokens] : [":", ...found.tokens];
  const { text, faults, named } = realise(document, tree, units, { isPlain: true });
  return faults.length > 0 || !isNaming(named) ? null : text.replace(/^: ?/, "");
}

const school = /\b(?:University|Institute|College|Laboratory|Academy|Observatory|Museum)\b/;

/** "University of Leeds | researchers": by the words alone, since the tree takes the school for who found something. */
function schoolsOwn({ reading }: Document, tree: Tree): string | null {
  const head = tree.tokens.findIndex(
    ({ xpos }, i) => xpos === "NNS" && i > 0 && isResearcher(tree, i),
  );
  let from = head;
  const isName = (i: number) =>
    /^(?:\p{Lu}.*|of|for|and|the)$/u.test(tokenAt(tree, i).form) && i >= 0;
  while (head > 0 && isName(from - 1)) from--;
  while (from < head && !/^\p{Lu}/u.test(tokenAt(tree, from).form)) from++;
  const text = reading.text.slice(tokenAt(tree, from).start, tokenAt(tree, head).end);
  return head > 0 && from < head && school.test(text) ? text : null;
}
