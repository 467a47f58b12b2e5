import type { Question } from "../../questions/types.ts";

/** One question as a blind judge sees it. */
export type Item = {
  id: string;
  article: string;
  kind: string;
  stem: string;
  key: string;
  options: string;
  evidence: string;
};

const columns = ["id", "article", "kind", "stem", "key", "options", "evidence"] as const;
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The item of a question; `id` must not tell where the question comes from. */
export function itemOf(question: Question, article: string, id: string): Item {
  return {
    id,
    article,
    kind: question.kind,
    stem: flat(question.stem),
    key: flat(keyTextOf(question)),
    options: optionsOf(question).map(flat).join(" / "),
    evidence: flat(question.evidence.text),
  };
}

/** The key as a reader would say it. */
export function keyTextOf(question: Question): string {
  switch (question.kind) {
    case "multiple_choice":
      return question.options.find(({ id }) => id === question.key)?.text ?? "";
    case "multiple_select":
      return question.options
        .filter(({ id }) => question.key.includes(id))
        .map(({ text }) => text)
        .join("; ");
    case "ordering":
      return question.key
        .map((id) => question.options.find((option) => option.id === id)?.text ?? "")
        .join(" → ");
    case "matching":
      return question.left
        .map(
          ({ id, text }) =>
            `${text} = ${question.right.find((right) => right.id === question.key[id])?.text ?? ""}`,
        )
        .join("; ");
    case "true_false":
      return question.key ? "True" : "False";
    case "numeric":
      return [question.key.toLocaleString("en"), question.unit ?? ""].join(" ").trim();
    default:
      return question.key;
  }
}

function optionsOf(question: Question): string[] {
  if (question.kind === "matching")
    return [...question.left, ...question.right].map(({ text }) => text);
  return "options" in question ? question.options.map(({ text }) => text) : [];
}

export const writeSheet = (items: Item[]): string =>
  [columns.join("\t"), ...items.map((item) => columns.map((column) => item[column]).join("\t"))]
    .join("\n")
    .concat("\n");

/** Rows of a tab-separated file with a header line, by column name. */
export function readTable(text: string): Record<string, string>[] {
  const [header = "", ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const names = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, i) => [name, cells[i]?.trim() ?? ""]));
  });
}
