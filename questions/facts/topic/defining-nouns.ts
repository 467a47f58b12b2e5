import type { Sentence } from "../../read/types.ts";
import { predicateNoun, strayCopula } from "../trees/mend-verbs.ts";
import { kindOfClass } from "./topic-kinds.ts";

/**
 * The noun that the first sentence classes its subject by, and those beside it: "is the mineral form of …". Where it says no
 * such thing, the topic's own last word does: "The Tolm theorem states that …".
 */
export function definingNouns(opening: Sentence, title: string): string[] {
  const said = saidNouns(opening);
  const last = title.toLowerCase().split(" ").at(-1) ?? "";
  return said.length > 0 || kindOfClass(last) === null ? said : [last];
}

function saidNouns({ tokens }: Sentence): string[] {
  const described = predicateNoun(tokens);
  const at = described?.noun ?? tokens.findIndex(({ head }) => head === -1);
  const root = tokens[at];
  // "is one of the oldest tolms in …"
  const several = /^one$/i.test(root?.form ?? "")
    ? tokens.find(({ head, deprel, xpos }) => head === at && deprel === "nmod" && xpos === "NNS")
    : undefined;
  const isCopular =
    described !== null ||
    strayCopula(tokens) !== null ||
    tokens.some(({ head, deprel }) => head === at && deprel === "cop");
  if (several !== undefined && isCopular) return [several.lemma.toLowerCase()];
  if (root?.upos !== "NOUN" || !isCopular) return [];
  const noun = root.lemma.toLowerCase();
  // "was a series of treaties", which is no film in parts
  const listed = /^(series|set|pair)$/.test(noun)
    ? tokens.find(({ head, deprel, xpos }) => head === at && deprel === "nmod" && xpos === "NNS")
    : undefined;
  if (listed !== undefined) return [listed.lemma.toLowerCase()];
  // "is the mineral form of …", "is a kind of cheese": the word that classes it stands beside.
  if (!/^(form|kind|type|variety|sort|class|group|member|genus|species)$/.test(noun)) return [noun];
  const beside = tokens.filter(
    ({ head, deprel, form, upos }, i) =>
      head === at && upos !== "DET" && (i === at - 1 || deprel === "nmod") && /^[a-z]+$/.test(form),
  );
  return [noun, ...beside.map(({ lemma }) => lemma.toLowerCase())];
}
