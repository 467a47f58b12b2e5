import { foldKeepingMarks, foldText } from "./fold.ts";
import type { TextKey } from "./key.ts";

/** Whether an answer holds one of the accepted texts with the case or the marks that the author asks for. */
export const isStrictlyWritten = (
  strict: NonNullable<TextKey["strict"]>,
  answer: string,
): boolean => {
  const written = strictForm(answer, strict.caseCounts, strict.marksCount);
  return strict.texts.some((text) => {
    const at = written.indexOf(text);
    return at >= 0 && isEdge(written[at - 1]) && isEdge(written[at + text.length]);
  });
};

/** A text as it is compared when case or marks count. */
export const strictForm = (text: string, caseCounts: boolean, marksCount: boolean): string => {
  const folded = marksCount ? foldKeepingMarks(text) : foldText(text);
  return caseCounts ? folded : folded.toLowerCase();
};

const isEdge = (character: string | undefined): boolean =>
  character === undefined || !/[\p{L}\p{N}]/u.test(character);
