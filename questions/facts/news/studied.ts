import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, lower } from "../trees/tree.ts";
import type { Document } from "../types.ts";

/** Fewest times that the text speaks of what was studied. */
const leastOften = 4;

/** What every study has. */
const ofAny =
  /^(analysis|cause|discovery|effect|evidence|finding|kind|level|link|number|part|research|result|risk|study|thing|type|use|way|year)$/;

/** "ants" below "Scientists find a use of moulds by farming ants": the noun of the headline of which the text speaks most. */
export function studiedIn({ title, trees }: Document): string | null {
  const words = new Set(title.match(/\b\p{Ll}{3,}\b/gu));
  const forms = new Map<string, { form: string; count: number; isOne: boolean }>();
  for (const tree of trees)
    tree.tokens.forEach(({ lemma, upos, xpos, form }, i) => {
      if (upos !== "NOUN" || ofAny.test(lemma) || isPersonNoun(lemma)) return;
      const noun = forms.get(lemma) ?? { form: "", count: 0, isOne: false };
      noun.count++;
      if (words.has(form)) noun.form = form;
      // "a lake": one of several needs its article.
      if (xpos === "NN" && childrenBy(tree, i, "det").some((d) => /^an?$/.test(lower(tree, d))))
        noun.isOne = true;
      forms.set(lemma, noun);
    });
  const told = [...forms]
    .filter(([lemma, { form, count, isOne }]) => {
      const isMany = form !== "" && form !== lemma;
      return form !== "" && count >= leastOften && (isMany || !isOne);
    })
    .sort(([, a], [, b]) => b.count - a.count);
  return told[0]?.[1].form ?? null;
}
