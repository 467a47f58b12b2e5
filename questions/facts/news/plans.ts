import type { Entity } from "../../read/types.ts";
import { findClauses } from "../clauses/find-clauses.ts";
import { isUnder, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsThing, Slot, Tree } from "../types.ts";
import { realise } from "../writing/realise.ts";
import { withArticle } from "../writing/with-article.ts";
import { withoutTime } from "./thing-told.ts";

/** Longest phrase in words that stands for a plan. */
const maxWords = 18;

const buying = /^(buy|acquire|purchase)$/;

/** What somebody does who says what he will do, and what the text calls it. */
const resolves: [verb: RegExp, noun: string, nouns: string][] = [
  [/^(decide|choose)$/, "decision", "decision move"],
  [/^agree$/, "agreement", "agreement deal"],
  [/^refuse$/, "refusal", "refusal decision"],
  [/^vote$/, "vote", "vote decision"],
];

type Named = Pick<NewsThing, "noun" | "phrase">;

/**
 * What the opening says that somebody will do, or has decided or agreed to do, by the nouns under which the text comes back to it:
 * "the move" → "Orlandia's decision to close its Leeds office", "the deal" → "Orlandia's deal to buy Tolm Records".
 */
export function plansOf(document: Document, opening: Tree): NewsThing[] {
  const facts = findClauses(document, opening);
  return facts
    .flatMap((fact) => [...intended(document, fact, facts), ...resolved(document, fact)])
    .filter(({ phrase }) => phrase.split(" ").length <= maxWords)
    .map((thing) => ({ ...thing, xpos: "NN", isEvent: true, since: opening.sentence.end }));
}

/** "Orlandia will close its office", "said that it would close its office" */
function intended(document: Document, fact: Fact, facts: Fact[]): Named[] {
  const { tree, verbs, modality, negated, structure, slots } = fact;
  if (negated || verbs.passive || verbs.verb < 0 || !/^(will|would)$/.test(modality ?? ""))
    return [];
  if (structure !== "main" && structure !== "embedded") return [];
  const who = planner(document, fact, facts);
  const object = slots.find(({ role }) => role === "object");
  if (who === null || object === undefined) return [];
  const whom = writeFor(document, tree, who, objectTokens(tree, object));
  if (whom === null) return [];
  const own = owned(withArticle(document, who));
  const { lemma } = tokenAt(tree, verbs.verb);
  const what = `${lemma} ${whom}`;
  const things = [
    ...called("decision move", `${own} decision to ${what}`),
    ...called("plan proposal", `${own} plan to ${what}`),
  ];
  if (!buying.test(lemma)) return things;
  return [
    ...called("decision move", `${own} decision to ${what}`),
    ...called("deal agreement transaction", `${own} deal to ${what}`),
    ...["takeover", "acquisition", "purchase"].map((noun) => ({
      noun,
      phrase: `${own} ${noun} of ${whom}`,
    })),
    ...called("merger", `${own} merger with ${whom}`),
    ...called("sale", `the sale of ${whom} to ${withArticle(document, who)}`),
  ];
}

/** "Orlandia decided | to close its office" */
function resolved(
  document: Document,
  { tree, verbs, negated, modality, subject, slots }: Fact,
): Named[] {
  if (negated || modality !== null || verbs.passive || verbs.verb < 0) return [];
  const { lemma } = tokenAt(tree, verbs.verb);
  const [, noun, nouns = ""] = resolves.find(([verb]) => verb.test(lemma)) ?? [];
  const who = planned(subject.entity);
  const aim = slots.find(({ tokens }) => lower(tree, tokens[0] ?? -1) === "to");
  if (noun === undefined || who === null || aim === undefined) return [];
  const what = writeFor(document, tree, who, objectTokens(tree, aim));
  return what === null ? [] : called(nouns, `${owned(withArticle(document, who))} ${noun} ${what}`);
}

const called = (nouns: string, phrase: string): Named[] =>
  nouns.split(" ").map((noun) => ({ noun, phrase }));

const planned = (entity: Entity | null | undefined): Entity | null =>
  entity != null && /^(organisation|person|place|unknown)$/.test(entity.type) ? entity : null;

/** Who will do it; "it" and "they" are who says so. */
function planner(
  document: Document,
  { tree, subject, structure }: Fact,
  facts: Fact[],
): Entity | null {
  if (tokenAt(tree, subject.head).upos !== "PRON") return planned(subject.entity);
  const place = placeAt(tree, subject.head);
  if (document.unresolved.has(place)) return null;
  const known = document.owners.get(place);
  if (known !== undefined || structure !== "embedded") return planned(known);
  if (!/^(it|they)$/.test(lower(tree, subject.head))) return null;
  return planned(
    facts.find((fact) => fact.structure === "main")?.subject.entity ?? titled(document),
  );
}

/** "Orlandia to buy Tolm Records": the firm or body that the headline begins with. */
const titled = ({ title, reading }: Document): Entity | null =>
  reading.entities.find(
    ({ type, name }) => type === "organisation" && title.startsWith(`${name} `),
  ) ?? null;

/** Up to the first comma, without clauses of what is named and without days. */
function objectTokens(tree: Tree, { tokens }: Slot): number[] {
  const end = tokens.findIndex((i) => tokenAt(tree, i).form === ",");
  const clauses = tokens.filter((i) => tokenAt(tree, i).deprel === "acl:relcl");
  const own = (end < 0 ? tokens : tokens.slice(0, end)).filter(
    (i) => !clauses.some((c) => isUnder(tree, i, c)),
  );
  return withoutTime(tree, own);
}

/** The words standing alone behind the name of whose plan it is; null where they do not. */
function writeFor(document: Document, tree: Tree, who: Entity, tokens: number[]): string | null {
  const { text, faults } = realise(document, tree, [":", ...tokens], {
    isPlain: true,
    named: [who],
  });
  return faults.length > 0 || /["“”;]/.test(text) ? null : text.replace(/^: ?/, "");
}

const owned = (name: string): string => `${name}${name.endsWith("s") ? "'" : "'s"}`;
