import { composeStatement } from "../facts/statement.ts";
import { lower, tokenAt } from "../facts/tree.ts";
import type { Document, Fact, FoundDocument } from "../facts/types.ts";
import type { Random } from "../random.ts";
import type { Entity } from "../read/types.ts";
import { findDistractors } from "../select/distractors.ts";
import { isAlsoStated } from "../select/name-distractors.ts";
import { candidateOf } from "./statement-candidate.ts";

/** The statement with another name inside one of its parts ("taught at a school in | Pecs"), or null. */
export function swapName(
  found: FoundDocument,
  fact: Fact,
  { text, random }: { text: string; random: Random },
): string | null {
  const { document } = found;
  for (const { entity, tokens } of random.shuffle(namesIn(document, fact))) {
    if (text.split(entity.name).length !== 2) continue;
    const probe = {
      ...candidateOf(fact, text.replace(entity.name, ""), { value: true, faults: [] }),
      key: entity.name,
      entity,
      answer: entity.type === "person" ? ("person" as const) : ("place" as const),
      isForStatement: true,
    };
    const [other] = findDistractors(found, probe, random);
    if (other === undefined || isAlsoStated(document, text, other)) continue;
    const change = new Map<number, string | null>(tokens.map((token) => [token, null]));
    change.set(tokens[0] ?? -1, other);
    const statement = composeStatement(document, fact, change);
    if (statement.faults.length === 0) return statement.text;
  }
  return null;
}

type Named = { entity: Entity; tokens: number[] };

/** Places and people behind the verb that stand alone: no owner, no first word of a longer name, no member of a list. */
function namesIn({ owners, topic }: Document, { tree, slots, subject }: Fact): Named[] {
  const named = new Map<Entity, number[]>();
  for (const i of slots.flatMap(({ tokens }) => tokens)) {
    const owner = owners.get(`${tree.index}:${i}`);
    if (owner !== undefined) named.set(owner, [...(named.get(owner) ?? []), i]);
  }
  return [...named].flatMap(([entity, tokens]): Named[] => {
    const isName = entity.type === "person" || (entity.type === "place" && entity.subtype);
    const [first, last] = [tokens[0] ?? -1, tokens.at(-1) ?? -1];
    const next = tokenAt(tree, last + 1);
    const isAlone =
      last - first === tokens.length - 1 &&
      tokens.every((i) => tokenAt(tree, i).upos === "PROPN") &&
      !/^(and|or|,|-|–)$/.test(lower(tree, first - 1)) &&
      !/^(and|or|,|-|–)$/.test(next.form) &&
      next.xpos !== "POS" &&
      // "the Rawang people", "the Swiss geologist Emil Rütter": the words beside it fit no other name.
      tokenAt(tree, last).deprel !== "compound" &&
      next.upos !== "NOUN" &&
      (entity.type !== "person" || !/^(NOUN|ADJ|PROPN)$/.test(tokenAt(tree, first - 1).upos)) &&
      !/^[A-Z]/.test(next.form) &&
      !/^(new|old|east|west|north|south)/i.test(lower(tree, first - 1));
    return isName && isAlone && entity !== topic && entity !== subject.entity
      ? [{ entity, tokens }]
      : [];
  });
}
