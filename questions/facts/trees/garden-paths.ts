import { verbForms } from "../../read/forms/index.ts";
import type { Token } from "../../read/types.ts";

/**
 * "Tests carried out at a laboratory, in which …, | produced marks", "A spruce weighed down by snow | toppled": read as if the
 * tests carried something out. A participle behind its noun hands the subject on to the verb that comes later. Changes the
 * tokens.
 */
export function mendGardenPaths(tokens: Token[]): void {
  const root = tokens.findIndex(({ head }) => head === -1);
  const verb = tokens[root];
  if (verb === undefined || !isReducible(tokens, root)) return;
  const subject = tokens.findIndex(({ head, deprel }) => head === root && isSubject(deprel));
  const later = tokens.findIndex((_, i) => i > root && isLaterVerb(tokens, { root, i }));
  const [noun, main] = [tokens[subject], tokens[later]];
  if (noun === undefined || main === undefined || subject !== root - 1) return;
  for (const [i, token] of tokens.entries())
    if (token.head === root && i > later) token.head = later;
  Object.assign(main, { head: -1, deprel: "root", xpos: "VBD" });
  Object.assign(verb, { head: subject, deprel: "acl", xpos: "VBN" });
  Object.assign(noun, { head: later, deprel: "nsubj" });
}

const isSubject = (deprel: string): boolean => deprel.startsWith("nsubj");

/** A verb that may as well be a participle: no auxiliary, and no object that it would have as a past tense. */
function isReducible(tokens: Token[], root: number): boolean {
  const verb = tokens[root];
  if (verb?.upos !== "VERB" || !/^VB[DN]$/.test(verb.xpos)) return false;
  if (verb.form !== verbForms(verb.lemma).participle) return false;
  return !tokens.some(
    ({ head, deprel }) => head === root && /^(aux|cop|obj|iobj|ccomp|xcomp|mark|expl)/.test(deprel),
  );
}

/** A verb that has neither subject nor link of its own, and whose form or object makes it a past tense. */
function isLaterVerb(tokens: Token[], { root, i }: { root: number; i: number }): boolean {
  const token = tokens[i];
  if (token?.head !== root || token.upos !== "VERB") return false;
  if (!/^(advcl|parataxis|conj|dep)$/.test(token.deprel)) return false;
  const own = tokens.filter(({ head }) => head === i);
  if (own.some(({ deprel }) => /^(nsubj|csubj|mark|cc|aux|expl|case)/.test(deprel))) return false;
  const hasObject = own.some(({ deprel }) => deprel === "obj");
  const isPast = token.xpos === "VBD" || (token.xpos === "VBN" && hasObject);
  const before = tokens[i - 1]?.form ?? "";
  // "weighed down by snow | toppled": one doer is enough for a participle.
  const isDone = tokens.some(
    ({ form, head }) => /^by$/.test(form) && tokens[head]?.head === root && head < i,
  );
  if (before === ",") return isPast && isAsideClosed(tokens, { root, i });
  return isPast || (token.xpos === "VBN" && isDone);
}

/** ", in which three copies were burned, produced": the comma before the verb closes what another one opened. */
const isAsideClosed = (tokens: Token[], { root, i }: { root: number; i: number }): boolean =>
  tokens.some(
    ({ xpos }, k) =>
      k > root &&
      k < i - 1 &&
      /^W(DT|P\$?|RB)$/.test(xpos) &&
      (tokens[k - 1]?.form === "," || tokens[k - 2]?.form === ","),
  );

/**
 * "ceased flying after talks on a rescue | broke down", "pointed out that 37 whiskers | dated from 1930": a noun that the
 * reader gives to the verb before, and the verb right behind it whose subject it is. Changes the tokens.
 */
export function mendLinkedClauses(tokens: Token[]): void {
  tokens.forEach((clause, i) => {
    const isOne = clause.deprel === "advcl" || clause.deprel === "acl";
    if (!isOne || !/^VB[DN]$/.test(clause.xpos)) return;
    const isBare = !tokens.some(
      ({ head, deprel }) => head === i && /^(nsubj|cc|aux|mark|case)/.test(deprel),
    );
    if (!isBare) return;
    if (clause.deprel === "advcl") behindLink(tokens, i);
    if (clause.deprel === "acl") behindThat(tokens, i);
  });
}

/** The circumstance: "after talks on a rescue" of the verb before is a clause with the verb behind it. */
function behindLink(tokens: Token[], i: number): void {
  const above = tokens[i]?.head ?? -1;
  const noun = tokens.findLastIndex(
    ({ head, deprel }, k) => k < i && k > above && head === above && /^obl/.test(deprel),
  );
  const link = tokens.findIndex(({ head, deprel }) => head === noun && deprel === "case");
  const isLink = /^(after|before|when|while|because|until)$/.test(tokens[link]?.form ?? "");
  if (noun < 0 || !isLink || !reaches(tokens, noun, i)) return;
  Object.assign(tokens[noun] ?? {}, { deprel: "nsubj", head: i });
  Object.assign(tokens[link] ?? {}, { deprel: "mark", head: i, upos: "SCONJ" });
  Object.assign(tokens[i] ?? {}, { xpos: "VBD" });
}

/** What is said: behind "that" the object of the verb of saying and its participle are a clause. */
function behindThat(tokens: Token[], i: number): void {
  const noun = tokens[i]?.head ?? -1;
  const object = tokens[noun];
  const said = object?.head ?? -1;
  const that = tokens.findIndex(
    ({ head, deprel, form }, k) =>
      k > said && k < noun && head === said && deprel === "mark" && form === "that",
  );
  if (object?.deprel !== "obj" || that < 0 || !reaches(tokens, noun, i)) return;
  Object.assign(tokens[i] ?? {}, { deprel: "ccomp", head: said, xpos: "VBD" });
  Object.assign(object, { deprel: "nsubj", head: i });
  Object.assign(tokens[that] ?? {}, { head: i });
}

/** Whether nothing but the noun's own phrase stands between it and the verb. */
const reaches = (tokens: Token[], noun: number, verb: number): boolean =>
  noun < verb &&
  tokens.slice(noun + 1, verb).every((_, k) => {
    let node = noun + 1 + k;
    while (node > noun) node = tokens[node]?.head ?? -1;
    return node === noun;
  });
