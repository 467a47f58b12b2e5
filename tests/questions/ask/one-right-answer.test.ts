import { describe, expect, test } from "vitest";
import { askAll, askWholeSentence } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const askedOf = (title: string, text: string): string => {
  const { found } = findAll(reader.read(text), { title });
  const random = createRandom("1");
  return [...askAll(found, random), ...askWholeSentence(found, random)]
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} ${key}`)
    .join("\n");
};

const tower =
  "The Lind Tower is a hall of iron and glass in Leeds, in northern England. It was designed by the engineer Ada Brandt and was completed in 1902. ";
const ada =
  "Ada Brandt (1871–1940) was a Norwegian engineer. She was born in Bergen and studied at the University of Oslo. ";
const tolm =
  "The tolm is a small antelope of the plains of Kenya. It was described in 1871 by the zoologist Ada Brandt. ";

describe("amounts", () => {
  test("of two amounts none is left glued to the question for the other", () => {
    const asked = askedOf(
      "Tolm",
      `${tolm}Tolms can reach three metres in length and a weight of about 80 kilograms.`,
    );
    expect(asked).not.toContain("How many metres can");
    expect(askedOf("Tolm", `${tolm}Tolms can reach three metres in length.`)).toMatch(
      /How many metres can tolms reach/,
    );
  });

  test("whoever counts what stands behind the colon knows how many", () => {
    expect(
      askedOf(
        "Tolm",
        `${tolm}Two herds are now known: the eastern herd near Nairobi, which lives on the plains, and the western herd near Kisumu.`,
      ),
    ).not.toMatch(/How many herds/);
    expect(askedOf("Tolm", `${tolm}About 300 herds are now known on the plains of Kenya.`)).toMatch(
      /How many herds are now known/,
    );
  });

  test("an aside on what is counted goes; tenths are no number of things", () => {
    const asked = askedOf(
      "Lind Tower",
      `${tower}About 3,000 panes of glass, most of them four feet long, were supplied by Colbury Brothers of Leeds in 1901.`,
    );
    expect(asked).toMatch(/How many panes of glass were supplied by/);
    expect(asked).not.toMatch(/How many .*most of them/);
    expect(
      askedOf("Tolm", `${tolm}Today about nine tenths of the meat comes from Kenya.`),
    ).not.toMatch(/How many tenths|_____ tenths/);
  });
});

describe("places", () => {
  test("what something is there is not asked by “where”; what was done there is", () => {
    const moved = `${tower}At Colbury, where it reopened in 1910, the tower was half as large again and was surrounded by a park with lakes.`;
    expect(askedOf("Lind Tower", moved)).not.toMatch(/^Where was the Lind Tower (half|surr)/m);
    expect(askedOf("Ada Brandt", `${ada}She was buried at Colbury in 1940.`)).toMatch(
      /(Where|In which \w+) was Ada Brandt buried/,
    );
  });

  test("somebody remains in many places, and a thing reaches more than one", () => {
    expect(askedOf("Ada Brandt", `${ada}She remained in Paris for a time.`)).not.toMatch(
      /(which city did|In _____|remained in _____)/,
    );
    expect(askedOf("Ada Brandt", `${ada}She remained in Paris until 1902.`)).toMatch(
      /In which city did Ada Brandt remain/,
    );
    const spread = `${tolm}From Kenya it was taken to Uganda and Japan. The tolm had reached England by the 1760s.`;
    expect(askedOf("Tolm", spread)).not.toMatch(
      /Which country had the tolm reached|reached (Uganda|Japan|Kenya) by the 1760s\. False/,
    );
  });

  test("a queen is no city", () => {
    const asked = askedOf(
      "Lind Tower",
      `${tower}Queen Victoria opened the tower on 1 May 1902 before a crowd of about 20,000 people.`,
    );
    expect(asked).not.toMatch(/Which city opened/);
    expect(
      askedOf(
        "Lind Tower",
        `${tower}London bought the tower on 1 May 1922 for a sum of about 20,000 pounds.`,
      ),
    ).toMatch(/Which city bought/);
  });

  test("what the key is called is not asked for by the same noun in place of what it was", () => {
    expect(
      askedOf(
        "Crystal Castle",
        "The Crystal Castle was a hall of iron and glass erected in Leeds to house the great fair of 1902.",
      ),
    ).not.toMatch(/Which castle was a hall/);
  });
});

describe("occasions", () => {
  test("what somebody was permitted to do is asked for with its time or whoever permitted it", () => {
    expect(
      askedOf("Ada Brandt", `${ada}She was permitted to see the king of Norway in the palace.`),
    ).not.toMatch(/What was Ada Brandt permitted to do/);
    expect(
      askedOf("Ada Brandt", `${ada}In 1902 she was permitted to see the king of Norway.`),
    ).toMatch(/what was Ada Brandt permitted to do/i);
  });

  test("what a thing was used for has many answers, what it is used for one", () => {
    expect(
      askedOf("Lind Tower", `${tower}It was used for concerts, cat shows and football.`),
    ).not.toMatch(/What was the Lind Tower used for/);
    expect(askedOf("Lind Tower", `${tower}It is used for concerts and cat shows.`)).toMatch(
      /What is the Lind Tower used for/,
    );
  });

  test("chance is no way of doing it, and a response is one to something", () => {
    expect(askedOf("Tolm", `${tolm}The tolm came to light in Kenya by chance.`)).not.toMatch(
      /^How did/m,
    );
    expect(askedOf("Ada Brandt", `${ada}Ada Brandt responded by selling her boats.`)).not.toMatch(
      /^How did Ada Brandt respond\?/m,
    );
    expect(
      askedOf("Ada Brandt", `${ada}Ada Brandt paid for her studies by selling boats.`),
    ).toMatch(/^How did Ada Brandt pay/m);
  });

  test("an age is asked for without the year that tells it", () => {
    expect(
      askedOf("Ada Brandt", `${ada}In 1892, at the age of 21, she won the Lind Medal in Bergen.`),
    ).not.toMatch(/At what age .*1892/);
  });

  test("a month without its year is no answer", () => {
    expect(
      askedOf("Ada Brandt", `${ada}She was found in September by a party from Bergen.`),
    ).not.toMatch(/In which month/);
  });
});

describe("places of a journey and of a list", () => {
  test("a return is asked for with its time", () => {
    expect(askedOf("Ada Brandt", `${ada}She returned to Denmark.`)).not.toMatch(
      /which country did Ada Brandt return/,
    );
    expect(askedOf("Ada Brandt", `${ada}She returned to Denmark in 1902.`)).toMatch(
      /To which country did Ada Brandt return/,
    );
  });

  test("a month with no year is no gap", () => {
    const died = "Ada Brandt and her brother Karl Lind died at Colbury about the end of June";
    expect(askedOf("Ada Brandt", `${ada}${died}.`)).not.toMatch(/end of _____/);
    expect(askedOf("Ada Brandt", `${ada}${died} 1902.`)).toMatch(/_____/);
  });

  test("“half as large again” compares with what the article tells before", () => {
    expect(
      askedOf("Lind Tower", `${tower}At Colbury the Lind Tower was half as large again.`),
    ).not.toMatch(/as large again/);
    expect(
      askedOf("Lind Tower", `${tower}In 1910 the Lind Tower was opened again at Colbury.`),
    ).toMatch(/again/);
  });
});

describe("words that went", () => {
  test("“the day” before something goes with what it was before", () => {
    const asked = askedOf(
      "Ada Brandt",
      `${ada}She married Karl Lind on 12 September 1902, the day before she turned thirty-one.`,
    );
    expect(asked).toMatch(/On what date did Ada Brandt marry Karl Lind\?/);
    expect(asked).not.toMatch(/ before she turned thirty-one\?/);
  });

  test("a length keeps what it is measured from, and a word is not cut from what it names", () => {
    const asked = askedOf(
      "Lind Tower",
      `${tower}The tower stands on a reef in the North Sea about 18 kilometres off the coast of Norway.`,
    );
    expect(asked).not.toMatch(/about 18 kilometres[.?]/);
    expect(
      askedOf("Tolm", `${tolm}Tolms are kept in walled fields a few kilometres from the village.`),
    ).not.toMatch(/a few kilometres\./);
    expect(
      askedOf("Tolm", `${tolm}Tolms are kept in walled fields of a few square kilometres.`),
    ).toMatch(/a few square kilometres/);
    expect(
      askedOf("Tolm", `${tolm}The name comes from the Latin verb tolere, "to flow".`),
    ).not.toMatch(/Latin verb\./);
  });

  test("a species is one of something", () => {
    expect(
      askedOf("Tolm", `${tolm}Adults of the African species are deep blue with pale spots.`),
    ).not.toMatch(/the African species are/);
    expect(
      askedOf("Tolm", `${tolm}Adults of the African species of tolm are deep blue with spots.`),
    ).toMatch(/the African species of tolm/);
  });

  test("what something is takes more than its bare class", () => {
    expect(
      askedOf(
        "Lind machine",
        "The Lind machine is a device, mounted above a loom, by which silk is woven.",
      ),
    ).not.toMatch(/The Lind machine is a device\. True/);
  });

  test("a relative clause read as the statement's own spoils it; one behind the statement does not", () => {
    const critics =
      "Brandt's critics, among whom were some of the most eminent engineers in Norway, objected that she was an outsider in Bergen.";
    expect(askedOf("Ada Brandt", `${ada}${critics}`)).not.toMatch(/critics were some/);
    expect(
      askedOf(
        "Ada Brandt",
        `${ada}Her last public speech was given in Bergen in March 1931, by which time she was troubled by deafness.`,
      ),
    ).toMatch(/When was Ada Brandt's last public speech given/);
  });
});
