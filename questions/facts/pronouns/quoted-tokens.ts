import { placeAt } from "../trees/tree.ts";
import type { Document } from "../types.ts";

const marks = new Set(['"', "“", "”", "``", "''"]);

/** Tokens inside quotation marks, as `sentence:token`. */
export function quotedTokens({ trees }: Pick<Document, "trees">): Set<string> {
  const quoted = new Set<string>();
  let isOpen = false;
  for (const tree of trees)
    tree.tokens.forEach(({ form }, i) => {
      const isMark = marks.has(form);
      if (isMark) isOpen = form === "“" || form === "``" ? true : form === '"' ? !isOpen : false;
      if (isOpen || isMark) quoted.add(placeAt(tree, i));
      if (isOpen && i === tree.tokens.length - 1 && /^[.!?]$/.test(form))
        quoted.add(placeAt(tree, i));
    });
  return quoted;
}
