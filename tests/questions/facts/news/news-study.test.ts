import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { findStudy } from "../../../../questions/facts/news/news-study.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const heading = { title: "News", date: "2019-03-04" };
const studyOf = (text: string) =>
  findStudy(createDocument(reader.read(text), heading))?.text ?? null;
const stemsOf = (text: string) => askedOf(text, heading);

const moles =
  "Golden moles can hear sand move, according to a study published on Monday in the journal Desert Biology.";

describe("the study that the news tells", () => {
  test.each([
    ["by what was studied", moles, "a 2019 study of golden moles"],
    [
      "by what the researchers found",
      "Biologists from Peru have discovered a tiny species of blind frog. It was described in the journal Tropical Biology.",
      "a 2019 study of a tiny species of blind frog",
    ],
    [
      "by its journal",
      "It pays to sleep, according to a study published in the journal Sleep Letters.",
      "a 2019 study published in the journal Sleep Letters",
    ],
    [
      "as a trial",
      "Old dogs can learn new tricks, according to a trial that was published on Monday.",
      "a 2019 trial of old dogs",
    ],
  ])("is told %s", (_, text, study) => {
    expect(studyOf(text)).toBe(study);
  });

  test("is none where nobody publishes one", () => {
    expect(studyOf("Biologists found a dead whale on the beach at Norham on Monday.")).toBeNull();
    expect(studyOf("The council published a study of parking in Norham on Monday.")).toBeNull();
  });

  test("leads what its researchers did, and makes them known", () => {
    expect(stemsOf(`${moles} The researchers recorded 212 moles with tiny microphones.`)).toMatch(
      /In a 2019 study of golden moles, .*the researchers record/,
    );
  });

  test("leads neither what was before it nor other people's views", () => {
    const stems = stemsOf(
      `${moles} The researchers recorded 90 moles two years ago. Karl Voss, who was not involved in the study, counted 90 moles in his garden.`,
    );
    expect(stems).not.toMatch(/In a 2019 study/);
  });
});
