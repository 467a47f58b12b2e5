import type { Question } from "../../questions/index.ts";
import { Problem } from "../problem.ts";
import type { QuestionInput } from "../routes/schemas.ts";

/**
 * A question as its owner wrote it, made whole: its evidence text is taken from the article, and its key
 * must name options that are there. Otherwise `invalid_request` with the field.
 */
export const toQuestion = (id: string, input: QuestionInput, articleText: string): Question => {
  const { start, end } = input.evidence;
  if (start >= end || end > articleText.length) {
    throw wrong("evidence", "The span must lie within the article.");
  }
  const fault = keyFault(input);
  if (fault !== null) throw wrong("key", fault);
  if (input.kind === "cloze" && input.stem.split("_____").length !== 2) {
    throw wrong("stem", "Write one gap, as five underscores.");
  }
  const evidence = { start, end, text: articleText.slice(start, end) };
  return withoutUndefined({ ...input, id, evidence }) as Question;
};

const wrong = (field: string, message: string): Problem =>
  new Problem("invalid_request", [{ field, message }]);

const keyFault = (input: QuestionInput): string | null => {
  switch (input.kind) {
    case "multiple_choice":
      return idsOf(input.options).has(input.key)
        ? null
        : "One of the options must be the right one.";
    case "multiple_select":
      return areDistinctIds(input.options, input.key) ? null : "Name the right options, each once.";
    case "ordering":
      return areDistinctIds(input.options, input.key) && input.key.length === input.options.length
        ? null
        : "Give every option its place, once.";
    case "matching":
      return isMatching(input) ? null : "Every left side needs its right side.";
    default:
      return null;
  }
};

const idsOf = (options: readonly { id: string }[]) => new Set(options.map(({ id }) => id));

const areDistinctIds = (options: readonly { id: string }[], ids: readonly string[]): boolean => {
  const known = idsOf(options);
  return new Set(ids).size === ids.length && ids.every((id) => known.has(id));
};

const isMatching = (input: Extract<QuestionInput, { kind: "matching" }>): boolean => {
  const right = idsOf(input.right);
  const pairs = Object.entries(input.key);
  return (
    areDistinctIds(
      input.left,
      pairs.map(([from]) => from),
    ) &&
    pairs.length === input.left.length &&
    pairs.every(([, to]) => right.has(to))
  );
};

/** Absent and undefined are one thing in JSON; the core's types know absent only. */
const withoutUndefined = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
