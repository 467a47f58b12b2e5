import type { Candidate } from "../ask/types.ts";
import { countWords } from "../words.ts";

export const stemWords = (text: string): number => countWords(text);

/** "What is fluorite's density?" leaves nothing to ask; what names nothing in full needs more words. */
export function fewestWords(candidate: Candidate): number {
  const { isOnThing, form, stem } = candidate;
  // "Who invented the Tolm lamp?", "What replaced the Tolm lamp?": the verb leaves one answer.
  if (isOnThing && (/^(how_much|who)$/.test(form) || /^What [a-z]+ed /.test(stem))) return 4;
  // "What causes cholera?"
  if (isOnThing && /^What (?:causes|triggers|transmits|spreads) /.test(stem)) return 3;
  // "Whose nephew was Orn Brandt?"
  if (/^Whose [a-z]/.test(stem)) return 5;
  return isNamingShortly(candidate) || candidate.isOnThing ? 5 : 6;
}

/** "Where was Ida Falk born?": a full name leaves nothing to ask; "What did Ida Falk study?" has too many answers. */
const isNamingShortly = ({ stem, form }: Candidate): boolean =>
  /^(who|where|when|role|how_many|how_much|how_long)$/.test(form) &&
  /\s[A-Z][\p{L}’'-]+ (?:of |the |de )?[A-Z]/u.test(stem);
