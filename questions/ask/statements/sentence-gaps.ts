import { tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Tree } from "../../facts/types.ts";
import type { Entity, Mention } from "../../read/types.ts";
import { beginsCapital } from "../../words.ts";

const gapTypes = new Set([
  "person",
  "place",
  "organisation",
  "date",
  "money",
  "percent",
  "quantity",
]);

/** A name, date or amount of a sentence that may be left out or exchanged. */
export type Gap = { entity: Entity; mention: Mention };

/** "the Law Library of Congress", "the 2011 Census": the rest of the name stands before the gap. */
const isOfName = (tree: Tree, first: number): boolean =>
  (tokenAt(tree, first - 1).form === "of" && /^[A-Z]/.test(tokenAt(tree, first - 2).form)) ||
  /^(1\d|20)\d\d$/.test(tokenAt(tree, first - 1).form);

/** Amounts that anybody would guess at. */
const looseAmount =
  /^(about |around |some |nearly |at least )?(dozens|hundreds|thousands|millions|one|two|half|a|an)\b|^\d$/i;

/** Whether the gap is a thing to know: a whole name, date or amount, that its neighbours neither hold nor give away. */
function isWorthAGap(
  tree: Tree,
  { type, name }: Entity,
  { firstToken, endToken }: Mention,
): boolean {
  const before = tokenAt(tree, firstToken - 1);
  const after = tokenAt(tree, endToken);
  const isInRange = () =>
    /^(between|from)$/i.test(before.form) ||
    (/^(to|–|-)$/.test(after.form) && /\d/.test(name)) ||
    (/^(and|to)$/.test(before.form) && /^\d/.test(name));
  const isPartOfName = () =>
    beginsCapital(after.form) ||
    isOfName(tree, firstToken) ||
    (beginsCapital(before.form) && before.upos === "PROPN" && firstToken > 1) ||
    isBeginning.test(before.form) ||
    goesOn(tree, firstToken - 1, endToken);
  const isBound = () =>
    after.form === "-" || /^[-–—]$/.test(before.form) || name.includes("-") || after.xpos === "POS";
  const isClass = () => (type === "place" || type === "organisation") && after.upos === "NOUN";
  const isSmall = () => (type === "quantity" || type === "percent") && looseAmount.test(name);
  // "Montreal, Canada", "south-western Africa": the words before it give it away.
  const isTail = () => before.form === "," && tokenAt(tree, firstToken - 2).upos === "PROPN";
  const isCompass = () => /(north|south|east|west|central)/i.test(before.form);
  const isAmongOthers = () => after.form === "," && beginsCapital(tokenAt(tree, endToken + 1).form);
  return !(
    isPartOfName() ||
    isClass() ||
    isBound() ||
    isTail() ||
    isAmongOthers() ||
    isSmall() ||
    isInRange() ||
    isCompass()
  );
}

/** "the National Institute | on Aging", "the Young Women's | Christian Association": a name goes on beyond the gap. */
export const goesOn = (tree: Tree, before: number, after: number): boolean =>
  (/^(on|of|for|&)$/.test(tokenAt(tree, after).form) &&
    /^\p{Lu}\p{L}/u.test(tokenAt(tree, after + 1).form) &&
    isCommonHead.test(tokenAt(tree, after - 1).form)) ||
  (tokenAt(tree, before).xpos === "POS" &&
    /^\p{Lu}/u.test(tokenAt(tree, before - 1).form) &&
    isCommonHead.test(tokenAt(tree, after - 1).form));

/** Last words of bodies whose names go on with what they are for. */
const isCommonHead =
  /^(Institute|Association|Society|Union|Council|Committee|Commission|Department|Ministry|Office|Centre|Center|Academy|School|Bureau|Board|Agency|Court|Bank|Federation|Fund|Trust|Museum|House|Church)$/;

/** "New York", "the Upper Rhine": words that a name may begin with, whatever the reader left outside of it. */
const isBeginning =
  /^(New|Old|Great|Upper|Lower|Saint|San|Santa|St\.?|Mount|Port|Fort|Cape|Lake|El|La|Le|Los|Las|Young)$/;

/** Whether there is something before the gap to know it by. */
export const isBehindOpening = ({ mention }: Gap): boolean => mention.firstToken >= earliestGap;

const earliestGap = 4;

/** Characters of a sentence beyond which no gap of it is read; looking for each name of one without end takes minutes. */
const longestSentence = 600;

/** Names, dates and amounts by sentence, those that stand once in it. */
export function gapsBySentence({ reading, trees }: Document): Map<number, Gap[]> {
  const gaps = new Map<number, Gap[]>();
  for (const entity of reading.entities) {
    if (!gapTypes.has(entity.type) || /^(relative|weekday)$/.test(entity.subtype ?? "")) continue;
    for (const mention of entity.mentions) {
      const span = trees[mention.sentence]?.sentence;
      if (span === undefined || mention.kind !== "name") continue;
      const written = reading.text.slice(mention.start, mention.end);
      if (span.end - span.start > longestSentence) continue;
      const tree = trees[mention.sentence];
      if (tree === undefined || !isWorthAGap(tree, entity, mention)) continue;
      const text = reading.text.slice(span.start, span.end);
      const at = text.indexOf(written);
      if (at < 0 || at !== text.lastIndexOf(written)) continue;
      const known = gaps.get(mention.sentence) ?? [];
      known.push({ entity, mention });
      gaps.set(mention.sentence, known);
    }
  }
  return gaps;
}
