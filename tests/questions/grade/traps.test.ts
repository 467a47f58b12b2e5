import { describe, expect, test } from "vitest";
import { compileKey, gradeAnswer } from "../../../questions/grade/index.ts";
import { shortAnswer } from "./questions.ts";
import * as first from "./trap-table.ts";
import * as fourth from "./trap-table-everyday.ts";
import * as third from "./trap-table-further.ts";
import * as second from "./trap-table-more.ts";
import * as sixth from "./trap-table-named.ts";
import * as fifth from "./trap-table-teacher.ts";

const tables = { ...first, ...second, ...third, ...fourth, ...fifth, ...sixth };

for (const [family, traps] of Object.entries(tables)) {
  describe(family, () => {
    test.each(traps.map((trap) => [`${trap.stem} (${trap.key})`, trap] as const))(
      "%s",
      (_, trap) => {
        const key = compileKey(shortAnswer(trap.key, { stem: trap.stem }));
        const verdicts = (answers: readonly string[] = []): [string, string][] =>
          answers.map((answer) => [answer, gradeAnswer(key, answer).verdict]);
        expect(verdicts(trap.right).filter(([, verdict]) => verdict !== "correct")).toEqual([]);
        expect(verdicts(trap.prompt).filter(([, verdict]) => verdict !== "prompt")).toEqual([]);
        const refused = (verdict: string): boolean =>
          verdict === "incorrect" || verdict === "prompt";
        expect(verdicts(trap.wrong).filter(([, verdict]) => !refused(verdict))).toEqual([]);
      },
    );
  });
}
