import { classOfNoun } from "../data/index.ts";
import { singularise } from "../forms/index.ts";
import type { Entity, Mention, Token, Unresolved } from "../types.ts";
import { type Kind, kindOfPronoun } from "./pointers.ts";
import { isPersonNoun } from "./roles.ts";
import type { SentenceView } from "./sentence-view.ts";

/** What was said so far: an entity's latest mention, with the sentence and the token that heads it. */
export type Seen = { entity: number; sentence: number; token: number; isPronoun: boolean };

/** What the document has spoken of up to the token being read. */
export type State = {
  /** Whether each token stands in a quotation: what is said in one is not pointed at from outside, nor the reverse. */
  quoted: readonly (readonly boolean[])[];
  views: readonly SentenceView[];
  entities: Entity[];
  /** Mentions met so far within the window, oldest first. */
  seen: Seen[];
  /** Entities met twice or more, with the sentence of their latest mention: what the text is about. */
  topics: Map<number, number>;
  met: Set<number>;
  /** Entities met so far by the last word of each of their roles. */
  byRole: Map<string, Set<number>>;
  /** Unnamed people and things met so far: nouns that compete for a pronoun. */
  rivals: {
    sentence: number;
    token: number;
    kind: Kind | "person";
    lemma: string /** For a pronoun left open: whom it may mean. */;
    among?: ReadonlySet<number>;
  }[];
  unresolved: Unresolved[];
};

/** More mentions and nouns than these within the window leave no pronoun with a single candidate. */
export const maxRemembered = 64;

/** The noun that heads a role: `minister` of `Foreign Minister`, `expert` of `top expert on Asia`. */
const headOfRole = (role: string): string => {
  const head = role.split(/ (?:of|for|at|in|to|from|with|on) |,/)[0] ?? "";
  return head.slice(head.lastIndexOf(" ") + 1).toLowerCase();
};

/** Remembers a mention, and what it makes of its entity: a topic, the holder of a role. */
export const see = (state: State, seen: Seen): void => {
  state.seen.push(seen);
  if (state.seen.length > maxRemembered) state.seen.shift();
  if (
    state.met.has(seen.entity) &&
    (state.topics.size < maxRemembered || state.topics.has(seen.entity))
  ) {
    state.topics.set(seen.entity, seen.sentence);
  }
  state.met.add(seen.entity);
  const entity = state.entities[seen.entity];
  if (entity?.type !== "person") return;
  for (const role of entity.roles) {
    const noun = headOfRole(role);
    const owners = state.byRole.get(noun) ?? new Set();
    owners.add(seen.entity);
    state.byRole.set(noun, owners);
  }
};

/** Whether an unnamed person or thing could be meant by a pronoun of this kind as well. */
export const isRival = (rival: State["rivals"][number], kind: Kind): boolean => {
  if (kind === "thing") return rival.kind === "thing" || classOfNoun(rival.lemma) === "group";
  if (kind === "many") return rival.kind === "many";
  if (rival.kind === kind) return true;
  if (rival.kind !== "person") return false;
  const isWoman =
    /^(?:woman|girl|mother|wife|daughter|sister|queen|actress|spokeswoman|widow|aunt|grandmother|girlfriend|chairwoman)$/.test(
      rival.lemma,
    );
  const isMan =
    /^(?:man|boy|father|husband|son|brother|king|spokesman|uncle|grandfather|boyfriend|businessman|chairman)$/.test(
      rival.lemma,
    );
  return kind === "male" ? !isWoman : !isMan;
};

/** Whether a noun stands for someone or something of its own, rather than saying what another is. */
const standsAlone = (token: Token): boolean =>
  /^(?:nsubj|obj|iobj|obl|conj|nmod|root|dep)/.test(token.deprel) && token.upos === "NOUN";

/** How far before its noun a copula is looked for; the bound keeps time linear. */
const maxPredicateTokens = 24;

/** `is a doctor`: the noun says what its subject is. */
const isPredicate = (tokens: readonly Token[], noun: number): boolean =>
  tokens
    .slice(Math.max(0, noun - maxPredicateTokens), noun)
    .some(({ head, deprel }) => head === noun && deprel === "cop");

/** The noun at `i` as something a later pronoun may mean, or `null` when it only says what another is. */
export const rivalAt = (view: SentenceView, i: number): State["rivals"][number] | null => {
  const token = view.tokens[i];
  if (!token || !standsAlone(token)) return null;
  const lemma = singularise(token.form.toLowerCase());
  const isPlural = token.xpos === "NNS";
  const isMany = isPlural || classOfNoun(lemma) === "group";
  const kind = isMany ? "many" : isPersonNoun(token) ? "person" : "thing";
  if (kind === "person" && isPredicate(view.tokens, i)) return null;
  return { sentence: view.index, token: i, kind, lemma };
};

const isQuoted = (state: State, sentence: number, token: number): boolean =>
  state.quoted[sentence]?.[token] ?? false;

const isSubject = (state: State, { sentence, token }: Seen): boolean =>
  state.views[sentence]?.tokens[token]?.deprel.startsWith("nsubj") ?? false;

/** Whether the entity's latest mention and the pronoun are both in a quotation or both outside. */
const isHeard = (state: State, mention: Mention, entity: number): boolean => {
  const last = state.seen.findLast((seen) => seen.entity === entity);
  if (!last || mention.kind === "noun") return true;
  const here = isQuoted(state, mention.sentence, mention.firstToken);
  if (here !== isQuoted(state, last.sentence, last.token)) return false;
  const { type, subtype } = state.entities[entity] ?? {};
  if (type === "person") return subtype !== undefined || isSubject(state, last) || last.isPronoun;
  const token = state.views[mention.sentence]?.tokens[mention.firstToken];
  const isNear = mention.sentence - last.sentence <= 1;
  const isPlain = token?.xpos === "PRP$" || (token?.deprel.startsWith("nsubj") ?? false);
  return (
    isNear && isPlain && isSubject(state, last) && (type === "organisation" || type === "place")
  );
};

/** Gives the mention to its only candidate, or lists it as unresolved. */
export const pointAt = (
  state: State,
  mention: Mention,
  candidates: ReadonlySet<number>,
  rivals: number,
): void => {
  const [only] = candidates;
  if (
    candidates.size === 1 &&
    rivals === 0 &&
    only !== undefined &&
    isHeard(state, mention, only)
  ) {
    state.entities[only]?.mentions.push(mention);
    see(state, {
      entity: only,
      sentence: mention.sentence,
      token: mention.firstToken,
      isPronoun: mention.kind === "pronoun",
    });
    return;
  }
  state.unresolved.push({ ...mention, candidates: candidates.size + rivals });
  // Somebody or something unknown is being spoken of: the next pronoun of the kind may mean the same.
  const pronoun =
    state.views[mention.sentence]?.tokens[mention.firstToken]?.form.toLowerCase() ?? "";
  const kind = mention.kind === "pronoun" ? kindOfPronoun[pronoun] : undefined;
  if (!kind) return;
  const { sentence, firstToken } = mention;
  state.rivals.push({ sentence, token: firstToken, kind, lemma: kind, among: candidates });
};
