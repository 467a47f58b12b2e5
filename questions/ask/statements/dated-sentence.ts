import { inMonth } from "../../facts/news/news-scene.ts";
import { isYearOrDay } from "../../facts/times/own-date.ts";
import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, FoundDocument, Tree } from "../../facts/types.ts";
import type { Unit } from "../../facts/writing/realise.ts";
import { verbForms } from "../../read/forms/index.ts";

/**
 * "In September 2016, Ho lost her seat", "In a letter to staff in September 2016, …": with the month of the news where the
 * sentence tells what happened then and has no time of its own.
 */
export function dated({ document, facts }: FoundDocument, tree: Tree, body: number[]): Unit[] {
  const past = toldPast(document, tree, body);
  const month = past === null ? monthOf(document, facts, tree) : (document.news?.month ?? null);
  const first = tokenAt(tree, body[0] ?? -1);
  if (month === null) return body;
  if (first.upos !== "ADP") return [`In ${month}`, ",", ...(past ?? body)];
  const comma = body.findIndex((i) => tokenAt(tree, i).form === ",");
  return comma === -1 || past !== null
    ? body
    : [...body.slice(0, comma), `in ${month}`, ...body.slice(comma)];
}

const isTimed = ({ tokens }: Tree): boolean => tokens.some(({ form }) => isYearOrDay(form));

/** The month of the news, where the sentence tells what happened then and has no time of its own; null for any other. */
export function monthOf(document: Document, facts: readonly Fact[], tree: Tree): string | null {
  if (isTimed(tree)) return null;
  const main = facts.find(
    (fact) => fact.tree === tree && fact.structure === "main" && fact.lead === null,
  );
  // Told anew in the past, a perfect would have other words than the sentence.
  if (main === undefined || main.verbs.finite !== "past") return null;
  return inMonth(document, main) === null ? null : (document.news?.month ?? null);
}

/** "Residents have voted …", which opens the news, as "Residents voted …"; null for any other sentence. */
function toldPast({ news }: Document, tree: Tree, body: number[]): Unit[] | null {
  if (news?.sentence !== tree.index || isTimed(tree)) return null;
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  const [has, ...others] = childrenBy(tree, root, "aux", "aux:pass");
  const isPerfect =
    has !== undefined && /^(has|have)$/.test(lower(tree, has)) && body.includes(has);
  if (!isPerfect || tokenAt(tree, root).xpos !== "VBN") return null;
  const been = others.find((i) => lower(tree, i) === "been");
  if (others.length > (been === undefined ? 0 : 1)) return null;
  const deeds = been === undefined ? [root, ...sharersOf(tree, root)] : [];
  return body.flatMap((i): Unit[] => {
    if (i === has) return [];
    if (i === been) return [lower(tree, has) === "has" ? "was" : "were"];
    return deeds.includes(i) ? [verbForms(tokenAt(tree, i).lemma).past] : [i];
  });
}

/** "has resigned and | left": verbs that share the auxiliary. */
const sharersOf = (tree: Tree, root: number): number[] =>
  childrenBy(tree, root, "conj").filter(
    (i) => tokenAt(tree, i).xpos === "VBN" && childrenBy(tree, i, "aux", "nsubj").length === 0,
  );
