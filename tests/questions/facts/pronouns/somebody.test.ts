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
