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
    ).toMatch(/architect Karl Lind encourage Ada Brandt|Which architect encouraged Ada Brandt/);
    expect(
      onBrandt("One of her teachers, the architect, encouraged her to move to Porto."),
    ).not.toMatch(/encouraged? Ada Brandt/);
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

describe("who bears the surname", () => {
  const married = "In 1896 she married Edmund Brandt, a surveyor of railways in Porto.";

  test("is the other one where something is done to “her”", () => {
    expect(onBrandt(`${married} Brandt died in Vis in 1901, leaving her with a daughter.`)).toMatch(
      /Edmund Brandt,? .*died?\b/,
    );
  });

  test("is the person told of with what is her own", () => {
    expect(
      onBrandt(`${married} Brandt moved to Vis in 1901 with the help of her daughter.`),
    ).toMatch(/did Ada Brandt move to Vis/);
  });
});

describe("parts that belong together", () => {
  test("a book by somebody is read; a letter is read by a window", () => {
    expect(onBrandt("In 1890 she read a textbook by a neighbour, Karl Lind.")).not.toMatch(
      /read by a neighbour/,
    );
    expect(onBrandt("In 1890 she built a tower by a river in the city of Porto.")).not.toMatch(
      /→ A tower by a river/,
    );
  });

  test("names that tell how many keep the number from being asked for", () => {
    const seized = (who: string) =>
      onBrandt(`Ada Brandt was robbed by two cousins of the rebel leader ${who}.`);
    expect(seized("Owain Lind")).toMatch(/How many|By how many/i);
    expect(seized("Owain Lind, Rhys and Gwilym Daal")).not.toMatch(/By how many|_____ cousins/);
  });

  test("a deed whose object is asked for is not asked for as a whole", () => {
    const restored = onBrandt("She was chosen to restore the Orvalla Hotel on the island of Vis.");
    expect(restored).toMatch(/Which hotel was/);
    expect(restored).not.toMatch(/chosen to do/);
    expect(onBrandt("She was chosen to teach at the Orvalla Museum in Vis.")).toMatch(
      /chosen to do|chosen to teach/,
    );
  });
});
