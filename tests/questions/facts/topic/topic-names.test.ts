import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { toldOf } from "../../support/told.ts";

const reader = loadEnglishReader();

/** The topic's name, and what the text calls it by names. */
const called = (title: string, text: string) => {
  const { topic, reading } = createDocument(reader.read(text), { title });
  const names = topic?.mentions.filter(({ kind }) => kind === "name") ?? [];
  return [topic?.name, ...names.map(({ start, end }) => reading.text.slice(start, end))];
};

const life =
  "She taught for nine years, and her pupils liked her. In 1931, she moved to Leeds, where she wrote her first book.";

test("a full name of the first sentence, and a bare surname behind it, are the article's person", () => {
  expect(
    called("Ada Brandt", `Dame Ada Louise Brandt DBE was an English painter. ${life} Brandt died.`),
  ).toEqual(["Ada Brandt", "Ada Louise Brandt DBE", "Brandt"]);
});

test("a title that its full name goes on from is the person; a prize of that name is nobody", () => {
  const text = `Roman Tolm Brandsen (born 1901) was a Danish rower. He rowed for Leeds. ${life} Tolm retired in 1950.`;
  expect(called("Roman Tolm", text)).toEqual(["Roman Tolm", "Roman Tolm Brandsen", "Tolm"]);
  expect(
    called("Ada Brandt", "Ada Brandt Prize winners meet in Leeds. They are rowers.")[0],
  ).not.toBe("Ada Brandt");
});

test("a surname with its particle in capitals is the article's person, whoever else of the family bears it", () => {
  const text =
    "Anselm de Lormay was a French painter. He married Ida Olsen, and they had two daughters, Clara de Lormay and Emma de Lormay. De Lormay moved to Leeds in 1831. Van Tolm followed.";
  expect(called("Anselm de Lormay", text)).toEqual([
    "Anselm de Lormay",
    "Anselm de Lormay",
    "De Lormay",
  ]);
});

test("a man whose trade is also a device is told by his name; the device keeps its own", () => {
  const text = (he: string) =>
    `Edward Lomund was an English computer at an observatory. ${he} was born in Leeds. In 1831, Lomund moved to York.`;
  expect(called("Edward Lomund", text("He"))).toEqual(["Edward Lomund", "Edward Lomund", "Lomund"]);
  const { topic } = createDocument(reader.read(text("It")), { title: "Edward Lomund" });
  expect(topic?.type).toBe("unknown");
});

test("“his father” behind a given name alone is not the father of the article's person", () => {
  const told = (who: string) =>
    toldOf(
      `Edward Lomund was an English painter. He was born in Leeds. In 1831 ${who} followed his father to York.`,
      { title: "Edward Lomund" },
    );
  expect(told("Peter")).toContain("Peter followed his father");
  expect(told("Lomund")).toContain("Edward Lomund followed his father");
});

test("a unit that other services have too is told with its service, and a club as the text tells it", () => {
  const told = (title: string, name: string) =>
    toldOf(
      `${name} is a support squadron of the Royal Tolm Force. It was formed in Leeds in 1941.`,
      { title },
    );
  expect(told("No. 7 Squadron RTF", "No. 7 Squadron")).toContain(
    "No. 7 Squadron RTF is a support squadron",
  );
  expect(told("Brandt Rowers FC", "Brandt Rowers")).not.toContain("FC");
});

test("initials with blanks between them are all of the name", () => {
  const { reading } = createDocument(reader.read("The book was written by K. P. Lomund in 1931."), {
    title: "The book",
  });
  expect(reading.entities.map(({ name }) => name)).toContain("K. P. Lomund");
});

test("who is better known as the title is its person, and somebody beside her is not", () => {
  const text = (is: string) =>
    `Ada Louise Olsen (born 1901), ${is}, is an English painter. ${life} Ada Olsen married in 1940.`;
  expect(called("Nora Brandt", text("better known by her pseudonym Nora Brandt"))).toEqual([
    "Nora Brandt",
    "Ada Louise Olsen",
    "Nora Brandt",
    "Ada Olsen",
  ]);
  expect(called("Nora Brandt", text("a pupil of Nora Brandt"))).toEqual([
    "Nora Brandt",
    "Nora Brandt",
  ]);
});

test("a surname alone, of no known kind, is the person of the title where it acts and is taken up", () => {
  const text = `Born in Tolm, Kvarne went to Leeds in 1920. ${life} Kvarne spoke five languages. In 1950, Kvarne retired.`;
  expect(called("Ida May Kvarne", text)).toEqual(["Ida May Kvarne", "Kvarne", "Kvarne", "Kvarne"]);
  expect(called("History of Kvarne", text)[0]).not.toBe("History of Kvarne");
});

test("of a name with a place in it the first word is the person, and the place stays one", () => {
  const text =
    "Theodora of Tolmen was a nun. Theodora founded a school in 1120. The school in Tolmen had nine pupils. Theodora died in 1150.";
  expect(called("Theodora of Tolmen", text)).toEqual([
    "Theodora of Tolmen",
    "Theodora of Tolmen",
    "Theodora",
    "Theodora",
  ]);
});

test("others of the family keep their full names", () => {
  const text = `Ada Brandt was an English painter. ${life} Her brother Otto Brandt was a priest. Brandt died in 1960.`;
  expect(called("Ada Brandt", text)).toEqual(["Ada Brandt", "Ada Brandt", "Brandt"]);
});

test("who is called otherwise in the first sentence is the title's by the surname, with a nickname between", () => {
  expect(
    called("Betty Brandt", `Elizabeth Ann Brandt (born 1918) was an English singer. ${life}`),
  ).toEqual(["Betty Brandt", "Elizabeth Ann Brandt"]);
  expect(
    called("Doc Brandt", 'Henry Otto "Doc" Brandt was a rower. He won the race in 1910.'),
  ).toEqual(["Doc Brandt", 'Henry Otto "Doc" Brandt']);
  expect(
    called("Betty Brandt", `Elizabeth Ann Olsen was a pupil of Betty Brandt. ${life}`),
  ).toEqual(["Betty Brandt", "Betty Brandt"]);
});

test("a surname beside the other pronoun is another one's, and no pronoun is of the other gender", () => {
  const text = `Ada Brandt was an English painter. ${life}\n\nIn 1920, she married Otto Brandt. Brandt was known for his songs. He died in 1950.\n\nBrandt died in 1960.`;
  expect(called("Ada Brandt", text)).toEqual(["Ada Brandt", "Ada Brandt", "Brandt"]);
  const { topic, reading } = createDocument(reader.read(text), { title: "Ada Brandt" });
  const pronouns = topic?.mentions.filter(({ kind }) => kind === "pronoun") ?? [];
  expect(pronouns.map(({ start, end }) => reading.text.slice(start, end))).not.toContain("He");
});

test("the other name that the first sentence gives is the same person's, another one's name is not", () => {
  const text = (known: string) =>
    `Tahwonne (born 1750), ${known}, was a chief and leader. ${life} Brightwater moved to Leeds. Brandt died.`;
  expect(
    called("Ida Brandt", text("known in English as either Ida Brandt or Brightwater")),
  ).toEqual(["Ida Brandt", "Ida Brandt", "Brightwater", "Brightwater", "Brandt"]);
  expect(called("Ida Brandt", text("a friend of Ida Brandt or Brightwater"))).not.toContain(
    "Brightwater",
  );
});

test("a work keeps the article of its name, an animal has the one of its kind", () => {
  const stems = (title: string, text: string) =>
    generate({ title, text }, { count: 20, seed: "1" }, reader)
      .questions.map(({ stem }) => stem)
      .join("\n");
  expect(
    stems("The Botanists", "The Botanists is an English film. It follows two botanists in Leeds."),
  ).toMatch(/^The Botanists is/);
  expect(
    stems(
      "The Heart of Ida Falk",
      "The Heart of Ida Falk is an English film. The Heart of Ida Falk was released by Ada Brandt on October 7, 1917.",
    ),
  ).toMatch(/(was|released) The Heart of Ida Falk/);
  expect(
    stems("Tolm", "The tolm is a small antelope. The tolm lives in the north of Sorral."),
  ).toMatch(/The tolm (is|lives)/);
});

test("a family's name that stands first is called alone, another one's of the family is not", () => {
  const text =
    "Orn Tavi (1701–1762) was a poet and astronomer. Orn moved to Leeds. Orn applied his knowledge of gears. Orn wrote odes. His father, Orn Lem, died.";
  expect(called("Orn Tavi", text)).toEqual(["Orn Tavi", "Orn Tavi", "Orn", "Orn", "Orn"]);
  expect(called("Orn Tavi", text.replaceAll("Orn applied", "Tavi applied"))).toContain("Tavi");
});

test("a title without its accents is the name that the text has them in, another name is not", () => {
  const text = `Ána Sorín (1701–1762) was a Spanish painter. ${life} Sorín died.`;
  expect(called("Ana Sorin", text)[0]).toBe("Ána Sorín");
  expect(called("Ana Soran", text)[0]).toBeUndefined();
});

test("a name that is a word too is a name with its capital, and the word without", () => {
  const text =
    "Orn Tavi Long (1701–1762) was a painter in Leeds. In 1731, Long staged a play and his pupils liked it. He wrote his first book in Leeds. It took long.";
  const { owners } = createDocument(reader.read(text), { title: "Orn Tavi Long" });
  expect(owners.get("1:3")?.name).toBe("Orn Tavi Long");
  expect(owners.get("3:2")).toBeUndefined();
});

test("whose brother took the place of an exiled king is not told of the article's person", () => {
  const stems = (exiled: string) =>
    generate(
      {
        title: "Ada Brandt",
        text: `Ada Brandt was an English painter. ${life} The French exiled ${exiled} to Algeria, replacing her with her sister Inge Tolm.`,
      },
      { count: 20, seed: "1" },
      reader,
    )
      .questions.map(({ stem }) => stem)
      .join("\n");
  expect(stems("the queen")).not.toContain("Ada Brandt's sister");
});
