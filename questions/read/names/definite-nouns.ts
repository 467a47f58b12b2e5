import type { Mention } from "../types.ts";
import { pointAt, type State } from "./discourse.ts";
import { nounClasses } from "./pointers.ts";
import type { SentenceView } from "./sentence-view.ts";

/** A definite noun says more than a pronoun and may reach further back. */
const nounWindow = 3;

/** How far back the one person a text has spoken of may stand. */
export const topicWindow = 6;

/** The tokens `[first, end)` as a mention. */
export const mentionAt = (
  view: SentenceView,
  first: number,
  end: number,
  kind: Mention["kind"],
): Mention => ({
  start: view.tokens[first]?.start ?? 0,
  end: view.tokens[end - 1]?.end ?? 0,
  sentence: view.index,
  firstToken: first,
  endToken: end,
  kind,
});

/** `the minister`, `the company`: a bare definite noun, with nothing between or after that says which. */
export const definiteNounAt = (view: SentenceView, i: number): string | null => {
  const { tokens } = view;
  const noun = tokens[i + 1];
  if (!/^the$/i.test(tokens[i]?.form ?? "") || noun?.xpos !== "NN") return null;
  const after = tokens[i + 2];
  if (after && /^(?:of|in|at|for|that|who|which|where|-|from|with|on|behind|to)$/i.test(after.form))
    return null;
  if (after && (after.upos === "PROPN" || after.upos === "NOUN" || after.upos === "NUM"))
    return null;
  return noun.form.toLowerCase();
};

/** Gives the noun to the one entity of its class or role that is near, or leaves it open. */
export const resolveNoun = (state: State, view: SentenceView, at: number, noun: string): void => {
  const mention = mentionAt(view, at, at + 2, "noun");
  const fits = Object.hasOwn(nounClasses, noun) ? nounClasses[noun] : undefined;
  if (!fits) {
    const owners = state.byRole.get(noun);
    if (owners) pointAt(state, mention, owners, 0);
    return;
  }
  const candidates = new Set<number>();
  for (const { entity, sentence } of state.seen) {
    const one = state.entities[entity];
    if (one && view.index - sentence <= nounWindow && fits(one)) candidates.add(entity);
  }
  const isNear = candidates.size > 0;
  for (const [entity, sentence] of state.topics) {
    const one = state.entities[entity];
    if (one && (isNear || view.index - sentence <= topicWindow) && fits(one))
      candidates.add(entity);
  }
  pointAt(state, mention, candidates, 0);
};
