import type { Option, Question } from "../types.ts";

/** The right answer as a person reads it: one line, for results, cards and the editor. */
export const keyText = (question: Question): string => {
  switch (question.kind) {
    case "multiple_choice":
      return optionText(question.options, question.key);
    case "multiple_select":
      return question.key.map((id) => optionText(question.options, id)).join("; ");
    case "ordering":
      return question.key.map((id) => optionText(question.options, id)).join(" → ");
    case "matching":
      return question.left
        .map(({ id, text }) => `${text}: ${optionText(question.right, question.key[id] ?? "")}`)
        .join("; ");
    case "true_false":
      return question.key ? "True" : "False";
    case "numeric":
      return numberText(question.key, question.unit);
    default:
      return question.key;
  }
};

/** Every answer that the author wrote as right, the key first, without doubles. Kinds with options have just the key. */
export const acceptedTexts = (question: Question): string[] => {
  const typed =
    question.kind === "short_answer" || question.kind === "cloze" || question.kind === "numeric";
  if (!typed) return [keyText(question)];
  return [...new Set([keyText(question), ...(question.grading?.accepted ?? [])])];
};

const optionText = (options: readonly Option[], id: string): string =>
  options.find((option) => option.id === id)?.text ?? "";

const groupThousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ",");

const numberText = (value: number, unit: string | undefined): string => {
  const plain = String(value);
  const [whole = "", fraction] = plain.split(".");
  const isLong = Math.abs(value) >= 10_000 && /^-?\d+$/.test(whole);
  const grouped = isLong ? groupThousands(whole) : whole;
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  if (unit === undefined || unit === "") return text;
  if (/^[$£€¥]$/.test(unit)) return text.startsWith("-") ? `-${unit}${text.slice(1)}` : unit + text;
  return unit === "%" ? `${text}%` : `${text} ${unit}`;
};
