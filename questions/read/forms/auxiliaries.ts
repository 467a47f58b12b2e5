/** Forms of `be`, of `have` as an auxiliary, and of the modals, with the short spellings. */
const baseOfAuxiliary: Readonly<Record<string, string>> = {
  am: "be",
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  being: "be",
  be: "be",
  "'m": "be",
  "'re": "be",
  ai: "be",
  has: "have",
  had: "have",
  having: "have",
  have: "have",
  "'ve": "have",
  does: "do",
  did: "do",
  done: "do",
  doing: "do",
  do: "do",
  "'ll": "will",
  wo: "will",
  sha: "shall",
  ca: "can",
};

const modals = new Set([
  "can",
  "could",
  "may",
  "might",
  "must",
  "shall",
  "should",
  "will",
  "would",
  "ought",
  "'ll",
  "ca",
  "wo",
  "sha",
]);

/** Whether the word is a modal: it has one form, and a question puts it first. */
export const isModal = (form: string): boolean => modals.has(form.toLowerCase().replace("’", "'"));

/** Whether the word is a form of `be`. */
export const isBe = (form: string): boolean =>
  baseOfAuxiliary[form.toLowerCase().replace("’", "'")] === "be";

/**
 * Base of a form of `be`, `have`, `do` or a modal, or `null`. `'s` and `'d` need the Penn tag: `'d` is `would` as MD
 * and `have` otherwise; `'s` is `be` unless a participle follows, which the caller knows.
 */
export const baseOfAux = (form: string, xpos: string): string | null => {
  const lower = form.toLowerCase().replace("’", "'");
  if (lower === "'s") return "be";
  if (lower === "'d") return xpos === "MD" ? "would" : "have";
  if (modals.has(lower) && !(lower in baseOfAuxiliary)) return lower;
  return Object.hasOwn(baseOfAuxiliary, lower) ? (baseOfAuxiliary[lower] ?? null) : null;
};
