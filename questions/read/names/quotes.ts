import type { SentenceView } from "./sentence-view.ts";

/**
 * For each token whether it stands inside quotation marks. Quotations run over sentences and end with the paragraph,
 * as newspapers open them anew in the next one.
 */
export const markQuoted = (views: readonly SentenceView[]): boolean[][] => {
  let isOpen = false;
  let end = 0;
  return views.map(({ tokens, text }) => {
    const start = tokens[0]?.start ?? end;
    if (text.slice(end, start).includes("\n")) isOpen = false;
    end = tokens.at(-1)?.end ?? end;
    return tokens.map(({ form }) => {
      if (form === "“" || form === "``") isOpen = true;
      else if (form === "”" || form === "''") isOpen = false;
      else if (form === '"') isOpen = !isOpen;
      return isOpen;
    });
  });
};
