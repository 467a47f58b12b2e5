import type { Question } from "../../questions/types.ts";

/** A labelled answer of an evaluation file. */
export type Pair = {
  question: string;
  references: string[];
  given: string;
  isRight: boolean;
  source: string;
};

/** Reads the pairs of a TSV text: question, references separated by `|`, given answer, label (1 or 0), source; a head line. */
export const readPairs = (tsv: string): Pair[] =>
  tsv
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [question = "", references = "", given = "", label = "", source = ""] =
        line.split("\t");
      return { question, references: references.split("|"), given, isRight: label === "1", source };
    });

/** The question that a pair stands for: the first reference is the key, the others are the author's accepted answers. */
export const questionOf = ({ question, references: [key = "", ...accepted] }: Pair): Question => ({
  id: "pair",
  kind: "short_answer",
  stem: question,
  key,
  evidence: { start: 0, end: 0, text: "" },
  difficulty: 1,
  grading: { accepted },
});
