import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

const colours =
  /^(white|black|grey|gray|red|orange|yellow|green|blue|purple|violet|pink|brown|golden|silver|silvery|beige|cream|crimson|scarlet|turquoise|olive|tan|reddish|greenish|bluish|brownish|yellowish)$/;

/** Words that go with a colour: "moss green", "dark brown". */
const shades =
  /^(dark|light|pale|bright|deep|dull|moss|lime|sky|navy|emerald|lemon|blood|brick|salmon|rose|snow|jet|chestnut|rusty|glossy|mottled|-|and|or)$/;

/** "What colour is the plumage of the kākāpō?": a predicate that is nothing but colours. */
export const askColour: Form = ({ document, facts }) =>
  facts.flatMap((fact): Candidate[] => {
    const slot = fact.slots.find(({ role }) => role === "predicate");
    if (slot === undefined || !isColour(fact, slot) || fact.negated) return [];
    const rest = fact.slots.filter((other) => other !== slot && !isShade(fact, slot, other));
    // "is dark brown or black": the tree may leave the second out.
    if (/^(or|and|to)$/.test(lower(fact.tree, (slot.tokens.at(-1) ?? -1) + 1))) return [];
    // "is lime green | with yellow spots": half of the colours.
    if (rest.some(({ role, position }) => role === "adverb" || position === "end")) return [];
    const word = /\bcolor/.test(document.reading.text) ? "color" : "colour";
    const told = { ...fact, slots: [...rest, slot] };
    return [askOpen(document, { form: "what", fact: told, slot, wh: `What ${word}` })];
  });

const isColour = ({ tree }: Fact, { tokens }: Slot): boolean =>
  tokens.length <= 4 &&
  tokens.some((i) => colours.test(lower(tree, i))) &&
  tokens.every(
    (i) =>
      colours.test(lower(tree, i)) || shades.test(lower(tree, i)) || tokenAt(tree, i).form === ",",
  );

/** The "moss" of "moss green", which the tree may hang on the verb. */
const isShade = (_: Fact, { tokens }: Slot, other: Slot): boolean =>
  other.tokens.every((i) => tokens.includes(i));
