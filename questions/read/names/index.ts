import type { Parsed } from "../parsed.ts";
import type { Entity, Mention, Unresolved } from "../types.ts";
import { type Cluster, clusterNames } from "./clusters.ts";
import { resolveReferences } from "./coreference.ts";
import { type Found, findOthers } from "./others.ts";
import { rolesOf } from "./roles.ts";
import { type SentenceView, textOf, viewSentence } from "./sentence-view.ts";
import { subtypeOf } from "./subtypes.ts";
import { findNames, type Name } from "./typing.ts";
import { findValues, type Value } from "./values/index.ts";

const mentionOf = (
  view: SentenceView,
  { sentence, first, end }: { sentence: number; first: number; end: number },
): Mention => ({
  start: view.tokens[first]?.start ?? 0,
  end: view.tokens[end - 1]?.end ?? 0,
  sentence,
  firstToken: first,
  endToken: end,
  kind: "name",
});

/** The longest spelling, the first of equals; capitals (`WHO`) only when nothing else is there. */
const fullestOf = (names: readonly { text: string }[]): number => {
  let best = 0;
  names.forEach(({ text }, i) => {
    if (text.length > (names[best]?.text.length ?? 0)) best = i;
  });
  return best;
};

const entityOfCluster = (cluster: Cluster, views: readonly SentenceView[]): Entity => {
  const mentions = cluster.names.flatMap((name) => {
    const view = views[name.sentence];
    return view ? [mentionOf(view, name)] : [];
  });
  const at = fullestOf(cluster.names);
  const roles = new Set<string>();
  if (cluster.type === "person") {
    for (const name of cluster.names) {
      const view = views[name.sentence];
      if (view) for (const role of rolesOf(view, name)) roles.add(role);
    }
  }
  const subtype = subtypeOf(cluster, views);
  const sum = cluster.names.reduce((total, { probability }) => total + probability, 0);
  return {
    type: cluster.type,
    name: cluster.names[at]?.text ?? "",
    ...(subtype ? { subtype } : {}),
    roles: [...roles],
    start: mentions[at]?.start ?? 0,
    end: mentions[at]?.end ?? 0,
    mentions,
    confidence: sum / cluster.names.length,
  };
};

/** Dates, amounts, nationalities, events: one entity per type and text. */
const entitiesOfFound = (found: readonly Found[], views: readonly SentenceView[]): Entity[] => {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${one.type} ${one.text.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [one] = group;
    if (!one) return [];
    const mentions = group.flatMap((each) => {
      const view = views[each.sentence];
      return view ? [mentionOf(view, each)] : [];
    });
    return [
      {
        type: one.type,
        name: one.text,
        ...(one.subtype ? { subtype: one.subtype } : {}),
        roles: [],
        start: mentions[0]?.start ?? 0,
        end: mentions[0]?.end ?? 0,
        mentions,
        confidence: one.confidence,
      },
    ];
  });
};

/** A value that a name holds (`Radio 1`, `September 11 Memorial`) is no value of its own. */
const freeValues = (
  view: SentenceView,
  values: readonly Value[],
  names: readonly Name[],
): Value[] => {
  const taken = view.tokens.map(() => false);
  for (const { first, end } of names) taken.fill(true, first, end);
  return values.filter(({ first, end }) => !taken.slice(first, end).includes(true));
};

const toFound = (view: SentenceView, { type, subtype, first, end }: Value): Found => ({
  sentence: view.index,
  first,
  end,
  text: textOf(view, first, end),
  type,
  subtype,
  confidence: 0.95,
});

/** A lone word of unknown type that is part of one person's name in this document is that person. */
const adoptPeople = (
  found: readonly Found[],
  names: readonly Name[],
): { people: Name[]; rest: Found[] } => {
  const words = new Set(
    names.flatMap(({ type, text }) => {
      const parts = text.split(" ");
      return type === "person" && parts.length > 1 ? [parts[0] ?? "", parts.at(-1) ?? ""] : [];
    }),
  );
  const isPart = ({ type, text }: Found) => type === "unknown" && words.has(text);
  const people = found.filter(isPart).map(
    ({ sentence, first, end, text }): Name => ({
      ...{ sentence, first, end, text, source: "run", type: "person" },
      scores: [0.5, -2, -2],
      probability: 0.5,
    }),
  );
  return { people, rest: found.filter((one) => !isPart(one)) };
};

/**
 * The entities of a document with all their mentions, in order of first mention, and the pronouns and definite nouns
 * that were left unresolved. Deterministic; time grows with the number of tokens; any input is answered.
 */
export const findEntities = (parsed: Parsed): { entities: Entity[]; unresolved: Unresolved[] } => {
  const values = parsed.sentences.map((sentence) => findValues(sentence));
  const views = parsed.sentences.map((_, i) => viewSentence(parsed, i, values[i] ?? []));
  const names = findNames(views);
  const found = views.flatMap((view, i) => {
    const free = freeValues(view, values[i] ?? [], names[i] ?? []);
    return [
      ...free.map((value) => toFound(view, value)),
      ...findOthers(view, names[i] ?? [], free),
    ];
  });
  const { people, rest } = adoptPeople(found, names.flat());
  const entities = [
    ...clusterNames([...names.flat(), ...people], views).map((cluster) =>
      entityOfCluster(cluster, views),
    ),
    ...entitiesOfFound(rest, views),
  ].sort((a, b) => firstStart(a) - firstStart(b) || a.end - b.end);
  return resolveReferences(views, entities);
};

const firstStart = (entity: Entity): number => entity.mentions[0]?.start ?? entity.start;
