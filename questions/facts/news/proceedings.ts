import type { Entity } from "../../read/types.ts";
import { findClauses } from "../clauses/find-clauses.ts";
import { toldBehind } from "../clauses/plain-past.ts";
import { lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsThing, Slot, Tree } from "../types.ts";
import { withArticle } from "../writing/with-article.ts";

const verdicts = new Map([
  ["convict", "convicted"],
  ["acquit", "acquitted"],
  ["sentence", "sentenced"],
  ["jail", "jailed"],
]);

/** Whom a trial has. */
const atTrial = "judge jury juror prosecutor prosecution defence defense".split(" ");

type Named = Pick<NewsThing, "noun" | "phrase" | "link">;

/**
 * The trial or the lawsuit that the opening tells, by whom it is of: "the court" → "the court that convicted Ada Brandt in March
 * 2021", "the suit" → "Ada Brandt's lawsuit against Orlandia".
 */
export function proceedingsOf(document: Document, opening: Tree, month: string): NewsThing[] {
  return findClauses(document, opening).flatMap((fact) => {
    const told = fact.negated || fact.modality !== null ? null : toldBehind(fact, true);
    if (told === null || told.isBefore || fact.structure === "relative") return [];
    return [...trialOf(document, fact, month), ...suitOf(document, fact)].map((thing) => ({
      ...thing,
      xpos: "NN",
      isEvent: true,
      since: opening.sentence.end,
    }));
  });
}

/** "Ada Brandt was convicted", "was found guilty" */
function trialOf(document: Document, { tree, verbs, subject }: Fact, month: string): Named[] {
  const { lemma } = tokenAt(tree, verbs.verb);
  const isFound = lemma === "find" && lower(tree, verbs.verb + 1) === "guilty";
  const done = isFound ? "convicted" : verdicts.get(lemma);
  const { entity } = subject;
  if (done === undefined || !verbs.passive || entity?.type !== "person") return [];
  const name = withArticle(document, entity);
  const trial = `the trial in which ${name} was ${done} in ${month}`;
  return [
    { noun: "trial", phrase: trial },
    { noun: "court", phrase: `the court that ${done} ${name} in ${month}` },
    ...(done === "acquitted" ? [] : [{ noun: "case", phrase: `the case against ${name}` }]),
    ...(done === "convicted"
      ? [{ noun: "conviction", phrase: `${owned(name)} conviction in ${month}` }]
      : []),
    ...["verdict", "sentence"].map((noun) => ({
      noun,
      phrase: `the ${noun} on ${name} in ${month}`,
    })),
    ...atTrial.map((noun) => ({ noun, phrase: trial, link: "in" })),
  ];
}

/** "Ada Brandt sued Orlandia", "has filed a lawsuit for libel against Orlandia" */
function suitOf(document: Document, { tree, verbs, subject, slots }: Fact): Named[] {
  const { lemma } = tokenAt(tree, verbs.verb);
  const objects = slots.filter(({ role }) => role === "object");
  if (verbs.passive) return [];
  const isFiled =
    lemma === "file" &&
    objects.some(({ head }) => /^(lawsuit|suit|complaint)$/.test(lower(tree, head)));
  const sued = objects.flatMap((slot) => partyOf(document, tree, slot) ?? []);
  const against = isFiled ? againstIn(document, tree) : lemma === "sue" ? (sued[0] ?? null) : null;
  const by = partyOf(document, tree, subject);
  if (against === null || by === null) return [];
  const phrase = `${owned(withArticle(document, by))} lawsuit against ${withArticle(document, against)}`;
  return "lawsuit suit case complaint action".split(" ").map((noun) => ({ noun, phrase }));
}

/** "the singer | Ada Brandt": the one name in it. */
function partyOf({ mentions }: Document, tree: Tree, { tokens, entity }: Slot): Entity | null {
  if (entity !== null) return entity;
  const named = tokens.flatMap((i) => mentions.get(placeAt(tree, i))?.entity ?? []);
  const parties = named.filter(({ type }) => /^(person|organisation|unknown)$/.test(type));
  return parties.length === 1 ? (parties[0] ?? null) : null;
}

/** The first name behind "against". */
function againstIn(document: Document, tree: Tree): Entity | null {
  const at = tree.tokens.findIndex((_, i) => lower(tree, i) === "against");
  if (at < 0) return null;
  for (let i = at + 1; i <= at + 5; i++) {
    const owner = document.mentions.get(placeAt(tree, i))?.entity;
    if (owner?.type === "person" || owner?.type === "organisation") return owner;
  }
  return null;
}

const owned = (name: string): string => `${name}${name.endsWith("s") ? "'" : "'s"}`;
