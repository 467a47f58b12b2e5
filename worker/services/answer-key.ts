import {
  type CompiledKey,
  type Grade,
  keyText,
  messageText,
  type Question,
} from "../../questions/index.ts";
import type { VersionBody } from "./build-version.ts";
import { questionPoints, showEvidence } from "./present.ts";

/** A question with all that grading it and telling the outcome takes. */
export type KeyedQuestion = {
  question: Question;
  key: CompiledKey;
  points: number;
  article: VersionBody["article"];
  /** The JSON of each outcome that was told before. */
  written: Map<string, string>;
};

/** What whole sheets of one version are graded with. */
export type AnswerKey = { questions: ReadonlyMap<string, KeyedQuestion>; maxPoints: number };

const known = new WeakMap<VersionBody, AnswerKey>();

/** The answer key of a version, made once: versions never change. */
export const answerKeyOf = (body: VersionBody): AnswerKey => {
  const held = known.get(body);
  if (held !== undefined) return held;
  const questions = new Map<string, KeyedQuestion>();
  let maxPoints = 0;
  body.questions.forEach((question, place) => {
    const key = body.keys[place];
    const points = questionPoints(question);
    maxPoints += points;
    if (key === undefined) return;
    const { article } = body;
    questions.set(question.id, { question, key, points, article, written: new Map() });
  });
  const made = { questions, maxPoints };
  known.set(body, made);
  return made;
};

/**
 * A graded answer as JSON. A question has few outcomes, and each is written once: what stands in it is key, proof and
 * set sentences, nothing of the answer.
 */
export const writeOutcome = (keyed: KeyedQuestion, grade: Grade): string => {
  const outcome = `${grade.verdict} ${grade.credit} ${grade.message}`;
  const told = keyed.written.get(outcome);
  if (told !== undefined) return told;
  const json = JSON.stringify(toOutcome(keyed, grade));
  keyed.written.set(outcome, json);
  return json;
};

const toOutcome = (keyed: KeyedQuestion, { verdict, credit, message }: Grade) => ({
  questionId: keyed.question.id,
  verdict,
  credit,
  points: credit * keyed.points,
  message: messageText(message),
  // A prompt asks once more, so it keeps its key, as in an attempt.
  ...(verdict === "prompt" ? {} : disclose(keyed)),
});

const disclose = ({ question, article }: KeyedQuestion) => ({
  key: keyText(question),
  ...(question.explanation === undefined ? {} : { explanation: question.explanation }),
  evidence: showEvidence(article, question.evidence),
});
