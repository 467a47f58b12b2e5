import { speechVerbs } from "../clauses/claims.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Tree } from "../types.ts";

/** What tells that somebody stands, stood or will stand before a court for what was done before. */
const before =
  /^(acquit|acquitted|acquittal|convict|convicted|conviction|sentenc\w+|jail(ed|s)?|guilty|trial|retrial|manslaughter|inquest|indict(ed|ment)|prosecut\w+|pleads?|pleaded|parole)$/;

/** What is done in court, and by those who hear of it; all else of such news was done before. */
const ofCourt = new Set(
  `acquit adjourn affirm agree allow answer apologise apologize appeal appear apply approve argue arrive ask attend award
  begin call charge clear close condemn continue convict criticise criticize cry decide defend delay demand deny describe
  dismiss end express face file find fine free give grant handle hand hear hold impose indict issue jail listen lose open
  order overturn plead postpone praise present preside proceed prosecute protest question quash react read refuse reject
  release remand request resume return rule seek send sentence set start state sue suspend swear tell testify thank
  uphold urge vow wait weep welcome win`.split(/\s+/),
);

const known = new WeakMap<Document, boolean>();

/** Whether the news tells of a trial, a verdict or a sentence. */
function isCourtNews(document: Document): boolean {
  let isCourt = known.get(document);
  if (isCourt === undefined) {
    const opening = document.trees[document.news?.sentence ?? -1];
    isCourt = opening?.tokens.some((_, i) => isBefore(opening, i)) ?? false;
    known.set(document, isCourt);
  }
  return isCourt;
}

/** "on trial", "jailed"; not "in clinical trials". */
const isBefore = (tree: Tree, i: number): boolean =>
  before.test(lower(tree, i)) && !/^(clinical|drug|time|field|medal)$/.test(lower(tree, i - 1));

/** "was sentenced on Tuesday … Holm shot two men": what brought somebody before the court is no deed of the days of the news. */
export const isBeforeTrial = (document: Document, { tree, verbs, claim }: Fact): boolean =>
  isCourtNews(document) &&
  tree.index !== document.news?.sentence &&
  claim === null &&
  !isOfCourt(tokenAt(tree, verbs.head).lemma);

const isOfCourt = (lemma: string): boolean => ofCourt.has(lemma) || speechVerbs.has(lemma);
