import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, isUnder, lower, relationOf, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { acting, mental } from "./clause-pronouns.ts";
import { isImpersonal } from "./impersonal.ts";
import type { PronounAt } from "./pronoun-at.ts";
import type { Candidate } from "./pronoun-walk.ts";

/** Features of a candidate by name, each present or absent. */
export type Features = string[];

const bucket = (n: number): string => (n < 4 ? String(n) : n < 7 ? "4" : "7");

/** What speaks for and against each candidate, and last what speaks for none of them. */
export function featuresOf(document: Document, at: PronounAt, candidates: Candidate[]): Features[] {
  const order = recencyOf(candidates);
  const context = contextOf(at);
  const isNext = ({ referent: { last } }: Candidate) =>
    last.role === "main" && at.tree.index - last.tree.index === 1;
  const hasNext = candidates.some(isNext);
  const all = candidates.map((candidate, k) => [
    ...ofCandidate(document, at, candidate, context),
    ...(hasNext && !isNext(candidate) ? ["other subject", `other subject ${at.role}`] : []),
    `rank ${bucket(order[k] ?? 0)}`,
    `of ${bucket(candidates.length)}`,
  ]);
  return [...all, ofNone(at, candidates, context)];
}

/** How many candidates were spoken of since each. */
function recencyOf(candidates: Candidate[]): number[] {
  const place = ({ referent: { last }, ahead }: Candidate) =>
    ahead === null ? last.tree.index * 1000 + last.head : -1;
  const sorted = candidates.map((one, k) => ({ k, at: place(one) })).sort((a, b) => b.at - a.at);
  const order: number[] = [];
  sorted.forEach(({ k }, rank) => {
    order[k] = rank;
  });
  return order;
}

type Context = { verb: number; deed: string; owned: string; subjects: number[]; depth: number };

function contextOf({ tree, i, role }: PronounAt): Context {
  const verb = tokenAt(tree, i).head;
  const { lemma } = tokenAt(tree, verb);
  const isSubject = role === "main" || role === "subject";
  const deed = !isSubject
    ? ""
    : mental.test(lemma)
      ? "mental"
      : acting.test(lemma)
        ? "acting"
        : tokenAt(tree, verb).upos === "VERB"
          ? "verb"
          : "be";
  const owned = role === "owner" ? classOfOwned(lemma.toLowerCase()) : "";
  const subjects = subjectsAbove(tree, i);
  return { verb, deed, owned, subjects, depth: subjects.length };
}

const classOfOwned = (lemma: string): string =>
  isPersonNoun(lemma) ? "human" : isGroupOrPlaceNoun(lemma) ? "body" : "thing";

/** Subjects of the clauses that the token stands in, the nearest first. */
function subjectsAbove(tree: Tree, i: number): number[] {
  const found: number[] = [];
  let node = tokenAt(tree, i).head;
  for (let k = 0; node >= 0 && k < 12; k++) {
    const subject = childrenBy(tree, node, "nsubj")[0];
    if (subject !== undefined && !isUnder(tree, i, subject))
      found.push(antecedentOf(tree, subject));
    node = tokenAt(tree, node).head;
  }
  return found;
}

/** "the Tsar, | who gave him his capital": whom the relative pronoun stands for. */
const antecedentOf = (tree: Tree, subject: number): number => {
  const { upos, head } = tokenAt(tree, subject);
  const isRelative = upos === "PRON" && tokenAt(tree, head).deprel === "acl:relcl";
  return isRelative && /^(who|which|that)$/.test(lower(tree, subject))
    ? tokenAt(tree, head).head
    : subject;
};

function ofCandidate(
  document: Document,
  at: PronounAt,
  { referent, ahead }: Candidate,
  { verb, deed, owned, subjects }: Context,
): Features {
  const { tree, i, role, isQuoted, isOpening } = at;
  const { last, named, entity, kind, count } = referent;
  const found: Features = [`kind ${kind}`];
  const number = referent.isMany ? "many" : "one";
  found.push(`kind ${kind} ${number}`);
  if (deed !== "") found.push(`${deed} ${kind}`);
  if (owned !== "") found.push(`own ${owned} ${kind}`);
  if (ahead !== null) {
    found.push("ahead", `ahead ${role}`);
    return found;
  }
  const back = tree.index - last.tree.index;
  const distance = back === 0 ? "here" : bucket(back);
  found.push(
    `${distance}`,
    `${distance} ${last.role}`,
    `${distance} ${role}`,
    `${role} ${last.role}`,
  );
  if (last.role === role) found.push(`same role ${back === 0 ? "here" : "before"}`);
  if (back === 0) {
    const level = subjects.indexOf(last.head);
    if (level >= 0)
      found.push(`subject above ${bucket(level)}`, `subject above ${bucket(level)} ${kind}`);
    if (isUnder(tree, i, last.head)) found.push("inside");
    found.push(
      `tokens ${i - last.head < 4 ? 3 : i - last.head < 8 ? 7 : i - last.head < 16 ? 15 : 16}`,
    );
  }
  found.push(last.isPronoun ? `last pronoun ${distance}` : `last ${referent.determiner}`);
  if (last.isPronoun) found.push(referent.pronoun === at.word ? "same word" : "other word");
  found.push(`count ${bucket(count)}`, `named ${bucket(tree.index - named.tree.index)}`);
  if (entity !== null && entity === document.topic)
    found.push("topic", `topic ${distance}`, `topic ${kind}`);
  if (document.topicWords.has(tokenAt(named.tree, named.head).lemma.toLowerCase()))
    found.push("in title");
  if (referent.gender !== null) found.push("gender");
  if (isOpening && back > 0) found.push("other paragraph", `opening ${role}`);
  if (isQuoted) found.push("quoted", `quoted ${distance}`);
  const other = last.tree;
  const otherVerb = tokenAt(other, last.head).head;
  if (
    otherVerb >= 0 &&
    tokenAt(other, otherVerb).lemma === tokenAt(tree, verb).lemma &&
    (back > 0 || otherVerb !== verb)
  )
    found.push("same governor");
  if (isFramed(other, last.head)) found.push("framed");
  return found;
}

/** "For this reason,", "In captivity,": in front of its clause. */
const isFramed = (tree: Tree, k: number): boolean =>
  relationOf(tree, k) === "obl" && k < (childrenBy(tree, tokenAt(tree, k).head, "nsubj")[0] ?? -1);

function ofNone(at: PronounAt, candidates: Candidate[], { verb, deed, depth }: Context): Features {
  const { tree, i, role, word, isOpening, isQuoted } = at;
  const near = candidates.filter(
    ({ referent, ahead }) => ahead === null && tree.index - referent.last.tree.index <= 1,
  );
  const found: Features = [
    "none",
    `none ${word}`,
    `none ${role}`,
    `none of ${bucket(candidates.length)}`,
    `none near ${bucket(near.length)}`,
    `none depth ${bucket(depth)}`,
  ];
  if (isOpening) found.push("none opening");
  if (isQuoted) found.push("none quoted");
  if (tree.index === 0) found.push("none first");
  if (word !== "it") return found;
  const { upos, lemma, deprel } = tokenAt(tree, verb);
  found.push(`none ${deed}`, `none ${upos}`);
  if (tokenAt(tree, i).deprel === "expl") found.push("none expl");
  if (isImpersonal(tree, i)) found.push("none impersonal");
  const isCopular = hasChild(tree, verb, "cop");
  for (const relation of ["ccomp", "csubj", "xcomp", "advcl", "acl:relcl"])
    if (hasChild(tree, verb, relation))
      found.push(`none ${relation}`, `none ${isCopular ? "cop" : "verb"} ${relation}`);
  if (isCopular) found.push(`none cop ${upos}`);
  if (tokenAt(tree, i).deprel === "nsubj:pass") found.push("none passive");
  if (/^(take|seem|appear|rain|snow|turn|happen|mean|make|help|allow)$/.test(lemma))
    found.push("none weather");
  found.push(`none clause ${deprel}`);
  return found;
}
