import type { Option, PublicQuestion, Verdict } from "../../../questions/index.ts";
import type { ShownEvidence } from "../../services/present.ts";
import { Mark, type MarkName } from "./mark.tsx";
import { optionsOf } from "./question-fields.tsx";

/** A graded answer as the service hands it out; what proves it is absent after a `prompt`. */
export type Graded = {
  questionId: string;
  answer: unknown;
  verdict: Verdict;
  message: string;
  key?: string;
  keyAnswer?: unknown;
  explanation?: string;
  evidence?: ShownEvidence;
};

type Row = { mark: MarkName | "none"; text: string; letter?: string; tag?: string };

/** A checked question: what was chosen, what is right, and the rest in grey. */
export const CheckedAnswer = ({
  question,
  graded,
}: {
  question: PublicQuestion;
  graded: Graded;
}) => (
  <ul class="opts done">
    {checkedRows(question, graded).map((row) => (
      <li class={row.mark === "none" ? "opt off" : "opt"}>
        {row.mark === "none" ? (
          <kbd aria-hidden="true">{row.letter}</kbd>
        ) : (
          <Mark name={row.mark} />
        )}
        <RowText row={row} />
        {row.tag ? <span class="tag">{row.tag}</span> : null}
      </li>
    ))}
  </ul>
);

const RowText = ({ row }: { row: Row }) => {
  if (row.mark === "right") {
    return (
      <span>
        <mark>{row.text}</mark>
      </span>
    );
  }
  return <span>{row.mark === "wrong" ? <del>{row.text}</del> : row.text}</span>;
};

const checkedRows = (question: PublicQuestion, graded: Graded): Row[] => {
  switch (question.kind) {
    case "multiple_choice":
    case "true_false":
    case "multiple_select":
      return choiceRows(optionsOf(question), idsOf(graded.answer), idsOf(graded.keyAnswer));
    case "ordering":
      return orderRows(question.options ?? [], idsOf(graded.answer), idsOf(graded.keyAnswer));
    case "matching":
      return matchRows(question, pairsOf(graded.answer), pairsOf(graded.keyAnswer));
    default:
      return typedRows(graded);
  }
};

const idsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? [] : [String(value)];
};

const pairsOf = (value: unknown): Record<string, string> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, string>)
    : {};

const choiceRows = (options: Option[], given: string[], key: string[]): Row[] =>
  options.map(({ id, text }, i) => {
    const isChosen = given.includes(id);
    if (key.includes(id) && isChosen) return { mark: "right", text, tag: "Right, yours" };
    if (key.includes(id)) {
      return key.length > 1
        ? { mark: "more", text, tag: "Right, not chosen" }
        : { mark: "right", text, tag: "Right answer" };
    }
    if (isChosen) return { mark: "wrong", text, tag: "Your answer" };
    return { mark: "none", text, letter: String(i + 1) };
  });

const orderRows = (options: Option[], given: string[], key: string[]): Row[] =>
  key.map((id, i) => {
    const text = `${i + 1}. ${options.find((option) => option.id === id)?.text ?? ""}`;
    if (given[i] === id) return { mark: "right", text, tag: "Right, yours" };
    const place = given.indexOf(id) + 1;
    return { mark: "more", text, ...(place > 0 ? { tag: `You said ${place}` } : {}) };
  });

const matchRows = (
  question: PublicQuestion,
  given: Record<string, string>,
  key: Record<string, string>,
): Row[] => {
  const nameOf = (id: string | undefined) =>
    question.right?.find((option) => option.id === id)?.text ?? "";
  return (question.left ?? []).map(({ id, text }) => {
    const line = `${text}: ${nameOf(key[id])}`;
    if (given[id] === key[id]) return { mark: "right", text: line, tag: "Right, yours" };
    const said = nameOf(given[id]);
    return { mark: "more", text: line, ...(said ? { tag: `You said ${said}` } : {}) };
  });
};

const typedRows = (graded: Graded): Row[] => {
  const given = graded.answer === null ? "" : String(graded.answer);
  const key = graded.key ?? "";
  if (graded.verdict === "correct") {
    const isSame = given.toLowerCase() === key.toLowerCase();
    const yours: Row = { mark: "right", text: given, tag: "Right, yours" };
    return isSame ? [yours] : [yours, { mark: "none", text: key, letter: "=", tag: "In full" }];
  }
  const right: Row = { mark: "right", text: key, tag: "Right answer" };
  if (given === "") return [right];
  const mark = graded.verdict === "partly_correct" ? "half" : "wrong";
  return [{ mark, text: given, tag: "Your answer" }, right];
};

/** An answer as one line of text, for the list of results. */
export const answerText = (question: PublicQuestion, answer: unknown): string => {
  if (answer === null || answer === undefined) return "";
  const nameIn = (options: Option[], id: string) => options.find((o) => o.id === id)?.text ?? id;
  if (question.kind === "matching") {
    return Object.entries(pairsOf(answer))
      .map(
        ([from, to]) => `${nameIn(question.left ?? [], from)}: ${nameIn(question.right ?? [], to)}`,
      )
      .join("; ");
  }
  const names = idsOf(answer).map((id) => nameIn(optionsOf(question), id));
  return names.join(question.kind === "ordering" ? " → " : "; ");
};
