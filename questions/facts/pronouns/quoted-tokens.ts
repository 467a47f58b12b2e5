import type { Document } from "../types.ts";

/** Tokens inside quotation marks, as `sentence:token`. */
export function quotedTokens({ trees }: Pick<Document, "trees">): Set<string> {
  const quoted = new Set<string>();
  let isOpen = false;
  for (const tree of trees)
    tree.tokens.forEach(({ form }, i) => {
      const isMark = /^(["“”]|``|'')$/.test(form);
      if (isMark) isOpen = form === "“" || form === "``" ? true : form === '"' ? !isOpen : false;
      if (isOpen || isMark) quoted.add(`${tree.index}:${i}`);
      if (i === tree.tokens.length - 1 && /^[.!?]$/.test(form) && isOpen)
        quoted.add(`${tree.index}:${i}`);
    });
  return quoted;
}
