import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { isPluralOwner } from "../../../../questions/facts/writing/plural-owner.ts";
import { realise } from "../../../../questions/facts/writing/realise.ts";
import { tidy } from "../../../../questions/facts/writing/tidy.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { readingOf } from "../../../support/reading-of.ts";
import { toldOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const rosa = { type: "person" as const, name: "Rosa Lind" };
const documentOf = (sentences: string[], names: Parameters<typeof readingOf>[1] = []) =>
  createDocument(readingOf(sentences, names), { title: "" });
const written = (sentence: string, names: Parameters<typeof readingOf>[1] = [], lead = "Did") => {
  const document = documentOf([sentence], names);
  const [tree] = document.trees;
  if (tree === undefined) throw new Error("no tree");
  return realise(document, tree, [lead, ...tree.tokens.map((_, i) => i).slice(0, -1)]).text;
};

test("people at the head of a sentence lose its capital, a name keeps it", () => {
  const build = (subject: string) =>
    `${subject}/NNPS/2/nsubj built/build/VBD/0/root boats/boat/NNS/2/obj ./././2/punct`;
  const guess = (name: string) => [{ type: "unknown" as const, name }];
  expect(written(build("Engineers/engineer"), guess("Engineers"))).toBe(
    "Did engineers built boats",
  );
  expect(written(build("Vikings/viking"), guess("Vikings"))).toBe("Did Vikings built boats");
});

test("the number behind a name belongs to it, a number that counts does not", () => {
  const capsule = (rest: string) => `Orla/Orla/NNP/2/nsubj ${rest}`;
  const orla = [{ type: "organisation" as const, name: "Orla" }];
  const nameIn = (sentence: string) => documentOf([sentence], orla).reading.entities[0]?.name;
  expect(nameIn("Orla/Orla/NNP/3/nsubj 2/2/CD/1/nummod sank/sink/VBD/0/root ./././3/punct")).toBe(
    "Orla 2",
  );
  expect(
    nameIn(capsule("raised/raise/VBD/0/root 2/2/CD/4/nummod boats/boat/NNS/2/obj ./././2/punct")),
  ).toBe("Orla");
});

test("a pluperfect becomes a plain past, but not beside the time that it comes before", () => {
  const rejected = (rest: string) =>
    `Rosa/Rosa/NNP/4/nsubj Lind/Lind/NNP/1/flat had/have/VBD/4/aux rejected/reject/VBN/0/root offers/offer/NNS/4/obj ${rest}./././4/punct`;
  const verbs = (sentence: string) =>
    findFacts(documentOf([sentence], [rosa, { type: "date", name: "1953", subtype: "year" }]))
      .facts[0]?.verbs.tokens.length;
  expect(verbs(rejected(""))).toBe(1);
  expect(verbs(rejected("before/before/IN/7/case 1953/1953/CD/4/obl "))).toBe(2);
});

test("a chief executive's role is a role though the tagger calls the word an adjective", () => {
  const resigned = (owner: string) =>
    `${owner}/NNP/4/nmod:poss 's/'s/POS/1/case chief/chief/JJ/4/amod executive/executive/JJ/8/nsubj ,/,/,/6/punct Rosa/Rosa/NNP/4/appos Lind/Lind/NNP/6/flat resigned/resign/VBD/0/root ./././8/punct`;
  const document = documentOf(
    [resigned("Orla/Orla"), "Lind/Lind/NNP/2/nsubj left/leave/VBD/0/root ./././2/punct"],
    [
      { ...rosa, also: ["Lind"] },
      { type: "organisation", name: "Orla" },
    ],
  );
  const [, later] = document.trees;
  if (later === undefined) throw new Error("no tree");
  expect(realise(document, later, [0, 1]).text).toBe("Rosa Lind, Orla's chief executive, left");
  const [first] = document.trees;
  if (first === undefined) throw new Error("no tree");
  expect(realise(document, first, [0, 1, 2, 3, 4, 5, 6, 7]).text).toBe(
    "Orla's chief executive, Rosa Lind, resigned",
  );
});

test("the “it” of “it is time to leave” stands for nothing, that of “it is a club” for something", () => {
  const faultsOf = (sentence: string) => {
    const document = documentOf([sentence]);
    const [tree] = document.trees;
    if (tree === undefined) throw new Error("no tree");
    return realise(
      document,
      tree,
      tree.tokens.map((_, i) => i),
    ).faults;
  };
  const time =
    "It/it/PRP/3/nsubj is/be/VBZ/3/cop time/time/NN/0/root to/to/TO/5/mark leave/leave/VB/3/acl ./././3/punct";
  const club = "It/it/PRP/4/nsubj is/be/VBZ/4/cop a/a/DT/4/det club/club/NN/0/root ./././4/punct";
  expect(faultsOf(time)).not.toContain("pronoun");
  expect(faultsOf(club)).toContain("pronoun");
});

test("a hyphen that the source has set apart is closed up, a dash is not", () => {
  expect(tidy("the six - member Dutch team")).toBe("the six-member Dutch team");
  expect(tidy("on May 6 - a Sunday - in Leeds")).toBe("on May 6 – a Sunday – in Leeds");
});

test("what a place is called is no short name of a body in it", () => {
  const lines = [
    "Nordsund/Nordsund/NNP/2/compound Lines/Lines/NNPS/3/nsubj grew/grow/VBD/0/root ././././3/punct",
    "Ada/Ada/NNP/2/nsubj left/leave/VBD/0/root Nordsund/Nordsund/NNP/2/obj ././././2/punct",
  ];
  const body = { type: "organisation", name: "Nordsund Lines" } as const;
  const short = { type: "unknown", name: "Nordsund" } as const;
  const namesWith = (...names: Parameters<typeof readingOf>[1] & object) => {
    const { entities, ...reading } = readingOf(lines, names);
    // In the first sentence the word is a part of the body's name.
    const alone = entities.map((entity) =>
      entity.type === "organisation"
        ? entity
        : { ...entity, mentions: entity.mentions.filter(({ sentence }) => sentence > 0) },
    );
    return createDocument({ ...reading, entities: alone }, { title: "" }).fullNames;
  };
  expect(namesWith(body, short).get("Nordsund")).toBe("Nordsund Lines");
  const place = { type: "place", name: "Nordsund", subtype: "region" } as const;
  expect(namesWith(body, short, place).has("Nordsund")).toBe(false);
});

test("a university is not its team, and a first name as a part is not its bearer", () => {
  const { fullNames } = createDocument(
    reader.read(
      "Ada Brandt played for the University of Lindvik Bears in 1944. She enrolled at the University of Lindvik.",
    ),
    { title: "Ada Brandt" },
  );
  expect(fullNames.has("University of Lindvik")).toBe(false);
  const told = toldOf(
    "Ada Brandt is an actress. She met fellow actor Tom Holm in Velden. In 2005, Brandt appeared in Last Ferry, another horror film, as Tom.",
    { title: "Ada Brandt" },
  );
  expect(told).toMatch(/as Tom in 2005/);
});

test("no name is pointed at", () => {
  const bored = (which: string) =>
    toldOf(`In 1883, ${which} TBM was used to bore a railway tunnel between Velden and Lindvik.`, {
      title: "Lindvik Tunnel",
    });
  expect(bored("this")).toBe("");
  expect(bored("the")).toMatch(/TBM was used/);
});

test("the possessive of several things takes no other “s”", () => {
  expect(isPluralOwner("before the Tolm Stones")).toBe(true);
  expect(isPluralOwner("the order of axolotls")).toBe(true);
  expect(isPluralOwner("the Atlas")).toBe(false);
  expect(isPluralOwner("Charles Dickens")).toBe(false);
});
