import {
  answerForm,
  type Cloze,
  compileKey,
  gradeAnswer,
  type Numeric,
  type Question,
  type ShortAnswer,
} from "../../questions/index.ts";
import { Problem } from "../problem.ts";
import { maxListed } from "../routes/schemas.ts";

type Typed = ShortAnswer | Cloze | Numeric;

/** Whether a question is answered by typing, and so can have more than one right answer. */
export const isTyped = (question: Question): question is Typed =>
  question.kind === "short_answer" || question.kind === "cloze" || question.kind === "numeric";

/**
 * The question with one more accepted answer; the same object when the answer is right already, or no typed answer
 * fits its kind. What the author refused or prompted for before leaves those lists. Refuses with `invalid_request`
 * what no key can accept, and past 32 answers.
 */
export const withAccepted = (question: Question, answer: string): Question => {
  if (!isTyped(question) || isRight(question, answer)) return question;
  const { accepted = [], prompt, reject, ...rest } = question.grading ?? {};
  if (accepted.length >= maxListed) throw refused(`At most ${maxListed} answers are accepted.`);
  const form = answerForm(answer);
  const others = (texts: readonly string[]) => texts.filter((text) => answerForm(text) !== form);
  const grading = {
    ...rest,
    accepted: [...accepted, answer],
    ...(prompt === undefined ? {} : { prompt: others(prompt) }),
    ...(reject === undefined ? {} : { reject: others(reject) }),
  };
  const corrected = { ...question, grading };
  if (!isRight(corrected, answer)) throw refused("This text cannot be an answer.");
  return corrected;
};

const isRight = (question: Typed, answer: string): boolean =>
  gradeAnswer(compileKey(question), answer).verdict === "correct";

const refused = (message: string): Problem =>
  new Problem("invalid_request", [{ field: "answer", message }]);
