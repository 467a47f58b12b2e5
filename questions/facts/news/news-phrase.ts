import { tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { matchPhrases } from "./match.ts";

/** "the ferry" → "the ferry that ran onto rocks near Vis in June 2016"; null for what the opening does not bring up. */
export function newsPhrase({ news, topicWords }: Document, tree: Tree, i: number): string | null {
  const { form, lemma, xpos, start } = tokenAt(tree, i);
  const thing = news?.things.get(lemma.toLowerCase());
  if (thing === undefined || start < thing.since) return null;
  if (start > (news?.others.get(thing.noun) ?? Number.POSITIVE_INFINITY)) return null;
  if (thing.link !== undefined) return `the ${form} ${thing.link} ${thing.phrase}`;
  return thing.xpos === xpos ? thing.phrase : oneOf(thing.phrase, form, topicWords);
}

/** "the questionnaires that Orlandia sent" → "the questionnaire that …", which the headline speaks of; null for any other thing. */
function oneOf(phrase: string, form: string, topicWords: Document["topicWords"]): string | null {
  const many = /^the (?<noun>\p{Ll}+)s that (?:the )?\p{Lu}/u.exec(phrase)?.groups?.noun;
  return many !== undefined && topicWords.has(many) && !form.endsWith("s")
    ? phrase.replace(`the ${many}s`, `the ${many}`)
    : null;
}

/** "the crash" → "the Orlandia Airlines crash at Norham Airport in July 2013"; null for what is no happening by its name. */
export const happeningPhrase = (document: Document, tree: Tree, i: number): string | null =>
  document.news?.things.get(tokenAt(tree, i).lemma.toLowerCase())?.isEvent === true
    ? newsPhrase(document, tree, i)
    : null;

/**
 * "the flag" → "the US flag": what the headline itself names, null where the text has brought up another one since; undefined for
 * any other noun.
 */
export const titledPhrase = (
  document: Document,
  tree: Tree,
  i: number,
): string | null | undefined =>
  document.news?.things.get(tokenAt(tree, i).lemma.toLowerCase())?.isTitled === true
    ? newsPhrase(document, tree, i)
    : undefined;

/**
 * The text with "…" for the first name of what the news tells, the crash, the trial, the deal, the match; null where it names none.
 */
export function withoutNews(document: Document, text: string): string | null {
  const things = [...(document.news?.things.values() ?? [])].map(({ phrase }) => phrase);
  const phrases = [...things, ...matchPhrases(document)];
  const found = phrases.find((phrase) => text.includes(phrase));
  return found === undefined ? null : text.replace(found, "…");
}
