import data from "../data/verbs.json" with { type: "json" };
import { baseOfAux, isBe, isModal } from "./auxiliaries.ts";
import { type IrregularVerb, irregularVerbs } from "./irregular-verbs.ts";
import { addEd, addIng, addS, removeEd, removeIng, removeS } from "./verb-rules.ts";

/** The five forms that a question needs; `be` gives its singular (`was`, `is`). */
export type VerbForms = {
  base: string;
  thirdPerson: string;
  past: string;
  participle: string;
  ing: string;
};

type Finite = "past" | "participle" | "thirdPerson" | "ing";

const formToBase = (): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const base of data.exceptions.split("|")) {
    for (const form of [addEd(base), addIng(base), addS(base)]) map.set(form, base);
    if (base.endsWith("l")) map.set(`${base}led`, base).set(`${base}ling`, base);
  }
  // Pasts win over participles and over other verbs' bases, and the table's order settles the rest.
  const put = (form: string, base: string) => !map.has(form) && map.set(form, base);
  for (const verb of irregularVerbs.values()) {
    for (const form of [...verb.pasts, ...verb.participles]) put(form, verb.base);
    map.set(addIng(verb.base), verb.base);
    map.set(addS(verb.base), verb.base);
  }
  return map;
};

let cache: ReadonlyMap<string, string> | undefined;
const known = (): ReadonlyMap<string, string> => {
  cache ??= formToBase();
  return cache;
};

/** Forms that are the past of one verb and the base of another: the Penn tag tells them apart. */
const bases = new Set([
  "found",
  "lay",
  "saw",
  "ground",
  "wound",
  "bound",
  "felt",
  "left",
  "bore",
  "fell",
  "wind",
]);
const beForms: VerbForms = {
  base: "be",
  thirdPerson: "is",
  past: "was",
  participle: "been",
  ing: "being",
};
const isBaseTag = (xpos: string): boolean => xpos === "VB" || xpos === "VBP";

/**
 * Base of a verb form, in lower case: `met` → `meet`, `stopped` → `stop`, `'re` → `be`.
 * @param xpos the Penn tag, where known: `found` is `find` as VBD and `found` as VB
 */
export const baseForm = (form: string, xpos = ""): string => {
  const lower = form.toLowerCase().replaceAll("’", "'");
  const auxiliary = lower === "done" ? "do" : baseOfAux(lower, xpos);
  if (auxiliary) return auxiliary;
  if (isBaseTag(xpos) && (bases.has(lower) || !/(ed|ing)$/.test(lower))) {
    return irregularVerbs.has(lower) || !known().has(lower) || bases.has(lower)
      ? lower
      : (known().get(lower) ?? lower);
  }
  const listed = known().get(lower);
  if (listed && !(irregularVerbs.has(lower) && isSameInPast(lower))) return listed;
  if (irregularVerbs.has(lower) || isBaseTag(xpos)) return lower;
  return removeEnding(lower, xpos);
};

const maxWordLength = 64;

const isSameInPast = (base: string): boolean =>
  irregularVerbs.get(base)?.pasts.includes(base) ?? false;

const removeEnding = (lower: string, xpos: string): string => {
  // Longer than any word: the patterns below would take time in the square of its length.
  if (lower.length > maxWordLength) return lower;
  if (/[a-z]{2}ed$/.test(lower) && !/^.?(?:e|ee)d$/.test(lower)) {
    const hyphen = lower.lastIndexOf("-") + 1;
    return lower.slice(0, hyphen) + removeEd(lower.slice(hyphen));
  }
  if (/[aeiouy].*ing$/.test(lower) && xpos !== "NN") return removeIng(lower);
  if (/[^s']s$/.test(lower) && lower.length > 2) return removeS(lower);
  return lower;
};

/** All forms of a verb from its base: `meet` → meets, met, met, meeting. Lower case in, lower case out. */
export const verbForms = (base: string): VerbForms => {
  if (base === "be") return beForms;
  const verb: IrregularVerb | undefined = irregularVerbs.get(base);
  return {
    base,
    thirdPerson: base === "have" ? "has" : addS(base),
    past: verb?.pasts[0] ?? addEd(base),
    participle: verb?.participles[0] ?? addEd(base),
    ing: addIng(base),
  };
};

/** One form of a verb from any of its forms: `formOf("met", "ing")` is `meeting`. */
export const formOf = (form: string, wanted: Finite | "base", xpos = ""): string =>
  verbForms(baseForm(form, xpos))[wanted];

/** A finite verb taken apart for a question: `met` → `did` + `meet`. */
export type Decomposed = { auxiliary: "did" | "does" | "do"; base: string };

/**
 * `met` → `did … meet`, `meets` → `does … meet`, `meet` → `do … meet`. `null` where no `do` is wanted or possible:
 * forms of `be`, modals, participles and infinitives.
 * @param xpos Penn tag of the form: VBD, VBZ or VBP
 */
export const decompose = (form: string, xpos: string): Decomposed | null => {
  if (isBe(form) || isModal(form)) return null;
  const base = baseForm(form, xpos);
  if (xpos === "VBD") return { auxiliary: "did", base };
  if (xpos === "VBZ") return { auxiliary: "does", base };
  return xpos === "VBP" ? { auxiliary: "do", base } : null;
};
