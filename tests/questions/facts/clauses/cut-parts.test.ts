import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const news = { title: "News", date: "2021-03-04" };

test("what somebody was the first of is told with its noun, or not at all", () => {
  const title = "Ada Lind";
  const life = "Ada Lind (1850–1921) was a painter from Tolm in Norland.";
  const cut = askedOf(
    `${life} Ivo Brandt was Ada Lind's first and only—rather strict—acting teacher.`,
    { title },
  );
  expect(cut).not.toMatch(/first(\.|\?)/);
  expect(askedOf(`${life} Ivo Brandt was Ada Lind's first teacher.`, { title })).toMatch(
    /first teacher/,
  );
});

test("a trip says nothing without what it is used for; a short purpose stays", () => {
  const use = (aim: string) =>
    askedOf(`President Ada Lind of Norland is expected to use her trip to ${aim}.`, news);
  const long =
    "encourage both sides of the Velmar dispute to look at the big picture and to keep focused on the need for peace";
  expect(use(long)).not.toMatch(/what was .* expected to do/i);
  expect(use("end the Velmar dispute")).toMatch(/what was .* expected to do/i);
});

test("a day behind “until” lies ahead, also behind a verb in the past", () => {
  const delayed = (day: string) =>
    askedOf(`President Ada Lind delayed a decision on Velmar until after ${day}.`, news);
  expect(delayed("March 20")).toMatch(/March 20, 2021/);
  expect(askedOf("President Ada Lind delayed a decision on Velmar on March 20.", news)).not.toMatch(
    /March 20, 2021/,
  );
});

test("who is told by a role alone may be the one of whom it is said", () => {
  const said = (who: string) =>
    askedOf(
      `Ada Lind sued the firm owner Ivo Brandt in Tolm. ${who} says Ivo Brandt damaged her reputation in Norland.`,
      news,
    );
  expect(said("The Norland medallist")).not.toMatch(/According to the Norland medallist/);
});

test("“which is why” tells nothing of who stands before it", () => {
  const why =
    "Ada Lind prefers that the decision is made by Congress, which is why she wants the verdicts in Norland reversed.";
  expect(askedOf(why, news)).not.toMatch(/is why|was why/);
});

test("“the previous election” and “half of the first” are of what was told before", () => {
  const election = (which: string) =>
    askedOf(`The ${which} election in Norland was lost by Ada Lind in Tolm.`, news);
  expect(election("previous")).not.toMatch(/previous election in Norland was/);
  expect(election("general")).toMatch(/general election in Norland was/);
  const half = (of: string) =>
    askedOf(`In Norland's half of the ${of}, Ada Lind faced Ivo Brandt.`, news);
  expect(half("first")).not.toMatch(/half of the first/);
});

test("what one claims that another believes is neither's word; two tellers of one thing are one too many", () => {
  const believed = (who: string) =>
    askedOf(
      `President Ada Lind claimed that ${who}Velmar is poor and cold, hours before a visit to Tolm.`,
      news,
    );
  expect(believed("Norland believes that ")).not.toMatch(/According to Norland/i);
  expect(believed("")).toMatch(/According to (?:President )?Ada Lind/i);
  const sent = "Ada Lind said that Ivo Brandt sent the people of Norland a letter";
  expect(askedOf(`${sent}, according to the Tolm Times.`, news)).not.toMatch(
    /According to Ada Lind.*according to/i,
  );
});

test("a question that ends in a quotation has one mark", () => {
  const told = 'Ada Lind said on Monday that the Orla bridge in Norland was "quite safe."';
  expect(askedOf(told, news)).not.toMatch(/\.["”]\?/);
});

test("“It has been suggested that” is nobody's", () => {
  const topic = { title: "Tolm" };
  const said = askedOf(
    "Tolm is a town in Norland. It has been suggested that the town's name comes from an archaic word for a hill in Velmar.",
    topic,
  );
  expect(said).not.toMatch(/Tolm has been suggested/);
});
