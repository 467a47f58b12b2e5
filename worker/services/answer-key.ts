import {
  type CompiledKey,
  type Grade,
  gradeAnswer,
  keyText,
  messageText,
  type Question,
  type Verdict,
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
  /** What was made of answers that were given before: a class gives the same few. */
  graded: Map<string | number | boolean, GradedAnswer>;
};

/** A graded answer, and its outcome as JSON. */
export type GradedAnswer = { verdict: Verdict; points: number; json: string };

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
    const [written, graded] = [new Map(), new Map()];
    questions.set(question.id, { question, key, points, article, written, graded });
  });
  const made = { questions, maxPoints };
  known.set(body, made);
  return made;
};

/**
 * Answers of one question that are remembered at most, past which all are forgotten, and characters of the longest: some 3 KB
 * a question, so that made-up answers to every version that an isolate holds stay far below its memory.
 */
const mostRemembered = 20;
const longestRemembered = 40;

/** The grade of an answer that fits its question. The same answer always gets the same, so that it is graded once. */
export const gradeOnce = (keyed: KeyedQuestion, answer: unknown): GradedAnswer => {
  const isPlain = typeof answer === "number" || typeof answer === "boolean";
  const isShort = typeof answer === "string" && answer.length <= longestRemembered;
  if (!isPlain && !isShort) return gradeNow(keyed, answer);
  const known = keyed.graded.get(answer);
  if (known !== undefined) return known;
  const made = gradeNow(keyed, answer);
  if (keyed.graded.size >= mostRemembered) keyed.graded.clear();
  keyed.graded.set(answer, made);
  return made;
};

const gradeNow = (keyed: KeyedQuestion, answer: unknown): GradedAnswer => {
  const grade = gradeAnswer(keyed.key, answer);
  const points = grade.credit * keyed.points;
  return { verdict: grade.verdict, points, json: writeOutcome(keyed, grade) };
};

/**
 * A graded answer as JSON. A question has few outcomes, and each is written once: what stands in it is key, proof and
 * set sentences, nothing of the answer.
 */
const writeOutcome = (keyed: KeyedQuestion, grade: Grade): string => {
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
