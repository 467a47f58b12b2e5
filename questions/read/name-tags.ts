import { countryOfNationality, personNameOf } from "./data/index.ts";
import { addresses, roleModifiers, roles } from "./names/lexicon.ts";
import type { Sentence, Token, Upos } from "./types.ts";

/** Mentions as a name that outweigh a reading as a common noun. */
const MIN_NAMES = 2;

/** Parts of speech that a name is mistaken for. */
const mistakenFor = new Set<string>(["NOUN", "ADJ", "VERB"] satisfies Upos[]);

type Uses = { names: number; others: number };

const isCapitalised = (form: string): boolean => {
  const unit = form.charCodeAt(0);
  const isCapital = unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(form);
  return isCapital && form.length > 2;
};

/** How a document uses each of its capitalised words, and all that it writes in lower case. */
function countUses(sentences: readonly Sentence[]) {
  const capitalised = new Map<string, Uses>();
  const small = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { form, upos } of tokens) {
      if (!isCapitalised(form)) {
        small.add(form);
        continue;
      }
      const uses = capitalised.get(form) ?? { names: 0, others: 0 };
      capitalised.set(form, uses);
      if (upos === "PROPN") uses.names++;
      else uses.others++;
    }
  }
  return { capitalised, small };
}

const makeName = (token: Token): void => {
  token.upos = "PROPN";
  token.xpos = "NNP";
  token.lemma = token.form;
};

/** `Olive Strand`, where `Olive` was taken for an adjective: a given name before a surname, and no title of its bearer. */
function isGivenName({ form, upos }: Token, next: Token | undefined): boolean {
  if ((upos !== "ADJ" && upos !== "NOUN") || next?.upos !== "PROPN") return false;
  if (!isCapitalised(form) || !isCapitalised(next.form)) return false;
  if (!personNameOf(form).given || !personNameOf(next.form).surname) return false;
  const small = form.toLowerCase();
  const isTitle = addresses.has(small) || roles.has(small) || roleModifiers.has(small);
  return !isTitle && !countryOfNationality(form);
}

/**
 * Makes one name of what the document as a whole calls by it: the network, which reads a sentence at a time, takes
 * the club in `Trestle were founded by miners` for a trestle. A capitalised word becomes a proper noun where the document
 * never writes it in lower case, and has it as a name twice and no less often than as anything else. A given name before
 * a surname is one at once.
 */
export function settleNameTags(sentences: readonly Sentence[]): void {
  for (const { tokens } of sentences) {
    tokens.forEach((token, i) => {
      if (isGivenName(token, tokens[i + 1])) makeName(token);
    });
  }
  const { capitalised, small } = countUses(sentences);
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (!mistakenFor.has(token.upos) || !isCapitalised(token.form)) continue;
      const uses = capitalised.get(token.form);
      if (!uses || uses.names < MIN_NAMES || uses.names < uses.others - 1) continue;
      if (small.has(token.form.toLowerCase()) || countryOfNationality(token.form)) continue;
      makeName(token);
    }
  }
}
