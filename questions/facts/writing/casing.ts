import { isWholeName } from "../topic/topic-title.ts";
import { placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isPeopleAtStart } from "./naming.ts";

/** Adjectives of peoples without a state, of parts of the world and of faiths. */
const ofPeoples =
  /^(Scottish|English|Welsh|Cornish|Celtic|Roman|Greek|Arab|Arabic|Jewish|Christian|Muslim|Islamic|Buddhist|Hindu|Catholic|Protestant|Victorian|Viking|Norse|Latin|Ottoman|Byzantine|Polynesian|European|African|Asian|Australian|American)$/;

/** A sentence's first word loses its capital when it stands inside, unless it is a name. */
export function caseAsWithin(
  document: Document,
  tree: Tree,
  i: number,
  isOpening: boolean,
): string {
  const token = tokenAt(tree, i);
  if (token.lemma === "n't" || token.form === "n't" || token.form === "n’t") return token.form;
  const before = tokenAt(tree, i - 1).form;
  const isFirst = i === 0 || before === '"' || before === "“";
  // Inside a sentence every word stands as it is.
  if (!isFirst || (i > 0 && isTitleInMarks(tree, i))) return token.form;
  // "released The Botanists": the article of a work's name is part of it.
  const isOfName = token.form === "The" && isWholeName(document);
  if (isOfName && document.reading.text.startsWith(document.title.trim(), token.start))
    return token.form;
  const isCommon =
    i === 0 && token.upos === "PROPN" && document.plainWords.has(token.form.toLowerCase());
  const owner = document.owners.get(placeAt(tree, i));
  if (isCommon && !isOpening && owner === undefined) return uncapitalised(token.form);
  if (!isOpening && isPeopleAtStart(tree, i)) return uncapitalised(token.form);
  // "Prime Minister": part of a title that has capitals throughout.
  const next = tokenAt(tree, i + 1);
  if (
    i === 0 &&
    next.upos === "PROPN" &&
    token.upos === "ADJ" &&
    /^[A-Z]/.test(next.form) &&
    owner === undefined
  )
    return /^(Prime|Foreign|Vice|Chief|Deputy)$/.test(token.form)
      ? token.form
      : uncapitalised(token.form);
  if (isOpening || token.upos === "PROPN" || /^I$|[A-Z].*[A-Z]|\d/.test(token.form))
    return token.form;
  if (document.owners.get(placeAt(tree, i))?.type === "nationality") return token.form;
  if (ofPeoples.test(token.form)) return token.form;
  return i === 0 || document.plainWords.has(token.form.toLowerCase())
    ? uncapitalised(token.form)
    : token.form;
}

/** "celebrated “Women in Rowing” week": a name in quotation marks, and nobody's words. */
const isTitleInMarks = (tree: Tree, i: number): boolean => {
  const end = tree.tokens.findIndex(({ form }, k) => k > i && /^["”]$/.test(form));
  const last = tokenAt(tree, end - 1);
  return end > i + 1 && end - i <= 6 && /^\p{Lu}\p{Ll}/u.test(last.form) && last.upos !== "PUNCT";
};

/** "Pro-Leeds" → "pro-Leeds": only the first letter is the sentence's. */
const uncapitalised = (form: string): string => form.charAt(0).toLowerCase() + form.slice(1);
