import { expect, test } from "vitest";
import { askAll } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { readingOf } from "../../support/reading-of.ts";
import * as own from "../../support/sentences.ts";

const ada = { ...own.ada, also: ["she"] };
const river = { type: "place" as const, name: "River Ask", subtype: "river" };
const lake = { type: "place" as const, name: "Tolm Lake", subtype: "lake" };
const amount = (name: string) => ({ type: "quantity" as const, name, subtype: "measure" });
const names = [ada, own.lisbon, river, lake, own.year("1902")];
type Names = Parameters<typeof readingOf>[1];

const asked = (sentence: string, more: Names = []) =>
  askAll(
    findAll(readingOf([sentence], [...names, ...more]), { title: "" }).found,
    createRandom("1"),
  );
const questions = (sentence: string, more: Names = []) =>
  asked(sentence, more)
    .filter(({ faults, shape }) => faults.length === 0 && !/^(true_false|cloze)$/.test(shape.type))
    .map(({ stem, key }) => `${stem} ${key}`);
const falseOnes = (sentence: string, more: Names = []) =>
  asked(sentence, more)
    .filter(({ key, shape }) => shape.type === "true_false" && key === "False")
    .map(({ stem }) => stem);

test("whoever did it is asked for in the active; a means of carrying is nobody", () => {
  expect(
    questions(
      "The/the/DT/3/det Tolm/Tolm/NNP/3/compound Lighthouse/Lighthouse/NNP/5/nsubj:pass was/be/VBD/5/aux:pass designed/design/VBN/0/root by/by/IN/8/case the/the/DT/8/det engineer/engineer/NN/5/obl:agent Ada/Ada/NNP/8/appos Brandt/Brandt/NNP/9/flat in/in/IN/12/case 1902/1902/CD/5/obl ./././5/punct",
    ),
  ).toContain("Which engineer designed the Tolm Lighthouse in 1902? Ada Brandt");
  expect(
    questions(
      "Salt/salt/NN/3/nsubj:pass was/be/VBD/3/aux:pass carried/carry/VBN/0/root by/by/IN/5/case mules/mule/NNS/3/obl:agent ./././3/punct",
    ).filter((text) => text.includes("Mules")),
  ).toEqual([]);
});

test("a measure is asked for by its own word; a distance that tells nothing else is not", () => {
  const long = amount("12 miles");
  expect(
    questions(
      "Tolm/Tolm/NNP/7/nsubj Lake/Lake/NNP/1/flat is/be/VBZ/7/cop about/about/RB/5/advmod 12/12/CD/6/nummod miles/mile/NNS/7/obl:unmarked long/long/RB/0/root ./././7/punct",
      [long],
    ),
  ).toContain("How long is Tolm Lake? About 12 miles");
  expect(
    questions(
      "Tolm/Tolm/NNP/5/nsubj Lake/Lake/NNP/1/flat is/be/VBZ/5/cop 12/12/CD/5/nummod miles/mile/NNS/0/root from/from/IN/7/case Lisbon/Lisbon/NNP/5/nmod ./././5/punct",
      [long],
    ).filter((text) => text.startsWith("How")),
  ).toEqual([]);
});

test("an age is asked for of a person, not of a house", () => {
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat died/die/VBD/0/root at/at/IN/6/case the/the/DT/6/det age/age/NN/3/obl of/of/IN/8/case 77/77/CD/6/nmod ./././3/punct",
    ),
  ).toContain("At what age did Ada Brandt die? 77");
  expect(
    questions(
      "The/the/DT/2/det house/house/NN/7/nsubj:pass of/of/IN/4/case Ada/Ada/NNP/2/nmod Brandt/Brandt/NNP/4/flat was/be/VBD/7/aux:pass sold/sell/VBN/0/root at/at/IN/10/case the/the/DT/10/det age/age/NN/7/obl of/of/IN/12/case 77/77/CD/10/nmod ./././7/punct",
    ).filter((text) => text.startsWith("At what age")),
  ).toEqual([]);
});

test("what belongs to the verb is asked for with its preposition", () => {
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat died/die/VBD/0/root of/of/IN/5/case cholera/cholera/NN/3/obl in/in/IN/7/case Lisbon/Lisbon/NNP/3/obl ./././3/punct",
    ),
  ).toContain("What did Ada Brandt die of in Lisbon? Cholera");
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat served/serve/VBD/0/root as/as/IN/6/case a/a/DT/6/det nurse/nurse/NN/3/obl in/in/IN/8/case Lisbon/Lisbon/NNP/6/nmod ./././3/punct",
    ),
  ).toContain("In what role did Ada Brandt serve? A nurse in Lisbon");
  // "taught at a school": no preposition that goes with the verb.
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat taught/teach/VBD/0/root at/at/IN/6/case a/a/DT/6/det school/school/NN/3/obl in/in/IN/8/case Lisbon/Lisbon/NNP/6/nmod ./././3/punct",
    ).filter((text) => text.startsWith("What")),
  ).toEqual([]);
});

test("a name that ends another noun's phrase is asked for inside it", () => {
  expect(
    questions(
      "Tolm/Tolm/NNP/2/nsubj lies/lie/VBZ/0/root on/on/IN/6/case the/the/DT/6/det right/right/JJ/6/amod bank/bank/NN/2/obl of/of/IN/9/case the/the/DT/9/det River/River/NNP/10/compound Ask/Ask/NNP/6/nmod ./././2/punct",
    ),
  ).toContain("On the right bank of which river does Tolm lie? The River Ask");
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat taught/teach/VBD/0/root at/at/IN/6/case a/a/DT/6/det school/school/NN/3/obl in/in/IN/8/case Lisbon/Lisbon/NNP/6/nmod ./././3/punct",
    ).filter((text) => text.includes("of which")),
  ).toEqual([]);
});

test("a count keeps the short clause that says which ones", () => {
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat described/describe/VBD/0/root nine/nine/CD/5/nummod moths/moth/NNS/3/obj that/that/WDT/8/nsubj were/be/VBD/8/cop new/new/JJ/5/acl:relcl to/to/IN/10/case science/science/NN/8/obl ./././3/punct",
    ),
  ).toContain("How many moths that were new to science did Ada Brandt describe? Nine");
});

test("a range is one amount", () => {
  const span = { type: "duration" as const, name: "four days", subtype: "span" };
  expect(
    questions(
      "A/a/DT/2/det walk/walk/NN/5/nsubj across/across/IN/4/case Lisbon/Lisbon/NNP/2/nmod takes/take/VBZ/0/root three/three/CD/5/obj to/to/IN/8/case four/four/CD/9/nummod days/day/NNS/5/obl ./././5/punct",
      [span],
    ),
  ).toContain("How long does a walk across Lisbon take? Three to four days");
});

test("home goes with the verb", () => {
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat took/take/VBD/0/root home/home/RB/6/advmod nine/nine/CD/6/nummod medals/medal/NNS/3/obj ./././3/punct",
    ),
  ).toContain("How many medals did Ada Brandt take home? Nine");
});

test("what is said of the noun that tells what a name is, is said of the name", () => {
  expect(
    questions(
      "Tolm/Tolm/NNP/5/nsubj Lake/Lake/NNP/1/flat is/be/VBZ/5/cop a/a/DT/5/det lake/lake/NN/0/root that/that/WDT/7/nsubj feeds/feed/VBZ/5/acl:relcl nine/nine/CD/9/nummod rivers/river/NNS/7/obj ./././5/punct",
      [],
    ),
  ).toContain("How many rivers does Tolm Lake feed? Nine");
  expect(
    questions(
      "Tolm/Tolm/NNP/5/nsubj Lake/Lake/NNP/1/flat is/be/VBZ/5/cop the/the/DT/5/det coldest/cold/JJS/0/root of/of/IN/8/case the/the/DT/8/det lakes/lake/NNS/5/nmod that/that/WDT/10/nsubj feed/feed/VBP/8/acl:relcl nine/nine/CD/12/nummod rivers/river/NNS/10/obj ./././5/punct",
    ).filter((text) => text.includes("does Tolm Lake feed")),
  ).toEqual([]);
});

test("a statement is made false by one word that excludes the other", () => {
  expect(
    falseOnes(
      "Tolm/Tolm/NNP/5/nsubj Lake/Lake/NNP/1/flat is/be/VBZ/5/cop a/a/DT/5/det lake/lake/NN/0/root in/in/IN/8/case northern/northern/JJ/8/amod Sorral/Sorral/NNP/5/nmod ./././5/punct",
    ),
  ).toEqual(["Tolm Lake is a lake in southern Sorral."]);
  expect(
    falseOnes(
      "Ada/Ada/NNP/5/nsubj Brandt/Brandt/NNP/1/flat is/be/VBZ/5/cop the/the/DT/5/det oldest/old/JJS/0/root of/of/IN/8/case six/six/CD/8/nummod children/child/NNS/5/obl from/from/IN/10/case Lisbon/Lisbon/NNP/8/nmod ./././5/punct",
    ),
  ).toContain("Ada Brandt is the youngest of six children from Lisbon.");
  expect(
    falseOnes(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat taught/teach/VBD/0/root at/at/IN/6/case a/a/DT/6/det school/school/NN/3/obl in/in/IN/8/case Lisbon/Lisbon/NNP/6/nmod ./././3/punct",
    ).filter((text) => !text.includes("school")),
  ).toEqual([]);
});

test("a statement is made false by another number, but not behind a bound", () => {
  expect(
    falseOnes(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat took/take/VBD/0/root home/home/RB/6/advmod nine/nine/CD/6/nummod medals/medal/NNS/3/obj ./././3/punct",
    ),
  ).toHaveLength(1);
  expect(
    falseOnes(
      "More/more/JJR/3/advmod than/than/IN/1/fixed nine/nine/CD/4/nummod rowers/rower/NNS/5/nsubj met/meet/VBD/0/root Ada/Ada/NNP/5/obj Brandt/Brandt/NNP/6/flat in/in/IN/9/case Lisbon/Lisbon/NNP/5/obl ./././5/punct",
    ).filter((text) => !text.includes("More than nine")),
  ).toEqual([]);
});

test("a verb with a subject and no auxiliary is finite, whatever its tag; one before another verb is not", () => {
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat needed/need/VBN/0/root nine/nine/CD/5/nummod boats/boat/NNS/3/obj ./././3/punct",
    ),
  ).toContain("How many boats did Ada Brandt need? Nine");
  expect(
    questions(
      "A/a/DT/2/det mill/mill/NN/3/nsubj found/find/VBN/0/root in/in/IN/5/case Lisbon/Lisbon/NNP/3/obl may/may/MD/8/aux be/be/VB/8/aux:pass sold/sell/VBN/3/ccomp ./././3/punct",
    ).filter((text) => text.includes("found")),
  ).toEqual([]);
});

test("what is said in a letter is said by whoever wrote it", () => {
  expect(
    questions(
      "Rosa/Rosa/NNP/3/nsubj Lind/Lind/NNP/1/flat said/say/VBD/0/root in/in/IN/6/case a/a/DT/6/det letter/letter/NN/3/obl to/to/IN/8/case Ada/Ada/NNP/6/nmod Brandt/Brandt/NNP/8/flat that/that/IN/16/mark the/the/DT/12/det mill/mill/NN/16/nsubj in/in/IN/14/case Lisbon/Lisbon/NNP/12/nmod had/have/VBD/16/aux closed/close/VBN/6/acl:relcl ./././3/punct",
      [own.rosa],
    ),
  ).toContain("Who said that the mill in Lisbon had closed? Rosa Lind");
});

test("an altitude is asked for in front of the place that follows it", () => {
  const spur = (of: string) =>
    "It/it/PRP/2/nsubj stands/stand/VBZ/0/root at/at/IN/5/case an/a/DT/5/det altitude/altitude/NN/2/obl of/of/IN/8/case 712/712/CD/8/nummod metres/metre/NNS/5/nmod in/in/IN/10/case Lisbon/Lisbon/NNP/8/nmod ./././2/punct"
      .replace("It/it/PRP/2/nsubj", "Lisbon/Lisbon/NNP/2/nsubj")
      .replace("Lisbon/Lisbon/NNP/8/nmod", of);
  expect(questions(spur("granite/granite/NN/8/nmod"))).toContain(
    "At what altitude does Lisbon stand in granite? 712 metres",
  );
});

test("a way of doing it answers how; what came first does not", () => {
  const bridge = { type: "place" as const, name: "the river", subtype: "river" };
  const crossed =
    "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat crossed/cross/VBD/0/root the/the/DT/5/det river/river/NN/3/obj by/by/IN/7/mark climbing/climb/VBG/3/advcl the/the/DT/9/det fence/fence/NN/7/obj ./././3/punct"
      .replace(
        "the/the/DT/5/det river/river/NN/3/obj",
        "River/River/NNP/5/compound Ask/Ask/NNP/3/obj",
      )
      .replace("the/the/DT/9/det fence/fence/NN/7/obj", "old/old/JJ/9/amod walls/wall/NNS/7/obj");
  expect(questions(crossed, [bridge])).toContain(
    "How did Ada Brandt cross River Ask? By climbing old walls",
  );
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat began/begin/VBD/0/root by/by/IN/5/mark climbing/climb/VBG/3/advcl the/the/DT/7/det fence/fence/NN/5/obj ./././3/punct",
    ).filter((text) => text.startsWith("How")),
  ).toEqual([]);
});

test("until a year and in a decade are asked for, by a year is not", () => {
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat lived/live/VBD/0/root in/in/IN/5/case Lisbon/Lisbon/NNP/3/obl until/until/IN/7/case 1902/1902/CD/3/obl ./././3/punct",
    ),
  ).toContain("Until which year did Ada Brandt live in Lisbon? 1902");
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat lived/live/VBD/0/root in/in/IN/5/case Lisbon/Lisbon/NNP/3/obl by/by/IN/7/case 1902/1902/CD/3/obl ./././3/punct",
    ).filter((text) => text.endsWith("1902")),
  ).toEqual([]);
  const decade = { type: "date" as const, name: "1920s", subtype: "decade" };
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat died/die/VBD/0/root in/in/IN/6/case the/the/DT/6/det 1920s/1920/NNS/3/obl ./././3/punct",
      [decade],
    ),
  ).toContain("In which decade did Ada Brandt die? The 1920s");
});

test("a thing as subject is placed by a name elsewhere in its clause", () => {
  expect(
    questions(
      "An/a/DT/2/det asteroid/asteroid/NN/4/nsubj:pass was/be/VBD/4/aux:pass named/name/VBN/0/root after/after/IN/6/case Ada/Ada/NNP/4/obl Brandt/Brandt/NNP/6/flat in/in/IN/9/case 1902/1902/CD/4/obl ./././4/punct",
    ),
  ).toContain("In which year was an asteroid named after Ada Brandt? 1902");
  expect(
    questions(
      "An/a/DT/2/det asteroid/asteroid/NN/4/nsubj:pass was/be/VBD/4/aux:pass seen/see/VBN/0/root in/in/IN/6/case 1902/1902/CD/4/obl ./././4/punct",
    ).filter((text) => text.startsWith("In which")),
  ).toEqual([]);
});

test("a particle apart from its verb is not lost", () => {
  expect(
    questions(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat saw/see/VBD/0/root her/her/PRP$/5/nmod:poss work/work/NN/3/obj undone/undone/RB/3/compound:prt in/in/IN/8/case Lisbon/Lisbon/NNP/3/obl ./././3/punct",
    ),
  ).toContain("Who saw her work undone in Lisbon? Ada Brandt");
});

test("a size that a place has is asked for by its noun", () => {
  const had = (noun: string) =>
    `Lisbon/Lisbon/NNP/2/nsubj had/have/VBD/0/root a/a/DT/4/det ${noun}/${noun}/NN/2/obj of/of/IN/6/case 8,914/8,914/CD/4/nmod in/in/IN/8/case 1902/1902/CD/2/obl ./././2/punct`;
  expect(questions(had("population"))).toContain(
    "What was the population of Lisbon in 1902? 8,914",
  );
  expect(questions(had("record")).filter((text) => text.startsWith("What record"))).toEqual([]);
});

test("events of a life are put in order; what others did is no part of it", () => {
  const founded = (who: string, what: string, year: string) =>
    `${who} founded/found/VBD/0/root ${what}/${what}/NN/3/obj in/in/IN/6/case ${year}/${year}/CD/3/obl ./././3/punct`;
  const brandt = "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat";
  const rosa = "Rosa/Rosa/NNP/3/nsubj Lind/Lind/NNP/1/flat";
  const years = ["1902", "1911", "1923", "1931", "1940"];
  const lives = (who: string) =>
    findAll(
      readingOf(
        years.map((year, i) =>
          founded(
            i === 0 ? who : brandt,
            ["hotels", "schools", "mills", "banks", "clubs"][i] ?? "",
            year,
          ),
        ),
        [ada, own.rosa, ...years.map(own.year)],
      ),
      { title: "Ada Brandt" },
    ).found;
  const stemAndItems = (who: string) =>
    askAll(lives(who), createRandom("1"))
      .filter(({ form }) => form === "ordering")
      .map(({ stem, key }) => `${stem} ${key}`);
  expect(stemAndItems(brandt)[0]).toMatch(
    /^Put these events in the life of Ada Brandt in order, from the earliest to the latest\. Ada Brandt founded hotels/,
  );
  expect(stemAndItems(rosa).join()).not.toContain("Rosa Lind");
});

test("some of a number of things are asked for by their number, and the first of a list alone", () => {
  const moths = (subject: string) =>
    `${subject} were/be/VBD/7/aux:pass sold/sell/VBN/0/root in/in/IN/9/case Lisbon/Lisbon/NNP/7/obl ./././7/punct`;
  expect(
    questions(
      moths(
        "Eight/eight/CD/7/nsubj:pass of/of/IN/5/case Ada/Ada/NNP/5/nmod:poss Brandt/Brandt/NNP/3/flat moths/moth/NNS/1/nmod",
      ),
    ),
  ).toEqual(expect.arrayContaining([expect.stringMatching(/^How many of Ada Brandt.* Eight$/)]));
  const has = (rest: string) =>
    `Lisbon/Lisbon/NNP/2/nsubj built/build/VBD/0/root nine/nine/CD/4/nummod bridges/bridge/NNS/2/obj and/and/CC/7/cc two/two/CD/7/nummod mills/mill/NNS/4/conj${rest} ./././2/punct`;
  expect(questions(has(""))).toContain("How many bridges did Lisbon build? Nine");
  // The year may be the mills' alone.
  expect(questions(has(" in/in/IN/9/case 1902/1902/CD/2/obl")).join()).not.toContain("How many");
});

test("a year that something dates from and the years between which it was done are asked for", () => {
  const dates = (verb: string) =>
    `Lisbon/Lisbon/NNP/2/nsubj ${verb}/VBZ/0/root from/from/IN/4/case 1902/1902/CD/2/obl ./././2/punct`;
  expect(questions(dates("dates/date"))).toContain("From which year does Lisbon date? 1902");
  expect(questions(dates("profits/profit")).join()).not.toContain("which year");
  const between = (verb: string) =>
    `Lisbon/Lisbon/NNP/3/nsubj:pass was/be/VBD/3/aux:pass ${verb}/VBN/0/root between/between/IN/5/case 1902/1902/CD/3/obl and/and/CC/7/cc 1911/1911/CD/5/conj ./././3/punct`;
  expect(questions(between("enlarged/enlarge"), [own.year("1911")])).toContain(
    "Between which years was Lisbon enlarged? 1902 and 1911",
  );
});

test("what is allowed to whom is not left out of what is believed", () => {
  const believed = (rest: string) =>
    `Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat believes/believe/VBZ/0/root that/that/IN/6/mark naps/nap/NNS/6/nsubj allow/allow/VBP/3/ccomp brains/brain/NNS/6/obj${rest} in/in/IN/99/case Lisbon/Lisbon/NNP/6/obl ./././3/punct`;
  const stated = (sentence: string) =>
    asked(sentence)
      .filter(
        ({ stem, faults, fact }) => fact !== null && faults.length === 0 && stem.includes("allow"),
      )
      .map(({ stem }) => stem);
  expect(stated(believed("").replace("/99/", "/9/")).join()).not.toContain("Ada Brandt believes");
  expect(
    stated(believed(" to/to/TO/9/mark rest/rest/VB/6/xcomp").replace("/99/", "/11/")).join(),
  ).toContain("Ada Brandt believes that naps allow brains to rest");
});

test("neither a month that no year is known of nor one beside its year is asked for", () => {
  const month = { type: "date" as const, name: "May", subtype: "month" };
  const left = (rest: string) =>
    `Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat left/leave/VBD/0/root Lisbon/Lisbon/NNP/3/obj in/in/IN/6/case May/May/NNP/3/obl${rest} ./././3/punct`;
  const months = (rest: string) =>
    questions(left(rest), [month]).filter((text) => text.startsWith("In which month"));
  expect(months("")).toEqual([]);
  expect(months(" in/in/IN/8/case 1902/1902/CD/3/obl")).toEqual([]);
});
