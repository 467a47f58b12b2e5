import { describe, expect, it } from "vitest";
import { settleNameTags } from "../../../questions/read/name-tags.ts";
import type { Sentence, Token, Upos } from "../../../questions/read/types.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

/** `Brindle/NOUN were/AUX`: sentences as a network has tagged them. */
function sentencesOf(...tagged: string[]): Sentence[] {
  return tagged.map((line) => {
    const tokens = line.split(" ").map((pair): Token => {
      const [form = "", upos = "X"] = pair.split("/");
      const rest = { start: 0, end: 0, head: -1, deprel: "dep", arcProbability: 1 };
      const xpos = upos === "PROPN" ? "NNP" : "NN";
      return {
        form,
        lemma: form.toLowerCase(),
        upos: upos as Upos,
        xpos,
        ...rest,
        relationProbability: 1,
      };
    });
    return { start: 0, end: 0, tokens };
  });
}

function tagOf(word: string, ...tagged: string[]): string {
  const sentences = sentencesOf(...tagged);
  settleNameTags(sentences);
  const token = sentences.at(-1)?.tokens.find(({ form }) => form === word);
  return `${token?.upos} ${token?.xpos} ${token?.lemma}`;
}

const asName = ["they/PRON beat/VERB Tansel/PROPN", "Tansel/PROPN lost/VERB"];

describe("one tag for what the document calls by a name", () => {
  it("makes a name of a capitalised noun, adjective or verb that is one elsewhere", () => {
    expect(tagOf("Tansel", ...asName, "Tansel/NOUN won/VERB")).toBe("PROPN NNP Tansel");
    expect(tagOf("Tansel", ...asName, "the/DET Tansel/ADJ coach/NOUN")).toBe("PROPN NNP Tansel");
  });

  it.each([
    ["it is a name only once", ["Tansel/PROPN lost/VERB"]],
    ["it is seldom a name", [...asName, "Tansel/NOUN", "Tansel/NOUN", "Tansel/NOUN"]],
    ["the document writes it small as well", [...asName, "a/DET tansel/NOUN"]],
  ])("leaves the noun where %s", (_, others) => {
    expect(tagOf("Tansel", ...others, "Tansel/NOUN won/VERB")).toBe("NOUN NN tansel");
  });

  it("leaves nationalities and what is no open class", () => {
    const french = ["French/PROPN", "French/PROPN"];
    expect(tagOf("French", ...french, "French/ADJ bread/NOUN")).toBe("ADJ NN french");
    const will = ["Will/PROPN", "Will/PROPN"];
    expect(tagOf("Will", ...will, "Will/AUX it/PRON rain/VERB")).toBe("AUX NN will");
  });
});

describe("a given name that is a word too", () => {
  it.each(["Olive/ADJ Strand/PROPN", "Grant/NOUN Strand/PROPN"])("is a name in %s", (line) => {
    const word = line.slice(0, line.indexOf("/"));
    expect(tagOf(word, `${line} won/VERB`)).toBe(`PROPN NNP ${word}`);
  });

  it.each([
    ["no surname follows", "Olive/ADJ Quay/PROPN"],
    ["a common noun follows", "Olive/ADJ groves/NOUN"],
    ["it is a title", "Judge/NOUN Strand/PROPN"],
    ["it is no given name", "Former/ADJ Strand/PROPN"],
  ])("is left where %s", (_, line) => {
    const word = line.slice(0, line.indexOf("/"));
    expect(tagOf(word, `${line} won/VERB`)).toBe(
      `${line.slice(word.length + 1).split(" ")[0]} NN ${word.toLowerCase()}`,
    );
  });
});

describe("names that a sentence alone does not show", () => {
  const reader = loadEnglishReader();
  const lastTag = (text: string, word: string) =>
    reader
      .read(text)
      .sentences.at(-1)
      ?.tokens.find(({ form }) => form === word)?.upos;
  const start = "Marlow signed Trestle's captain. The mayor praised Trestle on Sunday. ";

  it("are names by the document", () => {
    const sentence = "Trestle were founded by miners.";
    expect(lastTag(sentence, "Trestle")).not.toBe("PROPN");
    expect(lastTag(start + sentence, "Trestle")).toBe("PROPN");
  });

  it("near miss: a word that the document has as a common one", () => {
    const sentence = "Workers were paid by miners.";
    expect(lastTag(`${start}Two workers left. ${sentence}`, "Workers")).toBe("NOUN");
  });
});
