import { aliasesOf, joined } from "./aliases.ts";
import { type GivenText, parseText, readGiven } from "./given-text.ts";
import type { Asked } from "./key.ts";
import { accept, ask, noMatch, type Outcome, refuse } from "./outcome.ts";
import type { Variant } from "./variant.ts";
import { reservedPairs } from "./work.ts";

/** Judges one item of an answer against one slot of a list. */
export type ItemJudge = (given: GivenText, slot: Variant) => Outcome;

/** Most items that are looked at; more are no answer to any list. */
const maxItems = 16;

/** The items of an answer, cut at commas, "and" and line ends; worked out once. */
const itemsOf = (given: GivenText, asked: Asked): readonly GivenText[] => {
  given.items ??= given.text
    .slice(0, 1024)
    .split(separators)
    .flatMap((text) => {
      const item = parseText(text);
      return item === null ? [] : [readGiven(item, { text, asked, work: given.work })];
    });
  return given.items;
};

const separators = /,? and |,? & |[;,\n/]|(?<=^| )\d{1,2}[.)] /i;

/**
 * Compares an answer with the slots of a list, in any order; each item of the answer fills one slot. Every slot filled
 * is right; some and nothing wrong asks for the rest, with their share; a wrong item is wrong. Source: rule 20.
 */
export const judgeList = (
  given: GivenText,
  asked: Asked,
  slots: readonly Variant[],
  judge: ItemJudge,
): Outcome => {
  const items = itemsOf(given, asked);
  if (items.length === 0 || items.length > maxItems) return noMatch;
  const free = slots.map((slot) => ({ slot, isFilled: false }));
  let filled = 0;
  let wrong = 0;
  let typos = 0;
  for (const item of items) {
    const place = findPlace(item, free, judge);
    if (place === null) {
      wrong += 1;
      continue;
    }
    place.entry.isFilled = true;
    typos += place.typos;
    filled += 1;
  }
  if (wrong > 0) return filled > 0 ? refuse("wrong_item") : noMatch;
  if (filled === slots.length) return accept("list", typos);
  return { ...ask("items_missing", "more_items"), share: filled / slots.length };
};

type Entry = { slot: Variant; isFilled: boolean };

const findPlace = (
  item: GivenText,
  free: readonly Entry[],
  judge: ItemJudge,
): { entry: Entry; typos: number } | null => {
  for (const entry of free) {
    if (entry.isFilled) continue;
    if (
      item.form === entry.slot.form ||
      aliasesOf(entry.slot.form).some((name) => item.form === joined(name))
    ) {
      return { entry, typos: 0 };
    }
  }
  for (const entry of free) {
    item.work.pairs -= 2;
    if (entry.isFilled || item.work.pairs < reservedPairs) continue;
    const outcome = judge(item, entry.slot);
    if (outcome.verdict === "correct") return { entry, typos: outcome.typos };
  }
  return null;
};
