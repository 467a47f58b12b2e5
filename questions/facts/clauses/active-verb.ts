import { verbForms } from "../../read/forms/index.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Fact } from "../types.ts";

/**
 * The passive's verb as it stands behind whoever does it: "was designed" → "designed", "are made" → "makes", "has been
 * sold" → "has sold", "will be led" → "will lead". Null for what is no plain, affirmed passive.
 */
export function activeVerb({ tree, verbs, negated }: Fact): string | null {
  const { verb, passive } = verbs;
  if (!passive || verb < 0 || negated) return null;
  const forms = verbForms(tokenAt(tree, verb).lemma);
  const words =
    verbs.supplied === undefined
      ? verbs.auxiliaries.map((i) => verbs.written?.get(i) ?? lower(tree, i))
      : [verbs.supplied];
  const written = words.filter((word) => word !== "").join(" ");
  const active = turned(written, { ...forms, participle: lower(tree, verb) });
  if (active === null) return null;
  const behind = verbs.tokens.filter((i) => i > verb).map((i) => lower(tree, i));
  return [withAdverbs(active, adverbsOf({ tree, verbs })), ...behind].join(" ");
}

/** "originally designed", but "had previously occupied". */
function withAdverbs(active: string, adverbs: string[]): string {
  const [first = "", ...rest] = active.split(" ");
  return rest.length === 0 ? [...adverbs, first].join(" ") : [first, ...adverbs, ...rest].join(" ");
}

function turned(
  auxiliaries: string,
  { base, past, thirdPerson, participle }: ReturnType<typeof verbForms>,
): string | null {
  if (/^(was|were)$/.test(auxiliaries)) return past;
  if (/^(is|are)$/.test(auxiliaries)) return thirdPerson;
  const perfect = /^(has|have|had) been$/.exec(auxiliaries)?.[1];
  if (perfect !== undefined) return `${perfect === "had" ? "had" : "has"} ${participle}`;
  const modal = /^(will|would|can|could|may|might|must|should) be$/.exec(auxiliaries)?.[1];
  return modal === undefined ? null : `${modal} ${base}`;
}

/** "was originally designed": what stands between. */
const adverbsOf = ({ tree, verbs }: Pick<Fact, "tree" | "verbs">): string[] =>
  verbs.tokens
    .filter((i) => i < verbs.verb && !verbs.auxiliaries.includes(i))
    .map((i) => lower(tree, i));
