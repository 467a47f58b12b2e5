import type { Token } from "../../read/types.ts";
import type { Span } from "./mend-tree.ts";

/**
 * Mends what the reader makes of the main verb where the rest of the tree decides it: "ranges" with a subject is a verb, a
 * participle with an active subject and no auxiliary is a past tense, and a name that hangs on a verb without subject as
 * nothing in particular is the subject. Changes the tokens.
 */
export function mendVerbs(tokens: Token[], names: Span[]): void {
  mendPredicate(tokens);
  mendPlans(tokens);
  for (const name of names) mendDoer(tokens, name);
  mendOpening(tokens);
  mendExpletive(tokens);
  mendLimits(tokens);
  mendUnits(tokens);
  mendFront(tokens);
  for (const name of names) mendSubject(tokens, name);
  const root = tokens.findIndex(({ head }) => head === -1);
  const verb = tokens[root];
  if (verb === undefined) return;
  const own = (relation: RegExp) =>
    tokens.some(({ head, deprel }) => head === root && relation.test(deprel));
  if (!own(/^nsubj$/) || own(/^(aux|cop|mark)/)) return;
  if (verb.xpos === "NNS" && !own(/^(det|amod|nummod|nmod:poss)/)) asVerb(tokens, root);
  else if (verb.xpos === "VBN") verb.xpos = "VBD";
  else if (verb.xpos === "VB") verb.xpos = "VBP";
}

/** "Its thickness | ranges from …": what hangs on the noun hangs on the verb. */
function asVerb(tokens: Token[], root: number): void {
  Object.assign(tokens[root] ?? {}, { upos: "VERB", xpos: "VBZ" });
  for (const token of tokens)
    if (token.head === root && token.deprel === "nmod") token.deprel = "obl";
}

const loose = /^(discourse|mark|case|advmod|vocative|dep|reparandum|cop)$/;

/** "In captivity axolotls live", "fluorite is valued": a word that the reader does not know, right before the verb group. */
function mendSubject(tokens: Token[], { first, end }: Span): void {
  const token = tokens[first];
  const verb = tokens[token?.head ?? -1];
  if (token === undefined || verb === undefined || end - first !== 1) return;
  if (!loose.test(token.deprel) || verb.upos !== "VERB" || token.head < first) return;
  const at = token.head;
  const isOwn = (pattern: RegExp) =>
    tokens.some(({ head, deprel }) => head === at && pattern.test(deprel));
  const isTensed = /^VB[DZP]$/.test(verb.xpos) || isOwn(/^aux/);
  const isBetween = tokens.some(
    ({ head, deprel }, i) => i > first && i < at && head === at && !/^(advmod|aux)/.test(deprel),
  );
  if (!isTensed || isBetween || isOwn(/subj/)) return;
  for (const other of tokens) if (other.head === first && other.deprel !== "punct") other.head = at;
  const isPassive = isOwn(/^aux:pass$/);
  Object.assign(token, {
    upos: token.form.endsWith("s") ? "NOUN" : "PROPN",
    xpos: /^[a-z]+s$/.test(token.form) ? "NNS" : "NNP",
    deprel: isPassive ? "nsubj:pass" : "nsubj",
  });
}

/** "is an aquatic salamander | native to the lakes": the noun is what is said, the adjective describes it. */
function mendPredicate(tokens: Token[]): void {
  const copula = strayCopula(tokens);
  if (copula !== null) copula.head = tokens.findIndex(({ head }) => head === -1);
  const found = predicateNoun(tokens);
  if (found === null) return;
  const { root, noun } = found;
  const old = tokens[root];
  const said = tokens[noun];
  if (old === undefined || said === undefined) return;
  for (const [i, token] of tokens.entries())
    if (token.head === root && i < noun && i !== noun) token.head = noun;
  Object.assign(said, { head: -1, deprel: "root" });
  Object.assign(old, { head: noun, deprel: "amod" });
  for (const token of tokens)
    if (token.head === root && /^punct/.test(token.deprel)) token.head = noun;
}

/** The "is" of "is a tree native to China" that hangs on "native", where "tree" is the root; null where there is none. */
export function strayCopula<T extends Token>(tokens: readonly T[]): T | null {
  const root = tokens.findIndex(({ head }) => head === -1);
  const isOwn = ({ head, deprel }: Token) => head === root && deprel === "cop";
  if (tokens[root]?.upos !== "NOUN" || tokens.some(isOwn)) return null;
  return (
    tokens.find(
      ({ deprel, head }, i) =>
        deprel === "cop" &&
        i < root &&
        head > root &&
        tokens[head]?.head === root &&
        /^(amod|acl)$/.test(tokens[head].deprel),
    ) ?? null
  );
}

/** The noun before an adjective that the reader takes for the root of "is an N native to …", with its place; null else. */
export function predicateNoun(tokens: readonly Token[]): { root: number; noun: number } | null {
  const root = tokens.findIndex(({ head }) => head === -1);
  const noun = root - 1;
  const [old, said] = [tokens[root], tokens[noun]];
  if (old?.upos !== "ADJ" || said?.upos !== "NOUN" || said.head !== root) return null;
  const hasCopula = tokens.some(({ head, deprel }) => head === root && deprel === "cop");
  const hasArticle = tokens.some(
    ({ head, deprel, form }) =>
      (head === noun || head === root) && deprel === "det" && /^(an?|the|one)$/i.test(form),
  );
  return hasCopula && hasArticle ? { root, noun } : null;
}

/** "Concluded in 1987, it came into force …": the clause with the subject is the main one, whatever opens the sentence. */
function mendOpening(tokens: Token[]): void {
  const [first] = tokens;
  if (first?.head !== -1 || !/^VB[DNG]$/.test(first.xpos)) return;
  const comma = tokens.findIndex(({ form }) => form === ",");
  const isClause = (at: number) =>
    tokens.some(({ head, deprel }) => head === at && deprel.startsWith("nsubj")) &&
    !tokens.some(({ head, deprel }) => head === at && deprel === "mark");
  const main = tokens.findIndex(
    ({ head, deprel }, i) =>
      head === 0 && i > comma && /^(ccomp|parataxis|conj|dep|xcomp)$/.test(deprel) && isClause(i),
  );
  const verb = tokens[main];
  const hasSubject = tokens.some(({ head, deprel }) => head === 0 && deprel.startsWith("nsubj"));
  if (comma < 0 || verb === undefined || hasSubject) return;
  const subject = tokens.findIndex(
    ({ head, deprel }) => head === main && deprel.startsWith("nsubj"),
  );
  Object.assign(verb, { head: -1, deprel: "root" });
  Object.assign(first, {
    head: main,
    deprel: "advcl",
    ...(first.xpos === "VBD" ? { xpos: "VBN" } : {}),
  });
  for (const [i, token] of tokens.entries()) {
    if (token.head === 0 && i > subject) token.head = main;
    // "on 16 September 1987, it came": what stands before the comma is of the opening.
    if (token.head === main && i < subject - 1 && i > 0 && token.deprel === "obl") token.head = 0;
  }
}

/** Nouns that an infinitive says what they are: "the aim is to close the mill". */
const ofContent =
  /^(advice|aim|ambition|answer|challenge|choice|decision|desire|dream|duty|function|goal|hope|idea|intention|job|mission|need|objective|option|order|part|plan|point|policy|priority|proposal|purpose|requirement|role|solution|step|strategy|target|task|thing|way|wish|work)$/;

/** "The ferry | is to sail in May": what is planned, and not what the ferry is. */
function mendPlans(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    const verb = tokens[token.head];
    if (token.deprel !== "cop" || verb?.xpos !== "VB" || token.head < i) return;
    const own = (relation: RegExp) =>
      tokens.filter(({ head, deprel }) => tokens[head] === verb && relation.test(deprel));
    const [subject, ...others] = own(/^nsubj/);
    if (subject === undefined || others.length > 0 || ofContent.test(subject.lemma)) return;
    if (!own(/^mark$/).some(({ form }) => form === "to") || subject.upos === "VERB") return;
    token.deprel = "aux";
    subject.deprel = own(/^aux:pass$/).length > 0 ? "nsubj:pass" : "nsubj";
  });
}

const occasion =
  /^(airport|barbecue|ceremony|conference|dinner|event|funeral|lunch|meeting|rally|reception|station|wedding)$/;

/** "was met at a dinner in Leeds | by Senator Brandt": whoever did it, and no part of a place or an occasion. */
function mendDoer(tokens: Token[], { first, end, isPerson }: Span): void {
  const i = tokens.findIndex(
    ({ head }, k) => k >= first && k < end && (head < first || head >= end),
  );
  const token = tokens[i];
  const noun = tokens[token?.head ?? -1];
  if (isPerson !== true || token?.deprel !== "nmod" || noun === undefined) return;
  const isMarked = (at: number, markers: RegExp) =>
    tokens.some(({ head, form, deprel }) => head === at && deprel === "case" && markers.test(form));
  if (!isMarked(i, /^by$/)) return;
  // "at a dinner | in Leeds"
  const isInPlace = noun.upos === "PROPN" && isMarked(token.head, /^(in|at)$/);
  const phrase = isInPlace && noun.deprel === "nmod" ? tokens[noun.head] : noun;
  if (phrase?.deprel !== "obl" || !(occasion.test(phrase.lemma) || (phrase === noun && isInPlace)))
    return;
  const own = (relation: string) =>
    tokens.some(({ head, deprel }) => head === phrase.head && deprel === relation);
  if (phrase.head < i && own("aux:pass") && !own("obl:agent"))
    Object.assign(token, { head: phrase.head, deprel: "obl:agent" });
}

/** "It was among the first devices": an "it" that stands for something, since no clause follows that it could announce. */
function mendExpletive(tokens: Token[]): void {
  const root = tokens.findIndex(({ head }) => head === -1);
  const isOwn = (pattern: RegExp) =>
    tokens.some(({ head, deprel }) => head === root && pattern.test(deprel));
  const it = tokens.find(
    ({ head, deprel, lemma }) => head === root && deprel === "expl" && lemma === "it",
  );
  if (it === undefined || tokens[root]?.upos !== "NOUN" || !isOwn(/^cop$/)) return;
  if (!isOwn(/subj|^ccomp|^advcl:relcl|^acl:relcl/)) it.deprel = "nsubj";
}

/** "Within days Ada Brandt …", "In 2018 scientists …": a phrase that opens the sentence, and that the tree hangs on the subject. */
function mendFront(tokens: Token[]): void {
  const [first] = tokens;
  if (first?.deprel !== "case" || first.xpos !== "IN") return;
  const noun = first.head;
  const phrase = tokens[noun];
  const subject = phrase?.head ?? -1;
  const top = tokens[subject];
  if (phrase === undefined || top === undefined || !/^nsubj/.test(top.deprel)) return;
  if (noun >= subject || !/^(compound|nmod|nummod|amod|obl)/.test(phrase.deprel)) return;
  Object.assign(phrase, { head: top.head, deprel: "obl" });
  for (const [i, token] of tokens.entries())
    if (i > 0 && i < noun && token.head === subject) token.head = noun;
}

/** "at 14 degrees | Celsius": one unit. */
function mendUnits(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (/^(Celsius|Fahrenheit)$/.test(token.form) && tokens[i - 1]?.lemma === "degree")
      Object.assign(token, { head: i - 1, deprel: "flat" });
  });
}

/** "consists chiefly | of larvae": the phrase is the verb's, the adverb limits it. */
function mendLimits(tokens: Token[]): void {
  tokens.forEach(({ deprel, lemma, head }, i) => {
    const isLimit =
      deprel === "advmod" &&
      /^(chiefly|mainly|largely|mostly|primarily|principally|partly|entirely)$/.test(lemma);
    if (!isLimit || tokens[head]?.upos !== "VERB") return;
    for (const [k, token] of tokens.entries())
      if (token.head === i && k > i && /^(obl|nmod)/.test(token.deprel))
        Object.assign(token, { head, deprel: "obl" });
  });
}
