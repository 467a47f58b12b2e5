import { describe, expect, test } from "vitest";
import { selectFrom } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** All that may be asked of the text. */
const onTown = (text: string) =>
  selectFrom(
    reader.read(`Velmont is a town in the county of Westmark. ${text}`),
    { title: "Velmont" },
    { count: 40, seed: "1" },
  )
    .selection.ranked.map(({ question }) => question.stem)
    .join("\n");

describe("“until 1971, when …”", () => {
  test("dates what the clause tells, whatever stands before the year", () => {
    const stems = onTown(
      "The town had a fair until 1971, when Velmont was flooded by the River Aske.",
    );
    expect(stems).toMatch(/In which year was Velmont flooded/);
    expect(stems).not.toMatch(/Until which year was Velmont flooded/);
  });

  test("dates nothing where the clause has a time of its own, or no year stands right before", () => {
    expect(
      onTown("The town had a fair until 1971, when Velmont had been flooded in 1953."),
    ).not.toMatch(/1971.*flooded|flooded.*1971/);
    expect(
      onTown("In 1971 the town had a fair, when Velmont was flooded by the River Aske."),
    ).not.toMatch(/In which year was Velmont flooded/);
  });
});

describe("words that point at the town", () => {
  test("“the place” is the town, unless another place was told of", () => {
    expect(onTown("By 1940 the place was almost deserted.")).toMatch(/Velmont was almost deserted/);
    expect(
      onTown("A charter names a place called Vellis. By 1940 the place was almost deserted."),
    ).not.toMatch(/Velmont was almost deserted/);
  });

  test("“nearby” beside a verb is near the town, and beside a noun stays open", () => {
    expect(onTown("A railway junction opened nearby in 2001.")).toMatch(/open near Velmont\?/);
    expect(onTown("A junction opened at the nearby mill in 2001.")).not.toMatch(/near Velmont/);
  });

  test("“the first mine” is the first one in the town; whoever was first is left alone", () => {
    expect(onTown("The first opal was picked up on 1 February 1915 by Karl Lind.")).toMatch(
      /the first opal in Velmont/,
    );
    expect(onTown("The first miner was sent home on 1 February 1915 by Karl Lind.")).not.toMatch(
      /the first miner in Velmont/,
    );
    expect(onTown("The first mine in Porto was sold in 1915 to Karl Lind.")).not.toMatch(
      /first mine in Porto in Velmont|first mine in Velmont/,
    );
  });

  test("“within days” counts from what another sentence tells, “within two days” may stand", () => {
    const claims = (time: string) => onTown(`The first claims were pegged by miners ${time}.`);
    expect(claims("within days")).not.toMatch(/within days/);
    expect(claims("within two days")).toMatch(/within two days|How many days/i);
  });
});
