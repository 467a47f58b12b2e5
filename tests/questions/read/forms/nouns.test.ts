import { describe, expect, it, test } from "vitest";
import {
  indefiniteArticle,
  isPlural,
  lemmatise,
  numberOf,
  pluralise,
  singularise,
} from "../../../../questions/read/forms/index.ts";

describe("noun number", () => {
  test.each(
    "city:cities box:boxes crisis:crises analysis:analyses woman:women spokesman:spokesmen child:children grandchild:grandchildren leaf:leaves wife:wives hero:heroes photo:photos bus:buses virus:viruses house:houses base:bases case:cases day:days movie:movies headache:headaches stomach:stomachs monarch:monarchs person:people goose:geese criterion:criteria church:churches prize:prizes quiz:quizzes shoe:shoes tax:taxes boss:bosses cause:causes wave:waves roof:roofs"
      .split(" ")
      .map((pair) => pair.split(":")),
  )("%s and %s", (singular = "", plural = "") => {
    expect(pluralise(singular)).toBe(plural);
    expect(singularise(plural)).toBe(singular);
    expect(singularise(singular)).toBe(singular);
    expect(isPlural(plural)).toBe(true);
    expect(isPlural(singular)).toBe(false);
  });

  it("keeps words of one form, and works on the last word of a phrase", () => {
    expect(pluralise("aircraft")).toBe("aircraft");
    expect(singularise("series")).toBe("series");
    expect(singularise("news")).toBe("news");
    expect(pluralise("prime minister")).toBe("prime ministers");
    expect(pluralise("Women")).toBe("Women");
    expect(pluralise("Kennedy")).toBe("Kennedys");
  });

  it("reads the number of a head from its tag", () => {
    expect(numberOf({ form: "ministers", xpos: "NNS" })).toBe("plural");
    expect(numberOf({ form: "police", xpos: "NN" })).toBe("plural");
    expect(numberOf({ form: "news", xpos: "NN" })).toBe("singular");
    expect(numberOf({ form: "they", xpos: "PRP" })).toBe("plural");
  });
});

describe("indefiniteArticle", () => {
  test.each(
    "an:hour a:house an:honest man|a:university an:umbrella a:union an:uninvited guest|a:one-off an:MP a:NATO base|an:FBI agent|a:UN official|an:8-year term|an:11th a:100-metre race|an:18 a:1,100-page report|an:11,000-seat arena|a:European an:heir a:hotel an:X-ray a:used car|an:unusual step|an:Iraqi a:US official|an:80% rise|a:euro a:unit an:understudy a:unique chance|an:urgent call|a:Ukrainian an:NBC reporter|a:UNESCO site|an:S-shaped road"
      .split(/(?:\|| (?=an?:))/)
      .map((pair) => pair.split(":")),
  )("%s %s", (article, phrase = "") => expect(indefiniteArticle(phrase)).toBe(article));
});

describe("lemmatise", () => {
  test.each([
    ["cities", "NOUN", "NNS", "city"],
    ["Beijing", "PROPN", "NNP", "Beijing"],
    ["larger", "ADJ", "JJR", "large"],
    ["bigger", "ADJ", "JJR", "big"],
    ["happiest", "ADJ", "JJS", "happy"],
    ["best", "ADV", "RBS", "well"],
    ["these", "DET", "DT", "this"],
    ["Them", "PRON", "PRP", "they"],
    ["n't", "PART", "RB", "not"],
    ["'s", "AUX", "VBZ", "be"],
    ["went", "VERB", "VBD", "go"],
  ] as const)("%s (%s) is %s → %s", (form, upos, xpos, lemma) =>
    expect(lemmatise(form, upos, xpos)).toBe(lemma),
  );
});
