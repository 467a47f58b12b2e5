import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** The name that each pronoun of the text stands for, in order; "?" where it is left open. */
const ownersOf = (text: string) => {
  const document = createDocument(reader.read(text), { title: "News", date: "2021-03-04" });
  return document.trees.flatMap((tree) =>
    tree.tokens.flatMap(({ form, upos }, i) =>
      upos === "PRON" && /^(he|she|him|her|his|it|its)$/i.test(form)
        ? [document.mentions.get(`${tree.index}:${i}`)?.entity.name ?? "?"]
        : [],
    ),
  );
};

describe("pronouns by salience", () => {
  test("take up the subject of the sentence before, also a name with an unlisted first name", () => {
    expect(
      ownersOf(
        "Deputy Transport Minister Kwabena Asare-Donkor left the chamber early. He spoke to reporters outside.",
      ),
    ).toEqual(["Kwabena Asare-Donkor"]);
  });

  test("take up a name that a copula brings in", () => {
    expect(
      ownersOf("The loudest of the rebels was Efua Mensah-Tetteh. She spoke for forty minutes."),
    ).toEqual(["Efua Mensah-Tetteh"]);
  });

  test("take up the speaker through a sentence that is all quotation", () => {
    expect(
      ownersOf(
        "Rosa Lind opened the hall. “We are glad. The rain has ended.” She thanked the builders.",
      ),
    ).toEqual(["Rosa Lind"]);
  });

  test("stay open beside a nameless person", () => {
    expect(ownersOf("A driver saw Alan Reyes. Later he called the police.")).toEqual(["?"]);
  });

  test("are never the subject of their own verb", () => {
    expect(ownersOf("Microsoft sold the browser in 2010. Microsoft has replaced it.")).toEqual([
      "?",
    ]);
  });

  test("“it” that stands for nothing is left as it is", () => {
    const text =
      "Bulgaria lies in the Balkans. Stoyan Velchev resigned in May after it emerged that a firm had paid for his house.";
    const document = createDocument(reader.read(text), { title: "News", date: "2021-07-04" });
    const [, fact] = findFacts(document).facts;
    expect(fact === undefined ? "" : composeStatement(document, fact).text).not.toMatch(
      /after Bulgaria emerged/,
    );
  });
});

describe("participles of a name", () => {
  const statementsOf = (text: string) => {
    const document = createDocument(reader.read(text), { title: "News", date: "2021-03-04" });
    return findFacts(document)
      .facts.filter(({ structure }) => structure === "participle")
      .map((fact) => composeStatement(document, fact).text);
  };

  test("say when, where or by whom", () => {
    expect(
      statementsOf("The Sveta Lucija, a vessel built in Denmark in 1988, left Split at noon."),
    ).toEqual(["The Sveta Lucija was built in Denmark in 1988."]);
    expect(
      statementsOf("Nordsund Lines, an operator owned by the Halvorsen Group, cut its fares."),
    ).toEqual(["Nordsund Lines is owned by the Halvorsen Group."]);
  });

  test("of a nameless thing, or with nothing to tell, are no facts", () => {
    expect(statementsOf("A vessel built in 1988 left Split at noon.")).toEqual([]);
    expect(statementsOf("The Sveta Lucija, a vessel called lucky, left Split at noon.")).toEqual(
      [],
    );
  });
});

describe("pronouns that the build of the sentence decides", () => {
  test("his in a participle in front is the subject's behind it", () => {
    const text =
      "Karl Voss spoke first in Leeds. Discussing his plan in a letter, Minister Ivo Lind said little.";
    expect(ownersOf(text)).toEqual(["Ivo Lind"]);
    expect(ownersOf("Karl Voss spoke first in Leeds. He said his plan was old.")).not.toContain(
      "Ivo Lind",
    );
  });

  test("no name owns what explains it", () => {
    const rival = "Orlandia sells bread. Fjordline, its main rival, sells milk.";
    expect(ownersOf(rival)).not.toContain("Fjordline");
    expect(ownersOf("Orlandia sells bread. Fjordline cut its prices.").join()).not.toContain(
      "Orlandia",
    );
  });
});
