import type { Token } from "../../questions/read/types.ts";

/** Tokens from "form/UPOS/XPOS/head/relation", or with the lemma behind the form; heads count from 0, the root's is -1. */
export const tokensOf = (text: string): Token[] =>
  text.split(" ").map((written, i): Token => {
    const parts = written.split("/");
    const [form = "", lemma = "", upos = "X", xpos = "", head = "-1", deprel = "dep"] =
      parts.length === 6
        ? parts
        : [parts[0] ?? "", (parts[0] ?? "").toLowerCase(), ...parts.slice(1)];
    return {
      form,
      lemma,
      upos: upos as Token["upos"],
      xpos,
      deprel,
      head: Number(head),
      start: i * 20,
      end: i * 20 + form.length,
      arcProbability: 1,
      relationProbability: 1,
    };
  });
