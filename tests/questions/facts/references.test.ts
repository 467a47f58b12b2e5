import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../questions/facts/index.ts";
import { composeStatement } from "../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const documentOf = (text: string, title = "News") =>
  createDocument(reader.read(text), { title, date: "2021-03-04" });

/** Whom or what each bare "the N" of that noun stands for; "?" where it is left open. */
const ownersOf = (text: string, noun: string, title?: string) => {
  const document = documentOf(text, title);
  return document.trees.flatMap((tree) =>
    tree.tokens.flatMap(({ form }, i) =>
      form === noun && tree.tokens[i - 1]?.form.toLowerCase() === "the"
        ? [document.owners.get(`${tree.index}:${i}`)?.name ?? "?"]
        : [],
    ),
  );
};

/** The noun that each "it" or "they" of the text is bound to in its own sentence; "?" where it is not. */
const boundTo = (text: string) => {
  const document = documentOf(text);
  return document.trees.flatMap((tree) =>
    tree.tokens.flatMap(({ form }, i) => {
      if (!/^(it|they|its|their)$/i.test(form)) return [];
      const subject = document.bound.get(`${tree.index}:${i}`);
      return [subject === undefined ? "?" : (tree.tokens[subject]?.form ?? "?")];
    }),
  );
};

const statementsOf = (text: string, title?: string) => {
  const document = documentOf(text, title);
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map((statement) => statement.text);
};

const between =
  "Prices rose by a third in the spring. Nobody had seen it coming. Rain fell for weeks on end.";

describe("bodies by the noun that the article calls them by", () => {
  test("a firm is the company however far back it was called one", () => {
    expect(
      ownersOf(
        `The mining company Orlandia closed its office in Leeds. ${between} The company left the town in May.`,
        "company",
      ),
    ).toContain("Orlandia");
  });

  test("but of two firms neither is", () => {
    expect(
      ownersOf(
        `The mining company Orlandia sued the shipping company Bellweather in Leeds. ${between} The company left the town in May.`,
        "company",
      ),
    ).not.toContain("Orlandia");
  });

  test("nor where a nameless one was brought up since", () => {
    expect(
      ownersOf(
        `The mining company Orlandia closed its office in Leeds. ${between} A company from Spain made an offer. The company left the town in May.`,
        "company",
      ),
    ).not.toContain("Orlandia");
  });

  test("what is only added behind a comma leaves the noun bare", () => {
    const firm = `The mining company Orlandia closed its office in Leeds. ${between}`;
    expect(
      ownersOf(`${firm} The company, which owes 3 million pounds, left the town.`, "company"),
    ).toContain("Orlandia");
    expect(
      ownersOf(`${firm} The company which owes 3 million pounds left the town.`, "company"),
    ).not.toContain("Orlandia");
  });

  test("a wider word takes up what the name is called, unless another of the kind was brought up", () => {
    const raced = "Ada Lindqvist won her third race at the Orrin Motor Speedway.";
    expect(ownersOf(`${raced} She had never led at the track before.`, "track")).toEqual([
      "Orrin Motor Speedway",
    ]);
    expect(
      ownersOf(
        `${raced} A circuit in Spain made an offer. She had never led at the track.`,
        "track",
      ),
    ).toEqual(["?"]);
    const signed = "Milo Brandt was a manager of Corvane Records. He signed Ada Lindqvist to";
    expect(ownersOf(`${signed} the label in 1944.`, "label")).toEqual(["Corvane Records"]);
    expect(ownersOf(`${signed} the orchestra in 1944.`, "orchestra")).toEqual(["?"]);
  });

  test("the city is a town that the text has named, and no country", () => {
    expect(
      ownersOf("He smuggled oil into Leeds. He controlled the city for years.", "city"),
    ).toEqual(["Leeds"]);
    expect(
      ownersOf("He smuggled oil into Norway. He controlled the city for years.", "city"),
    ).toEqual(["?"]);
  });

  test("the bank is no company that nobody calls a bank, nor is a modified agency another one", () => {
    const firm = `The mining company Orlandia closed its office in Leeds. ${between}`;
    expect(ownersOf(`${firm} The bank left the town in May.`, "bank")).not.toContain("Orlandia");
    expect(ownersOf(`${firm} The firm left the town in May.`, "firm")).toContain("Orlandia");
    const agency = "The European Space Agency met in Leeds.";
    expect(
      ownersOf(
        `${agency} The Danish agency found faults. The agency approved the trains.`,
        "agency",
      ),
    ).not.toContain("European Space Agency");
  });

  test("a name gives its own noun, an operator that is named right behind keeps its name", () => {
    const shipyard = "The council of Leeds ordered the ferry from Lindholm Shipyard in 2019.";
    expect(ownersOf(`${shipyard} ${between} The shipyard had to stop.`, "shipyard")).toEqual([
      "Lindholm Shipyard",
    ]);
    expect(
      ownersOf(
        `The mining company Orlandia closed its office. According to the operator, Fjordline, the ship was late.`,
        "operator",
      ),
    ).not.toContain("Orlandia");
  });
});

describe("names that a bare noun takes up", () => {
  const islands = "The Tolm Islands lie off Norway. Fishermen settled there in 1820.";

  test("“the islands” and “these islands” are those named so, “the island” is one that nobody named", () => {
    expect(ownersOf(`${islands} A ferry reaches the islands in an hour.`, "islands")).toEqual([
      "Tolm Islands",
    ]);
    const document = documentOf(`${islands} A ferry reaches these islands in an hour.`);
    expect(document.mentions.get("2:3")?.entity.name).toBe("Tolm Islands");
    expect(ownersOf(`${islands} A ferry reaches the island in an hour.`, "island")).toEqual(["?"]);
  });

  test("nor do islands stand for one, whose verb would not fit", () => {
    const one = "Tolm Island lies off Norway. Fishermen settled there in 1820.";
    expect(ownersOf(`${one} A ferry reaches the islands in an hour.`, "islands")).toEqual(["?"]);
  });

  test("“the ship” is the Vesla, which its apposition calls one, until another is brought up", () => {
    const vesla = "In 1890 Anna Falk bought the Vesla, a former whaling ship.";
    const sold = "She sold the ship in Lisbon.";
    expect(ownersOf(`${vesla} ${sold}`, "ship")).toEqual(["Vesla"]);
    expect(ownersOf(`${vesla} In Bergen she saw a ship from Spain. ${sold}`, "ship")).toEqual([
      "?",
    ]);
  });

  test("the match of a “Man of the Match” is not he", () => {
    expect(
      ownersOf(
        "Karl Lind was named Tolm Man of the Match on Sunday. He left before the match ended.",
        "match",
      ),
    ).not.toContain("Tolm Man of the Match");
  });
});

describe("subject pronouns of clauses below", () => {
  test("take up the body that speaks or acts above", () => {
    expect(boundTo("Orlandia said it would appeal to the court.")).toEqual(["Orlandia"]);
    expect(boundTo("The council had asked nobody before it approved the plan.")).toEqual([
      "council",
    ]);
    expect(boundTo("Some residents said they had received no warning.")).toEqual(["residents"]);
  });

  test("but no body where another could be meant, and no thing where a second one stands between", () => {
    expect(boundTo("The council sued the company because it had closed the mine.")).toEqual(["?"]);
    expect(boundTo("The loss of the bridge will harm trade, since it linked two towns.")).toEqual([
      "?",
    ]);
  });

  test("a team's possessive may be plural, but not behind other people", () => {
    expect(boundTo("The refugee team named their robot after a bird.")).toEqual(["team"]);
    expect(boundTo("The refugee team gave the players their medals.")).toEqual(["?"]);
    expect(boundTo("The lamp lost their colour.")).toEqual(["?"]);
  });

  test("an empty pronoun is nobody's", () => {
    expect(boundTo("Orlandia announced on Friday that it is time for a change.")).toEqual(["?"]);
  });
});

describe("what the article brings up by a noun alone", () => {
  const lorry = "Orlandia bought a lorry from a dealer in Leeds.";

  test("is told by what the article says of it", () => {
    expect(
      statementsOf(`Rain fell in Leeds on Monday. ${lorry} The lorry broke down in May 2020.`),
    ).toContain("The lorry that Orlandia bought from a dealer in Leeds broke down in May 2020.");
  });

  test("but not where it has brought up two", () => {
    expect(
      statementsOf(
        `Rain fell in Leeds on Monday. ${lorry} Fjordline hired a lorry in Spain. The lorry broke down in May 2020.`,
      ).filter((text) => text.includes("broke down")),
    ).toEqual([]);
  });
});

describe("subject pronouns of news that take up a noun", () => {
  const opening = "Rain fell in Leeds on Monday.";
  const divers = "Two divers from Leeds Rowing Club searched the river.";
  const told = (text: string) => statementsOf(`${opening} ${text}`).join("\n");

  test("stand for the plural subject of the sentence before, without a capital inside", () => {
    expect(
      told(`Divers from Leeds Rowing Club searched the river. They found a boat in May 2020.`),
    ).toContain("The divers from Leeds Rowing Club found a boat in May 2020.");
    expect(told(`${divers} In May 2020 they found a boat.`)).toContain(
      "divers from Leeds Rowing Club found a boat",
    );
  });

  test("look past what does not think or act, but not past other people", () => {
    const lamps = "The old lamps were broken.";
    expect(told(`${divers} ${lamps} They asked Orlandia for new ones in May 2020.`)).not.toContain(
      "lamps asked",
    );
    const guards = "The council met two guards from Porto.";
    expect(told(`${divers} ${guards} They asked Orlandia for lamps in May 2020.`)).not.toMatch(
      /divers .* asked Orlandia/,
    );
  });

  test("are left open where an object may be meant, or the kind is", () => {
    expect(
      told(`${divers.replace("the river", "nine boats")} They had been built in 1999.`),
    ).not.toMatch(/divers .* built in 1999/);
    expect(told("Beavers vanished from England. They were brought back in 2009.")).not.toContain(
      "beavers that vanished",
    );
  });
});

describe("what the news gives to one owner", () => {
  test("is the owner's further on; a court is not", () => {
    const text =
      "Rain fell in Leeds on Monday. Ada Brandt's ruling surprised Orlandia. Scotland's court rose early.";
    const told = statementsOf(
      `${text} Karl Voss welcomed the ruling in May 2020. Rosa Lind praised the court in June 2020.`,
    ).join("\n");
    expect(told).toContain("Karl Voss welcomed Ada Brandt's ruling");
    expect(told).not.toContain("praised Scotland's court");
  });
});

describe("the noun of what an encyclopedia describes", () => {
  const battleOf = (text: string) => {
    const document = createDocument(reader.read(text), { title: "Battle of Tolmen" });
    const last = document.trees.at(-1);
    const at = last?.tokens.findIndex(({ form }) => form === "battle") ?? -1;
    return document.owners.get(`${last?.index}:${at}`)?.name ?? "?";
  };
  const opening =
    "The Battle of Tolmen, or Battle of Orrin, was a battle of a civil war. Rain fell all day.";

  test("is the topic's, though it has a second name, unless another was named right before", () => {
    expect(battleOf(`${opening} Few men died. The battle was inconclusive.`)).toBe(
      "Battle of Tolmen",
    );
    expect(
      battleOf(`${opening} The Battle of Lindholm followed in 1643. The battle was inconclusive.`),
    ).not.toBe("Battle of Tolmen");
  });

  test("of several with names, the one of the title is meant", () => {
    const toldOf = (title: string) => {
      const text =
        "Tolm figurines are small clay heads, which were made by the Tolm culture of Norland. The Tolm culture is older than the Lind culture of Sweden. The city of Lake Orrin was the main centre of the culture.";
      const document = createDocument(reader.read(text), { title });
      return findFacts(document)
        .facts.map((fact) => composeStatement(document, fact))
        .flatMap(({ text, faults }) => (faults.length === 0 ? [text] : []))
        .filter((statement) => statement.includes("centre"));
    };
    expect(toldOf("Tolm figurines").join()).toContain("centre of the Tolm culture");
    expect(toldOf("Figurines").join()).not.toContain("Tolm culture");
  });
});
