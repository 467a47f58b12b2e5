import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const phraseOf = (text: string, noun: string) =>
  createDocument(reader.read(text), { title: "News", date: "2021-03-04" }).news?.things.get(noun)
    ?.phrase ?? null;

describe("what somebody will do, by the nouns that take it up", () => {
  test("“the decision”, “the plan” of who said so; none of what he will not do", () => {
    const closing = "Orlandia said on Monday that it would close its office in Leeds by June.";
    expect(phraseOf(closing, "decision")).toBe("Orlandia's decision to close its office");
    expect(phraseOf(closing, "plan")).toBe("Orlandia's plan to close its office");
    expect(phraseOf("Orlandia will not close its office in Leeds.", "decision")).toBeNull();
  });

  test("“the deal”, “the takeover” of who buys", () => {
    const buying = "The software company Orlandia will buy Tolm Records for 39 million euros.";
    expect(phraseOf(buying, "deal")).toBe("Orlandia's deal to buy Tolm Records");
    expect(phraseOf(buying, "takeover")).toBe("Orlandia's takeover of Tolm Records");
    expect(phraseOf("Orlandia agreed on Monday to be bought by Tolm Records.", "agreement")).toBe(
      "Orlandia's agreement to be bought by Tolm Records",
    );
    expect(phraseOf("Orlandia will open a mine in Leeds.", "deal")).toBeNull();
  });

  test("what is only added behind the noun leaves it bare; a year is no place for it", () => {
    const asked = (opening: string) =>
      askedOf(`${opening} The decision, which surprised Ada Lind, will cost 212 jobs.`, {
        title: "News",
        date: "2021-03-04",
      });
    expect(asked("Orlandia will close its Leeds office, the firm said on Monday.")).toMatch(
      /was Orlandia's decision to close its Leeds office to cost/,
    );
    expect(asked("A court in Leeds ordered the firm Orlandia to close a mine.")).not.toMatch(
      /2021, which surprised/,
    );
  });

  test("what is said of a noun behind it does not tell which one", () => {
    const asked = (more: string) =>
      askedOf(`Orlandia will close its Leeds office, the firm said on Monday. ${more}`, {
        title: "News",
        date: "2021-03-04",
      });
    expect(asked('Minister Ada Lind called the move "deeply disappointing".')).toMatch(
      /called Orlandia's decision to close its Leeds office/,
    );
    expect(asked('Minister Ada Lind called the noise "deeply disappointing".')).not.toMatch(
      /called the noise/,
    );
  });
});
