import { keyText, type Option, type Question, type QuestionKind } from "../../questions/index.ts";
import { isTyped } from "./accepted-question.ts";

/** Kinds that a question can be turned into one another; lines to order and pairs have nothing in common with them. */
export const exchangeableKinds = [
  "multiple_choice",
  "multiple_select",
  "true_false",
  "short_answer",
  "cloze",
  "numeric",
] as const satisfies readonly QuestionKind[];

export type ExchangeableKind = (typeof exchangeableKinds)[number];

export const isExchangeable = (kind: unknown): kind is ExchangeableKind =>
  exchangeableKinds.some((known) => known === kind);

const letters = "abcdefghijkl";
const gap = "_____";

/**
 * A question in another kind, with what both kinds can hold: the proof, the right answer, and the wrong ones, which a
 * typed answer keeps as what is never right. `earlier` is the same question as it was when it last had that kind: its
 * options come back. What cannot be known stays empty, so the outcome may need its author. The same kind, or one that is
 * not exchangeable, changes nothing.
 */
export const withKind = (
  question: Question,
  kind: ExchangeableKind,
  earlier: Question | null = null,
): Question => {
  if (question.kind === kind || !isExchangeable(question.kind)) return question;
  const { id, evidence, difficulty, explanation } = question;
  const note = explanation === undefined ? {} : { explanation };
  const base = { id, stem: question.stem, evidence, difficulty, ...note };
  switch (kind) {
    case "multiple_choice":
    case "multiple_select": {
      const { options, keys } = optionsOf(question, earlier);
      const stem = stemOf(question, earlier);
      if (kind === "multiple_select") return { ...base, kind, stem, options, key: keys };
      return { ...base, kind, stem, options, key: keys[0] ?? "a" };
    }
    case "true_false":
      return { ...base, kind, stem: statementOf(question, earlier), key: true };
    case "numeric":
      return { ...base, kind, stem: stemOf(question, earlier), ...numberOf(answerOf(question)) };
    default: {
      const { accepted, reject } = listsOf(question);
      const lists = {
        ...(accepted.length > 0 ? { accepted } : {}),
        ...(reject.length > 0 ? { reject } : {}),
      };
      const grading = Object.keys(lists).length > 0 ? { grading: lists } : {};
      const stem = kind === "cloze" ? gapOf(question, earlier) : stemOf(question, earlier);
      return { ...base, kind, stem, key: answerOf(question), ...grading };
    }
  }
};

/** The right answer in words; empty where a kind has none, or none yet. */
const answerOf = (question: Question): string => {
  if (question.kind === "true_false") return "";
  if (question.kind === "multiple_select") return firstKey(question)?.text ?? "";
  const text = keyText(question);
  return question.kind === "numeric" && Number.isNaN(question.key) ? "" : text;
};

const firstKey = ({ options, key }: { options: Option[]; key: string[] }): Option | undefined =>
  options.find(({ id }) => key.includes(id));

/** What else is right and what is wrong, of choices and of typed answers alike. */
const listsOf = (question: Question): { accepted: string[]; reject: string[] } => {
  if (question.kind === "multiple_choice" || question.kind === "multiple_select") {
    const right = [question.key].flat();
    const texts = (isRight: boolean) =>
      question.options
        .filter(({ id, text }) => right.includes(id) === isRight && text !== "")
        .map(({ text }) => text);
    return { accepted: texts(true).slice(1), reject: texts(false) };
  }
  const { accepted = [], reject = [] } = (isTyped(question) ? question.grading : undefined) ?? {};
  return { accepted: [...accepted], reject: [...reject] };
};

/** The options of a question: its own, else those that it had, else its answer and what it never takes. */
const optionsOf = (
  question: Question,
  earlier: Question | null,
): { options: Option[]; keys: string[] } => {
  for (const known of [question, earlier]) {
    if (known?.kind !== "multiple_choice" && known?.kind !== "multiple_select") continue;
    const keys = [known.key].flat();
    const answer = answerOf(question);
    const isKept = known === question || answer === "";
    // The answer may have been edited since.
    const options = known.options.map((option) =>
      !isKept && option.id === keys[0] ? { ...option, text: answer } : option,
    );
    return { options, keys };
  }
  const texts = [answerOf(question), ...listsOf(question).reject].slice(0, letters.length);
  const options = texts.map((text, i) => ({ id: letters[i] ?? "a", text }));
  return { options, keys: ["a"] };
};

/** The wording for a question mark: a statement or a gap gives way to what was asked before. */
const stemOf = (question: Question, earlier: Question | null): string => {
  const isAsked = question.kind !== "true_false" && question.kind !== "cloze";
  if (isAsked || earlier === null) return question.stem;
  return earlier.stem;
};

const statementOf = (question: Question, earlier: Question | null): string => {
  if (question.kind === "cloze") return question.stem.replace(gap, answerOf(question));
  return earlier?.kind === "true_false" ? earlier.stem : question.evidence.text;
};

/** The proof's own sentence without the answer, where the answer stands in it word for word. */
const gapOf = (question: Question, earlier: Question | null): string => {
  if (earlier?.kind === "cloze") return earlier.stem;
  const answer = answerOf(question);
  const sentence = question.kind === "true_false" ? question.stem : question.evidence.text;
  return answer !== "" && sentence.includes(answer) ? sentence.replace(answer, gap) : sentence;
};

/** The number in a text such as `1,200 metres`, with what follows as its unit; NaN when there is none. */
const numberOf = (text: string): { key: number; unit?: string } => {
  const match = /^(-?[\d,]*\.?\d+)\s*(.*)$/.exec(text.trim());
  if (match === null) return { key: Number.NaN };
  const unit = match[2] ?? "";
  const key = Number((match[1] ?? "").replaceAll(",", ""));
  return unit === "" || unit.length > 20 ? { key } : { key, unit };
};
