import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

test("“he” is no play, though the article is on one; a ship is “she”", () => {
  const play =
    "The Glass Orchard is a play in three acts by Una Brannock. The Glass Orchard opens in a kitchen in Leeds. A clerk works in his study at night. He rebukes Nora Lind for the cost of the tree.";
  expect(toldOf(play, { title: "The Glass Orchard" })).not.toMatch(/Orchard(?:'s study| rebukes)/);
  const ship =
    "The Tolmia was a ship of the Norwegian navy. She was sold to Karl Holt in 1902 and broken up in Porto.";
  expect(toldOf(ship, { title: "Tolmia (ship)" })).toMatch(/Tolmia was sold to Karl Holt/);
});

test("a manor of the family's name is no person", () => {
  const text =
    "Walter Brandt (1579–1605) was a squire in Norway. The Brandts were lords of the manors of Brandt and Tolm in 1500.";
  expect(toldOf(text, { title: "Walter Brandt" })).not.toMatch(/manors of Walter/);
});

test("“he” behind a relative who is named last is left open, up to the next name or paragraph", () => {
  const life =
    "Walter Brandt (3 May 1901 – 4 June 1970) was a Norwegian squire. Walter Brandt built a mill.";
  const told = (text: string) => toldOf(`${life} ${text}`, { title: "Walter Brandt" });
  const behind = "His estates went to his son Henry, later a banker. He moved to Leeds in 1980.";
  expect(told(behind)).not.toContain("Walter Brandt moved to Leeds");
  expect(told(behind.replace("He moved", "Brandt left Porto. He moved"))).toContain(
    "Walter Brandt moved to Leeds",
  );
  expect(told("He left his estates to his son Henry. He moved to Leeds in 1960.")).toContain(
    "Walter Brandt moved to Leeds",
  );
});
