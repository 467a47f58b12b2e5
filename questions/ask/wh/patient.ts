import { isManner } from "../../facts/nouns/manner-nouns.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import type { Unit } from "../../facts/writing/realise.ts";
import type { Composed } from "../../facts/writing/statement.ts";
import { askActive } from "../wording/compose.ts";

/** Longest doer in words that stands between "did" and the verb. */
const maxDoerTokens = 7;

/**
 * "Falk was met by Senator Brandt" asked for Falk: "Whom did Senator Brandt meet?", "Which firm did Orla Foods buy?"; null where
 * nobody is named who did it, or the verb has more than one auxiliary.
 */
export function askPatient(document: Document, fact: Fact, wh: string): Composed | null {
  const { tree, verbs, slots, negated } = fact;
  const [was, ...others] = verbs.auxiliaries;
  const isPlain = was !== undefined && others.length === 0 && /^(was|were)$/.test(lower(tree, was));
  if (!isPlain || !verbs.passive || negated || verbs.written !== undefined) return null;
  const agents = slots.filter((slot) => isNamedDoer(fact, slot));
  const [agent] = agents;
  if (agent === undefined || agents.length > 1) return null;
  const doer = agent.tokens.filter((i) => !agent.markers.includes(i));
  const verb = verbs.tokens
    .filter((i) => i !== was)
    .map((i): Unit => (i === verbs.verb ? tokenAt(tree, i).lemma : i));
  return askActive(document, fact, agent, [wh, "did", ...doer, ...verb]);
}

const isNamedDoer = ({ tree }: Fact, slot: Slot): boolean =>
  slot.position === "end" &&
  slot.markers.length === 1 &&
  lower(tree, slot.markers[0] ?? -1) === "by" &&
  (slot.entity?.type === "person" || slot.entity?.type === "organisation") &&
  slot.tokens.length <= maxDoerTokens &&
  !isManner(tree, slot);
