import { classOfNoun } from "../data/index.ts";
import { singularise } from "../forms/index.ts";
import type { Token } from "../types.ts";
import { headOfSpan } from "./context-features.ts";
import { addresses, roles as roleWords } from "./lexicon.ts";
import { type SentenceView, textOf } from "./sentence-view.ts";
import type { Name } from "./typing.ts";

const maxRoleTokens = 10;

/** Whether a noun names what a person does or is. */
export const isPersonNoun = (token: Token | undefined): boolean => {
  if (!token) return false;
  const lower = token.form.toLowerCase();
  return (
    classOfNoun(lower) === "person" ||
    classOfNoun(singularise(lower)) === "person" ||
    roleWords.has(lower)
  );
};

/** `CIA chief`, `former Prime Minister`: the words directly before a name that say what the person is. */
const roleBefore = (view: SentenceView, { first, title }: Name): string | null => {
  const { tokens } = view;
  let start = title?.first ?? first;
  const last = tokens[start - 1];
  if (!title && !(last && last.upos === "NOUN" && isPersonNoun(last))) return null;
  const isPart = (token: Token | undefined): boolean =>
    token !== undefined &&
    (/^(?:NOUN|PROPN|ADJ)$/.test(token.upos) || token.form === "-" || token.form === "&") &&
    /^(?:compound|amod|flat|nmod|punct|appos|nsubj|obj|obl)/.test(token.deprel);
  while (start > 0 && first - start < maxRoleTokens && isPart(tokens[start - 1])) start -= 1;
  while (start < first && /^[-&]$/.test(tokens[start]?.form ?? "")) start += 1;
  let end = title?.end ?? first;
  while (end > start && /^(?:ADP|CCONJ|DET|PART|PUNCT)$/.test(tokens[end - 1]?.upos ?? ""))
    end -= 1;
  const text = textOf(view, start, end);
  return addresses.has(text.toLowerCase()) ? null : text;
};

/** Where the apposition headed at `at` ends: before its relative clause, its own commas, or a verb. */
const appositionEnd = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  while (end < tokens.length && end - at < maxRoleTokens) {
    const token = tokens[end];
    if (
      !token ||
      /^[,;:.()“”"—–]$/.test(token.form) ||
      /^(?:who|which|that|whose|where)$/i.test(token.form)
    )
      break;
    if (token.upos === "VERB" || token.upos === "AUX" || token.upos === "SCONJ") break;
    end += 1;
  }
  while (end > at + 1 && /^(?:ADP|CCONJ|DET|PART)$/.test(tokens[end - 1]?.upos ?? "")) end -= 1;
  return end;
};

/** `, the top Asia expert at the council,` after a name. */
const roleAfter = (view: SentenceView, { first, end }: Name): string | null => {
  const { tokens } = view;
  if (tokens[end]?.form !== ",") return null;
  const head = headOfSpan(tokens, first, end);
  const limit = Math.min(tokens.length, end + 1 + maxRoleTokens);
  for (let i = end + 1; i < limit; i += 1) {
    const token = tokens[i];
    if (!token || /^[,;:.]$/.test(token.form) || token.upos === "VERB") return null;
    if (token.upos !== "NOUN" || !isPersonNoun(token)) continue;
    const isApposed = token.deprel === "appos" && token.head >= first && token.head < end;
    const startsWithArticle = /^(?:the|a|an|his|her|its|their|who)$/i.test(
      tokens[end + 1]?.form ?? "",
    );
    const isBareRole = token.deprel === "appos" || token.head === head;
    if (!isApposed && !(startsWithArticle && isBareRole)) continue;
    const start = end + 1 + (/^(?:the|a|an)$/i.test(tokens[end + 1]?.form ?? "") ? 1 : 0);
    return textOf(view, start, appositionEnd(tokens, i));
  }
  return null;
};

/** `The company's founder, Ada Stone, …`: the noun phrase that the name explains. */
const roleExplained = (view: SentenceView, { first }: Name): string | null => {
  const { tokens } = view;
  const comma = first - 1;
  const noun = tokens[first - 2];
  if (tokens[comma]?.form !== "," || noun?.upos !== "NOUN" || !isPersonNoun(noun)) return null;
  const name = tokens[first];
  if (!name || !/^(?:appos|flat)/.test(name.deprel)) return null;
  let start = first - 2;
  while (
    start > 0 &&
    first - start < maxRoleTokens &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[start - 1]?.upos ?? "")
  )
    start -= 1;
  return textOf(view, start, first - 1);
};

/** Titles and roles that the sentence gives to a person, in order of the text; forms of address are left out. */
export const rolesOf = (view: SentenceView, name: Name): string[] =>
  [roleExplained(view, name), roleBefore(view, name), roleAfter(view, name)].filter(
    (role) => role !== null && role !== "",
  ) as string[];
