import { classOfNoun, organisationOf } from "../data/index.ts";
import { singularise } from "../forms/index.ts";
import type { Entity, Mention, Token, Unresolved } from "../types.ts";
import type { SentenceView } from "./candidates.ts";
import { headOfSpan } from "./features.ts";
import { markQuoted } from "./quotes.ts";
import { isPersonNoun } from "./roles.ts";

/** How many sentences back an antecedent may stand. */
const window = 2;
/** A definite noun says more than a pronoun and may reach further back. */
const nounWindow = 3;
/** How far back the one person a text has spoken of may stand. */
const topicWindow = 6;

type Kind = "male" | "female" | "thing" | "many";

const kindOfPronoun: Readonly<Record<string, Kind>> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
  it: "thing",
  its: "thing",
  itself: "thing",
  they: "many",
  them: "many",
  their: "many",
  theirs: "many",
  themselves: "many",
};

/** Nouns that point back with `the`: what the entity must be. */
const nounClasses: Readonly<Record<string, (entity: Entity) => boolean>> = {
  country: (entity) => entity.type === "place" && entity.subtype === "country",
  nation: (entity) => entity.type === "place" && entity.subtype === "country",
  city: (entity) => entity.type === "place" && /^(?:city|capital)$/.test(entity.subtype ?? ""),
  state: (entity) => entity.type === "place" && entity.subtype === "us_state",
  river: (entity) => entity.type === "place" && entity.subtype === "river",
  island: (entity) => entity.type === "place" && entity.subtype === "island",
  lake: (entity) => entity.type === "place" && entity.subtype === "lake",
  company: (entity) => entity.type === "organisation" && entity.subtype === "company",
  firm: (entity) => entity.type === "organisation" && entity.subtype === "company",
  university: (entity) => entity.type === "organisation" && entity.subtype === "university",
  college: (entity) => entity.type === "organisation" && /College/.test(entity.name),
  ministry: (entity) => entity.type === "organisation" && /Ministry/.test(entity.name),
  agency: (entity) =>
    entity.type === "organisation" &&
    (/Agency/.test(entity.name) || organisationOf(entity.name) === "agency"),
  party: (entity) => entity.type === "organisation" && entity.subtype === "party",
  team: (entity) => entity.type === "organisation" && entity.subtype === "team",
  club: (entity) => entity.type === "organisation" && entity.subtype === "team",
  bank: (entity) => entity.type === "organisation" && entity.subtype === "bank",
  court: (entity) => entity.type === "organisation" && entity.subtype === "court",
  newspaper: (entity) => entity.type === "organisation" && entity.subtype === "media",
  museum: (entity) => entity.type === "organisation" && entity.subtype === "museum",
};

/** What was said so far: an entity's latest mention, with the sentence and the token that heads it. */
type Seen = { entity: number; sentence: number; token: number; isPronoun: boolean };

type State = {
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
  rivals: { sentence: number; token: number; kind: Kind | "person"; lemma: string }[];
  unresolved: Unresolved[];
};

const canBe = (entity: Entity, kind: Kind): boolean => {
  if (kind === "male") return entity.type === "person" && entity.subtype !== "female";
  if (kind === "female") return entity.type === "person" && entity.subtype !== "male";
  if (kind === "thing") return /^(?:place|organisation|event|unknown)$/.test(entity.type);
  return /^(?:organisation|nationality|unknown)$/.test(entity.type);
};

const isRival = (rival: State["rivals"][number], kind: Kind): boolean => {
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
  const rivals = state.rivals.filter((rival) => {
    const isNear = sentence - rival.sentence <= (kind === "thing" || kind === "many" ? 1 : window);
    return isNear && isRival(rival, kind) && !(rival.sentence === sentence && rival.token > at);
  });
  return { entities, rivals: new Set(rivals.map(({ lemma }) => lemma)).size };
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

const pointAt = (
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
  if (kind && candidates.size < 2)
    state.rivals.push({ sentence: mention.sentence, token: mention.firstToken, kind, lemma: kind });
};

const mentionAt = (
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

/** The noun that heads a role: `minister` of `Foreign Minister`, `expert` of `top expert on Asia`. */
const headOfRole = (role: string): string => {
  const head = role.split(/ (?:of|for|at|in|to|from|with|on) |,/)[0] ?? "";
  return head.slice(head.lastIndexOf(" ") + 1).toLowerCase();
};

/** More mentions and nouns than these within the window leave no pronoun with a single candidate. */
const maxRemembered = 64;

const see = (state: State, seen: Seen): void => {
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

/** `the minister`, `the company`: a bare definite noun, with nothing between or after that says which. */
const definiteNounAt = (view: SentenceView, i: number): string | null => {
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

const resolveNoun = (state: State, view: SentenceView, at: number, noun: string): void => {
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

/** Whether a noun stands for someone or something of its own, rather than saying what another is. */
const standsAlone = (token: Token): boolean =>
  /^(?:nsubj|obj|iobj|obl|conj|nmod|root|dep)/.test(token.deprel) && token.upos === "NOUN";

const rivalAt = (view: SentenceView, i: number): State["rivals"][number] | null => {
  const token = view.tokens[i];
  if (!token || !standsAlone(token)) return null;
  const lemma = singularise(token.form.toLowerCase());
  const isPlural = token.xpos === "NNS";
  const isMany = isPlural || classOfNoun(lemma) === "group";
  const kind = isMany ? "many" : isPersonNoun(token) ? "person" : "thing";
  if (kind === "person" && view.tokens.some((each) => each.head === i && each.deprel === "cop"))
    return null;
  return { sentence: view.index, token: i, kind, lemma };
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
