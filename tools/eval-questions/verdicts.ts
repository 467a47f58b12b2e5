import { readTable } from "./sheet.ts";

export type VerdictFigures = {
  n: number;
  publish: number;
  publishOrEdit: number;
  /** Share of wrong-key, two-right, ungrounded and not-answerable items. */
  wrong: number;
  reasons: Record<string, number>;
  byKind: Record<string, { n: number; publish: number }>;
};

const wrongReasons = new Set(["wrong-key", "two-right", "ungrounded", "not-answerable"]);
const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

/** Percentages of a judge's table with columns `verdict` and `reason`; `kind` is used where it is given. */
export function readVerdicts(text: string): VerdictFigures {
  const rows = readTable(text).map((row) => ({
    ...row,
    verdict: (row.verdict ?? "").toUpperCase(),
    reason: row.reason ?? "",
    kind: row.kind ?? "",
  }));
  const judged = rows.filter(({ verdict }) => ["PUBLISH", "EDIT", "REJECT"].includes(verdict));
  const having = (...verdicts: string[]) =>
    judged.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const reasons: Record<string, number> = {};
  const byKind: Record<string, { n: number; publish: number }> = {};
  for (const { verdict, reason, kind } of judged) {
    if (verdict !== "PUBLISH") reasons[reason] = (reasons[reason] ?? 0) + 1;
    const group = byKind[kind] ?? { n: 0, publish: 0 };
    byKind[kind] = { n: group.n + 1, publish: group.publish + (verdict === "PUBLISH" ? 1 : 0) };
  }
  const wrong = judged.filter(
    ({ verdict, reason }) => verdict === "REJECT" && wrongReasons.has(reason),
  ).length;
  return {
    n: judged.length,
    publish: percent(having("PUBLISH"), judged.length),
    publishOrEdit: percent(having("PUBLISH", "EDIT"), judged.length),
    wrong: percent(wrong, judged.length),
    reasons,
    byKind,
  };
}
