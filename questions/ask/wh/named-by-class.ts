import { lower } from "../../facts/trees/tree.ts";
import type { Slot, Tree } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { asNamed, nameAtEnd } from "../wording/name-with-class.ts";
import { placed } from "./which.ts";
import { isList } from "./who.ts";

/** "After which Greek nymph was the moon named?", "Into which family was the animal placed?": a name by the noun beside it. */
export const askNamedByClass: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    [fact.subject, ...fact.slots].flatMap((slot): Candidate[] => {
      if (!isAsked(fact.tree, slot) || isList(fact.tree.tokens, slot.tokens)) return [];
      const named = nameAtEnd(document, fact.tree, slot);
      if (named === null || !named.isTold) return [];
      const outside = slot.tokens.filter((i) => !slot.markers.includes(i) && i < named.start);
      if (outside.length > 0) return [];
      const { noun, name, entity, answer } = named;
      const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
      const wh = capitalise(`${placed(preposition, noun)} which ${noun}`.trim());
      const request = {
        form: "which",
        fact,
        slot,
        wh,
        answerTokens: name,
        entity,
        answer,
      } as const;
      return [asNamed(askOpen(document, request))];
    }),
  );

/** No part that is beside the clause: "including the city of Tolm", "as the town of Orn". */
const isAsked = (tree: Tree, { role, position, markers }: Slot): boolean =>
  role === "subject" ||
  (position === "end" &&
    /^(object|oblique|agent|place)$/.test(role) &&
    markers.length < 2 &&
    !/^(as|like|unlike|including|between|among|throughout|despite|than|per|via)$/.test(
      lower(tree, markers[0] ?? -1),
    ));
