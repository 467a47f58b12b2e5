import type { SentenceView } from "./sentence-view.ts";
import { textOf } from "./sentence-view.ts";
import type { Name } from "./typing.ts";

/**
 * "Sofia Vasilyevna | Kovalevskaya": a person's name goes on over the capital words that the tree hangs on it as parts of one name.
 * What is a name of another type there stays apart.
 */
export function overFlatParts(view: SentenceView, names: readonly Name[]): Name[] {
  const taken = new Map(names.map((name) => [name.first, name]));
  const swallowed = new Set<Name>();
  const wider = names.map((name) => {
    if (name.type !== "person" || swallowed.has(name)) return name;
    let end = name.end;
    while (isPart(view, name, end)) {
      const other = taken.get(end);
      if (other !== undefined && (other.type !== "person" || other.end !== end + 1)) break;
      if (other !== undefined) swallowed.add(other);
      end += 1;
    }
    return end === name.end ? name : { ...name, end, text: textOf(view, name.first, end) };
  });
  return wider.filter((_, i) => !swallowed.has(names[i] as Name));
}

const isPart = ({ tokens, isValue }: SentenceView, { first, end }: Name, i: number): boolean => {
  const token = tokens[i];
  if (token === undefined || isValue[i] || token.upos !== "PROPN") return false;
  return (
    token.deprel === "flat" &&
    token.head >= first &&
    token.head < end &&
    /^\p{Lu}\p{Ll}/u.test(token.form)
  );
};
