import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot, Tree } from "../../facts/types.ts";

/** "nine tenths": no number of things. */
export const isShare = (tree: Tree, head: number): boolean =>
  /^(halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths|thousandths)$/.test(
    lower(tree, head),
  );

/** "two metres | in length and a weight of 90 kilograms": the other amount would stay behind, glued to what is asked. */
export const hasOtherAmount = ({ tree, slots }: Fact, asked: Slot): boolean =>
  slots.some((other) => {
    const and = other.tokens.find((i) => tokenAt(tree, i).upos === "CCONJ");
    return (
      and !== undefined &&
      other !== asked &&
      other.role === "oblique" &&
      other.tokens[0] === (asked.tokens.at(-1) ?? -2) + 1 &&
      other.tokens.some((i) => i > and && tokenAt(tree, i).upos === "NUM")
    );
  });

/** "Two herds are now known: the eastern one and the western one": whoever counts what the colon leads to knows how many. */
export const isListedBehind = ({ tree, verbs }: Fact): boolean =>
  tree.tokens.some(({ form }, i) => form === ":" && i > verbs.head);
