import {
  countryOfNationality,
  isCommonWord,
  organisationOf,
  personNameOf,
  placeOf,
} from "../data/index.ts";
import weightData from "../data/name-weights.json" with { type: "json" };
import { type Candidate, findCandidates } from "./candidates.ts";
import { gatherFacts } from "./document-facts.ts";
import { featuresOf } from "./features.ts";
import { overFlatParts } from "./flat-names.ts";
import { institutions } from "./lexicon.ts";
import { isOfPlacePair, isStateOfPlace, type SentenceView } from "./sentence-view.ts";

export type NameType = "person" | "place" | "organisation";

/** Log odds of a candidate's being a person, a place, an organisation against its being no name. */
export type Scores = readonly [person: number, place: number, organisation: number];

/** A candidate taken as a name. */
export type Name = Candidate & {
  type: NameType;
  scores: Scores;
  /** How sure the type is, 0 to 1. */
  probability: number;
};

const nameTypes = ["person", "place", "organisation"] as const;

/** Share of a candidate's type that the other mentions of the same text decide, and of its being a name at all. */
const typeSharing = 0.6;
const nameSharing = 0.3;
/** Below this a candidate is no name; between 0.4 and 0.5 the figures on held-out text are flat. */
const minNameProbability = 0.45;

let cache: ReadonlyMap<string, Scores> | undefined;
const weights = (): ReadonlyMap<string, Scores> => {
  cache ??= new Map(
    Object.entries(weightData as Record<string, number[]>).map(([feature, row]) => [
      feature,
      [row[0] ?? 0, row[1] ?? 0, row[2] ?? 0] as const,
    ]),
  );
  return cache;
};

const scoreFeatures = (features: readonly string[]): Scores => {
  let person = 0;
  let place = 0;
  let organisation = 0;
  for (const feature of new Set(features)) {
    const row = weights().get(feature);
    if (!row) continue;
    person += row[0];
    place += row[1];
    organisation += row[2];
  }
  return [person, place, organisation];
};

/** `at Carnegie Mellon`: what the lists have as an organisation and not as a place is no place, wherever one works. */
const withoutPlace = (text: string, [person, place, organisation]: Scores): Scores => {
  const isNoPlace = text.includes(" ") && organisationOf(text) !== undefined && !placeOf(text);
  return [person, isNoPlace ? Math.min(place, organisation - 1) : place, organisation];
};

type Scored = { candidate: Candidate; scores: Scores };

const averageOf = (list: readonly Scored[]): Scores => {
  const sum = [0, 0, 0];
  for (const { scores } of list)
    scores.forEach((score, i) => {
      sum[i] = (sum[i] ?? 0) + score;
    });
  const n = list.length;
  return [(sum[0] ?? 0) / n, (sum[1] ?? 0) / n, (sum[2] ?? 0) / n];
};

/** Moves a mention's scores towards the average of all mentions of its text. */
const shareScores = (own: Scores, average: Scores): Scores => {
  const best = Math.max(...own);
  const bestAverage = Math.max(...average);
  const base = (1 - nameSharing) * best + nameSharing * bestAverage;
  const at = (i: 0 | 1 | 2) =>
    base + (1 - typeSharing) * (own[i] - best) + typeSharing * (average[i] - bestAverage);
  return [at(0), at(1), at(2)];
};

const toName = ({ candidate, scores }: Scored): Name => {
  const odds = scores.map((score) => Math.exp(Math.min(score, 30)));
  const total = odds.reduce((sum, each) => sum + each, 1);
  let best = 0;
  for (let i = 1; i < 3; i += 1) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  return {
    ...candidate,
    type: nameTypes[best] ?? "organisation",
    scores,
    probability: 1 - 1 / total,
  };
};

/** "Efua Mensah-Tetteh", "Asare-Donkor": a surname of two, which the training texts hardly have. */
const isDoubleBarrelled = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}.]* ){0,2}\p{Lu}\p{Ll}{2,}-\p{Lu}\p{Ll}{2,}$/u.test(text);

/** "Muqtada al-Sadr": the network mostly takes the name to end before the hyphen. */
const isArabicName = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}.]* ){1,3}(?:al|el|as|ash|ad|ar|az) ?[-–] ?\p{Lu}\p{L}+$/u.test(text);

/** Below the threshold, a name all the same: after a title, or a place that is nothing else. */
const rescue = ({ candidate, scores }: Scored, view: SentenceView): Name | null => {
  const { title, text, first, end } = candidate;
  const words = view.tokens.slice(first, end);
  const isState = end - first === 1 && isStateOfPlace(view, first);
  if (isState || isOfPlacePair(view, first, end)) {
    return { ...candidate, type: "place", scores: [-2, 0.5, -2], probability: 0.5 };
  }
  const [person, ofPlace, organisation] = scores;
  const isBound = isDoubleBarrelled(text) || isArabicName(text);
  if (isBound && person > -6 && person >= Math.max(ofPlace, organisation) - 1) {
    return { ...candidate, type: "person", scores: [0.5, -2, -2], probability: 0.5 };
  }
  if (!words.every((token) => /^\p{Lu}/u.test(token.form))) return null;
  const place = placeOf(text);
  const isPlain = words.every((token) => token.upos === "PROPN") && words.length < 5;
  if (title && isPlain && !place && !organisationOf(text) && scores[0] > -3) {
    return { ...candidate, type: "person", scores: [0.5, -2, -2], probability: 0.5 };
  }
  const head = words.at(-1)?.form.toLowerCase() ?? "";
  const isListed =
    organisationOf(text) !== undefined &&
    (words.length > 1 ||
      (!place &&
        !personNameOf(text).given &&
        !countryOfNationality(text) &&
        !isCommonWord(text.toLowerCase())));
  if (isListed || (words.length > 1 && institutions.has(head) && scores[2] > -3)) {
    return { ...candidate, type: "organisation", scores: [-2, -2, 0.5], probability: 0.5 };
  }
  const isMajor =
    place !== undefined && /^(?:country|continent|us_state|capital)$/.test(place.subtype);
  if (isMajor && isPlain && text.length > 2 && !personNameOf(text).given) {
    return { ...candidate, type: "place", scores: [-2, 0.5, -2], probability: 0.5 };
  }
  return null;
};

/** The likeliest names of one sentence that do not overlap, in order of the text. */
const selectNames = (scored: readonly Scored[], view: SentenceView): Name[] => {
  const chosen: Name[] = [];
  const taken = new Set<number>();
  const names: Name[] = [];
  const rescued: Name[] = [];
  for (const one of scored) {
    const name = toName(one);
    if (name.probability > minNameProbability) names.push(name);
    else {
      const saved = rescue(one, view);
      if (saved) rescued.push(saved);
    }
  }
  names.sort((a, b) => b.probability - a.probability || a.first - b.first || b.end - a.end);
  for (const name of [...names, ...rescued]) {
    let isFree = true;
    for (let i = name.first; i < name.end && isFree; i += 1) isFree = !taken.has(i);
    if (!isFree) continue;
    for (let i = name.first; i < name.end; i += 1) taken.add(i);
    chosen.push(name);
  }
  return overFlatParts(
    view,
    chosen.sort((a, b) => a.first - b.first),
  );
};

/** People, places and organisations of a document, sentence by sentence. */
export const findNames = (views: readonly SentenceView[]): Name[][] => {
  const candidates = views.map(findCandidates);
  const facts = gatherFacts(views, candidates);
  const scored = views.map((view, i) =>
    (candidates[i] ?? []).map((candidate) => ({
      candidate,
      scores: withoutPlace(candidate.text, scoreFeatures(featuresOf(view, candidate, facts))),
    })),
  );
  const byText = new Map<string, Scored[]>();
  for (const one of scored.flat()) {
    const group = byText.get(one.candidate.text);
    if (group) group.push(one);
    else byText.set(one.candidate.text, [one]);
  }
  const averages = new Map([...byText].map(([text, group]) => [text, averageOf(group)]));
  return scored.map((list, i) =>
    selectNames(
      list.map(({ candidate, scores }) => ({
        candidate,
        scores: shareScores(scores, averages.get(candidate.text) ?? scores),
      })),
      views[i] as SentenceView,
    ),
  );
};
