import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { readingOf } from "../../../support/reading-of.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const settingOf = (title: string, text: string, date?: string) =>
  createDocument(reader.read(text), { title, ...(date === undefined ? {} : { date }) }).setting;

const fire = `A fire destroyed the old theatre in Leeds on Monday. The mayor of Leeds said that nobody was hurt.
The fire began in the cellar at noon. In 1953 Ada Brandt had opened the theatre.`;

test("news plays in the one town that headline and opening name, in the year of its date", () => {
  expect(settingOf("Fire destroys theatre in Leeds", fire, "2021-03-04")).toEqual({
    where: "in Leeds",
    full: "Leeds",
    name: "Leeds",
    isTown: true,
    when: " in 2021",
  });
});

test("two towns in the headline, an article on a thing, or one without a date play nowhere", () => {
  const train = "A new train links Leeds and Paris. It left Leeds on Monday and reached Paris.";
  expect(settingOf("Train links Leeds and Paris", train, "2021-03-04")).toBeNull();
  expect(settingOf("Leeds", fire, "2021-03-04")).toBeNull();
  expect(settingOf("Fire destroys theatre in Leeds", fire)).toBeNull();
});

test("a museum among two is the headline's own, or nobody knows which", () => {
  const nouns = (title: string) => {
    const names = ["Tolm Museum", "Varne Museum"].map((name) => ({
      type: "organisation" as const,
      name,
    }));
    const opened = (name: string) =>
      `The/the/DT/3/det ${name}/NNP/3/compound Museum/museum/NNP/4/nsubj opened/open/VBD/0/root ./././4/punct`;
    const reading = readingOf(
      [
        opened("Tolm/Tolm"),
        "It/it/PRP/2/nsubj rained/rain/VBD/0/root ./././2/punct",
        opened("Varne/Varne"),
        "The/the/DT/2/det museum/museum/NN/3/nsubj closed/close/VBD/0/root ./././3/punct",
      ],
      names,
    );
    const { start = 0, end = 0 } = reading.sentences[3]?.tokens[1] ?? {};
    reading.entities[1]?.mentions.push({
      start,
      end,
      sentence: 3,
      firstToken: 0,
      endToken: 2,
      kind: "noun",
    });
    return createDocument(reading, { title }).mentions.get("3:0")?.entity.name ?? null;
  };
  expect(nouns("Thieves break into museum")).toBe("Tolm Museum");
  expect(nouns("Thieves at work")).toBeNull();
});

test("he is nobody from another sentence when somebody without a name stands right before", () => {
  const holder = (left: string) => {
    const reading = readingOf(
      [
        "Karl/Karl/NNP/2/nsubj smiled/smile/VBD/0/root ./././2/punct",
        `${left} left/leave/VBD/0/root because/because/IN/6/mark he/he/PRP/6/nsubj slept/sleep/VBD/3/advcl ./././3/punct`,
      ],
      [{ type: "person", name: "Karl", also: ["he"] }],
    );
    return createDocument(reading, { title: "" }).mentions.get("1:4")?.entity.name ?? null;
  };
  expect(holder("A/a/DT/2/det teacher/teacher/NN/3/nsubj")).toBeNull();
  expect(holder("Guests/guest/NNS/3/nsubj soon/soon/RB/3/advmod")).toBe("Karl");
});

test("a club takes its full name from the headline, a street of the town does not", () => {
  const full = (title: string) =>
    createDocument(readingOf(["Rain/rain/NN/2/nsubj fell/fall/VBD/0/root ./././2/punct"]), {
      title,
    }).fullNames.get("Leeds");
  expect(full("Leeds Rovers win at last")).toBe("Leeds Rovers");
  expect(full("Leeds Road is closed")).toBeUndefined();
});

test("a contest in the headline is the setting, with the year of the date", () => {
  const names = [{ type: "event" as const, name: "Tolm Cup" }];
  const won =
    "Leeds/Leeds/NNP/2/nsubj won/win/VBD/0/root the/the/DT/5/det Tolm/Tolm/NNP/5/compound Cup/Cup/NNP/2/obj ./././2/punct";
  const heading = (title: string) => ({ title, date: "2021-03-04" });
  const placed = createDocument(readingOf([won], names), heading("Leeds win Tolm Cup"));
  expect(placed.setting?.where).toBe("in the 2021 Tolm Cup");
  const other = createDocument(readingOf([won], names), heading("Leeds sign a new keeper"));
  expect(other.setting).toBeNull();
});

test("a site is called by its common noun", () => {
  const mine = "Ten workers were freed from the Redhill copper mine on Monday. They were well.";
  expect(settingOf("Workers freed at Redhill", mine, "2021-03-04")?.where).toBe(
    "at the Redhill copper mine",
  );
});

test("the event is asked about with its place and year, and a background fact is not placed there", () => {
  const stems = askedOf(
    fire.replace("in the cellar at noon", "shortly before noon in Mill Street"),
    { title: "Fire destroys theatre in Leeds", date: "2021-03-04" },
  ).split("\n");
  const began = stems.filter((stem) => /\b(begin|began)\b/.test(stem));
  expect(began.length).toBeGreaterThan(0);
  for (const stem of began) expect(stem).toMatch(/fire .*in Leeds .*2021/i);
  for (const stem of stems.filter((text) => text.includes("Ada Brandt")))
    expect(stem).not.toMatch(/\bin 2021\b/);
});

test("a road or a mountain is no town of the news", () => {
  const plays = (place: string) =>
    settingOf(
      `Fire at ${place}`,
      `A fire broke out in ${place} on Monday. People in ${place} were afraid. ${place} was closed.`,
      "2021-03-04",
    );
  expect(plays("Leeds")?.isTown).toBe(true);
  expect(plays("Station Road")?.isTown ?? false).toBe(false);
});
