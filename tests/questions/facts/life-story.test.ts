import { describe, expect, test } from "vitest";
import { generate } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const onBrandt = (text: string, born = "") =>
  generate(
    {
      title: "Ada Brandt",
      text: `Ada Brandt (${born}3 May 1872 – 7 June 1957) was a Dutch engineer. ${text}`,
    },
    { count: 40, seed: "1" },
    reader,
  )
    .questions.map((question) => `${question.stem} → ${"key" in question ? question.key : ""}`)
    .join("\n");

describe("whom an article on a person means", () => {
  const childhood =
    "Daal was born in the city of Porto, the child of a baker, Peder Daal. In 1896 Daal moved to Bergen.";

  test("by the name that she was born with, and by no other", () => {
    expect(onBrandt(childhood, "née Daal; ")).toMatch(/did Ada Brandt move to Bergen/);
    expect(onBrandt(childhood)).not.toMatch(/Ada Brandt move to Bergen/);
  });

  test("“the family” is hers, unless another was told of", () => {
    expect(onBrandt("In 1883 the family moved to Porto.")).toMatch(/Ada Brandt's family move/);
    expect(
      onBrandt("She worked for a family of bakers in Bergen. In 1883 the family moved to Porto."),
    ).not.toMatch(/Ada Brandt's family/);
  });

  test("“One of her teachers, the architect …,” is the architect", () => {
    expect(
      onBrandt(
        "One of her teachers there, the architect Karl Lind, encouraged her to move to Porto.",
      ),
    ).toMatch(/architect Karl Lind encourage Ada Brandt|Who encouraged Ada Brandt/);
    expect(
      onBrandt("One of her teachers, the architect, encouraged her to move to Porto."),
    ).not.toMatch(/encourage Ada Brandt|Who encouraged Ada Brandt/);
  });
});

describe("a cause behind an infinitive", () => {
  test("is the finite verb's: she lost her right for it", () => {
    expect(onBrandt("She lost her right to teach because of her Danish descent.")).toMatch(
      /Why did Ada Brandt lose her right to teach\? → Because of her Danish descent/,
    );
  });

  test("stays where it is when no past verb stands over it", () => {
    expect(onBrandt("She may lose her right to teach because of her Danish descent.")).not.toMatch(
      /Why did Ada Brandt lose/,
    );
  });
});
