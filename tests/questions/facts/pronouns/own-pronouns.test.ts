import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

test("a wife beside her husband is his, and a father who died is not his son", () => {
  const heading = { title: "Edmund Holm" };
  const pair = toldOf(
    "Edmund Holm was led to Lindvik by King Orm Tolm. After the king died, Edmund Holm and his wife returned to Tasmia in 1825.",
    heading,
  );
  expect(pair).not.toMatch(/Orm Tolm's wife/);
  const died = (text: string) => toldOf(`Edmund Holm was a writer in Velden. ${text}`, heading);
  expect(died("His father moved to Lindvik, but he died on 25 April 1779.")).not.toMatch(
    /Edmund Holm died/,
  );
  expect(died("He moved to Lindvik, but he died on 25 April 1779.")).toMatch(/Edmund Holm died/);
});
