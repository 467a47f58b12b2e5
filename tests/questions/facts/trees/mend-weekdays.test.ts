import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

const told = (text: string) => toldOf(text, { title: "News", date: "2013-04-07" });

test("a day without its “on” is the day on which something was done", () => {
  expect(told("Rosa Lind told the United States Friday to close a camp in Cuba.")).toMatch(
    /told the United States on April 5, 2013,? to close/,
  );
  expect(told("The mill of Norham hired Ida Falk Friday.")).toMatch(
    /hired Ida Falk on April 5, 2013/,
  );
});

test("a day that is somebody's, or that somebody chose, is none of the deed", () => {
  expect(told("Rosa Lind told Ida Friday to close the camp in Cuba.")).not.toMatch(/on April 5/);
  expect(told("Rosa Lind declared Friday a day of rest in Norham.")).not.toMatch(
    /declared on April 5/,
  );
});
