import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

test("a wife beside her husband is his, and a father who died is not his son", () => {
  const heading = { title: "Edmund Holm" };
  const pair = toldOf(
    "Edmund Holm and his wife Kuini (1802—1839) were leading members of a delegation to England led by King Orm Tolm II and Queen Kamala in 1824. After the monarchs died from measles during the stay, Holm and his wife returned to Tasmia with Admiral Lind.",
    heading,
  );
  expect(pair).not.toMatch(/Tolm(?: II)?'s wife/);
  const died = (text: string) => toldOf(`Edmund Holm was a writer in Velden. ${text}`, heading);
  expect(died("His father moved to Lindvik, but he died on 25 April 1779.")).not.toMatch(
    /Edmund Holm died/,
  );
  expect(died("He moved to Lindvik, but he died on 25 April 1779.")).toMatch(/Edmund Holm died/);
});
