import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { tidy } from "../../../../questions/facts/writing/tidy.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** Every fact of the text, told. */
const told = (text: string): string[] => {
  const document = createDocument(reader.read(text), { title: "" });
  return findFacts(document).facts.map((fact) => composeStatement(document, fact).text);
};

/** Every question that the text makes, good or bad. */
const asked = (text: string, title = ""): string[] =>
  askAll(findAll(reader.read(text), { title }).found, createRandom("1")).map(({ stem }) => stem);

test.each([
  [
    "a measure goes with the adverb that it measures",
    "In 1650 Karl Voss went to Vienna and died there shortly afterwards.",
    /^Karl Voss died .*shortly/,
  ],
  [
    "a verb goes on with a verb, and not with a place",
    "Karl Voss was born in Leeds, and trained, like his father, to be a mason.",
    /born in Leeds,? and trained/,
  ],
  [
    "a predicate that a clause tells more of is no sentence inside another",
    "One of his works was the Church of Saint Aldis, Leeds, which was completed in 1869.",
    /was .* was completed/,
  ],
  [
    "two ends of one range are no two times",
    "An adjoining hall was added in 1956–1957.",
    /1956 1957|added 1957/,
  ],
])("%s", (_, text, broken) => {
  const all = told(text);
  expect(all.length).toBeGreaterThan(0);
  for (const statement of all) expect(statement).not.toMatch(broken);
});

test.each([
  ["Karl Voss spoke in Vienna briefly in 1650.", "briefly"],
  ["The house was built of stone and brick in 1869.", "of stone and brick"],
  ["The hall was closed in 1956 and sold in 1957.", "in 1956"],
])("what is whole stays: %s", (text, kept) => {
  expect(told(text).join("\n")).toContain(kept);
});

test("what is added keeps its comma when the part before it is asked for", () => {
  const stems = asked("The Harwick Dam was funded in the 1970s, with a proposed opening in 1983.");
  expect(stems).toContain(
    "In which decade was the Harwick Dam funded, with a proposed opening in 1983?",
  );
  expect(
    asked("The Harwick Dam was built in 1970 with stone from Leeds.").join("\n"),
  ).not.toContain("built, with");
});

test("a gloss keeps its quotation marks, half of a quotation has none", () => {
  expect(told('The name is from the Latin ramus "branch".').join("\n")).toContain('"branch"');
  expect(told('"It is a small boat", he said.').join("\n")).not.toMatch(/^[^"]*"[^"]*$/m);
});

test("what was going on in a year may have gone on in others; what happened did not", () => {
  const library = "Ada Brandt was still refusing Karl Voss in 1887.";
  expect(asked(library).join("\n")).not.toContain("In which year");
  expect(asked(library.replace("was still refusing", "refused")).join("\n")).toContain(
    "In which year did Ada Brandt refuse",
  );
});

test("where one had a degree from a college is its city", () => {
  const stems = asked("Karl Voss received his degree from Arden College in Nashville, Tennessee.");
  expect(stems.join("\n")).not.toContain("Where did");
  expect(stems).toContain("In which city did Karl Voss receive his degree from Arden College?");
  const plain = asked("Karl Voss received his degree in Nashville, Tennessee.");
  expect(plain).toContain("Where did Karl Voss receive his degree?");
});

test("“it took a year to build” is told of nobody; “it took the town” is", () => {
  const film = "Karl Voss made The Long Mill. It took three years to film the work.";
  expect(asked(film).join("\n")).not.toMatch(/^Why did/m);
});

test("a space inside a word with a hyphen or behind a minus goes, a dash keeps its own", () => {
  expect(tidy("the Middel- Oord mill at − 10°")).toBe("the Middel-Oord mill at −10°");
  expect(tidy("pre- and post-war – a list")).toBe("pre- and post-war – a list");
});

test("a bracket between two marks takes neither of them", () => {
  const list = told("The firm makes lamps (of brass), kettles and a small stove.");
  expect(list.join("\n")).not.toMatch(/lamps kettles/);
  const opening =
    "Ida Falk (Swedish: Ida Maria; Latin: Falconia), often called Idla, was a botanist and a painter from Lund.";
  const stems = asked(opening);
  expect(stems).toContain("Ida Falk was a botanist and a painter from Lund.");
  expect(stems).not.toContain("Ida Falk.");
});

test("a participle gets the number that its sentence gives the subject", () => {
  const games =
    "The Leeds Games, officially the Games of the North, were a contest held in Leeds in 1912.";
  expect(told(games).join("\n")).not.toContain("Games was");
  expect(told(games.replace("were", "was").replace("Games,", "Match,")).join("\n")).not.toContain(
    "Match were",
  );
});

test("a year of the reason's own noun is no part of the reason", () => {
  const honour =
    "Ida Falk was honoured by the town of Leeds in recognition of her work as a painter and teacher in 2016.";
  const { found } = findAll(reader.read(honour), { title: "" });
  const keys = askAll(found, createRandom("1"))
    .filter(({ form }) => form === "why")
    .map(({ key }) => key);
  expect(keys).toEqual(["In recognition of her work as a painter and teacher"]);
});

test("what was only alleged, or won, was not done for something", () => {
  const why = (text: string) => asked(text).filter((stem) => /\bwhy\b/i.test(stem));
  expect(why("In 1894 Karl Voss won a vote to complete the term of Jon Dahl.")).toEqual([]);
  expect(why("In 1894 Karl Voss left Leeds to complete the tower of Jon Dahl.")).not.toEqual([]);
});

test("a number and its noun have a hyphen, a dash between blanks stays", () => {
  expect(tidy("a three–day walk – long")).toBe("a three-day walk – long");
});

test("“as of 2015” tells of a past that may be another by now; a plain present stays", () => {
  const club = "As of 2015, the Harwick Chess Club has more than 300 members.";
  expect(told(club).join("\n")).toContain("had more than 300 members");
  expect(asked(club).join("\n")).toContain("how many members did the Harwick Chess Club have?");
  expect(told(club.replace("As of 2015, t", "T")).join("\n")).toContain(
    "has more than 300 members",
  );
});

test("what a life was is over with it", () => {
  const life = (years: string) =>
    findAll(
      reader.read(
        `Ida Falk (${years}) was a painter. Ida Falk has been a pioneer in the field of glass painting.`,
      ),
      { title: "Ida Falk" },
    );
  const stems = (years: string) =>
    askAll(life(years).found, createRandom("1"))
      .map(({ stem }) => stem)
      .join("\n");
  expect(stems("1914 – 2011")).toContain("Ida Falk was a pioneer");
  expect(stems("born 1964")).toContain("Ida Falk has been a pioneer");
});

test("a state of the article's own bridge has its name, another bridge has not", () => {
  const bridge = (noun: string) => {
    const text = `The Tolm Bridge is a bridge over the river Tolm in Leeds. ${noun} opened in 1896 after two years of work.`;
    const { found } = findAll(reader.read(text), { title: "Tolm Bridge" });
    return askAll(found, createRandom("1"))
      .map(({ stem }) => stem)
      .join("\n");
  };
  expect(bridge("The new bridge")).toContain("did the new Tolm Bridge open");
  expect(bridge("The next bridge")).not.toContain("next Tolm Bridge");
  expect(bridge("The railway bridge")).not.toContain("railway Tolm Bridge");
});

test("what day it was is not one more thing that was opened to", () => {
  const text = (tail: string) =>
    `The Tolm Bridge opened to walkers and traffic on 9 November 1994, ${tail}.`;
  const all = asked(text("the fifth anniversary of the fall of the Harwick Wall"));
  expect(all).toContain("On what date did the Tolm Bridge open to walkers and traffic?");
});

test("“and other factors” is no part of a reason", () => {
  const keys = (reason: string) =>
    askAll(
      findAll(reader.read(`Karl Voss moved to Leeds because of ${reason}.`), { title: "" }).found,
      createRandom("1"),
    )
      .filter(({ form }) => form === "why")
      .map(({ key }) => key);
  expect(keys("the war in Brillon and other factors")).toEqual(["Because of the war in Brillon"]);
  expect(keys("the war in Brillon and the price of bread")).toEqual([
    "Because of the war in Brillon and the price of bread",
  ]);
});

test("what stands behind a bracket is of what stands before it; what stands inside is not", () => {
  const list = told(
    "Karl Voss became a freeman (full member) of the Weavers Company in 1592. Ida Falk attended the Realschule (a technical school) in Leeds.",
  ).join("\n");
  expect(list).toContain("a freeman of the Weavers Company");
  expect(list).toContain("Ida Falk attended the Realschule");
  expect(list).not.toMatch(/[()]/);
});

test("two sentences with a comma between them are no statement, an aside is", () => {
  const text = (tail: string) =>
    `In 1950, Ida Falk married the miller Jon Dahl of the town of Leeds, ${tail}.`;
  const stems = (tail: string) => asked(text(tail)).join("\n");
  expect(stems("Rolf Dahl was ill and was cruel to the boys of the whole town")).not.toContain(
    "Rolf Dahl was ill",
  );
  expect(stems("the father of two boys")).toContain("married the miller Jon Dahl");
});

test("whose death it was comes before “her death”", () => {
  const stems = asked(
    "Ida Falk was a painter. Before her death, she was interviewed by Karl Voss.",
    "Ida Falk",
  );
  expect(stems).toContain("Who interviewed Ida Falk before her death?");
  expect(stems.join("\n")).not.toMatch(/^Before her death, who interviewed/m);
  expect(asked("Before the war, Ida Falk was painted by Karl Voss.").join("\n")).not.toMatch(
    /^Who painted Ida Falk before her/m,
  );
});

test("one that its clause tells is “the” one in a question, a plain one is not", () => {
  const hospital = "A hospital that Ida Falk gave to the city of Leeds opened in 1940.";
  expect(asked(hospital)).toContain(
    "In which year did the hospital that Ida Falk gave to the city of Leeds open?",
  );
  expect(asked("A hospital in Leeds opened in 1940.").join("\n")).not.toContain(
    "did the hospital in Leeds",
  );
});

test("the thing that its short name has told is not named in full again", () => {
  const stems = (subject: string) =>
    asked(
      `The Falken Space Telescope is a telescope. ${subject} mirror was ground badly, which spoiled the telescope's view.`,
      "Falken Space Telescope",
    ).join("\n");
  expect(stems("Falken's")).not.toMatch(/Falken's mirror.*Falken Space Telescope's view/);
});

test("a month with its year is as past as a year, and lectures are several", () => {
  expect(
    told("As of March 2019, the Harwick Chess Club has more than 300 members.").join("\n"),
  ).toContain("had more than 300 members");
  const stems = asked(
    "Ida Falk's Leeds Lectures on Glass, delivered in 1971 in Leeds, are read to this day by painters.",
  ).join("\n");
  expect(stems).not.toMatch(/Lectures on Glass was/);
});

test("no month goes with a perfect that the tree takes for something believed", () => {
  const led = (verb: string) => {
    const text = `Wreckage believed to be part of a ferry ${verb} ashore on an island in the Maldives.`;
    const document = createDocument(reader.read(text), { title: "Wreckage", date: "2015-05-04" });
    return findFacts(document)
      .facts.map((fact) => composeStatement(document, fact).text)
      .join("\n");
  };
  expect(led("has come")).not.toMatch(/In May 2015.* has come/);
});

test("a name in quotation marks keeps its capitals", () => {
  const text =
    'Karl Voss published "Women in Rowing" in 1950. Karl Voss told many women of it in Leeds.';
  expect(told(text).join()).toContain('published "Women in Rowing" in 1950');
});
