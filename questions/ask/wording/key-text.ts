import type { AnswerKind } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import type { Entity } from "../../read/types.ts";

/** Matches "10 July 1851 in Tolm", where only the day was asked for. */
const behindDay =
  /^((?:\d{1,2} \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2},) \d{4}) (?:in|near|at|from|on|off|outside|of)\b.*$/u;

/** The key as it is shown, and the other ways of writing it. */
export function keyText(
  written: string,
  entity: Entity | null,
  answer: AnswerKind,
): { text: string; accepted: string[] } {
  const accepted = new Set<string>();
  const bare = written.replace(/^(the|a|an) /i, "");
  if (bare !== written) accepted.add(bare);
  if (entity !== null && answer === "person") {
    const surname = entity.name.split(" ").at(-1) ?? "";
    if (surname.length > 2) accepted.add(surname);
    accepted.delete(entity.name);
    return { text: entity.name, accepted: [...accepted].filter((text) => text !== entity.name) };
  }
  // "Wednesday, 8 May 1907": the day of the week says no more.
  if (answer === "date") {
    const day = written.replace(/^[A-Z][a-z]+day,? (?=.*\d{4}$)/, "").replace(behindDay, "$1");
    return { text: capitalise(day), accepted: day === written ? [] : [written] };
  }
  // "there", written in full
  if (answer === "place" && entity !== null && /^(?:in|on|at) /.test(written))
    return { text: capitalise(written.replace(/^\S+ /, "")), accepted: [] };
  if (answer === "month") return { text: capitalise(written.replace(/ \d{4}$/, "")), accepted: [] };
  return { text: capitalise(written), accepted: [...accepted].filter((text) => text !== written) };
}
