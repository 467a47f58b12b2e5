import { personNameOf } from "../data/index.ts";
import type { Candidate } from "./candidates.ts";
import type { DocumentFacts } from "./features.ts";
import { organisationHeads } from "./lexicon.ts";
import type { SentenceView } from "./sentence-view.ts";

type Votes = Record<"PER" | "LOC" | "ORG" | "O", number>;

const typeOfSpan = ({ labels }: SentenceView, { first, end }: Candidate): keyof Votes => {
  const label = labels[first]?.label ?? "O";
  if (label === "O") return "O";
  const isExact = labels[end] === undefined || !labels[end].label.startsWith("I-");
  return isExact ? (label.slice(2) as "PER" | "LOC" | "ORG") : "O";
};

/** What the document says of its own names: surnames, lower-case words, the network's votes, initials. */
export const gatherFacts = (
  views: readonly SentenceView[],
  candidates: readonly (readonly Candidate[])[],
): DocumentFacts => {
  const surnames = new Set<string>();
  const lowerWords = new Set<string>();
  const initials = new Set<string>();
  const counts = new Map<string, Votes>();
  views.forEach((view, i) => {
    for (const token of view.tokens) if (/^\p{Ll}/u.test(token.form)) lowerWords.add(token.form);
    for (const candidate of candidates[i] ?? []) {
      const words = candidate.text.split(" ");
      const votes = counts.get(candidate.text) ?? { PER: 0, LOC: 0, ORG: 0, O: 0 };
      votes[typeOfSpan(view, candidate)] += 1;
      counts.set(candidate.text, votes);
      const last = words.at(-1) ?? "";
      const isPerson = personNameOf(words[0] ?? "").given || /^\p{Lu}\.$/u.test(words[0] ?? "");
      if ((words.length > 1 && words.length < 5 && isPerson) || candidate.title) surnames.add(last);
      if (words.length > 1 && words.some((word) => organisationHeads.has(word.toLowerCase()))) {
        initials.add(initialsOf(words));
      }
    }
  });
  const votes = new Map<string, Votes>();
  for (const [text, { PER, LOC, ORG, O }] of counts) {
    const total = PER + LOC + ORG + O;
    if (total < 2) continue;
    votes.set(text, { PER: PER / total, LOC: LOC / total, ORG: ORG / total, O: O / total });
  }
  return { surnames, lowerWords, votes, initials };
};

/** `World Health Organization` → `WHO`; small words are left out. */
export const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
