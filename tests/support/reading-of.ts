import type { Entity, EntityType, Reading, Sentence, Upos } from "../../questions/read/types.ts";

type Name = { type: EntityType; name: string; subtype?: string; roles?: string[]; also?: string[] };

/**
 * A reading written by hand. Each sentence is a list of `form/lemma/XPOS/head/relation` tokens, heads counted from 1
 * with 0 for the root; the text is the forms joined as English writes them. Names are mentioned wherever their words
 * (or those of `also`) stand.
 */
export function readingOf(sentences: string[], names: Name[] = []): Reading {
  let text = "";
  const built: Sentence[] = sentences.map((line) => {
    if (text !== "") text += " ";
    const start = text.length;
    const tokens = line
      .trim()
      .split(/\s+/)
      .map((cell, i) => {
        const [form = "", lemma = "", xpos = "", head = "0", deprel = "dep"] = cell.split("/");
        const isGlued =
          i === 0 || /^([.,;:?!)”]|['’]s|n['’]t|%)$/.test(form) || /[(“$]$/.test(text);
        if (!isGlued) text += " ";
        const at = text.length;
        text += form;
        return {
          form,
          start: at,
          end: text.length,
          lemma,
          upos: uposOf(xpos, deprel),
          xpos,
          head: Number(head) - 1,
          deprel,
          arcProbability: 1,
          relationProbability: 1,
        };
      });
    return { start, end: text.length, tokens };
  });
  return {
    text,
    sentences: built,
    entities: names.map((name) => entityOf(name, built)),
    unresolved: [],
  };
}

function uposOf(xpos: string, deprel: string): Upos {
  if (/^(aux|cop)/.test(deprel)) return "AUX";
  if (xpos === "IN" && deprel === "mark") return "SCONJ";
  const table: [RegExp, Upos][] = [
    [/^NNP/, "PROPN"],
    [/^NN/, "NOUN"],
    [/^V/, "VERB"],
    [/^MD/, "AUX"],
    [/^J/, "ADJ"],
    [/^(RB|WRB)/, "ADV"],
    [/^(IN|RP)/, "ADP"],
    [/^TO/, "PART"],
    [/^POS/, "PART"],
    [/^CD/, "NUM"],
    [/^(PRP|WP|EX|WDT)/, "PRON"],
    [/^(DT|PDT)/, "DET"],
    [/^CC/, "CCONJ"],
    [/^\$/, "SYM"],
  ];
  return table.find(([pattern]) => pattern.test(xpos))?.[1] ?? "PUNCT";
}

function entityOf(
  { type, name, subtype, roles = [], also = [] }: Name,
  sentences: Sentence[],
): Entity {
  const mentions = [name, ...also].flatMap((words) => mentionsOf(words.split(" "), sentences));
  const first = mentions[0];
  return {
    type,
    name,
    ...(subtype === undefined ? {} : { subtype }),
    roles,
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    mentions: dropCovered(mentions),
    confidence: 0.9,
  };
}

function mentionsOf(words: string[], sentences: Sentence[]): Entity["mentions"] {
  return sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((token, i) => {
      if (!words.every((word, k) => tokens[i + k]?.form === word)) return [];
      const kind = token.upos === "PRON" ? ("pronoun" as const) : ("name" as const);
      const end = tokens[i + words.length - 1]?.end ?? token.end;
      return [
        { start: token.start, end, sentence, firstToken: i, endToken: i + words.length, kind },
      ];
    }),
  );
}

/** A surname inside a full name is no mention of its own. */
function dropCovered(mentions: Entity["mentions"]): Entity["mentions"] {
  return mentions
    .filter(
      (one) =>
        !mentions.some(
          (other) =>
            other !== one &&
            other.sentence === one.sentence &&
            other.firstToken <= one.firstToken &&
            other.endToken >= one.endToken &&
            other.endToken - other.firstToken > one.endToken - one.firstToken,
        ),
    )
    .sort((a, b) => a.start - b.start);
}
