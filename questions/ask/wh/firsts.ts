import { keptTokens } from "../../facts/trees/prune.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askApart } from "../wording/compose.ts";

/** Longest object in tokens that is asked for as it stands. */
const mostTokens = 7;

/** "Which medal was she the first woman to be awarded?": what somebody was the first, the only or the youngest to get or do. */
export const askFirsts: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots.flatMap((slot): Candidate[] => {
      const deed = deedOf(fact, slot);
      const thing = deed === null ? null : thingOf(fact, slot, deed);
      if (thing === null || fact.negated) return [];
      const asked = askOpen(document, {
        form: "which",
        fact,
        slot,
        wh: questionWords(fact, thing.tokens),
        answerTokens: thing.tokens,
        answer: "thing",
        entity: document.owners.get(placeAt(fact.tree, thing.head)) ?? null,
        faults: thing.tokens.length > 8 ? ["long_key"] : [],
        compose: (wh) =>
          askApart(document, fact, {
            slot,
            wh,
            words: slot.tokens.filter((i) => !thing.whole.includes(i)),
          }),
      });
      return [{ ...asked, isMainPoint: true }];
    }),
  );

/** The infinitive of "the first woman | to be awarded …", behind "be" or "become"; null where the part is nothing of the kind. */
function deedOf({ tree, verbs }: Fact, { role, head, position, tokens }: Slot): number | null {
  const isSaid =
    role === "predicate" ||
    (/^(object|complement|oblique)$/.test(role) && tokenAt(tree, verbs.verb).lemma === "become");
  if (!isSaid || position !== "end" || lower(tree, tokens[0] ?? -1) !== "the") return null;
  const isOne =
    /^(first|only|last)$/.test(lower(tree, head)) ||
    childrenBy(tree, head, "amod", "nummod").some(
      (i) =>
        /^(first|second|third|only|last|youngest|oldest)$/.test(lower(tree, i)) &&
        tokens.includes(i),
    );
  const deeds = childrenBy(tree, head, "acl").filter((i) => tokens.includes(i));
  const [deed] = deeds;
  // Of two deeds one question would tell the other.
  if (!isOne || deed === undefined || deeds.length > 1) return null;
  const isInfinitive = childrenBy(tree, deed, "mark").some((i) => lower(tree, i) === "to");
  const isDouble = [head, deed].some((i) =>
    childrenBy(tree, i, "conj").some((c) => tokens.includes(c)),
  );
  return isInfinitive && !isDouble ? deed : null;
}

/** The object of the deed: a thing or a name, not a person or a number. */
function thingOf(
  { tree }: Fact,
  slot: Slot,
  deed: number,
): { head: number; tokens: number[]; whole: number[] } | null {
  const [object] = childrenBy(tree, deed, "obj", "xcomp").filter(
    (i) => i > deed && slot.tokens.includes(i) && /^(NOUN|PROPN)$/.test(tokenAt(tree, i).upos),
  );
  if (object === undefined) return null;
  if (
    !/^(win|award|receive|get|hold|lead|climb|reach|cross|join|enter|obtain|earn|study|teach|see|visit|circumnavigate|chair|head|command|edit|take|give|grant|fly|swim|publish|build)$/.test(
      tokenAt(tree, deed).lemma,
    )
  )
    return null;
  const all = keptTokens(tree, object).filter((i) => slot.tokens.includes(i));
  // "the Brandt Medal | of the Royal Society of Norland": the name says enough.
  const tail = all.findIndex((i) => lower(tree, i) === "of");
  const tokens = all.length > mostTokens && tail > 1 ? all.slice(0, tail) : all;
  const isWhole = tokens.every((i, k) => i === (tokens[0] ?? 0) + k);
  return isWhole && tokens.length > 1 ? { head: object, tokens, whole: all } : null;
}

const classes =
  /^(medal|prize|award|trophy|cup|title|championship|medallion|order|fellowship|chair|degree|doctorate|mountain|peak|race|post|office)$/;

/** "Which medal" for the Bowie Medal, else "What". */
function questionWords({ tree }: Fact, tokens: number[]): string {
  const named = tokens.filter((i) => tokenAt(tree, i).upos === "PROPN");
  const noun = lower(tree, named.at(-1) ?? -1);
  return classes.test(noun) ? `Which ${noun}` : "What";
}
