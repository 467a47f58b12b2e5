import { childrenBy, lower, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** "What percentage of the voters had chosen to keep the king?", "What fraction of the crop is exported?" */
export const askShare: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    [fact.subject, ...fact.slots].flatMap((slot) => {
      const share = shareIn(fact, slot);
      return share === null ? [] : [ask(document, fact, slot, share)];
    }),
  );

/** The tokens of the share, and of what it is a share of, with its "of". */
type Share = { noun: "percentage" | "fraction"; share: number[]; whole: number[] };

function ask(document: Document, fact: Fact, slot: Slot, { noun, share, whole }: Share): Candidate {
  const preposition = slot.markers
    .filter((i) => !share.includes(i))
    .map((i) => lower(fact.tree, i))
    .join(" ");
  const of = realise(document, fact.tree, whole, { event: fact.event ?? null });
  const wh = capitalise(`${preposition} what ${noun} ${of.text}`.trim());
  return askOpen(document, {
    form: "how_much",
    fact,
    slot,
    wh,
    answerTokens: share,
    answer: noun === "percentage" ? "percent" : "thing",
    entity: null,
    faults: of.faults,
  });
}

const fractions = /^(half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)$/;

/** "about 12 percent | of the world's trade", "a third | of his forces"; not "the first half of the century", "a fifth of June". */
function shareIn({ tree }: Fact, slot: Slot): Share | null {
  const { role, head, tokens, markers, position } = slot;
  const marker = lower(tree, markers[0] ?? -1);
  // "killed about a third of them", read as a phrase about it
  const isAbout = markers.length === 1 && /^(about|around|over|under)$/.test(marker);
  const isAsked =
    role === "subject" ||
    (role === "object" && markers.length === 0) ||
    (position === "end" && markers.length === 1 && (isAbout || /^(for|to|in)$/.test(marker)));
  if (!isAsked) return null;
  const noun = /^(%|percent|cent)$/.test(lower(tree, head))
    ? "percentage"
    : fractions.test(lower(tree, head))
      ? "fraction"
      : null;
  const [whole, other] = childrenBy(tree, head, "nmod").filter((c) => c > head);
  if (noun === null || whole === undefined || other !== undefined) return null;
  const inside = subtree(tree, whole).filter((i) => tokens.includes(i));
  const share = tokens.filter((i) => (isAbout || !markers.includes(i)) && !inside.includes(i));
  const isRun = inside[0] === head + 1 && lower(tree, head + 1) === "of";
  if (!isRun || inside.length > 9 || inside.length + share.length < tokens.length - markers.length)
    return null;
  if (noun === "fraction" && !isCounted(tree, share)) return null;
  return isTold(tree, inside) ? { noun, share, whole: inside } : null;
}

/** "of adults in the United States"; not "two thirds of them", "of its blood in the liver": of whom, or where it is done. */
const isTold = (tree: Tree, whole: readonly number[]): boolean =>
  tokenAt(tree, whole[1] ?? -1).upos !== "PRON" &&
  whole.every(
    (i, k) =>
      k === 0 ||
      tokenAt(tree, i).upos !== "ADP" ||
      lower(tree, i) === "of" ||
      tokenAt(tree, tokenAt(tree, i).head).upos === "PROPN",
  );

/** "half", "about a third", "nine tenths"; not "the third", "the bottom half". */
const isCounted = (tree: Tree, share: readonly number[]): boolean =>
  share.every((i) => lower(tree, i) !== "the" && tokenAt(tree, i).upos !== "ADJ");
