import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "../../worker/services/results/csv.ts";
import { classStart, makeClass, right, wrong } from "../support/class-rows.ts";

/** A reader of RFC 4180 of our own, so that what was written is read by other code. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === ",") {
      row.push(cell);
      cell = "";
    } else if (char === "\r" && text[i + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      i++;
    } else cell += char;
  }
  return rows;
};

test("the file begins with the byte order mark, and every row ends with CRLF", () => {
  expect(toCsv([["a", 1], ["b"]])).toBe("\uFEFFa,1\r\nb\r\n");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  [" =1", "' =1"],
  ["＝1", "'＝1"],
  ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
  ["Anna-Maria", "Anna-Maria"],
  ["5 - 3 = 2", "5 - 3 = 2"],
  ["a@b", "a@b"],
])("the cell %j is read as %j, and never as a formula", (given, shown) => {
  const [row] = parseCsv(toCsv([[given]]).slice(1));
  expect(row).toEqual([shown]);
});

test("numbers of our own stay numbers", () => {
  expect(toCsv([[-0.5, 3]])).toBe("\uFEFF-0.5,3\r\n");
});

test("any text comes back as it was, but for the apostrophe, and no cell begins as a formula", () => {
  const cells = fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(cells, (rows) => {
      const read = parseCsv(toCsv(rows).slice(1));
      expect(read).toHaveLength(rows.length);
      for (const [i, row] of read.entries()) {
        for (const [j, cell] of row.entries()) {
          const given = rows[i]?.[j];
          expect([given, `'${given}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
        }
      }
    }),
  );
});

test("a teacher takes the grades away: a row for each player, two columns for each question", async () => {
  const { owner, path, play } = await makeClass({ passPercent: 50 });
  const answers = { who: wrong('=cmd|"/c calc"!A1'), howMany: right(14), choice: right(true) };
  await play({ nickname: "@Mara, of 8b", answers, submittedAt: classStart + 90_000 });
  await play({ nickname: "Theo", submittedAt: null });
  const { status, text, headers } = await owner.call("GET", `${path}.csv`);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("text/csv; charset=utf-8");
  expect(headers.get("content-disposition")).toBe('attachment; filename="results-K7MQ2D.csv"');
  const [heads, mara, theo] = parseCsv(text.replace(/^\uFEFF/, ""));
  const cellOf = (row: string[] | undefined, head: string) => row?.[heads?.indexOf(head) ?? -1];
  expect(cellOf(mara, "Nickname")).toBe("'@Mara, of 8b");
  expect(cellOf(mara, "Points")).toBe("2");
  expect(cellOf(mara, "Percent")).toBe("50");
  expect(cellOf(mara, "Passed")).toBe("yes");
  expect(cellOf(mara, "Seconds")).toBe("90");
  expect(cellOf(mara, "Handed in (UTC)")).toBe("2026-11-25 09:01:30");
  expect(cellOf(mara, "1. Who built the mill?")).toBe(`'=cmd|"/c calc"!A1`);
  expect(cellOf(mara, "3. points of 1")).toBe("1");
  expect(cellOf(theo, "State")).toBe("playing");
  expect(new Set([heads?.length, mara?.length, theo?.length]).size).toBe(1);
});
