/** Grading: compiled keys; a given answer in, a verdict out. */
export { compileKey } from "./compile.ts";
export { answerForm } from "./given-text.ts";
export { gradeAnswer } from "./grade.ts";
export type { CompiledKey } from "./key.ts";
export { acceptedTexts, keyText } from "./key-text.ts";
export { type MessageKey, messageText, messageTexts } from "./messages.ts";
export {
  type AnswerShape,
  type AnswerShapeError,
  answerShapeError,
  maxAnswerCodePoints,
} from "./shape.ts";
export { settlePrompt } from "./verdicts.ts";
export { graderVersion } from "./version.ts";
