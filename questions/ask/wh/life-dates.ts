import { openingLife, openingOf } from "../../facts/topic/life-years.ts";
import { placeAt } from "../../facts/trees/tree.ts";
import type { Document, Tree } from "../../facts/types.ts";
import { withArticle } from "../../facts/writing/with-article.ts";
import { askOfSentence } from "../of-sentence.ts";
import type { Candidate, Form } from "../types.ts";

/** Matches "Founded in 1891, it …"; not "Founded by monks in 1891 …". */
const beginning =
  /^(Founded|Established|Created|Formed|Launched|Opened|Built|Completed|Born) in (1\d{3}|20\d\d)\b/;

/** "In which year was Ada Brandt born?", "… was the observatory founded?": from the years that stand beside the topic's name. */
export const askLifeDates: Form = ({ document }) => {
  const topic = document.topic;
  if (topic === null) return [];
  const name = withArticle(document, topic);
  const opening = openingOf(document);
  const asked: Candidate[] = [];
  const add = (tree: Tree, stem: string, key: string) =>
    asked.push(askOfSentence(document, tree, { form: "when", answer: "year", stem, key }));
  const { born, died } = openingLife(document, opening);
  if (opening !== undefined && born !== null) add(opening, `In which year was ${name} born?`, born);
  if (opening !== undefined && died !== null) add(opening, `In which year did ${name} die?`, died);
  for (const tree of document.trees) {
    const match = beginning.exec(textOf(document, tree));
    const subject = tree.tokens.findIndex(
      ({ deprel, head }) => deprel.startsWith("nsubj") && tree.tokens[head]?.head === -1,
    );
    if (match === null || document.owners.get(placeAt(tree, subject)) !== topic) continue;
    add(tree, `In which year was ${name} ${(match[1] ?? "").toLowerCase()}?`, match[2] ?? "");
  }
  return asked;
};

const textOf = ({ reading }: Document, { sentence }: Tree): string =>
  reading.text.slice(sentence.start, sentence.end);
