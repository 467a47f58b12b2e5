import { baseForm } from "../../read/forms/index.ts";
import type { Token } from "../../read/types.ts";

/** Puts right what is known to be read wrong around verbs: their tags, and the clauses and words that hang on them. */
export function mendClauses(tokens: Token[]): void {
  const children = childrenOf(tokens);
  tokens.forEach((token, i) => {
    const own = children[i] ?? [];
    if (token.head === -1) asFinite(tokens, i, own);
    if (token.form === "since") asAdverb(tokens, i);
    if (token.deprel === "expl" && /^it$/i.test(token.form)) asOwnSubject(tokens, i, children);
    if (token.deprel === "conj" && token.xpos === "VBD") asCircumstance(tokens, i, own);
    if (token.deprel.startsWith("acl") || token.deprel === "ccomp") asSaid(tokens, i, own);
    if (token.deprel === "conj") {
      behindAside(tokens, i, own);
      behindPurpose(tokens, i, own);
    }
  });
}

const childrenOf = (tokens: Token[]): Token[][] => {
  const children: Token[][] = tokens.map(() => []);
  for (const token of tokens) children[token.head]?.push(token);
  return children;
};

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith("nsubj");

/**
 * "A cart | needed eleven days" with the tag of a participle, "the origins | lie" with that of an infinitive, "thickness |
 * ranges from" with that of a noun: what has a subject and no auxiliary is finite. Not "a man found guilty may be fined",
 * whose verb comes later.
 */
function asFinite(tokens: Token[], i: number, own: Token[]): void {
  const token = tokens[i];
  const subject = own.find(isSubject);
  if (token === undefined || subject === undefined || tokens.indexOf(subject) > i) return;
  if (own.some(({ deprel }) => /^(aux|cop)/.test(deprel)) || hasLaterVerb(tokens, i)) return;
  const tag = finiteTag(token, { subject, own });
  if (tag === null) return;
  if (token.upos !== "VERB")
    Object.assign(token, { upos: "VERB", lemma: baseForm(token.form, tag) });
  token.xpos = tag;
  if (subject.deprel === "nsubj:pass") subject.deprel = "nsubj";
}

function finiteTag(
  { xpos, form }: Token,
  { subject, own }: { subject: Token; own: Token[] },
): string | null {
  const isMany = /^(NNP?S)$/.test(subject.xpos);
  if (xpos === "VBN") return /^(been|done|gone|seen|known|taken|given)$/.test(form) ? null : "VBD";
  const isInfinitive = own.some(({ form: word }) => /^(to|not)$/.test(word));
  if (xpos === "VB") return isMany && !isInfinitive ? "VBP" : null;
  const hasMore = own.some(({ deprel }) => /^(obj|obl)/.test(deprel));
  const isNoun = /^NNS?$/.test(xpos) && hasMore && !own.some(({ deprel }) => deprel === "det");
  if (!isNoun) return null;
  if (form === "cost") return "VBD";
  return xpos === "NNS" && !isMany && /s$/.test(form) ? "VBZ" : null;
}

const tensed = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** A finite verb behind the root that has neither subject nor link of its own is the root's rival. */
const hasLaterVerb = (tokens: Token[], root: number): boolean =>
  tokens.some((token, k) => {
    if (k <= root || !tensed.has(token.xpos)) return false;
    const clause = /^(aux|cop)/.test(token.deprel) ? token.head : k;
    if (clause === root) return true;
    return !tokens.some(
      (other) => other.head === clause && /^(nsubj|mark|cc|expl|csubj)/.test(other.deprel),
    );
  });

/**
 * "won the race after the champion | dropped out": read as if the winner dropped out after him. A verb in the past with no subject
 * and no link right behind "after", "when" or "because" and a noun has that noun as its subject.
 */
function asCircumstance(tokens: Token[], i: number, own: Token[]): void {
  const clause = tokens[i];
  if (clause === undefined || own.some(({ deprel }) => /^(nsubj|cc|aux|mark)/.test(deprel))) return;
  const noun = own.find((token) => token.deprel === "obl" && tokens.indexOf(token) < i);
  if (noun === undefined) return;
  const at = tokens.indexOf(noun);
  const link = tokens.find(
    ({ head, deprel, form }) =>
      head === at && deprel === "case" && /^(after|before|when|while|because|as|until)$/.test(form),
  );
  const isBeforeLink = (token: Token) =>
    token.head === i && tokens.indexOf(token) < tokens.indexOf(link ?? noun);
  if (link === undefined || tokens.some((token) => isBeforeLink(token) && token.upos !== "PUNCT"))
    return;
  Object.assign(clause, { deprel: "advcl" });
  Object.assign(noun, { deprel: "nsubj" });
  Object.assign(link, { deprel: "mark", head: i, upos: "SCONJ" });
}

/** "has | since been converted": a time, and no link to another clause. */
function asAdverb(tokens: Token[], i: number): void {
  const [before, since] = [tokens[i - 1], tokens[i]];
  if (since?.deprel === "mark" && /^(has|have|had)$/.test(before?.form ?? ""))
    Object.assign(since, { deprel: "advmod", upos: "ADV", xpos: "RB" });
}

/** "It stands at 712 metres": it stands for something where no clause follows that it could announce. */
function asOwnSubject(tokens: Token[], i: number, children: Token[][]): void {
  const it = tokens[i];
  const others = children[it?.head ?? -1] ?? [];
  if (isSaidOfIt(tokens, others) && it !== undefined) it.deprel = "nsubj:pass";
  const isAnnouncing = others.some(({ deprel }) =>
    /^(csubj|ccomp|xcomp|acl|advcl|nsubj|parataxis)/.test(deprel),
  );
  const verb = tokens[it?.head ?? -1];
  if (it === undefined || isAnnouncing || verb === undefined || i !== 0) return;
  if (verb.upos === "VERB" || verb.upos === "NOUN") it.deprel = "nsubj";
}

/** "It is alleged to have lost £3 million": what is said of something, and no "that" follows. */
const isSaidOfIt = (tokens: Token[], own: Token[]): boolean =>
  own.some(({ deprel }) => deprel === "aux:pass") &&
  own.every(({ deprel }) => !/^(csubj|ccomp|nsubj)/.test(deprel)) &&
  own.some(
    (clause) =>
      /^(xcomp|advcl)/.test(clause.deprel) &&
      clause.xpos !== "VBG" &&
      tokens.some(
        ({ head, deprel, form }) =>
          tokens[head] === clause && deprel === "mark" && form.toLowerCase() === "to",
      ),
  );

/**
 * "was described by Falk, who had lived in Porto, | and was sold": two commas close the aside, so that the verb behind it goes on
 * with the main one.
 */
function behindAside(tokens: Token[], i: number, own: Token[]): void {
  const joined = tokens[i];
  const aside = tokens[joined?.head ?? -1];
  if (joined === undefined || aside?.deprel !== "acl:relcl" || own.some(isSubject)) return;
  const pronoun = tokens.findIndex(
    ({ form, head }) => tokens[head] === aside && /^(who|which|where)$/.test(form),
  );
  const and = tokens.findIndex(({ head, deprel }) => head === i && deprel === "cc");
  const isClosed = tokens[pronoun - 1]?.form === "," && tokens[and - 1]?.form === ",";
  const isTensed = own.some(
    ({ deprel, xpos }) => /^(aux|cop)/.test(deprel) && /^VB[DZP]$/.test(xpos),
  );
  const root = tokens.findIndex(({ head }) => head === -1);
  if (isClosed && isTensed && root < pronoun && tokens[root]?.upos === "VERB") joined.head = root;
}

/** "stayed to warn them and | was killed": a finite verb goes on with the finite one, and not with the infinitive. */
function behindPurpose(tokens: Token[], i: number, own: Token[]): void {
  const joined = tokens[i];
  const purpose = tokens[joined?.head ?? -1];
  const main = tokens[purpose?.head ?? -1];
  const isInfinitive = tokens.some(
    ({ head, deprel, form }) => tokens[head] === purpose && deprel === "mark" && form === "to",
  );
  if (joined === undefined || purpose?.xpos !== "VB" || !isInfinitive || own.some(isSubject))
    return;
  const isPast =
    joined.xpos === "VBD" ||
    own.some(({ deprel, xpos }) => /^(aux|cop)/.test(deprel) && xpos === "VBD");
  const isAnd = own.some(({ deprel, form }) => deprel === "cc" && form === "and");
  if (isPast && isAnd && main?.xpos === "VBD" && purpose.deprel.startsWith("advcl"))
    joined.head = purpose.head;
}

const sayings =
  /^(say|tell|announce|find|show|report|note|claim|argue|warn|maintain|write|conclude|state|explain|add)$/;

/** "said in a letter to staff | that it had grown": what is said hangs on the verb of saying. */
function asSaid(tokens: Token[], i: number, own: Token[]): void {
  const clause = tokens[i];
  const isThat = own.some(({ form, deprel }) => form === "that" && deprel === "mark");
  if (clause === undefined || !isThat || !own.some(isSubject)) return;
  let node = clause.head;
  for (let steps = 0; node >= 0 && steps < 4; steps++) {
    const above = tokens[node];
    if (above === undefined || node > i) return;
    if (above.upos === "VERB") {
      const isOpen = !tokens.some(({ head, deprel }) => head === node && deprel === "ccomp");
      if (sayings.test(above.lemma) && isOpen && steps > 0)
        Object.assign(clause, { head: node, deprel: "ccomp" });
      return;
    }
    if (!/^(nmod|obl|iobj|obj)/.test(above.deprel)) return;
    node = above.head;
  }
}
