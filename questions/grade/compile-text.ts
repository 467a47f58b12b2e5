import type { Cloze, ShortAnswer } from "../types.ts";
import { aliasesOf } from "./aliases.ts";
import { readAsked } from "./asked.ts";
import { buildVariants, identityOf } from "./build-variants.ts";
import { parseText } from "./given-text.ts";
import type { Asked, TextKey } from "./key.ts";
import { acceptedTexts } from "./key-text.ts";
import { strictForm } from "./strict.ts";
import { tokenise } from "./tokens.ts";
import { plainForm, type Variant } from "./variant.ts";
import { graderVersion } from "./version.ts";

/** Most accepted, prompt or reject texts that are looked at, each. Source: rule 22 of the grading study. */
export const maxReferences = 128;

/** Most variants that the rules look at; the forms of all texts are compared as they are. */
const maxVariants = 48;

/** Works out the key of a typed answer. */
export const compileText = (question: ShortAnswer | Cloze): TextKey => {
  const rules = question.grading ?? {};
  const asked = readAsked(question.stem);
  const texts = acceptedTexts(question).slice(0, maxReferences);
  const accepted = variantsOf(texts, asked);
  const prompt = variantsOf((rules.prompt ?? []).slice(0, maxReferences), asked);
  const reject = variantsOf((rules.reject ?? []).slice(0, maxReferences), asked);
  const key: TextKey = {
    grader: graderVersion,
    kind: question.kind,
    asked,
    acceptedForms: withAliases(
      accepted,
      new Set(tokenise(question.stem).map(({ text: word }) => word)),
    ),
    promptForms: formsOf(prompt),
    rejectForms: formsOf(reject),
    accepted: accepted.slice(0, maxVariants),
    prompt: prompt.slice(0, maxVariants),
    reject: reject.slice(0, maxVariants),
    typosAllowed: rules.typosAllowed ?? true,
    unitRequired: rules.unitRequired ?? false,
  };
  const caseCounts = rules.caseStrict ?? false;
  const marksCount = rules.diacriticsStrict ?? false;
  if (!caseCounts && !marksCount) return key;
  return {
    ...key,
    strict: {
      texts: texts.map((text) => strictForm(text, caseCounts, marksCount)),
      caseCounts,
      marksCount,
    },
  };
};

const variantsOf = (texts: readonly string[], asked: Asked): Variant[] => {
  const byIdentity = new Map<string, Variant>();
  for (const variant of texts.flatMap((text) => buildVariants(text, asked))) {
    const identity = identityOf(variant);
    if (!byIdentity.has(identity)) byIdentity.set(identity, variant);
  }
  return [...byIdentity.values()];
};

const formsOf = (variants: readonly Variant[]): string[] => [
  ...new Set(variants.map(({ form }) => form)),
];

/** The forms of the variants and of their built-in aliases; an alias that the stem already names answers nothing. */
const withAliases = (variants: readonly Variant[], stem: ReadonlySet<string>): string[] => {
  const forms = formsOf(variants);
  const aliases = variants
    .flatMap(({ tokens }) => aliasesOf(tokens.map(({ text }) => text).join("")))
    .filter((name) => !stem.has(name))
    .flatMap((name) => parseText(name)?.form ?? []);
  const plain = variants.flatMap(({ tokens }) => plainForm(tokens) ?? []);
  return [...new Set([...forms, ...plain, ...aliases])];
};
