import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Tree } from "../../facts/types.ts";
import { composeStatement } from "../../facts/writing/statement.ts";
import { verbForms } from "../../read/forms/index.ts";

/** Verbs that cannot both be true of one event. Each pair works both ways. */
const pairs: [string, string][] = [
  ["win", "lose"],
  ["increase", "decrease"],
  ["rise", "fall"],
  ["accept", "reject"],
  ["approve", "reject"],
  ["support", "oppose"],
  ["succeed", "fail"],
  ["expand", "shrink"],
  ["arrive", "leave"],
  ["strengthen", "weaken"],
  ["raise", "lower"],
  ["allow", "forbid"],
  ["confirm", "deny"],
  ["praise", "criticise"],
  ["improve", "worsen"],
  ["buy", "sell"],
  ["import", "export"],
  ["grow", "shrink"],
  ["widen", "narrow"],
  ["lengthen", "shorten"],
  ["encourage", "discourage"],
  ["convict", "acquit"],
  ["attract", "repel"],
];

/** Verbs before "to", told as if it had gone the other way. */
const beforeTo: [string, string][] = [
  ["refuse", "agree"],
  ["fail", "manage"],
];

const opposites = new Map<string, string>(
  pairs.flatMap(([a, b]): [string, string][] => [
    [a, b],
    [b, a],
  ]),
);

/** The statement with its verb turned into the opposite, or null where there is none. */
export function flipVerb(document: Document, fact: Fact): string | null {
  const { tree, verbs } = fact;
  // "The result was denied": what somebody denies is a claim.
  if (verbs.passive && /^(confirm|deny)$/.test(tokenAt(tree, verbs.verb).lemma)) return null;
  if (verbs.verb < 0 || fact.modality !== null || fact.claim !== null) return null;
  const token = tokenAt(tree, verbs.verb);
  const opposite = oppositeOf(fact);
  if (opposite === undefined || verbs.tokens.length > verbs.auxiliaries.length + 1) return null;
  if (/^(rise|fall|increase|decrease|raise|lower)$/.test(token.lemma) && !isAmount(tree, fact))
    return null;
  if (hasNoOpposite(fact) || hasReason(fact) || isNoContest(fact)) return null;
  // "fell from 5.1 to 1.8": the numbers tell which way.
  if (
    isAmount(tree, fact) &&
    fact.slots.some(({ markers }) => lower(tree, markers[0] ?? -1) === "from")
  )
    return null;
  if (opposite === "arrive" && fact.slots.some(isBareObject)) return null;
  const written = writeVerb(opposite, token.xpos);
  if (written === null) return null;
  const statement = composeStatement(document, fact, new Map([[verbs.verb, written]]));
  return statement.faults.length > 0 ? null : statement.text;
}

function oppositeOf({ tree, verbs, slots }: Fact): string | undefined {
  const { lemma } = tokenAt(tree, verbs.verb);
  const isBeforeTo = slots.some(
    ({ role, markers }) => role === "complement" && tokenAt(tree, markers[0] ?? -1).form === "to",
  );
  const isComment = slots.some(({ head }) =>
    /^(comment|say|answer|speak)$/.test(tokenAt(tree, head).lemma),
  );
  if (isBeforeTo && isComment) return undefined;
  if (isBeforeTo) return beforeTo.find(([a]) => a === lemma)?.[1];
  // "grew a beard", "grew taller", "grows in Greece": no size that goes up or down.
  const isOtherGrowth = slots.some(
    (slot) =>
      slot.role === "complement" ||
      isBareObject(slot) ||
      (slot.role === "place" && verbs.finite.startsWith("present")),
  );
  return lemma === "grow" && isOtherGrowth ? undefined : opposites.get(lemma);
}

/** "lost her post because of her descent": the reason would make nonsense of the opposite. */
const hasReason = ({ tree, slots }: Fact): boolean =>
  slots.some(
    ({ role, markers }) =>
      role === "reason" || /^(because|due|owing|since)$/.test(tokenAt(tree, markers[0] ?? -1).form),
  );

const contests =
  /^(match|game|race|election|referendum|battle|war|title|case|appeal|lawsuit|trial|award|prize|cup|championship|tournament|final|seat|vote|contest|contract|medal|league|set|round|point)$/;

/** "lost its standing" is not the opposite of "won its standing". */
const isNoContest = ({ tree, verbs, slots }: Fact): boolean =>
  /^(win|lose)$/.test(tokenAt(tree, verbs.verb).lemma) &&
  slots.some(
    ({ role, head, entity }) =>
      role === "object" &&
      entity === null &&
      !contests.test(tokenAt(tree, head).lemma.toLowerCase()),
  );

/** "denied any wrongdoing", "supported herself": neither can be turned round. */
const hasNoOpposite = ({ tree, slots }: Fact): boolean =>
  slots.some(({ tokens }) =>
    tokens.some((i) =>
      /^(any|anything|anyone|nothing|no|herself|himself|itself|themselves)$/i.test(
        tokenAt(tree, i).form,
      ),
    ),
  );

/** What can go up or down; "fell ill" and "rose early" have no opposite. */
const isAmount = (tree: Tree, { subject, slots }: Fact): boolean =>
  /^(price|cost|number|rate|level|temperature|population|share|sale|rent|profit|income|wage|debt|rainfall|crime|turnout|demand|value|output|production|unemployment|revenue|tax)$/.test(
    tokenAt(tree, subject.head).lemma.toLowerCase(),
  ) && slots.every(({ role }) => role !== "complement");

/** "left the valley" has no opposite in "arrived the valley". */
const isBareObject = ({ role, markers }: Fact["slots"][number]): boolean =>
  role === "object" && markers.length === 0;

function writeVerb(base: string, xpos: string): string | null {
  const forms = verbForms(base);
  const byTag: Record<string, string> = {
    VB: forms.base,
    VBP: forms.base,
    VBD: forms.past,
    VBZ: forms.thirdPerson,
    VBN: forms.participle,
  };
  return byTag[xpos] ?? null;
}
