import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const thingOf = (text: string, noun: string) =>
  createDocument(reader.read(text), { title: "News", date: "2021-03-04" }).news?.things.get(noun)
    ?.phrase ?? null;

describe("what the opening tells as a deed", () => {
  test("a court's ruling is told by the court; of one without a place nobody knows which", () => {
    expect(
      thingOf("A court in Leeds ordered the firm Orlandia on Monday to close a mine.", "ruling"),
    ).toBe("the ruling of a court in Leeds in March 2021");
    expect(
      thingOf("A court ordered the firm Orlandia on Monday to close a mine.", "ruling"),
    ).toBeNull();
    expect(
      thingOf("A baker in Leeds ordered the firm Orlandia on Monday to close a mine.", "ruling"),
    ).toBeNull();
  });

  test("a resignation is somebody's, a purchase is of what was bought", () => {
    expect(thingOf("Ada Brandt resigned on Monday after nine years.", "resignation")).toBe(
      "Ada Brandt's resignation in March 2021",
    );
    expect(thingOf("Orlandia bought Leeds Rovers on Monday.", "takeover")).toBe(
      "the takeover of Leeds Rovers in March 2021",
    );
    expect(thingOf("Orlandia did not buy Leeds Rovers on Monday.", "takeover")).toBeNull();
  });

  test("a school right before its researchers is told with them", () => {
    const found = "have discovered that ants deploy antibiotics in their gardens.";
    expect(thingOf(`University of Leeds researchers led by Ada Brandt ${found}`, "study")).toMatch(
      /^the study by University of Leeds researchers/,
    );
    expect(thingOf(`Norland researchers ${found}`, "study")).toBeNull();
  });

  test("a launch is of what was launched, a mission of a craft with a number", () => {
    const craft = "Velmar TM-3, a Norlandish spacecraft with a crew of two, launched on Monday.";
    expect(thingOf(craft, "launch")).toBe("the launch of Velmar TM-3 in March 2021");
    expect(thingOf(craft, "mission")).toBe("the Velmar TM-3 mission");
    expect(
      thingOf("The firm Orlandia launched a new ferry in Leeds on Monday.", "mission"),
    ).toBeNull();
  });

  test("a study is by the researchers whom the first two sentences place", () => {
    const study =
      "Naps help memory, according to a paper. Researchers at the University of Leeds followed 90 people.";
    expect(thingOf(study, "study")).toBe("the study by researchers at the University of Leeds");
    expect(thingOf(study, "finding")).toBe(
      "the findings of the study by researchers at the University of Leeds",
    );
    expect(
      thingOf(
        "Naps help memory, according to a paper. Researchers followed 90 people in it.",
        "study",
      ),
    ).toBeNull();
  });

  test("a study is of what the headline names and the text speaks of most", () => {
    const study =
      "Researchers at the University of Leeds have counted ants in a study. Ants dig. Ants are small. Ants live long.";
    const of = (title: string) =>
      createDocument(reader.read(study), { title, date: "2021-03-04" }).news?.things.get("study")
        ?.phrase;
    expect(of("Scientists count farming ants")).toBe(
      "the study of ants by researchers at the University of Leeds",
    );
    expect(of("Scientists find their own use")).toBe(
      "the study by researchers at the University of Leeds",
    );
  });
});
