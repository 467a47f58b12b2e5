import { isGroupOrPlaceNoun, isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { isList } from "./who.ts";

/** "On which native conifer does breeding depend?": a thing by the class that the sentence puts beside it. */
export const askApposed: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    [fact.subject, ...fact.slots].flatMap((slot): Candidate[] => {
      const noun = classBeside(fact, slot);
      if (noun === null || isList(fact.tree.tokens, slot.tokens)) return [];
      const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
      const wh = capitalise(`${preposition} which ${noun}`.trim());
      return [askOpen(document, { form: "which", fact, slot, wh })];
    }),
  );

/** "a native conifer that …" behind the bare name of a thing; null for people, places and bodies, which have forms of their own. */
function classBeside({ tree }: Fact, slot: Slot): string | null {
  const { role, head, markers, position, tokens } = slot;
  const isAsked =
    role === "subject" || (position === "end" && /^(object|oblique|agent)$/.test(role));
  const isName = tokens.every(
    (i) =>
      i === head ||
      markers.includes(i) ||
      lower(tree, i) === "the" ||
      (/^(compound|flat|amod)/.test(tokenAt(tree, i).deprel) &&
        !/^(little|much|more|less|enough|other|such)$/.test(lower(tree, i))),
  );
  if (!isAsked || !isName || markers.length > 1 || slot.answer !== "thing") return null;
  const beside = childrenBy(tree, head, "appos").find(
    (a) =>
      a > head &&
      tokenAt(tree, a).xpos === "NN" &&
      childrenBy(tree, a, "det").some((d) => /^an?$/.test(lower(tree, d))),
  );
  if (beside === undefined) return null;
  const noun = lower(tree, beside);
  if (
    isPersonNoun(noun) ||
    isGroupOrPlaceNoun(noun) ||
    /^(one|kind|type|sort|form|child)$/.test(noun)
  )
    return null;
  const before = childrenBy(tree, beside, "amod", "compound").filter((c) => c < beside);
  const isPlain = before.every((c) => (tree.children[c] ?? []).length === 0);
  return isPlain ? [...before, beside].map((i) => tokenAt(tree, i).form).join(" ") : noun;
}
