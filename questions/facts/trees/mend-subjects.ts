import type { Token } from "../../read/types.ts";

/**
 * Gives a main verb its subject where the reader took it for something else: "In captivity | axolotls live …" for a name that is
 * called, "the couple | separated", "In May | 200 saigas died" for a circumstance without its preposition.
 */
export function mendSubjects(tokens: Token[]): void {
  const root = tokens.findIndex(({ head }) => head === -1);
  if (root < 0 || hasSubject(tokens, root) || !isTensed(tokens, root)) return;
  const last = tokens.findLastIndex(
    (token, i) => i < root && token.head === root && isBareNoun(tokens, i),
  );
  const subject = last < 0 ? behindTime(tokens, root) : last;
  const token = tokens[subject];
  if (token !== undefined) Object.assign(token, { deprel: "nsubj", head: root });
}

const hasSubject = (tokens: Token[], root: number): boolean =>
  tokens.some(({ head, deprel }) => head === root && /subj|expl/.test(deprel));

/** A tensed verb, or an auxiliary before a participle. */
function isTensed(tokens: Token[], root: number): boolean {
  const verb = tokens[root];
  if (verb === undefined || verb.upos !== "VERB") return false;
  return (
    /^VB[DZP]$/.test(verb.xpos) ||
    tokens.some(
      ({ head, deprel, xpos }) => head === root && /^aux/.test(deprel) && /^VB[DZP]$/.test(xpos),
    )
  );
}

const isTime = ({ lemma, xpos, upos }: Token): boolean =>
  upos === "NUM" ||
  xpos === "CD" ||
  /^(second|minute|hour|day|night|morning|evening|afternoon|week|weekend|month|year|decade|century|time|season|spring|summer|autumn|winter|today|yesterday|tomorrow)$|day$/i.test(
    lemma,
  ) ||
  /^(January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    lemma,
  );

/** A noun without a preposition that is no time, right before the verb group or before an aside that stands there. */
function isBareNoun(tokens: Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !/^(NOUN|PROPN)$/.test(token.upos) || isTime(token)) return false;
  if (!/^(obl|obl:unmarked|discourse)$/.test(token.deprel)) return false;
  if (tokens.some(({ head, deprel }) => head === i && deprel === "case")) return false;
  return (
    tokens[i + 1]?.form === "," || tokens[i + 1]?.head === token.head || isVerbal(tokens[i + 1])
  );
}

const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined && /^(VERB|AUX|ADV)$/.test(token.upos);

/** "The following year | the couple moved": the noun with an article of its own behind a time; -1 where there is none. */
const behindTime = (tokens: Token[], root: number): number =>
  tokens.findIndex((token, i) => {
    const above = tokens[token.head];
    return (
      i === root - 1 &&
      token.deprel === "nmod:unmarked" &&
      above !== undefined &&
      above.head === root &&
      isTime(above) &&
      !isTime(token) &&
      tokens.some(({ head, deprel }) => head === i && deprel === "det")
    );
  });

/** "had been at fault, | a judgment upheld in Oslo": a second subject, behind what is said of the first, stands beside the clause. */
export function freeAfterthoughts(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (!token.deprel.startsWith("nsubj") || token.upos !== "NOUN" || token.head >= i) return;
    const isSecond = tokens.some(
      ({ head, deprel }, k) => k < token.head && head === token.head && deprel.startsWith("nsubj"),
    );
    const article = tokens.findIndex(({ head, deprel }) => head === i && deprel === "det");
    if (!isSecond || !/^an?$/.test(tokens[article]?.form ?? "")) return;
    if (tokens[article - 1]?.form !== ",") return;
    Object.assign(token, {
      deprel: "parataxis",
      head: tokens.findIndex(({ head }) => head === -1),
    });
  });
}

/**
 * "stayed to warn the trains and | was among the dead": a tensed verb behind an infinitive goes on with the clause that the
 * infinitive belongs to.
 */
export function freeTensed(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (token.deprel !== "conj" || !hasTense(tokens, i) || hasSubject(tokens, i)) return;
    let above = token.head;
    while (above >= 0 && !hasTense(tokens, above)) {
      const node = tokens[above];
      if (node === undefined || !/^(advcl|xcomp|conj)/.test(node.deprel) || node.xpos !== "VB")
        return;
      above = node.head;
    }
    if (above >= 0 && above < i) token.head = above;
  });
}

/** A tensed form, or a tensed auxiliary or copula. */
const hasTense = (tokens: Token[], i: number): boolean =>
  /^VB[DZP]$/.test(tokens[i]?.xpos ?? "") ||
  tokens.some(
    ({ head, deprel, xpos }) =>
      head === i && /^(aux|cop)/.test(deprel) && /^(VB[DZP]|MD)$/.test(xpos),
  );
