import type { Candidate } from "../ask/types.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { Document, Fact } from "../facts/types.ts";
import type { Context } from "./context.ts";
import type { Tier } from "./tiers.ts";

/** What the article on a place, work, firm or thing has of whoever did something to it, and where. */
const deeds =
  /^(found|establish|build|rebuild|design|construct|create|invent|discover|describe|identify|develop|devise|patent|introduce|write|compose|paint|illustrate|direct|produce|publish|release|edit|translate|premiere|commission|name|rename|call|organise|organize|host|own|buy|purchase|acquire|sell|administer|manage|maintain|measure|verify|prove|restore|revive|destroy|burn|demolish|capture|conquer|besiege|occupy|settle|lead|command|win|defeat|beat|lose|kill|relegate|promote|join|leave|return|move|locate|situate|lie|flow|empty|rise|emerge|monitor|list|declare|make|give|form|elect|appoint|succeed|replace|prohibit|ban|sponsor|support|finance|fund)$/;

/** What leads from a thing to one other: of what it is made, what it is called, causes or is known for. */
const ties =
  /^(call|term|dub|nickname|rename|name|mean|know|regard|make|build|compose|consist|comprise|coat|belong|depend|rely|feed|eat|cause|trigger|result|lead|kill|destroy|replace|succeed|inspire|commemorate|mark|end|transmit|carry|prevent|treat|affect|inhibit|border|derive|translate|refer|use|suffer|survive)$/;

/** What somebody made is one thing, where the stem says of what or where. */
const makes = /^(found|build|establish|erect|invent|discover|publish|introduce|sign)$/;

/** What is done once to what has a name: that alone tells which it was. */
const doneOnce =
  /^(found|establish|build|design|invent|discover|write|compose|paint|direct|buy|purchase|acquire|name|conquer|besiege|invade|abolish|open|close|merge|premiere|publish|patent|commission)$/;

/** From which rank on such a question is as good as the best ones, and as what comes next. */
const least = { best: 0.3, next: 0.17, once: 0.15 } as const;

/**
 * The tier of a question for one of the main facts of the article's place, work, body or thing, which the stem names; null for
 * any other. The rank sees no verb: it puts "What killed half of the town's population in the 14th century?" with its like
 * ("What did the town receive?") behind every year.
 */
export function tierOfThingFact(
  candidate: Candidate,
  { topic, topicThing, news }: Document,
  { rank, context }: { rank: number; context: Context },
): Tier | null {
  const { fact, isTopic } = candidate;
  if (news !== null || topic?.type === "person" || fact === null || isTopic) return null;
  if (topic === null && topicThing === null && !context.isGeneral) return null;
  if (!isPlain(fact)) return null;
  const isTold = context.hasTopic || context.isGeneral;
  if (isTold && isMainFact(candidate, fact))
    return rank >= least.best ? 0 : rank >= least.next ? 1 : null;
  return context.anchors > 0 && rank >= least.once && isToldByName(candidate, fact) ? 1 : null;
}

/** Who did once what is done to what has a name, when, and why it was done. */
function isToldByName({ form }: Candidate, fact: Fact): boolean {
  if (form === "why") return true;
  return /^(who|whom|which|when)$/.test(form) && doneOnce.test(verbOf(fact)) && hasObject(fact);
}

/** What stands before an amount weakens no claim. */
const ofAmount = /^(about|around|approximately|nearly|almost|roughly)$/;

const isPlain = ({ hedges, claim, modality, negated, hasLostTime }: Fact): boolean =>
  hedges.every((word) => ofAmount.test(word)) &&
  claim === null &&
  (modality === null || modality === "can") &&
  !negated &&
  hasLostTime !== true;

function isMainFact({ form, shape, answer, entity, alike }: Candidate, fact: Fact): boolean {
  const verb = verbOf(fact);
  // "How high is the lighthouse?", "What is the population of the town?", "What fraction of it did the plague kill?"
  const isShare = answer === "percent" || (form === "how_much" && answer === "thing");
  if (form === "how_much")
    return isShare || verb === "" || /^(weigh|measure|have|melt|boil)$/.test(verb);
  if (shape.type === "number") return false;
  if (form === "why") return true;
  // "What are the main symptoms of cholera?"
  if (form === "what" && answer === "thing")
    return verb === "" || ties.test(verb) || (makes.test(verb) && isPlaced(fact));
  const isNamed =
    (entity !== null || alike !== undefined) && /^(person|place|organisation|thing)$/.test(answer);
  return /^(who|whom|which|where)$/.test(form) && isNamed && deeds.test(verb);
}

const verbOf = ({ tree, verbs }: Fact): string =>
  verbs.verb < 0 ? "" : tokenAt(tree, verbs.verb).lemma;

/** "wrote to him" made nothing. */
const hasObject = ({ verbs, slots }: Fact): boolean =>
  verbs.passive || slots.some(({ role, markers }) => role === "object" && markers.length === 0);

/** Told with its place or time. */
const isPlaced = ({ slots }: Fact): boolean =>
  slots.some(({ role }) => role === "place" || role === "time");
