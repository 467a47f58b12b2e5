import type { Entity, Token, Unresolved } from "../types.ts";
import { headOfSpan } from "./context-features.ts";
import { definiteNounAt, mentionAt, resolveNoun, topicWindow } from "./definite-nouns.ts";
import {
  isRival,
  maxRemembered,
  pointAt,
  rivalAt,
  type Seen,
  type State,
  see,
} from "./discourse.ts";
import { canBe, type Kind, kindOfPronoun, nounClasses } from "./pointers.ts";
import { markQuoted } from "./quotes.ts";
import type { SentenceView } from "./sentence-view.ts";

/** How many sentences back an antecedent may stand. */
const window = 2;

/** `John met him`: an object is not its own subject unless it is reflexive. */
const isOwnSubject = (
  tokens: readonly Token[],
  pronoun: number,
  candidate: Seen,
  sentence: number,
): boolean => {
  if (candidate.sentence !== sentence) return false;
  const token = tokens[pronoun];
  if (!token || token.xpos === "PRP$" || /sel(?:f|ves)$/.test(token.form)) return false;
  const other = tokens[candidate.token];
  return other !== undefined && (other.head === token.head || token.head === candidate.token);
};

const candidatesFor = (
  state: State,
  kind: Kind,
  sentence: number,
  at: number,
): { entities: Set<number>; rivals: number } => {
  const tokens = state.views[sentence]?.tokens ?? [];
  const near = state.seen.filter((seen) => sentence - seen.sentence <= window);
  const blocked = new Set(
    near.filter((seen) => isOwnSubject(tokens, at, seen, sentence)).map(({ entity }) => entity),
  );
  const entities = new Set(
    near
      .filter(({ entity }) => {
        const one = state.entities[entity];
        return one !== undefined && canBe(one, kind) && !blocked.has(entity);
      })
      .map(({ entity }) => entity),
  );
  const [only] = entities;
  const rivals = state.rivals.filter((rival) => {
    // A pronoun left open is no rival when it may mean the one candidate that is left.
    if (rival.among && entities.size === 1 && only !== undefined && rival.among.has(only)) {
      return false;
    }
    const isNear = sentence - rival.sentence <= (kind === "thing" || kind === "many" ? 1 : window);
    return isNear && isRival(rival, kind) && !(rival.sentence === sentence && rival.token > at);
  });
  return { entities, rivals: new Set(rivals.map(({ lemma }) => lemma)).size };
};

type Start = { entity: number; end: number };

/**
 * Adds pronouns and definite nouns to the entity they point at, where exactly one fits within the sentence and the two
 * before it; the others are listed with the number of candidates, which counts unnamed people and things as well.
 */
export const resolveReferences = (
  views: readonly SentenceView[],
  entities: readonly Entity[],
): { entities: Entity[]; unresolved: Unresolved[] } => {
  const state: State = {
    quoted: markQuoted(views),
    views,
    entities: entities.map((entity) => ({ ...entity, mentions: [...entity.mentions] })),
    seen: [],
    topics: new Map(),
    met: new Set(),
    byRole: new Map(),
    rivals: [],
    unresolved: [],
  };
  const starts = views.map(() => new Map<number, Start>());
  entities.forEach((entity, i) => {
    for (const { sentence, firstToken, endToken } of entity.mentions) {
      starts[sentence]?.set(firstToken, { entity: i, end: endToken });
    }
  });
  views.forEach((view, s) => {
    walkSentence(state, view, starts[s] ?? new Map());
  });
  for (const entity of state.entities) entity.mentions.sort((a, b) => a.start - b.start);
  return { entities: state.entities, unresolved: state.unresolved };
};

/** The only person of this gender that the text has spoken of twice or more, if the latest mention is not far back. */
const addTopic = (state: State, kind: Kind, sentence: number, found: Set<number>): void => {
  if (kind !== "male" && kind !== "female") return;
  const people = [...state.met].slice(0, maxRemembered).filter((i) => {
    const entity = state.entities[i];
    return entity !== undefined && canBe(entity, kind);
  });
  const [only] = people;
  const last = only === undefined ? undefined : state.topics.get(only);
  if (people.length !== 1 || only === undefined || last === undefined) return;
  if (sentence - last <= topicWindow) found.add(only);
};

const walkSentence = (
  state: State,
  view: SentenceView,
  starts: ReadonlyMap<number, Start>,
): void => {
  state.rivals = state.rivals.filter(({ sentence }) => view.index - sentence <= window);
  for (let i = 0; i < view.tokens.length; i += 1) {
    const start = starts.get(i);
    if (start) {
      see(state, {
        entity: start.entity,
        sentence: view.index,
        token: headOfSpan(view.tokens, i, start.end),
        isPronoun: false,
      });
      i = start.end - 1;
      continue;
    }
    const token = view.tokens[i];
    if (!token) continue;
    const lower = token.form.toLowerCase();
    const kind =
      token.upos === "PRON" && Object.hasOwn(kindOfPronoun, lower)
        ? kindOfPronoun[lower]
        : undefined;
    if (kind) {
      if (token.deprel === "expl") continue;
      const { entities, rivals } = candidatesFor(state, kind, view.index, i);
      if (entities.size === 0 && rivals === 0) addTopic(state, kind, view.index, entities);
      pointAt(state, mentionAt(view, i, i + 1, "pronoun"), entities, rivals);
      continue;
    }
    const noun = definiteNounAt(view, i);
    if (noun && !starts.has(i + 1)) {
      const before = state.unresolved.length;
      const isKnown = Object.hasOwn(nounClasses, noun) || state.byRole.has(noun);
      resolveNoun(state, view, i, noun);
      if (isKnown && state.unresolved.length === before) {
        i += 1;
        continue;
      }
    }
    const rival = rivalAt(view, i);
    if (rival) state.rivals.push(rival);
    if (state.rivals.length > maxRemembered) state.rivals.shift();
  }
};
