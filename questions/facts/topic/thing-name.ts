import type { Entity } from "../../read/types.ts";
import type { Document } from "../types.ts";

/**
 * A name of the article's thing as it is written inside a sentence. "Platypuses feed …": the capital at the head of a sentence
 * is the sentence's, that of "Some Platypus anatinus" is not. "tolms" are "tolm antelopes" where they are named first.
 */
export function asThing(
  { topic, topicThing: thing }: Document,
  entity: Entity,
  text: string,
  { isKnown, isFirst }: { isKnown: boolean; isFirst: boolean },
): string {
  if (entity !== topic || thing === null) return text;
  const isPlain = isFirst && /^\p{Ll}/u.test(thing.bare) && !/^The /.test(text);
  const own = isPlain ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  const lower = text.toLowerCase();
  if (isKnown || thing.short === "" || !lower.startsWith(thing.short) || lower.includes(" "))
    return own;
  return lower === thing.short ? thing.bare : (thing.plural ?? own);
}
