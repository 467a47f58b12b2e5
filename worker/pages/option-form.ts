import type { Matching, Option, Ordering } from "../../questions/index.ts";

/** The trimmed text of a form's field; empty when it is not there. */
export const fieldText = (form: FormData, name: string): string =>
  String(form.get(name) ?? "").trim();

/** Ids that the form has fields for, in its order: `option-a`, `option-b` for the prefix `option-`. */
const idsIn = (form: FormData, prefix: string): string[] =>
  [...form.keys()].filter((name) => name.startsWith(prefix)).map((n) => n.slice(prefix.length));

/**
 * The form's options in its order; an empty row is no option, which takes one away or leaves a spare one unused. A form
 * without such fields leaves the options as they are.
 */
export const readOptions = (
  options: readonly Option[],
  form: FormData,
  prefix = "option-",
): Option[] => {
  const ids = idsIn(form, prefix);
  if (ids.length === 0) return [...options];
  return ids
    .map((id) => ({ id, text: fieldText(form, prefix + id) }))
    .filter(({ text }) => text !== "");
};

/** Lines and their right order, by the places that the form gives them; equal ones as they stand. */
export const readOrder = (
  question: Ordering,
  form: FormData,
): Pick<Ordering, "options" | "key"> => {
  const options = readOptions(question.options, form);
  const placeOf = (id: string): number => {
    const given = Number(fieldText(form, `place-${id}`) || Number.NaN);
    return Number.isNaN(given) ? options.findIndex((option) => option.id === id) + 1 : given;
  };
  const hasPlaces = idsIn(form, "place-").length > 0;
  const ids = options.map(({ id }) => id);
  if (!hasPlaces) return { options, key: question.key.filter((id) => ids.includes(id)) };
  return { options, key: ids.sort((a, b) => placeOf(a) - placeOf(b)) };
};

/**
 * Pairs as the form has them: `pair-a` names the right side of left side `a`. A pair with both sides empty is none; with
 * one side empty it stays, so that the check names it.
 */
export const readPairs = (
  question: Matching,
  form: FormData,
): Pick<Matching, "left" | "right" | "key"> => {
  const leftIds = idsIn(form, "left-");
  if (leftIds.length === 0) return question;
  const key: Record<string, string> = {};
  const left: Option[] = [];
  const right: Option[] = [];
  for (const id of leftIds) {
    const to = fieldText(form, `pair-${id}`) || (question.key[id] ?? "");
    const [from, other] = [fieldText(form, `left-${id}`), fieldText(form, `right-${to}`)];
    if (from === "" && other === "") continue;
    key[id] = to;
    left.push({ id, text: from });
    if (!right.some((option) => option.id === to)) right.push({ id: to, text: other });
  }
  for (const id of idsIn(form, "right-")) {
    const text = fieldText(form, `right-${id}`);
    if (text !== "" && !right.some((option) => option.id === id)) right.push({ id, text });
  }
  return { left, right: inOldOrder(right, question.right), key };
};

/** Players see the right sides shuffled, but the same question should be the same bytes. */
const inOldOrder = (options: Option[], before: readonly Option[]): Option[] => {
  const placeOf = ({ id }: Option): number => {
    const place = before.findIndex((option) => option.id === id);
    return place === -1 ? before.length : place;
  };
  return options.sort((a, b) => placeOf(a) - placeOf(b));
};

const letters = "abcdefghijkl";

/** Options with empty ones behind them, up to twelve, for the form's spare rows. */
export const withSpareOptions = (options: readonly Option[], spare: number): Option[] => {
  const taken = new Set(options.map(({ id }) => id));
  const free = [...letters].filter((letter) => !taken.has(letter));
  const room = Math.max(0, Math.min(spare, letters.length - options.length));
  return [...options, ...free.slice(0, room).map((id) => ({ id, text: "" }))];
};
