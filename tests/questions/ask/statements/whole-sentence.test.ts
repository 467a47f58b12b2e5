import { expect, test } from "vitest";
import { askWholeSentence } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const falseOnes = (text: string): string[] => {
  const { found } = findAll(reader.read(text), { title: "" });
  return ["1", "2", "3", "4"].flatMap((seed) =>
    askWholeSentence(found, createRandom(seed))
      .filter(({ key }) => key === "False")
      .map(({ stem }) => stem),
  );
};

test("a whole sentence is made false by another name, date or amount in the place of its own", () => {
  const made = falseOnes(
    "The engineer Ada Brandt opened a small museum of minerals in a disused tram depot in Lisbon in 1953.",
  );
  expect(made.length).toBeGreaterThan(0);
  for (const stem of made)
    expect(stem).toMatch(
      /^The engineer Ada Brandt opened a small museum of minerals in a disused tram depot in (Lisbon in (?!1953)\d{4}|(?!Lisbon)\S.* in 1953)\.$/,
    );
});

test("a date is off by years; one off by a few days would be a trick", () => {
  const made = falseOnes(
    "The engineer Ada Brandt opened a small museum of minerals in a disused tram depot there on 14 May 1953.",
  );
  for (const stem of made) expect(stem).toMatch(/ on 14 May (?!1953)\d{4}\.$/);
  expect(made.length).toBeGreaterThan(0);
});

test("no article is put where a word stands before the name", () => {
  const text =
    "According to the Philippine Coast Guard, the ferry with all of its passengers was bound for Cebu that evening. The Red Cross sent two boats and a helicopter.";
  for (const stem of falseOnes(text)) expect(stem).not.toMatch(/Philippine the/);
});

test("where more than a number is told, any higher one may be as true", () => {
  const text =
    "The old museum of minerals in a disused tram depot has shown more than 430 stones to its visitors.";
  expect(falseOnes(text).filter((stem) => /more than (?!430)/.test(stem))).toEqual([]);
});

test("what the article says of another, too, makes nothing false", () => {
  const text =
    "The old stone bridge over the river was repaired by masons from Porto in 1953. The old stone bridge over the river was repaired by masons from Porto in 1971.";
  for (const stem of falseOnes(text)) expect(stem).not.toMatch(/Porto in (1953|1971)/);
});

test("who did it stays: that one did does not say that another did not", () => {
  const text =
    "In the spring the Red Cross of Norway opened a small museum of minerals in a disused tram depot in Lisbon in 1953. The Green Cross helped.";
  for (const stem of falseOnes(text)) expect(stem).toContain("Red Cross");
});

test("nobody stands in the place of a body", () => {
  const text =
    "The old mill beside the river was given to the Orla Foundation of Porto in the summer of 1953. Karl Holt and Rosa Lind wept.";
  for (const stem of falseOnes(text)) expect(stem).not.toMatch(/Holt|Lind/);
});

const statements = (text: string, date?: string): string[] => {
  const { found } = findAll(reader.read(text), {
    title: "Harbour vote in Lindvik",
    ...(date === undefined ? {} : { date }),
  });
  return askWholeSentence(found, createRandom("1"))
    .filter(({ key }) => key === "True")
    .map(({ stem }) => stem);
};

test("what happened in the news is told with its month", () => {
  const opening =
    "The council of Lindvik in Norway voted on Tuesday to close the old harbour to large cruise ships.";
  const behind = `${opening} The harbour captain Ada Brandt criticised the decision of the council and its mayor Jon Dahl.`;
  expect(statements(behind, "2016-09-14").at(-1)).toMatch(
    /^In September 2016, the harbour captain Ada Brandt criticised /,
  );
  const fronted = `${opening} In a letter to the newspaper Lindvik Posten, Ada Brandt criticised the decision of the mayor Jon Dahl.`;
  expect(statements(fronted, "2016-09-14").at(-1)).toMatch(
    /^In a letter to the newspaper Lindvik Posten in September 2016, Ada Brandt criticised /,
  );
});

test("a time of its own and a history get no month", () => {
  const opening =
    "The council of Lindvik in Norway voted on Tuesday to close the old harbour to large cruise ships.";
  const told =
    "The harbour captain Ada Brandt criticised the decision of the council and its mayor Jon Dahl in 2014.";
  expect(statements(`${opening} ${told}`, "2016-09-14").at(-1)).toMatch(/^The harbour captain /);
  const history = "The harbour captain Ada Brandt criticised the mayor Jon Dahl of the small town.";
  expect(statements(history)).toEqual([expect.stringMatching(/^The harbour captain /)]);
});

test("a link to the sentence before goes with its commas, a word of the sentence stays", () => {
  const trueOnes = (text: string) =>
    askWholeSentence(findAll(reader.read(text), { title: "" }).found, createRandom("1"))
      .filter(({ key }) => key === "True")
      .map(({ stem }) => stem);
  const told = "Ada Brandt opened a small museum of minerals in a tram depot in Lisbon in 1953.";
  expect(trueOnes(`However, ${told}`)).toEqual([told]);
  expect(trueOnes(`But ${told}`)).toEqual([told]);
  expect(trueOnes(told.replace(" opened", ", meanwhile, opened"))).toEqual([told]);
  const instead = told.replace("Ada", "Instead of a school, Ada");
  expect(trueOnes(instead)).toEqual([instead]);
  expect(trueOnes(instead.replace("school,", "school"))).toEqual([instead]);
});

test("the present of the day is told in the past; what lies on the map or is no sentence of one time is not", () => {
  const opening =
    "The council of Lindvik in Norway voted on Tuesday to close the old harbour to large cruise ships.";
  const told = (text: string) => statements(`${opening} ${text}`, "2016-09-14").slice(1);
  expect(
    told(
      "The harbour captain Ada Brandt is refusing to sign the decision, which binds all of the ports of Norway.",
    ),
  ).toEqual([
    "In September 2016, the harbour captain Ada Brandt was refusing to sign the decision, which binds all of the ports of Norway.",
  ]);
  const town = "Lindvik lies on the western shore of the Norwegian island of Torsvåg.";
  expect(told(town)).toEqual([town]);
  expect(
    told(
      "So far 40 firms of Lindvik have signed a letter against the recent decision of its council.",
    ),
  ).toEqual([
    "By September 2016, 40 firms of Lindvik had signed a letter against the decision of its council.",
  ]);
  expect(
    told(
      "The Orla shipping company was founded in Porto in 1953 and employs nine people in Lindvik.",
    ),
  ).toEqual([]);
});

test("a past that gave no fact is told with the month too, a state of it is not", () => {
  const opening =
    "The council of Lindvik in Norway voted on Tuesday to close the old harbour to large cruise ships.";
  const told = (text: string) => {
    const { found } = findAll(reader.read(`${opening} ${text}`), {
      title: "Harbour vote in Lindvik",
      date: "2016-09-14",
    });
    return askWholeSentence({ ...found, facts: [] }, createRandom("1"))
      .filter(({ key, sentence }) => key === "True" && sentence === 1)
      .map(({ stem }) => stem);
  };
  const rowed = "Ada Brandt rowed through the old harbour of Lindvik and waved a Norwegian flag.";
  expect(told(rowed)).toEqual([`In September 2016, ${rowed}`]);
  const cost = "The recent work in the old harbour of Lindvik cost nine million Norwegian kroner.";
  expect(told(cost).join()).not.toMatch(/2016/);
});

test("a perfect that opens the news is told in its month, one further on where it is an act; one with a year stays", () => {
  const trueOnes = (text: string) =>
    askWholeSentence(
      findAll(reader.read(text), { title: "Vote", date: "2021-03-04" }).found,
      createRandom("1"),
    )
      .filter(({ key }) => key === "True")
      .map(({ stem }) => stem);
  const voted =
    "Residents of Brannock Falls in Oregon have voted to remove their mayor from office.";
  expect(trueOnes(voted)).toEqual([
    "In March 2021, residents of Brannock Falls in Oregon voted to remove their mayor from office.",
  ]);
  const sent = "A wine merchant from Bristol has been sent to prison in Leeds for nine months.";
  expect(trueOnes(sent)).toEqual([
    "In March 2021, a wine merchant from Bristol was sent to prison in Leeds for nine months.",
  ]);
  const since = "Residents of Brannock Falls in Oregon have voted for Ada Brandt since 1999.";
  expect(trueOnes(since)).toEqual([since]);
  const later = (text: string) =>
    trueOnes(`Ada Brandt resigned in Lisbon on Monday. ${text}`).join();
  expect(later(voted)).toContain("In March 2021, residents of Brannock Falls in Oregon voted");
  expect(later(voted.replace("voted to remove", "lived without"))).toContain(
    "By March 2021, residents of Brannock Falls in Oregon had lived",
  );
});

test("whoever is told of by what stands behind the name is not exchanged", () => {
  const named = (text: string) => falseOnes(text).join("\n");
  const court = (aside: string) =>
    `A court in Lisbon sentenced Ada Brandt${aside} to nine years in a prison near Porto in 1953. Rosa Lind and Ida Falk wept in the garden.`;
  expect(named(court(", a rich timber merchant,"))).not.toMatch(/Lind|Falk/);
});

test("a day up to which something is so lies ahead; one on which it was so lies behind", () => {
  const told = (text: string) => statements(text, "2022-12-11").join(" ");
  expect(
    told("The new tram of Lindvik in Norway is free until January 2 for all of its passengers."),
  ).toContain("until January 2, 2023");
  expect(
    told("The new tram of Lindvik in Norway ran on January 2 with all of its passengers on board."),
  ).toContain("on January 2, 2022");
});

const trueOnes = (text: string): string[] => {
  const { found } = findAll(reader.read(text), { title: "Teacher jailed", date: "2014-05-03" });
  return askWholeSentence(found, createRandom("1"))
    .filter(({ key }) => key === "True")
    .map(({ stem }) => stem);
};

test("the age of the day of writing goes, a number of a list stays", () => {
  const [told] = trueOnes(
    "Judge Ada Brandt, 61, jailed the teacher Karl Holt of Velmont for two years on 2 May 2014.",
  );
  expect(told).toMatch(/Judge Ada Brandt jailed the teacher Karl Holt/);
  const [listed] = trueOnes(
    "The bus company Velmont Lines closed its routes to Orla, 43, and 51 to the island of Tolm on 2 May 2014.",
  );
  expect(listed ?? "Orla, 43, and 51").toMatch(/Orla, 43, and 51/);
});

test("nobody is told by being a father of two", () => {
  const [told] = trueOnes(
    "Judge Ada Brandt said on 2 May 2014 that Karl Holt had betrayed his pupils in Velmont. Holt, a father of two, will appeal against the sentence.",
  );
  expect(told).toMatch(/that Karl Holt had/);
});

test("the month follows what somebody wrote, and stands before “in addition to”", () => {
  const jailed = "Judge Ada Brandt jailed the teacher Karl Holt of Velmont on 2 May 2014.";
  const told = (text: string) => trueOnes(`${jailed} ${text}`).join(" ");
  expect(told("In a letter to Velmont, Mina Falk praised the judge Ada Brandt.")).toMatch(
    /In a letter to Velmont in May 2014,/,
  );
  expect(
    told("In addition to Holt, Ada Brandt jailed the trader Mina Falk of Velmont."),
  ).not.toMatch(/in May 2014, Ada/);
});

test("no gap takes the country that the news plays in, behind its opening", () => {
  const opening = "The parliament of Norway voted on Tuesday to close the old harbour of Lindvik.";
  const gaps = (country: string): string[] => {
    const text = `${opening} Ada Brandt steered 40 wooden ferries with 900 sailors aboard along the coast of ${country} in June.`;
    const { found } = findAll(reader.read(text), { title: "Harbour vote", date: "2019-03-06" });
    return askWholeSentence(found, createRandom("1"))
      .filter(({ shape, sentence }) => shape.type === "cloze" && sentence === 1)
      .map(({ key }) => key);
  };
  expect(gaps("Norway")).not.toContain("Norway");
  expect(gaps("Ghana")).toContain("Ghana");
});
