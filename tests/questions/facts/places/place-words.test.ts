import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { generate, selectFrom } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const stemsOf = (title: string, text: string) =>
  generate({ title, text }, { count: 40, seed: "1" }, reader)
    .questions.map(({ stem }) => stem)
    .join("\n");
const onCastle = (text: string) =>
  stemsOf("Velmont Castle", `Velmont Castle is a ruined fortress in Westmark. ${text}`);

describe("“there”", () => {
  test("is the article's place where the sentence before is on that", () => {
    const stems = onCastle(
      "The fortress was rebuilt in 1402. Henrik Daal took refuge there in August 1499.",
    );
    expect(stems).toMatch(/refuge at Velmont Castle/);
  });

  test("stays open where another place was told of", () => {
    const stems = onCastle(
      "The fortress was burned by raiders from a camp in Porto. Henrik Daal took refuge there in August 1499.",
    );
    expect(stems).not.toMatch(/refuge (at Velmont|in Porto|there)/);
  });

  test("is the one town that the sentence before names, and not a school in it", () => {
    const onBrandt = (text: string) =>
      stemsOf("Ada Brandt", `Ada Brandt (3 May 1872 – 7 June 1957) was a Dutch engineer. ${text}`);
    const town = onBrandt(
      "She moved to Porto in 1896. She founded a printing house there in 1901.",
    );
    expect(town).toMatch(
      /found a printing house in Porto|found in Porto|founded a printing house in Porto/,
    );
    const school = onBrandt(
      "She worked at a school in Porto. She founded a printing house there in 1901.",
    );
    expect(school).not.toMatch(/printing house in Porto|found in Porto/);
  });
});

test("“there” is not the country within which it is known", () => {
  const placed = (text: string) => {
    const { trees, owners } = createDocument(reader.read(`Velmont is a town in Norland. ${text}`), {
      title: "Velmont",
    });
    return trees.flatMap((tree) =>
      tree.tokens.flatMap(({ form }, i) =>
        form === "there" ? [owners.get(`${tree.index}:${i}`)?.name ?? "?"] : [],
      ),
    );
  };
  expect(
    placed("It has 40 streets. Within Portugal the name stands for pottery, which was made there."),
  ).toEqual(["Velmont"]);
  expect(placed("Karl Lind moved to Porto. Pottery was made there.")).toEqual(["Porto"]);
});

describe("“it” in an article on a place", () => {
  test("is what the sentence before is on, whatever is done to it", () => {
    const stems = onCastle("Later the fortress decayed. In 1620 the Crown sold it to Henrik Daal.");
    expect(stems).toMatch(/sell Velmont Castle to Henrik Daal|sold Velmont Castle/);
  });

  test("stays open behind another thing", () => {
    const stems = onCastle(
      "A chapel stood beside a mill in the woods. In 1620 the Crown sold it to Henrik Daal.",
    );
    expect(stems).not.toMatch(/(sell|sold) Velmont Castle/);
  });
});

describe("names that only look like somebody's", () => {
  test("an abbey is nobody", () => {
    const stems = onCastle("The site had previously been occupied by Orvalla Abbey.");
    expect(stems).toMatch(/occupied/);
    expect(stems).not.toMatch(/^Who /m);
  });

  test("whoever did it “had originally” done it", () => {
    const stems = onCastle("The gate had originally been designed by Henrik Daal.");
    expect(stems).toMatch(/Who had originally designed the gate/);
  });

  test("a journal is no person to be matched", () => {
    const text = `Ada Brandt (3 May 1872 – 7 June 1957) was a Dutch engineer. In 1890 she met Karl Lind, a young printer.
      In 1894 she wrote to Rosa Daal, an old friend. In 1899 she became an editor of Acta Borealis, a journal that Lind had
      founded. In 1902 she hired Henrik Moor, a clock repairer.`;
    const { selection } = selectFrom(
      reader.read(text),
      { title: "Ada Brandt" },
      { count: 40, seed: "1" },
    );
    const matching = selection.ranked
      .map(({ question }) => question)
      .filter(({ kind }) => kind === "matching");
    const left = matching.flatMap((question) =>
      question.kind === "matching" ? question.left.map(({ text: name }) => name) : [],
    );
    expect(left).toContain("Karl Lind");
    expect(left).not.toContain("Acta Borealis");
  });
});

describe("“she” behind a sentence on somebody else", () => {
  const onBrandt = (text: string) =>
    stemsOf("Ada Brandt", `Ada Brandt (3 May 1872 – 7 June 1957) was a Dutch engineer. ${text}`);

  test("is still the one told of, whom that sentence spoke of as “her”", () => {
    const stems = onBrandt(
      "In 1883 Gro Mittag-Lind found her a post at the Tolm Museum. She was made a professor in 1884.",
    );
    expect(stems).toMatch(/was Ada Brandt made a professor/);
    expect(stems).not.toMatch(/Mittag-Lind (was )?made a professor/);
  });

  test("is a woman who is known to be one", () => {
    const stems = onBrandt(
      "In 1883 her sister, Anna Brandt, found her a post at the Tolm Museum. She was made a professor in 1884.",
    );
    expect(stems).not.toMatch(/was Ada Brandt made a professor/);
  });
});

describe("two of whom an article on a person has told", () => {
  const onBrandt = (text: string) =>
    stemsOf("Ada Brandt", `Ada Brandt (3 May 1872 – 7 June 1957) was a Dutch engineer. ${text}`);

  test("are “they” where no others stand between", () => {
    expect(
      onBrandt("In 1896 she met Karl Lind. From 1912 they worked at the Orvalla Museum."),
    ).toMatch(/Ada Brandt and Karl Lind work/);
    expect(
      onBrandt(
        "In 1896 she met the miners of Karl Lind. From 1912 they worked at the Orvalla Museum.",
      ),
    ).not.toMatch(/Ada Brandt and Karl Lind/);
  });

  test("are a couple when they have married", () => {
    const later = "Rosa Daal wrote to her from Porto. In 1903 the couple moved to the town of Vis.";
    expect(onBrandt(`In 1896 she married Karl Lind. ${later}`)).toMatch(
      /Ada Brandt and Karl Lind moved?/,
    );
    expect(onBrandt(`In 1896 she met Karl Lind. ${later}`)).not.toMatch(/Brandt and .* moved? to/);
  });
});

test("of two like things the second is not what the first contains", () => {
  expect(
    onCastle(
      "A wall divides the castle into an outer yard, which has a hall, a kitchen and a mill, and an inner yard.",
    ),
  ).not.toMatch(/outer yard\?|outer yard\./);
});
