import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const documentOf = (title: string, text: string) => createDocument(reader.read(text), { title });

/** Every fact of the text as a statement that stands alone; what does not is left out. */
function statementsOf(title: string, text: string): string {
  const document = documentOf(title, text);
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map(({ text }) => text)
    .join("\n");
}

const newt = `The marbled pond newt is a newt found in the marshes of Tolmia. `;
const ofNewt = (text: string) => statementsOf("Marbled pond newt", newt + text);

describe("in an article on an animal", () => {
  test("its sexes and ages are told by its name, and several of them without an article", () => {
    expect(ofNewt("The female protects a pond.")).toContain(
      "The female marbled pond newt protects",
    );
    expect(ofNewt("Adults weigh about nine grams.")).toContain("Adult marbled pond newts weigh");
    expect(ofNewt("The males build long tunnels.")).toContain("Male marbled pond newts build");
    expect(ofNewt("Each male digs a deep tunnel.")).toContain("Each male marbled pond newt digs");
  });

  test("people and other animals keep their own sexes", () => {
    expect(ofNewt("The female swan hunts in the morning.")).not.toContain("swan marbled");
    expect(ofNewt("Adults of the crested newt weigh nine grams.")).not.toContain("Adult marbled");
  });

  test("what it has and does is told of it, with an article where the text has none", () => {
    expect(ofNewt("The diet includes worms and snails.")).toContain(
      "The diet of the marbled pond newt includes",
    );
    expect(ofNewt("Life expectancy is about nine years.")).toContain(
      "The life expectancy of the marbled pond newt is",
    );
    expect(ofNewt("The total fell to 60 in 1990.")).toContain(
      "The total number of marbled pond newts fell to 60",
    );
  });

  test("what has an owner of its own is not", () => {
    expect(ofNewt("The diet of the heron includes newts.")).not.toContain("diet of the marbled");
    expect(ofNewt("The town's population fell to 60 in 1990.")).not.toContain("population of");
    expect(ofNewt("Breeding of goats began in 1990.")).not.toContain("breeding of the marbled");
  });

  test("it is named once", () => {
    expect(ofNewt("In the marbled pond newt the female guards the eggs.")).toContain(
      "In the marbled pond newt, the female guards the eggs.",
    );
    expect(ofNewt("The female guards the eggs.")).toContain(
      "The female marbled pond newt guards the eggs.",
    );
  });

  test("“the species” and “the animals” are it, unless others of the class stand near", () => {
    expect(ofNewt("The species was described in 1901.")).toContain(
      "The marbled pond newt was described in 1901.",
    );
    expect(ofNewt("The newts eat snails and worms.")).toContain("Marbled pond newts eat");
    expect(ofNewt("Two rare amphibians live nearby. The amphibians sleep in trees.")).not.toContain(
      "newts sleep in trees",
    );
  });
});

describe("pronouns in an article on a thing", () => {
  test("take up what the sentence before is about", () => {
    expect(ofNewt("The wings are short. They are covered with dust.")).toContain(
      "The wings of the marbled pond newt are covered",
    );
    expect(ofNewt("Its genome contains nine chromosomes.")).toContain(
      "The marbled pond newt's genome contains",
    );
    expect(ofNewt("The female digs a tunnel. She lays nine eggs.")).toContain(
      "The female marbled pond newt lays nine eggs.",
    );
  });

  test("stay open behind a sentence on something else", () => {
    expect(ofNewt("A heavy stone covers the tunnel. It weighs nine grams.")).not.toContain(
      "newt weighs",
    );
    expect(ofNewt("It was found that nine ponds had dried up.")).not.toContain("newt was found");
  });
});

describe("the thing of an article", () => {
  test("is none of the places and bodies that share its name", () => {
    const sandal =
      "Sandal is a hard material obtained from shells. Sandal was first used in 1805. It is light.";
    const document = documentOf("Sandal (material)", sandal);
    expect(document.topicThing?.kind).toBe("substance");
    expect(document.topic?.type).toBe("unknown");
    expect(document.topicThing?.plural).toBeNull();
    const town = "Tolm is a town in Portugal. Tolm was founded in 1805. The name is older.";
    expect(documentOf("Tolm", town).topicThing?.kind ?? null).toBeNull();
  });

  test("may have a longer name in the first sentence, when it is an agreement", () => {
    const text =
      "The Tolm Protocol on Trade in Ivory is a treaty between nine states. The text was signed in 1987.";
    expect(statementsOf("Tolm Protocol", text)).toContain(
      "The text of the Tolm Protocol was signed in 1987.",
    );
  });

  test("is left where the text turns to another of its sort, until the next paragraph", () => {
    const lute = `The Tolm lute is an instrument with nine strings. An early form, the kolbra, was made of bone.
The sound is soft.`;
    expect(statementsOf("Tolm lute", lute)).toContain("The sound of the Tolm lute is soft.");
    const turned = lute.replace("\n", " ");
    expect(statementsOf("Tolm lute", turned)).not.toContain("sound of the Tolm lute");
  });
});

describe("what a sentence says of a thing", () => {
  const lute = "The Tolm lute is an instrument with nine strings. ";
  const ofLute = (text: string) => statementsOf("Tolm lute", lute + text);

  test("has its pieces, but not the body of whoever plays it", () => {
    expect(ofLute("The bridge is made of bone.")).toContain("The bridge of the Tolm lute is made");
    expect(ofLute("It rests against the chest.")).not.toContain("chest of the Tolm lute");
    const other = "A bridge collapsed in 1980. The bridge was made of bone.";
    expect(ofLute(other)).not.toContain("bridge of the Tolm lute");
  });

  test("counts centuries as known, and what the sentence itself defines", () => {
    expect(ofLute("It was played in the nineteenth century.")).toContain(
      "The Tolm lute was played in the nineteenth century.",
    );
    expect(ofLute("It resembles the kolbra, a long flute.")).toContain("resembles the kolbra");
    expect(ofLute("It resembles the old instruments.")).not.toContain("resembles");
  });

  test("keeps what stands in front of two verbs for both", () => {
    const text = "In the presence of smoke the strings swell and lose their tone.";
    expect(ofLute(text)).toContain("In the presence of smoke, the strings of the Tolm lute lose");
  });

  test("is left where its list stands behind a colon, or a noun of it has gone astray", () => {
    expect(ofLute("It is known for two qualities: it is loud and it is light.")).not.toContain(
      "two qualities",
    );
    expect(ofLute("It is known for nine qualities of tone.")).toContain("nine qualities");
  });
});

describe("whoever made a thing, and what opens its sentence", () => {
  const lamp = (text: string) =>
    statementsOf("Tolm lamp", `The Tolm lamp is a lamp for miners. ${text}`);
  const made = "It was invented in 1815 by the chemist Ida Falk of Leeds. ";

  test("is told by the thing, where the sentence does not name it", () => {
    const text = lamp(`${made}Ida Falk died of tuberculosis in 1842 in Leeds.`);
    expect(text).toContain("Ida Falk, the inventor of the Tolm lamp, died of tuberculosis in 1842");
    const named = lamp(`${made}Ida Falk sold the Tolm lamp in 1842 in Leeds.`);
    expect(named).not.toContain("inventor");
  });

  test("nobody is the inventor of what is only like it", () => {
    const text = lamp(
      "A larger lamp was invented in 1815 by the chemist Ida Falk of Leeds. Ida Falk died in 1842 in Leeds.",
    );
    expect(text).not.toContain("inventor");
  });

  test("an opening participle is a fact of the subject", () => {
    expect(lamp("Invented in 1815 by Ida Falk, it burned oil.")).toContain(
      "The Tolm lamp was invented in 1815 by Ida Falk.",
    );
    expect(lamp("Invented or not, it burned oil in 1815.")).not.toContain("was invented");
  });

  test("nobody is his own pupil, and the letter I is nobody", () => {
    expect(lamp("Karl Brandt taught in Leeds. Omar Lind was one of his pupils.")).not.toContain(
      "one of his pupils",
    );
    expect(lamp("It is an apparatus with the symbol I on its lid.")).toContain("the symbol I");
  });
});

describe("what only looks as if it pointed back", () => {
  test("“such as” and “like other …” compare with nothing said before", () => {
    expect(ofNewt("It eats animals such as snails.")).toContain("eats animals such as snails");
    expect(ofNewt("It eats such animals in May.")).not.toContain("such animals");
    expect(ofNewt("Like other newts, it sleeps under stones.")).toContain("Like other newts, the");
    expect(ofNewt("It sleeps beside other newts in May.")).not.toContain("beside other newts");
  });

  test("a span that counts from another sentence is a time told", () => {
    expect(ofNewt("It was not recorded again for 61 years.")).not.toContain("again for 61");
    expect(ofNewt("It was not recorded in Tolmia for 61 years.")).toContain("for 61 years");
    expect(ofNewt("Within a hundred years it had spread to Leeds.")).not.toContain("Within a");
  });

  test("“it” behind a plural is the thing, behind something else it is not", () => {
    expect(
      ofNewt("The newt eats snails in May. Snails crawl over wet stones. It is active in May."),
    ).toContain("newt is active in May");
    expect(
      ofNewt("Prey is hunted in May. Snails crawl over wet stones. It is small in May."),
    ).not.toContain("is small in May");
    expect(
      ofNewt("It sleeps in May. When the effect occurs, it is due to traces of iron."),
    ).not.toContain("newt is due");
  });

  test("a limit stands beside its verb", () => {
    expect(ofNewt("The diet consists chiefly of snails.")).toContain("consists chiefly of snails");
  });
});

describe("how a thing is written", () => {
  test("small, where its capital is only the sentence's", () => {
    const text = "Tolmia fever is a disease of sheep. Tolmitis is rare. ";
    const own = "Tolmitis is a disease of sheep. The first vaccine was approved in 2021. ";
    expect(statementsOf("Tolmitis", own)).toContain(
      "The first vaccine against tolmitis was approved in 2021.",
    );
    expect(statementsOf("Tolmitis", `${own}Doctors in Leeds named Tolmitis in 1905.`)).toContain(
      "vaccine against Tolmitis",
    );
    expect(statementsOf("Tolmia fever", text)).not.toContain("tolmia fever");
  });

  test("several of it own what they have; one of it is not what it lacks", () => {
    const several =
      "Marbled pond newts feed on snails and worms. They close their eyes under water.";
    expect(ofNewt(several)).toContain("Marbled pond newts close their eyes under water.");
    const others = "Marbled pond newts bite snails because of their soft bodies in summer.";
    expect(ofNewt(others)).not.toContain("newts' soft bodies");
    expect(ofNewt("The male has a long spur. The female entirely lacks it.")).not.toContain(
      "lacks the marbled",
    );
  });
});

describe("the first sentence and the plural", () => {
  test("a definition is read through “native to”, and either plural of a name is its own", () => {
    const text =
      "The tolmo (Tolmo alba), also known as the grey tree, is a tree native to Portugal. Tolmos grow slowly in wet soil.";
    const document = documentOf("Tolmo", `${text} The species was named in 1771.`);
    expect(document.topicThing?.kind).toBe("living");
    expect(document.topicThing?.plural).toBe("tolmos");
  });

  test("peoples keep their capital inside a sentence, other adjectives lose it", () => {
    expect(ofNewt("Scottish farmers sold the newt in Leeds.")).toContain("Scottish farmers sold");
  });

  test("a noun that stands before its own noun is torn off", () => {
    expect(ofNewt("The female sheds thousands of papery, curved seeds in summer.")).not.toContain(
      "thousands of papery",
    );
    expect(ofNewt("The female sheds thousands of seeds in summer.")).toContain(
      "thousands of seeds",
    );
  });
});
