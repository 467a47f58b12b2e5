import { describe, expect, it } from "vitest";
import { entityNamed, find, mentionTexts } from "./support.ts";

describe("pronouns and definite nouns", () => {
  it("gives a pronoun to the only person who fits", () => {
    const found = find(
      "Maria Okonkwo won the election in Kenya. She promised to build homes, and her voters cheered.",
    );
    expect(mentionTexts(found, entityNamed(found, "Maria Okonkwo"))).toEqual([
      "Maria Okonkwo",
      "She",
      "her",
    ]);
  });

  it("lets gender decide", () => {
    const found = find("Maria Okonkwo met David Hughes in London. He wished her luck.");
    expect(mentionTexts(found, entityNamed(found, "David Hughes"))).toEqual(["David Hughes", "He"]);
    expect(mentionTexts(found, entityNamed(found, "Maria Okonkwo"))).toEqual([
      "Maria Okonkwo",
      "her",
    ]);
  });

  it("leaves a pronoun that two people could own, and counts them", () => {
    const found = find("David Hughes met Robert Lewis in London. He was tired.");
    expect(mentionTexts(found, entityNamed(found, "David Hughes"))).toEqual(["David Hughes"]);
    expect(found.unresolved).toMatchObject([{ kind: "pronoun", candidates: 2 }]);
  });

  it("counts a man without a name as well", () => {
    const found = find("A policeman stopped Robert Lewis near the river. He was angry.");
    expect(found.unresolved.filter(({ kind }) => kind === "pronoun")).toMatchObject([
      { candidates: 2 },
    ]);
  });

  it("does not take the subject for its own object", () => {
    const found = find("David Hughes saw him.");
    expect(found.unresolved).toMatchObject([{ kind: "pronoun", candidates: 0 }]);
  });

  it("does not look into a quotation from outside", () => {
    const found = find(
      "“I was upset about Joseph Carter,” the guard said. “I wanted to fight that.”\n\nHe studied law in 1956.",
    );
    expect(mentionTexts(found, entityNamed(found, "Joseph Carter"))).toEqual(["Joseph Carter"]);
  });

  it("gives a role noun to the only person of that role", () => {
    const found = find(
      "Foreign Minister Laura Stein flew to Oslo. Talks went on for hours. The minister left without a deal.",
    );
    expect(mentionTexts(found, entityNamed(found, "Laura Stein"))).toContain("The minister");
  });

  it("gives `the country` to the only country near", () => {
    const found = find(
      "Voters in Portugal chose a new parliament. Turnout in the country was high.",
    );
    expect(mentionTexts(found, entityNamed(found, "Portugal"))).toEqual([
      "Portugal",
      "the country",
    ]);
    const two = find("Voters in Portugal and Spain stayed home. Turnout in the country was low.");
    expect(two.unresolved).toMatchObject([{ kind: "noun", candidates: 2 }]);
  });
});
