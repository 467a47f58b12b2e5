import type { Answer } from "./answers.ts";

/** Pronouns that are told of together. */
const classes: [string, RegExp][] = [
  ["he, she", /^(he|him|his|she|her|hers)$/],
  ["it", /^it$/],
  ["its", /^its$/],
  ["they, them", /^(they|them)$/],
  ["their", /^theirs?$/],
  ["there", /^there$/],
];

/** Coverage (of the referring ones) and precision (of the resolved ones) by class and by genre. */
export function tableOf(answers: Answer[]): string {
  const lines = ["                 all  referring  resolved  right   coverage precision"];
  const add = (name: string, of: Answer[]) => {
    const referring = of.filter(({ isReferring }) => isReferring).length;
    const resolved = of.filter(({ by }) => by !== null).length;
    const right = of.filter(({ isRight }) => isRight).length;
    const percent = (part: number, whole: number) =>
      (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`).padStart(10);
    const counts = [of.length, referring, resolved, right];
    lines.push(
      `${name.padEnd(12)}${counts.map((n) => String(n).padStart(8)).join("")}  ${percent(right, referring)}${percent(right, resolved)}`,
    );
  };
  for (const [name, pattern] of classes)
    add(
      name,
      answers.filter(({ word }) => pattern.test(word)),
    );
  for (const genre of new Set(answers.map((one) => one.genre)))
    add(
      genre,
      answers.filter((one) => one.genre === genre),
    );
  for (const by of ["entity", "subject", "phrase"])
    add(
      `by ${by}`,
      answers.filter((one) => one.by === by),
    );
  add("all", answers);
  return lines.join("\n");
}
