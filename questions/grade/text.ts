import type { Grade } from "../types.ts";
import type { TextKey } from "./key.ts";
import { correct, incorrect, prompt } from "./verdicts.ts";

/** The form in which two texts are compared. */
export const normalForm = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim()
    .replace(/^(?:the|an|a) /, "");

export const gradeText = (compiled: TextKey, given: string): Grade => {
  const form = normalForm(given);
  if (form === "") return incorrect("empty", "empty");
  if (compiled.reject.includes(form)) return incorrect("author_reject");
  if (compiled.accepted.includes(form)) return correct("same");
  if (compiled.prompt.includes(form)) return prompt("author_prompt");
  return incorrect("no_match");
};
