import { keyText } from "../grade/key-text.ts";
import type { Question } from "../types.ts";
import { lastSentence } from "./last-sentence.ts";
import type { Warning } from "./types.ts";
import { missingWords, numbersIn, remember, tellingWords, wordsOf } from "./words.ts";

/** A share by which a number in the article may differ from the key: one is often rounded. */
const rounding = 0.005;

/**
 * What keeps the evidence from proving the key, as far as the words tell. It speaks up only where nothing of an answer is
 * there: a pronoun or a date that the question writes out is no fault.
 */
export const findGroundingFaults = (question: Question, article: { text: string }): Warning[] => {
  const evidence = article.text.slice(question.evidence.start, question.evidence.end);
  const proving = wordsOf(evidence);
  if (tellingWords(evidence).length === 0) {
    return [{ code: "evidence_empty", field: "evidence" }];
  }
  const faults = keyFaults(question, { evidence, proving, article });
  return faults.length > 0 ? faults : stemFaults(question, proving);
};

/** An article is looked through for many questions. */
const wordsOfArticle = remember(({ text }: { text: string }): string[] => [
  ...new Set(wordsOf(text)),
]);

type Ground = { evidence: string; proving: string[]; article: { text: string } };

const keyFaults = (question: Question, ground: Ground): Warning[] => {
  switch (question.kind) {
    case "numeric":
      return holdsNumber(question.key, ground) ? [] : [keyMissing(isElsewhere(question, ground))];
    case "true_false":
      return question.key ? statementFaults(lastSentence(question.stem), ground) : [];
    case "multiple_select":
      return question.options
        .filter(({ id, text }) => question.key.includes(id) && isUnproved(text, ground))
        .map(({ id }) => ({ code: "option_not_in_evidence", field: "options", option: id }));
    case "ordering":
      return unknownTexts(question.options, ground);
    case "matching":
      return [...unknownTexts(question.left, ground), ...unknownTexts(question.right, ground)];
    default: {
      const answers = [keyText(question), ...(question.grading?.accepted ?? [])];
      const context = contextOf(question, ground);
      if (answers.some((text) => !isUnproved(text, ground) || !isUnproved(text, context)))
        return [];
      return [keyMissing(isElsewhere(question, ground))];
    }
  }
};

const keyMissing = (isElsewhere: boolean): Warning => ({
  code: isElsewhere ? "key_elsewhere" : "key_not_in_article",
  field: "evidence",
});

const isElsewhere = (question: Question, { article }: Ground): boolean => {
  const ground = { evidence: article.text, proving: wordsOfArticle(article), article };
  return question.kind === "numeric"
    ? holdsNumber(question.key, ground)
    : !isUnproved(keyText(question), ground);
};

/** Characters before the evidence in which a pronoun of it is looked up. */
const pronounReach = 600;

/** What a pronoun of the evidence may stand for is in the text before it. Without a pronoun nothing is. */
const contextOf = ({ evidence: { start } }: Question, { evidence, article }: Ground): Ground => {
  const hasPronoun = /\b(?:he|she|they|it|him|her|them|his|their|its|who|which)\b/i.test(evidence);
  const text = hasPronoun ? article.text.slice(Math.max(0, start - pronounReach), start) : "";
  return { evidence: text, proving: wordsOf(text), article };
};

/** Whether no telling word of a text is in the evidence; a text without any is compared as it stands. */
const isUnproved = (text: string, { proving }: Ground): boolean => {
  const telling = tellingWords(text);
  const words = telling.length > 0 ? telling : wordsOf(text);
  return words.length > 0 && missingWords(words, proving).length === words.length;
};

const holdsNumber = (key: number, { evidence }: Ground): boolean =>
  numbersIn(evidence).some((value) => Math.abs(value - key) <= Math.abs(key) * rounding);

/**
 * A true statement may not name anybody, anything or any number that the article does not. A date it may: an article
 * often says it in its dateline alone, or as a weekday.
 */
const statementFaults = (stem: string, { article }: Ground): Warning[] => {
  const named =
    stem.replace(dates, "").match(/(?<=\s)\p{Lu}[\p{L}\p{M}’'-]+|\d[\d,.]*\d|\d/gu) ?? [];
  const told = named.filter((text) => !/^[12]\d{3}$/.test(text));
  const missing = missingWords(told.flatMap(tellingWords), wordsOfArticle(article));
  return missing.length > 0 ? [{ code: "statement_not_in_article", field: "stem" }] : [];
};

/** "July 6, 2019", "6 July" and "July 2019"; not "July alone". */
const dates =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}|[12]\d{3})\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Lines and pairs may come from all over the article. */
const unknownTexts = (
  options: readonly { id: string; text: string }[],
  { article }: Ground,
): Warning[] => {
  const ground = { evidence: article.text, proving: wordsOfArticle(article), article };
  return options
    .filter(({ text }) => isUnproved(text, ground))
    .map(({ id }) => ({ code: "option_not_in_article", field: "options", option: id }));
};

/** A stem that shares no telling word with its evidence is about something else. */
const stemFaults = (question: Question, proving: string[]): Warning[] => {
  if (question.kind === "ordering" || question.kind === "matching") return [];
  const words = tellingWords(question.stem);
  const isOff = words.length > 1 && missingWords(words, proving).length === words.length;
  return isOff ? [{ code: "evidence_off_topic", field: "evidence" }] : [];
};
