import type { Token } from "../types.ts";
import { addresses, roleModifiers, roles } from "./lexicon.ts";
import { isStateOfPlace, lower, type SentenceView } from "./sentence-view.ts";

const isTitleToken = (token: Token | undefined): boolean => {
  const word = lower(token);
  return addresses.has(word) || roles.has(word);
};

/** Longer titles than this are lists; the bound keeps time linear. */
const maxTitleTokens = 12;

/** End of the title that starts at `first`: `Secretary of State`, `Foreign Minister`, `Mr.`; `first` when none does. */
export const titleEnd = (view: SentenceView, first: number, runEnd: number): number => {
  const { tokens } = view;
  // `Baltimore, MD` is no doctor's.
  if (isStateOfPlace(view, first)) return first;
  let i = first;
  let last = first;
  const limit = Math.min(runEnd, first + maxTitleTokens);
  while (i < limit && (roleModifiers.has(lower(tokens[i])) || isTitleToken(tokens[i]))) {
    i += 1;
    if (isTitleToken(tokens[i - 1])) last = i;
  }
  if (last === first) return first;
  i = last;
  for (;;) {
    const word = lower(tokens[i]);
    if (i < limit && (isTitleToken(tokens[i]) || (word === "-" && isTitleToken(tokens[i + 1]))))
      i += 1;
    else if (
      i + 1 < limit &&
      word === "of" &&
      /^(?:state|staff|defense|defence|the|foreign|parliament|police|justice|education|health|transport|finance|energy|commerce|labor|treasury|interior)$/.test(
        lower(tokens[i + 1]),
      )
    ) {
      i += 2;
      if (
        /^(?:interior|treasury|state|house|exchequer|union|army|navy|affairs)$/.test(
          lower(tokens[i]),
        ) &&
        i < limit
      )
        i += 1;
    } else return i;
  }
};
