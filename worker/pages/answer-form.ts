import type { Answer, PublicQuestion } from "../../questions/index.ts";

/** An answer as the form gave it, or what to tell the player. Nothing is graded here. */
export type FormAnswer = { answer: Answer; error?: undefined } | { answer: null; error: string };

/** Turns the fields of `QuestionFields` into an answer of the question's kind. */
export const readAnswer = (
  question: PublicQuestion,
  form: FormData | URLSearchParams,
): FormAnswer => {
  const single = text(form.get("answer"));
  switch (question.kind) {
    case "multiple_choice":
      return single ? { answer: single } : ask("Choose an answer, or skip the question.");
    case "true_false":
      return single
        ? { answer: single === "true" }
        : ask("Choose an answer, or skip the question.");
    case "multiple_select": {
      const answer = form.getAll("answer").map(text);
      return answer.length > 0
        ? { answer }
        : ask("Choose at least one answer, or skip the question.");
    }
    case "ordering":
      return readOrder(question, form);
    case "matching":
      return readPairs(question, form);
    default:
      return single ? { answer: single } : ask("Type an answer, or skip the question.");
  }
};

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

const ask = (error: string): FormAnswer => ({ answer: null, error });

const readOrder = (question: PublicQuestion, form: FormData | URLSearchParams): FormAnswer => {
  const ids = (question.options ?? []).map(({ id }) => id);
  const places = ids.map((id) => Number(text(form.get(`place-${id}`)) || Number.NaN));
  const isWhole = ids.every((_, i) => places.includes(i + 1));
  if (!isWhole) return ask(`Give each line its own place, 1 to ${ids.length}.`);
  return { answer: ids.map((_, i) => ids[places.indexOf(i + 1)] ?? "") };
};

const readPairs = (question: PublicQuestion, form: FormData | URLSearchParams): FormAnswer => {
  const pairs: Record<string, string> = {};
  for (const { id } of question.left ?? []) {
    const chosen = text(form.get(`match-${id}`));
    if (!chosen) return ask("Choose something for every line, or skip the question.");
    pairs[id] = chosen;
  }
  return { answer: pairs };
};
