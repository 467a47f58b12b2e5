/** Why a figure would say nothing, with what there is and what it would take. */
export type Withheld =
  | { reason: "too_few_players"; got: number; needed: number }
  | { reason: "too_few_questions"; got: number; needed: number }
  /** Every player earned the same on this question. */
  | { reason: "same_on_question" }
  /** Every player earned the same on the other questions. */
  | { reason: "same_on_the_rest" }
  /** Every player has the same total. */
  | { reason: "same_total" }
  /** Somebody earned a part of a question's points, and the figure knows right and wrong only. */
  | { reason: "partial_credit" };

/** A number, or the reason why there is none. Never NaN, never infinite. */
export type Figure = { value: number } | { value: null; withheld: Withheld };

export const shown = (value: number): Figure => ({ value });

export const withhold = (withheld: Withheld): Figure => ({ value: null, withheld });

/**
 * Fewest players for discrimination and reliability. Below ten the standard error of a correlation, 1/√(n−1), is above
 * 1/3, so that a question which tells players apart well (0.3; Ebel & Frisbie 1991, p. 232) could not be known from one
 * that does not; the outer 27 % are fewer than three players; and the 95 % interval of a reliability of 0.7 over ten
 * questions is wider than 0.6 (Feldt 1965).
 */
export const minPlayers = 10;

/** Fewest players for quartiles: one in each quarter. */
export const minForQuartiles = 4;

export const tooFewPlayers = (got: number, needed: number): Figure =>
  withhold({ reason: "too_few_players", got, needed });
