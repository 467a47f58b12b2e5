import { describe, expect, test } from "vitest";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const stemsOf = (title: string, text: string) =>
  generate({ title, text }, { count: 40, seed: "1" }, reader)
    .questions.map(({ stem }) => stem)
    .join("\n");
const brandt = "Ada Brandt (3 May 1872 – 7 June 1957) was a Dutch engineer.";
const onBrandt = (text: string) => stemsOf("Ada Brandt", `${brandt} ${text}`);

describe("names and pronouns of the person told of", () => {
  test("a possessive before the subject stays where the name follows, and the name is in full", () => {
    const stems = onBrandt(
      "In 1961, after her death, the Tolm Academy awarded Brandt its Gold Medal.",
    );
    expect(stems).toMatch(/after her death, .*award(ed)? Ada Brandt/i);
    expect(onBrandt("Her father visited the Tolm Academy in 1881.")).toMatch(/Ada Brandt's father/);
  });

  test("of two subjects the pronoun is the one; what somebody noted is no aside", () => {
    const stems = onBrandt(
      "The first woman to lead the Tolm Bank, she is best known for Lind Castle.",
    );
    expect(stems).toMatch(/which castle is Ada Brandt best known/);
    const said = onBrandt(
      "The birds they hunt are carried by winds, Karl Lind noted, and would be pushed to Porto.",
    );
    expect(said).not.toMatch(/Lind would be pushed|Who would be pushed/);
  });

  test("an aside with “which” between commas does not take the next verb", () => {
    const stems = onBrandt(
      "She studied chemistry at the Tolm College, which had no library, and opened a bank in 1894.",
    );
    expect(stems).toMatch(/year did Ada Brandt open a bank/);
    const open = onBrandt(
      "She praised a teacher who recorded the songs and started a choir in 1894.",
    );
    expect(open).not.toMatch(/Ada Brandt start/);
  });

  test("“soon” goes, since nobody knows after what", () => {
    const stems = onBrandt("She obtained a licence in 1904 and soon opened a bank in Porto.");
    expect(stems).toMatch(/Ada Brandt (opened a bank|open in Porto\?)/);
    expect(stems).not.toMatch(/soon/);
  });

  test("the first woman to hold a title: which one she was is no reason, what she moved for is one", () => {
    const asked = (text: string) => askedOf(`${brandt} ${text}`, { title: "Ada Brandt" });
    expect(
      asked("In 1926 she became the first woman in Portugal to hold the title of professor."),
    ).not.toMatch(/^Why/m);
    expect(asked("In 1926 she moved to Porto to study chemistry.")).toMatch(/^Why/m);
  });
});

describe("years that count from the one told last", () => {
  test("“the following year” is the year after the one that the sentence before tells", () => {
    const stems = onBrandt(
      "She moved to Porto in 1896. The following year she founded the Tolm Museum.",
    );
    expect(stems).toMatch(/1897/);
  });

  test("with no year before it, or in a new paragraph, it stays open", () => {
    const none = onBrandt("She moved to Porto. The following year she founded the Tolm Museum.");
    expect(none).not.toMatch(/in 1\d\d\d.* Tolm Museum|Tolm Museum in 1/i);
    const apart = onBrandt(
      "She moved to Porto in 1896.\n\nThe following year she founded the Tolm Museum.",
    );
    expect(apart).not.toMatch(/1897/);
  });
});

describe("nouns told by what the article says of them", () => {
  test("“the workshop” is hers who has had one, unless another was brought up", () => {
    const own =
      "In 1896 she sold her workshop in Porto. The workshop was burned down in 1902 by Karl Lind.";
    expect(onBrandt(own)).toMatch(/Ada Brandt's workshop/);
    const other = own.replace("The workshop was", "A smith had a workshop. The workshop was");
    expect(onBrandt(other)).not.toMatch(/Ada Brandt's workshop.* burned/);
  });

  test("“it” behind what she made is her work; behind somebody's else it is not", () => {
    const stems = onBrandt("In 1907 she built an electric clock. It was shown in Vienna in 1908.");
    expect(stems).toMatch(/Ada Brandt's electric clock/);
    const theirs = onBrandt(
      "In 1907 Karl Lind built an electric clock. It was shown in Vienna in 1908.",
    );
    expect(theirs).not.toMatch(/Ada Brandt's electric clock/);
  });

  test("a place is told by what stands on it", () => {
    const text =
      "The Velmont Lighthouse stands on a reef in the North Sea. In 1915 the Arabella hit the reef.";
    expect(stemsOf("Velmont Lighthouse", text)).toMatch(
      /reef (in the North Sea|on which the Velmont)/,
    );
  });

  test("“an electric light” is told apart and leaves “the light” to the lighthouse; “a light” does not", () => {
    const text = (phrase: string) =>
      `Velmont Lighthouse is a lighthouse in Tasmia. In 1926 ${phrase} was bought in Porto. In the Second World War the light was switched off.`;
    expect(stemsOf("Velmont Lighthouse", text("an electric light"))).toMatch(
      /the light of Velmont Lighthouse/,
    );
    expect(stemsOf("Velmont Lighthouse", text("a light"))).not.toMatch(
      /the light of Velmont Lighthouse/,
    );
  });

  test("“work” is the work on what the article is about", () => {
    const text = "The Orne Canal is a canal in Tasmia. Work began in August 1807.";
    expect(stemsOf("Orne Canal", text)).toMatch(/work on the Orne Canal begin/);
  });
});

test("what had happened before a battle did not happen at it", () => {
  const text =
    "The Battle of Velmont was fought in 1709 in Tasmia. The war had begun because Charles of Orne had died childless.";
  expect(stemsOf("Battle of Velmont", text)).not.toMatch(/At the Battle of Velmont, Charles/);
});

test("half of “1830–31” is no year to exchange", () => {
  const text =
    "The Orne Canal is a canal in Tasmia. Construction was halted during the Lind Uprising of 1830–31.";
  expect(stemsOf("Orne Canal", text)).not.toMatch(/1830– ?(?!31)/);
});
