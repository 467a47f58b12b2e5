import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const thingOf = (text: string, noun: string) =>
  createDocument(reader.read(text), { title: "News", date: "2021-03-04" }).news?.things.get(noun) ??
  null;

describe("the trial and the lawsuit of the news", () => {
  test("a court is told by whom it convicted; one who was only named in a trial is not", () => {
    const convicted = "Ada Brandt was convicted on Monday of stealing a ferry.";
    expect(thingOf(convicted, "court")?.phrase).toBe(
      "the court that convicted Ada Brandt in March 2021",
    );
    expect(thingOf(convicted, "judge")).toMatchObject({
      link: "in",
      phrase: "the trial in which Ada Brandt was convicted in March 2021",
    });
    expect(thingOf("Ada Brandt was found guilty of fraud on Monday.", "conviction")?.phrase).toBe(
      "Ada Brandt's conviction in March 2021",
    );
    expect(thingOf("Ada Brandt was questioned on Monday.", "court")).toBeNull();
  });

  test("a lawsuit is somebody's against somebody", () => {
    expect(
      thingOf("The singer Ada Brandt has sued the label Orlandia over an album.", "suit")?.phrase,
    ).toBe("Ada Brandt's lawsuit against Orlandia");
    expect(
      thingOf("Ada Brandt has filed a lawsuit for libel against the editor Olaf Lind.", "case")
        ?.phrase,
    ).toBe("Ada Brandt's lawsuit against Olaf Lind");
    expect(thingOf("Ada Brandt has filed a lawsuit for libel.", "case")).toBeNull();
  });
});
